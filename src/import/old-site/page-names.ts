// The names under which an old site filed a page: its tags, categories and other taxonomies, sorted into what an archive
// files articles under.
import type { CountryRegistry } from '../../content/countries.ts';
import type { PageValues } from './page-values.ts';
import type { SiteKind } from './site-kind.ts';
import type { SiteSettings } from './site-settings.ts';

/** Names, each where it belongs. */
export interface PageNames {
  readonly topics: readonly string[];
  readonly countries: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly byline: readonly string[];
}

type NameKind = keyof PageNames;

/** Kinds of names by what sites call them; any other is topics. */
const KINDS: Readonly<Record<string, NameKind>> = {
  author: 'byline',
  authors: 'byline',
  writer: 'byline',
  writers: 'byline',
  contributors: 'byline',
  byline: 'byline',
  country: 'countries',
  countries: 'countries',
  people: 'people',
  persons: 'people',
  person: 'people',
  organisations: 'organisations',
  organizations: 'organisations',
  organisation: 'organisations',
  organization: 'organisations',
};
/** Places that may be countries: those that are none are topics. */
const PLACES = new Set([
  'country',
  'countries',
  'region',
  'regions',
  'place',
  'places',
  'location',
  'locations',
]);
const ALWAYS = [
  'tag',
  'tags',
  'category',
  'categories',
  'topic',
  'topics',
  'keywords',
  ...Object.keys(KINDS),
  ...PLACES,
];
/** Eleventy gathers pages for its lists by tags; these name no topic. */
const COLLECTIONS = new Set(['all', 'post', 'posts', 'page', 'pages', 'nav', 'article', 'articles', 'blog']);

/** Sorts the names of a page. @param folders categories that are given by folders, as in Jekyll */
export function pageNames(
  kind: SiteKind,
  values: PageValues,
  settings: Pick<SiteSettings, 'taxonomies' | 'authors'>,
  folders: readonly string[],
  registry: CountryRegistry,
): PageNames {
  const found: Record<NameKind, string[]> = {
    topics: [...folders],
    countries: [],
    people: [],
    organisations: [],
    byline: [],
  };
  const isCountry = (name: string): boolean => 'country' in registry.find(name);
  // Zola keeps them in a table of their own; some themes keep authors in another.
  const maps = kind === 'zola' ? [values, values.map('taxonomies'), values.map('extra')] : [values];
  for (const map of maps) {
    for (const key of new Set([
      ...ALWAYS,
      ...settings.taxonomies.map((each) => each.toLowerCase()),
      ...(kind === 'zola' && map !== values ? taxonomyKeys(values) : []),
    ])) {
      for (const name of listOf(kind, key, map)) {
        const kindOfName = KINDS[key] ?? 'topics';
        if (kindOfName === 'byline') found.byline.push(settings.authors.get(name.toLowerCase()) ?? name);
        else if (PLACES.has(key)) found[isCountry(name) ? 'countries' : 'topics'].push(name);
        else if (kind !== 'eleventy' || !COLLECTIONS.has(name.toLowerCase())) found[kindOfName].push(name);
      }
    }
  }
  return found;
}

function taxonomyKeys(values: PageValues): readonly string[] {
  return values.map('taxonomies').keys;
}

/** Jekyll parts a text at blanks: `tags: port strike` are two. Names in a list keep theirs. */
function listOf(kind: SiteKind, key: string, values: PageValues): readonly string[] {
  if (key === 'author' && values.map('author').keys.length > 0)
    return values.map('author').text('name') === undefined ? [] : [values.map('author').text('name')!];
  const list = values.list(key);
  const parted = kind === 'jekyll' && (key === 'tags' || key === 'categories') && !values.isList(key);
  return parted
    ? list
        .flatMap((text) => (text.includes(',') ? text.split(/\s*,\s*/u) : text.split(/\s+/u)))
        .filter((name) => name !== '')
    : list;
}
