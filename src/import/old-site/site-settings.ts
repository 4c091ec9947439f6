// What the settings of an old site say: its title, address, language, how it made addresses. Only settings that are data
// are read; a program is never run.
import { languageTag } from '../../content/languages.ts';
import { parseSettings, type FrontMatterLanguage, type PageProblem } from './page-front-matter.ts';
import { PageValues } from './page-values.ts';
import type { SiteKind } from './site-kind.ts';

/** The settings of an old site; undefined or empty what they do not say. */
export interface SiteSettings {
  /** Whether a file of settings was found: only then is what stands there by default known. */
  readonly found: boolean;
  /** Files of settings that cannot be read. */
  readonly problems: readonly (PageProblem & { readonly path: string })[];
  readonly title: string | undefined;
  /** `https://old.example/blog`, without a slash at its end. */
  readonly url: string | undefined;
  readonly language: string | undefined;
  /** Codes of the languages it has, in lower case. */
  readonly languages: ReadonlySet<string>;
  /** The folder in which pages lie: `content/`, or nothing. */
  readonly contentFolder: string;
  /** Patterns of addresses by the first folder of a page; by nothing for all others. */
  readonly permalinks: ReadonlyMap<string, string>;
  /** Kinds of names under which pages are filed, besides tags and categories. */
  readonly taxonomies: readonly string[];
  /** Addresses end in .html. */
  readonly ugly: boolean;
  /** Names of authors by what pages call them. */
  readonly authors: ReadonlyMap<string, string>;
  /** All values, for `{{ site.title }}`. */
  readonly values: PageValues;
}

/** Files that may hold settings, by kind; the path of what they hold where it is a part. */
const FILES: Readonly<Record<SiteKind, RegExp>> = {
  hugo: /^(?:(?:hugo|config)\.(?:toml|ya?ml|json)|config\/_default\/(?<part>[\w-]+)\.(?:toml|ya?ml|json))$/u,
  jekyll: /^_config\.(?:ya?ml|toml)$/u,
  zola: /^(?:config|zola)\.toml$/u,
  eleventy: /^(?:[\w-]+\/)?_data\/(?:site|metadata|meta)\.(?:json|ya?ml)$/u,
};

const URL_KEY: Readonly<Record<SiteKind, string>> = {
  hugo: 'baseURL',
  jekyll: 'url',
  zola: 'base_url',
  eleventy: 'url',
};

/** Reads the settings of a site. @param read gives the text of a file, or undefined for one that cannot be read */
export function readSettings(
  kind: SiteKind,
  files: readonly string[],
  read: (path: string) => string | undefined,
): SiteSettings {
  const problems: SiteSettings['problems'][number][] = [];
  const parts = files.flatMap((path): [string | undefined, PageValues][] => {
    const found = FILES[kind].exec(path);
    if (found === null) return [];
    const values = valuesOf(path, read(path));
    const part = found.groups?.part;
    if (values instanceof PageValues) return [[isWhole(part) ? undefined : part, values]];
    problems.push({ path, ...values });
    return [];
  });
  const whole = parts.filter(([part]) => part === undefined).map(([, values]) => values);
  const values = whole[0] ?? new PageValues({});
  const inPart = (name: string): PageValues => parts.find(([part]) => part === name)?.[1] ?? values.map(name);
  const text = (...keys: string[]): string | undefined => values.text(...keys);
  const language = text(
    'defaultContentLanguage',
    'languageCode',
    'default_language',
    'language',
    'lang',
    'locale',
  );
  return {
    found: parts.length > 0,
    problems,
    title: text('title', 'name'),
    url: addressOf(text(URL_KEY[kind]), kind === 'jekyll' ? text('baseurl') : undefined),
    language: language === undefined ? undefined : languageTag(language.replaceAll('_', '-')),
    languages: new Set(inPart('languages').keys),
    contentFolder: contentFolderOf(kind, files, text('contentDir')),
    permalinks: permalinksOf(kind, inPart('permalinks'), text('permalink')),
    taxonomies: kind === 'hugo' ? taxonomiesOf(inPart('taxonomies')) : [],
    ugly: values.flag('uglyURLs') === true,
    authors: kind === 'jekyll' ? authorsOf(files, read) : new Map(),
    values,
  };
}

