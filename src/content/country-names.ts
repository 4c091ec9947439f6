// The names that an archive's country files add to the registry. Knows no other file of the content.
import type { CountryRegistry } from './countries.ts';
import type { TextFile } from './entity-file.ts';
import type { Problem } from './problem.ts';

/** The registry with the added names, and what is wrong with them. */
export interface AddedNames {
  readonly registry: CountryRegistry;
  readonly problems: readonly Problem[];
}

/** Adds the titles and other names of country files; a name that another country has is an error naming both. */
export function withCountryNames(
  files: readonly TextFile<'country'>[],
  shipped: CountryRegistry,
): AddedNames {
  const names = new Map<string, string[]>();
  const problems: Problem[] = [];
  let registry = shipped;
  for (const { path, fields } of files) {
    const own = [...(fields.title === undefined ? [] : [fields.title]), ...(fields.otherNames ?? [])];
    for (const name of own) {
      if (registry.isFree(name, fields.code)) continue;
      const found = registry.find(name);
      problems.push({
        severity: 'error',
        path,
        line: 1,
        message:
          'country' in found
            ? `claims the name "${name}", which means ${found.country.name} (${found.country.code})`
            : `claims the name "${name}": ${found.problem}`,
        hint: 'take it out of the title or the otherNames',
      });
    }
    names.set(fields.code, [...(names.get(fields.code) ?? []), ...own]);
    registry = shipped.withNames(names);
  }
  return { registry, problems };
}
