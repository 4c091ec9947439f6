// Names under which other systems filed a text, by the name of their taxonomy, sorted into what an archive files articles
// under.

/** Names, each where it belongs. */
export interface FiledUnder {
  readonly topics: readonly string[];
  readonly countries: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly byline: readonly string[];
}

type Kind = keyof FiledUnder;

/** Taxonomies whose names are no topics. Those of places may be countries; those that are none are topics. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:co-?)?(?:author|writer|contributor|byline|reporter)s?$/iu, 'byline'],
  [/^(?:country|countries|regions?|places?|locations?|geo)$/iu, 'countries'],
  [/^(?:people|persons?)$/iu, 'people'],
  [/^organi[sz]ations?$/iu, 'organisations'],
];

/** A name with the taxonomy that it is of. */
export interface FiledName {
  readonly taxonomy: string;
  readonly name: string;
}

/** Sorts names. @param isCountry whether a name is one of a country */
export function filedUnder(names: readonly FiledName[], isCountry: (name: string) => boolean): FiledUnder {
  const found: Record<Kind, string[]> = {
    topics: [],
    countries: [],
    people: [],
    organisations: [],
    byline: [],
  };
  for (const { taxonomy, name } of names) {
    const kind = KINDS.find(([pattern]) => pattern.test(taxonomy))?.[1] ?? 'topics';
    found[kind === 'countries' && !isCountry(name) ? 'topics' : kind].push(name);
  }
  return found;
}
