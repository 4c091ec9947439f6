// The other names of an entity: what people may type for it. From its file, and for a country from the registry.
import type { Archive } from '../../archive/archive.ts';
import type { EntityRef } from '../../archive/filed-article.ts';

/** Other names, abbreviations included, without the name it is shown by. */
export function otherNamesOf(ref: EntityRef, archive: Pick<Archive, 'entities' | 'registry'>): string[] {
  const { file } = archive.entities.of(ref);
  const names = [
    ...(file?.fields.otherNames ?? []),
    ...(file?.kind === 'organisation' && file.fields.abbreviation ? [file.fields.abbreviation] : []),
  ];
  if (ref.kind === 'country') {
    const country = archive.registry.byCode(ref.key);
    names.push(country.name, country.officialName, ...country.otherNames);
  }
  return [...new Set(names)].filter((name) => name !== ref.name);
}
