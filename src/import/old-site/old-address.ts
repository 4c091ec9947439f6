// The address that an old site gave to a page, as far as its settings and the page say it; nothing where they do not.
import { slugOf } from '../../content/slug.ts';
import type { SiteKind } from './site-kind.ts';
import type { SiteSettings } from './site-settings.ts';

/** What an address may be made of. */
export interface AddressedPage {
  /** Its path below the folder of pages: `posts/port-strike.md`. */
  readonly path: string;
  /** The name of its file, or of its folder, without a date and a language. */
  readonly name: string;
  /** The last word of its address, where the page says it. */
  readonly slug: string | undefined;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly day: string | undefined;
  /** Its language, where it is not the first of the site: a folder of its own. */
  readonly language: string | undefined;
  readonly categories: readonly string[];
  /** The address that the page itself gives: `permalink`, `url`, `path`. */
  readonly given: string | undefined;
}

/** Names of patterns of Jekyll. */
const PATTERNS: ReadonlyMap<string, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:title.html'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title.html'],
  ['none', '/:categories/:title.html'],
]);

/** The path of a page on the old site; undefined where it cannot be known. */
export function oldAddress(kind: SiteKind, page: AddressedPage, settings: SiteSettings): string | undefined {
  const { given } = page;
  if (given !== undefined) {
    if (/^https?:/iu.test(given)) return URL.canParse(given) ? new URL(given).pathname : undefined;
    const pattern = kind === 'jekyll' ? (PATTERNS.get(given) ?? given) : given;
    const filled = filledIn(kind, pattern, page);
    return filled === undefined ? undefined : rooted(kind === 'zola' ? `${filled}/` : filled);
  }
  if (!settings.found) return undefined;
  switch (kind) {
    case 'hugo':
      return hugoAddress(kind, page, settings);
    case 'jekyll':
      return jekyllAddress(kind, page, settings);
    case 'zola':
      return rooted(`${page.language ?? ''}/${folderOf(page.path)}/${page.slug ?? slugOf(page.name)}/`);
    // Its settings are a program: what it makes of a path without a permalink is not known.
    case 'eleventy':
      return undefined;
  }
}

function hugoAddress(
  kind: SiteKind,
  page: AddressedPage,
  { permalinks, ugly }: SiteSettings,
): string | undefined {
  const [section = ''] = page.path.split('/');
  const pattern = page.path.includes('/') ? permalinks.get(section.toLowerCase()) : undefined;
  const path =
    pattern === undefined
      ? `/${folderOf(page.path)}/${page.slug ?? page.name}/`.toLowerCase().replace(/ /gu, '-')
      : filledIn(kind, pattern, page);
  if (path === undefined) return undefined;
  const whole = rooted(`${page.language ?? ''}/${path}`);
  return ugly ? whole.replace(/(?<=.)\/$/u, '.html') : whole;
}

function jekyllAddress(
  kind: SiteKind,
  page: AddressedPage,
  { permalinks }: SiteSettings,
): string | undefined {
  const given = permalinks.get('') ?? 'date';
  const pattern = PATTERNS.get(given) ?? given;
  if (page.day !== undefined) {
    const path = filledIn(kind, pattern, page);
    return path === undefined ? undefined : rooted(path);
  }
  const end = pattern.endsWith('/') ? '/' : '.html';
  return rooted(`${folderOf(page.path)}/${page.name}${end}`);
}

/** The folder of a page; a bundle `port-strike/index.md` lies in the folder above its own. */
function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return (/(?:^|\/)index\.[^/]+$/u.test(path) ? folders.slice(0, -1) : folders).join('/');
}

/** Fills in a pattern such as `/:year/:month/:title/`; undefined where a word of it is not known. */
function filledIn(kind: SiteKind, pattern: string, page: AddressedPage): string | undefined {
  const [year, month, day] = page.day?.split('-') ?? [];
  const short = (number: string | undefined): string | undefined =>
    number === undefined ? undefined : String(Number(number));
  const slug = page.slug ?? slugOf(page.title);
  const words: Readonly<Record<string, string | undefined>> = {
    year,
    short_year: year?.slice(2),
    month,
    i_month: short(month),
    day,
    i_day: short(day),
    // Jekyll means the name of the file, Hugo the headline.
    title: kind === 'jekyll' ? (page.slug ?? page.name) : slugOf(page.title),
    slug,
    name: page.name,
    filename: page.name,
    contentbasename: page.name,
    slugorfilename: page.slug ?? page.name,
    slugorcontentbasename: page.slug ?? page.name,
    section: page.path.split('/')[0],
    sections: folderOf(page.path),
    categories: page.categories.map((category) => slugOf(category)).join('/'),
    output_ext: '.html',
    path: folderOf(page.path),
    basename: page.name,
  };
  let isKnown = !/\{[{%]/u.test(pattern);
  const filled = pattern.replace(/:([a-z_]+)/gu, (_, word: string) => {
    const value = Object.hasOwn(words, word) ? words[word] : undefined;
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown ? filled : undefined;
}

function rooted(path: string): string {
  return `/${path}`.replace(/\/{2,}/gu, '/').replace(/\/index\.html?$/u, '/');
}
