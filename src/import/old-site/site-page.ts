// What one page of an old site says of itself: its title, day, address, language and whether it was public. Knows no other
// page.
import { posix } from 'node:path';
import { languageTag } from '../../content/languages.ts';
import { slugOf } from '../../content/slug.ts';
import type { ImportedDate } from '../importer.ts';
import { changePairs } from '../paired-tags.ts';
import { readStampedDate } from '../stamped-date.ts';
import { dayInName, dayInPath } from './day-in-path.ts';
import { oldAddress } from './old-address.ts';
import { PAGE_ENDING } from './page-endings.ts';
import type { PageSource } from './page-front-matter.ts';
import type { SiteKind } from './site-kind.ts';
import type { SiteSettings } from './site-settings.ts';

/** A page without its text. */
export interface SitePage {
  /** Its path below the folder that is imported. */
  readonly path: string;
  /** Its path below the folder of pages, without a language: `posts/port-strike.md`. */
  readonly inside: string;
  /** The name of its file, or of its folder, without a date, language and ending. */
  readonly name: string;
  readonly title: string;
  readonly slug: string;
  readonly date: ImportedDate;
  readonly draft: boolean;
  /** BCP 47, where the page or its site says it. */
  readonly language: string | undefined;
  /** Whether its language is another than that of its site. */
  readonly isTranslation: boolean;
  /** Whether it is the page of a list of others: `_index.md`. */
  readonly isList: boolean;
  readonly hasText: boolean;
  /** Whether it says that it is no article: `layout: page`. */
  readonly isPage: boolean;
  /** Its path on the old site, where that is known. */
  readonly address: string | undefined;
  /** Other paths that led to it. */
  readonly aliases: readonly string[];
  /** Categories that its folders give. */
  readonly folderCategories: readonly string[];
}

const LANGUAGE_ENDING = /^(?<stem>.+)\.(?<language>[a-z]{2,3}(?:-[a-z0-9]{2,4})?)$/iu;

/** Reads what a page says. @param path below the folder that is imported */
export function sitePage(
  kind: SiteKind,
  path: string,
  { values, body }: PageSource,
  settings: SiteSettings,
): SitePage {
  const { inside, language } = withoutLanguage(kind, path, settings);
  const stem = posix.basename(inside).replace(PAGE_ENDING, '');
  const isBundle = stem === 'index' && inside.includes('/');
  const named = isBundle || stem === '_index' ? posix.basename(posix.dirname(inside)) : stem;
  const dated = dayInName(named);
  const name = (dated?.rest ?? named) || named;
  const heading = /^(?:[ \t]*\n)*#[ \t]+(?<title>[^\n]+?)[ \t]*#*[ \t]*(?:\n|$)/u.exec(body)?.groups?.title;
  const title = values.text('title') ?? heading ?? wordsOf(name === '.' ? 'home' : name);
  const date = dateOf(path, values.text('date', 'publishDate', 'published_at', 'pubDate'), dated?.day);
  const ownLanguage = languageOf(values.text('lang', 'language', 'locale'));
  const categories = jekyllFolders(kind, inside);
  const given =
    kind === 'zola' ? values.text('path') : kind === 'hugo' ? values.text('url') : values.text('permalink');
  const isFalse = values.flag('permalink') === false && values.text('permalink') === 'false';
  const own = {
    path: inside,
    name,
    slug: values.text('slug'),
    title,
    day: date.day,
    language: language?.toLowerCase(),
    categories: [
      ...categories,
      ...values.list('categories').flatMap((each) => (values.isList('categories') ? each : each.split(' '))),
      ...values.list('category'),
    ],
    given: isFalse ? undefined : given,
  };
  return {
    path,
    inside,
    name,
    title,
    slug: slugOf(values.text('slug') ?? (name === '.' ? 'home' : name)),
    date,
    draft:
      values.flag('draft') === true ||
      values.flag('published') === false ||
      isFalse ||
      /(?:^|\/)_drafts\//u.test(path),
    language: language ?? ownLanguage ?? settings.language,
    isTranslation: isOther(language ?? ownLanguage, settings),
    isList: stem === '_index',
    hasText: hasWords(body),
    isPage: /^pages?$/iu.test(values.text('layout') ?? '') || values.text('type') === 'page',
    address: isFalse ? undefined : oldAddress(kind, own, settings),
    aliases: ['aliases', 'alias', 'redirect_from', 'redirects']
      .flatMap((key) => values.list(key))
      .map((alias) => rooted(kind, alias, inside)),
    folderCategories: categories,
  };
}

/** Whether a text is more than comments and tags. */
function hasWords(body: string): boolean {
  const told = changePairs(
    body,
    /<!--/gu,
    () => /-->/gu,
    () => '',
  );
  const words = changePairs(
    told,
    /\{[{%]/gu,
    () => /[}%]\}/gu,
    () => '',
  );
  return words.trim() !== '';
}

function isOther(language: string | undefined, { language: first }: SiteSettings): boolean {
  return language !== undefined && language.toLowerCase() !== first?.toLowerCase();
}

function languageOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : languageTag(text.replaceAll('_', '-'));
}

/** `posts/a.fr.md` and `fr/posts/a.md` are posts/a.md in French, where the site knows French or says no languages. */
function withoutLanguage(
  kind: SiteKind,
  path: string,
  { contentFolder, languages }: SiteSettings,
): { inside: string; language: string | undefined } {
  const below = path.slice(path.startsWith(contentFolder) ? contentFolder.length : 0);
  if (kind !== 'hugo' && kind !== 'zola') return { inside: below, language: undefined };
  const [first = '', ...rest] = below.split('/');
  if (rest.length > 0 && languages.has(first.toLowerCase()))
    return { inside: rest.join('/'), language: languageOf(first) };
  const ending = posix.extname(below);
  const parts = LANGUAGE_ENDING.exec(below.slice(0, below.length - ending.length))?.groups;
  const language = parts?.language === undefined ? undefined : languageOf(parts.language);
  if (parts?.stem === undefined || language === undefined) return { inside: below, language: undefined };
  if (languages.size > 0 && !languages.has(parts.language!.toLowerCase()))
    return { inside: below, language: undefined };
  return { inside: `${parts.stem}${ending}`, language };
}

/** A date that the page gives, even one that cannot be read, comes before what its name and folders say. */
function dateOf(path: string, written: string | undefined, named: string | undefined): ImportedDate {
  if (written !== undefined && !written.startsWith('0000-00-00')) return readStampedDate(written);
  if (named !== undefined) return readStampedDate(named);
  const day = dayInPath(path);
  return day === undefined ? {} : { day };
}

/** Jekyll files a post under the folders above `_posts`. */
function jekyllFolders(kind: SiteKind, inside: string): string[] {
  const above = /^(?<folders>.*?)(?:^|\/)_(?:posts|drafts)\//u.exec(inside)?.groups?.folders;
  return kind !== 'jekyll' || above === undefined || above === '' ? [] : above.split('/');
}

function rooted(kind: SiteKind, alias: string, inside: string): string {
  if (/^https?:\/\//iu.test(alias)) return URL.canParse(alias) ? new URL(alias).pathname : alias;
  if (alias.startsWith('/')) return alias;
  return kind === 'hugo' ? posix.join('/', posix.dirname(inside), alias) : `/${alias}`;
}

function wordsOf(name: string): string {
  const words = name.replace(/[-_]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
