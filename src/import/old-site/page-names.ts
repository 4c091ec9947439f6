// The names under which an old site filed a page: its tags, categories and other taxonomies, and who wrote it.
import type { FiledName } from '../filed-under.ts';
import type { PageValues } from './page-values.ts';
import type { SiteKind } from './site-kind.ts';
import type { SiteSettings } from './site-settings.ts';

/** Keys that hold names whatever the settings say. */
const ALWAYS =
  'tags tag categories category topics topic keywords countries country regions region places place locations location people persons person organisations organizations organisation organization authors author writers writer byline contributors'.split(
    ' ',
  );
/** Eleventy gathers pages for its lists by tags; these name no topic. */
const COLLECTIONS = new Set('all post posts page pages nav article articles blog'.split(' '));

/** The names of a page. @param folders categories that are given by folders, as in Jekyll */
export function pageNames(
  kind: SiteKind,
  values: PageValues,
  { taxonomies, authors }: Pick<SiteSettings, 'taxonomies' | 'authors'>,
  folders: readonly string[],
): FiledName[] {
  const keys = [...new Set([...ALWAYS, ...taxonomies.map((key) => key.toLowerCase())])];
  const own = keys.flatMap((taxonomy) => namesIn(kind, taxonomy, values));
  // Zola keeps them in a table of their own; its themes keep authors in another.
  const tables = kind === 'zola' ? [values.map('taxonomies'), values.map('extra')] : [];
  const inTables = tables.flatMap((table, index) =>
    (index === 0 ? table.keys : ['author', 'authors']).flatMap((taxonomy) => namesIn(kind, taxonomy, table)),
  );
  return [...own, ...inTables, ...folders.map((name) => ({ taxonomy: 'categories', name }))]
    .filter(({ name }) => kind !== 'eleventy' || !COLLECTIONS.has(name.toLowerCase()))
    .map(({ taxonomy, name }) => ({ taxonomy, name: authors.get(name.toLowerCase()) ?? name }));
}

function namesIn(kind: SiteKind, taxonomy: string, values: PageValues): FiledName[] {
  const person = values.map(taxonomy).text('name');
  const names = person === undefined ? values.list(taxonomy) : [person];
  // Jekyll parts a text at blanks: `tags: port strike` are two. Names in a list keep theirs.
  const isParted = kind === 'jekyll' && /^(?:tags|categories)$/u.test(taxonomy) && !values.isList(taxonomy);
  const parted = isParted ? names.flatMap((text) => text.split(text.includes(',') ? ',' : ' ')) : names;
  return parted.flatMap((name) => (name.trim() === '' ? [] : [{ taxonomy, name: name.trim() }]));
}