/** `config/_default/hugo.toml` is the whole, `config/_default/permalinks.toml` its key `permalinks`. */
function isWhole(part: string | undefined): boolean {
  return part === undefined || part === 'hugo' || part === 'config';
}

function valuesOf(path: string, text: string | undefined): PageValues | PageProblem {
  if (text === undefined)
    return { problem: 'is no file of settings: it cannot be read or is too large', line: 1 };
  const ending = path.replace(/^.*\./u, '').toLowerCase();
  const language: FrontMatterLanguage = ending === 'toml' ? 'toml' : ending === 'json' ? 'json' : 'yaml';
  return parseSettings(language, text);
}

/** Example addresses of themes and paths are no address of a site. */
function addressOf(url: string | undefined, path = ''): string | undefined {
  if (url === undefined || !/^https?:\/\/[^/\s]+/iu.test(url) || !URL.canParse(url)) return undefined;
  return `${url.replace(/\/+$/u, '')}${path === '' || path === '/' ? '' : `/${path.replace(/^\/+|\/+$/gu, '')}`}`;
}

function contentFolderOf(kind: SiteKind, files: readonly string[], given: string | undefined): string {
  if (kind === 'jekyll') return '';
  if (kind === 'eleventy') return onlyFolder(files.filter((path) => ELEVENTY_PAGE.test(path)));
  const folder = `${(given ?? 'content').replace(/^\.?\/+|\/+$/gu, '')}/`;
  return files.some((path) => path.startsWith(folder)) ? folder : '';
}

/** A page, and no text about the site at the top of its folder. */
const ELEVENTY_PAGE = /^(?!(?:readme|licen[cs]e|contributing|changelog)[^/]*$).*\.(?:md|markdown|njk)$/iu;

/** The settings of Eleventy are a program; it has a folder of its own for pages where all lie in one of the usual ones. */
function onlyFolder(pages: readonly string[]): string {
  const folder = /^(?:src|content|site|source|input|pages)\//u.exec(pages[0] ?? '')?.[0] ?? '';
  return pages.every((path) => path.startsWith(folder)) ? folder : '';
}

function permalinksOf(
  kind: SiteKind,
  bySection: PageValues,
  forAll: string | undefined,
): ReadonlyMap<string, string> {
  if (kind === 'jekyll') return new Map([['', forAll ?? 'date']]);
  if (kind !== 'hugo') return new Map();
  const { keys } = bySection;
  // Newer versions have one map for pages and one for lists.
  const pages =
    keys.includes('page') && bySection.text('page') === undefined ? bySection.map('page') : bySection;
  return new Map(
    pages.keys.flatMap((section) => {
      const pattern = pages.text(section);
      return pattern === undefined ? [] : [[section, pattern] as const];
    }),
  );
}

/** Hugo names a kind of names in the singular and plural; pages use the plural. */
function taxonomiesOf(taxonomies: PageValues): string[] {
  return taxonomies.keys.flatMap((key) => taxonomies.text(key) ?? []);
}

/** `_data/authors.yml`: what the pages of Jekyll call an author, and the name. */
function authorsOf(
  files: readonly string[],
  read: (path: string) => string | undefined,
): ReadonlyMap<string, string> {
  const path = files.find((file) => /^_data\/authors\.(?:ya?ml|json)$/u.test(file));
  const authors = path === undefined ? undefined : valuesOf(path, read(path));
  if (!(authors instanceof PageValues)) return new Map();
  return new Map(
    authors.keys.flatMap((key) => {
      const name = authors.map(key).text('name', 'display_name') ?? authors.text(key);
      return name === undefined ? [] : [[key, name] as const];
    }),
  );
}
