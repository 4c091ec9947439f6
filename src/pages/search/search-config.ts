// What the search page tells its script: where the indexes lie, what can be narrowed, and every word the script says.
import type { Archive } from '../../archive/archive.ts';
import type { EntityKind } from '../../content/entity-file.ts';
import type { PageContext } from '../page-context.ts';
import { searchIndexPath, searchProgramPath, vocabularyPath } from '../urls.ts';
import type { Words } from '../words/words.ts';
import { baseLanguage, type SearchFilter } from './search-record.ts';

/** An index of some articles, newest first among the others. */
export interface IndexPlace {
  /** The address of its folder. */
  readonly url: string;
  /** Base language; the program has a stemmer for each. */
  readonly language: string;
  /** Months of its oldest and its newest article: `2023-01`. */
  readonly from: string;
  readonly to: string;
  /** Changes when the index does: its entry may be cached under it. */
  readonly tag: string;
}

/** All that the script is told; it stands in the page as JSON. */
export interface SearchConfig {
  /** The address of the folder of Pagefind's own script. */
  readonly program: string;
  readonly indexes: readonly IndexPlace[];
  readonly vocabulary: string;
  /** The full address of the site, where it has one: what is saved names articles by it. */
  readonly site: string | undefined;
  readonly siteTitle: string;
  /** BCP 47. */
  readonly siteLanguage: string;
  /** Which the words are in. */
  readonly language: string;
  readonly facets: readonly Facet[];
  readonly words: Words['search']['script'];
}

/** A list by which results can be narrowed. */
export interface Facet {
  readonly filter: Exclude<SearchFilter, 'month'>;
  readonly label: string;
  /** Whether an article can have several: then a second choice narrows further, otherwise it adds. */
  readonly several: boolean;
}

/** An index as the plan knows it. */
export interface PlannedIndex {
  readonly name: string;
  readonly language: string;
  readonly from: string;
  readonly to: string;
  readonly tag: string;
}

export function searchConfig(
  indexes: readonly PlannedIndex[],
  version: string,
  archive: Archive,
  { site, links, words }: PageContext,
): SearchConfig {
  return {
    program: links.to(searchProgramPath(version)),
    indexes: indexes.map(({ name, ...index }) => ({ ...index, url: links.to(searchIndexPath(name)) })),
    vocabulary: links.to(vocabularyPath),
    site: links.absolute('/'),
    siteTitle: site.title,
    siteLanguage: site.language,
    language: words.language,
    facets: facets(archive, words),
    words: words.search.script,
  };
}

const KINDS: readonly (readonly [SearchFilter & EntityKind, boolean])[] = [
  ['topic', true],
  ['country', true],
  ['organisation', true],
  ['person', true],
  ['source', false],
  ['event', false],
];

/** The lists that the archive has something for, in the order of the page. */
function facets({ articles, entities }: Archive, { kinds, search }: Words): Facet[] {
  const list: Facet[] = KINDS.filter(([kind]) =>
    entities.ofKind(kind).some((entity) => entity.articles.length > 0),
  ).map(([filter, several]) => ({ filter, label: kinds[filter].one, several }));
  const country = list.findIndex(({ filter }) => filter === 'country');
  if (articles.some(({ mentions }) => mentions.length > 0)) {
    list.splice(country + 1, 0, { filter: 'mention', label: search.mention, several: true });
  }
  const languages = new Set(articles.map(({ language }) => baseLanguage(language)));
  if (languages.size > 1) list.push({ filter: 'language', label: search.language, several: false });
  list.push({ filter: 'year', label: search.year, several: false });
  return list;
}

/** The first month that an index can hold articles of, and the last. */
export function monthsOf(articles: readonly { readonly date: { readonly day: string } }[]): {
  from: string;
  to: string;
} {
  return { from: articles.at(-1)!.date.day.slice(0, 7), to: articles[0]!.date.day.slice(0, 7) };
}
