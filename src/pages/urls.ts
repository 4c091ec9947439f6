// Every address of the site is made here, and nowhere else: where a page lies, how it is linked, how it is called from
// outside. Path words are English in every interface language.
import type { ArticleRef, EntityRef } from '../archive/filed-article.ts';
import type { EntityKind } from '../content/entity-file.ts';
import { writtenFragment, writtenPath } from './read-address.ts';

/** The first word of the address of each kind of entity. */
export const kindPaths: Readonly<Record<EntityKind, string>> = {
  country: 'countries',
  organisation: 'organisations',
  person: 'people',
  event: 'events',
  topic: 'topics',
  source: 'sources',
};

/** A path below the root of the site, without the prefix of its address: `/countries/kenya/`. */
export type SitePath = `/${string}`;

export const homePath: SitePath = '/';
export const latestPath: SitePath = '/latest/';
export const correctionsPath: SitePath = '/corrections/';
export const mapPath: SitePath = '/map/';
export const timelinePath: SitePath = '/timeline/';
export const coveragePath: SitePath = '/coverage/';
export const aboutPath: SitePath = '/about/';
export const notFoundPath: SitePath = '/404.html';

/** `/2023/10/13-summit/` */
export function articlePath({ day, slug }: ArticleRef): SitePath {
  const [year, month, dayOfMonth] = day.split('-');
  return `/${year}/${month}/${dayOfMonth}-${slug}/`;
}

/** `/2023/`, `/2023/10/` or `/2023/10/13/` of a period `2023`, `2023-10`, `2023-10-13`. */
export function calendarPath(period: string): SitePath {
  return `/${period.replaceAll('-', '/')}/`;
}

/** The fragment of a day in its month's page: `#d13`. */
export function dayFragment(day: string): string {
  return `d${day.slice(8)}`;
}

export function entityPath(ref: Pick<EntityRef, 'kind' | 'slug'>): SitePath {
  return `/${kindPaths[ref.kind]}/${ref.slug}/`;
}

/** `/countries/russia/2023/` or `/countries/russia/2023/10/`. */
export function shelfPath(ref: Pick<EntityRef, 'kind' | 'slug'>, period: string): SitePath {
  return `${entityPath(ref)}${period.replaceAll('-', '/')}/`;
}

/** The fragment of a month in a shelf: `#m10`. */
export function monthFragment(month: string): string {
  return `m${month.slice(5)}`;
}

/** The fragment of a month in a timeline, or of a year of which no month is known: `#t2023-10`, `#t2023`. */
export function timelineFragment(period: string): string {
  return `t${period}`;
}

type Named = Pick<EntityRef, 'kind' | 'slug'>;

/** `/countries/armenia/with/countries/russia/`; the pair in its order. */
export function togetherPath({ first, second }: { readonly first: Named; readonly second: Named }): SitePath {
  return `${entityPath(first)}with/${kindPaths[second.kind]}/${second.slug}/`;
}

/** `/countries/armenia/with/countries/russia/2023/` */
export function togetherShelfPath(pair: Parameters<typeof togetherPath>[0], period: string): SitePath {
  return `${togetherPath(pair)}${period.replaceAll('-', '/')}/`;
}

/** All names that share enough articles with one: `/countries/armenia/with/`. */
export function togetherListPath(ref: Named): SitePath {
  return `${entityPath(ref)}with/`;
}

/** The fragment of the names of a kind in a list of several: `#people`. */
export function kindFragment(kind: EntityKind): string {
  return kindPaths[kind];
}

/** `/timeline/2023/` */
export function timelineYearPath(year: string): SitePath {
  return `${timelinePath}${year}/`;
}

export function directoryPath(kind: EntityKind): SitePath {
  return `/${kindPaths[kind]}/`;
}

/** The part of a directory that is too long for one page: `/people/by-letter/a/`. */
export function directoryLetterPath(kind: EntityKind, letter: string): SitePath {
  return `/${kindPaths[kind]}/by-letter/${letter.toLowerCase()}/`;
}

export function standingPath(slug: string): SitePath {
  return `/${slug}/`;
}

/** A picture of the content folder: `media/a.jpg` is `/media/a.jpg`, one beside an article `/media/articles/…`. */
export function mediaPath(file: string): SitePath {
  return `/media/${file.replace(/^media\//u, '')}`;
}

/** A version of a picture, named by its content, its width and its format: `/media/a.1a2b3c4d-960w.avif`. */
export function mediaVersionPath(file: string, sha256: string, width: number, format: string): SitePath {
  return `${mediaPath(file).replace(/\.[^./]*$/u, '')}.${sha256.slice(0, 8)}-${width}w.${format}` as SitePath;
}

/** The folder of what is named by its content. */
export const assetsPath: SitePath = '/assets/';

/** A stylesheet, script or typeface, named by its content: `/assets/style.1a2b3c4d.css`. */
export function assetPath(name: string, hash: string, ending: string): SitePath {
  return `${assetsPath}${name}.${hash}.${ending}`;
}

export const searchPath: SitePath = '/search/';
export const vocabularyPath: SitePath = '/search/vocabulary.json';
export const openSearchPath: SitePath = '/opensearch.xml';

/** The folder of a bundle of the search index: `/search/index/en-2023/`. */
export function searchIndexPath(bundle: string): SitePath {
  return `${searchPath}index/${bundle}/`;
}

/** The folder of the program that reads the index, by its version: what lies there never changes. */
export function searchProgramPath(version: string): SitePath {
  return `${searchPath}pagefind-${version}/`;
}

export const feedsPath: SitePath = '/feeds/';
export const dataPath: SitePath = '/data/';
export const sitemapPath: SitePath = '/sitemap.xml';
export const manifestPath: SitePath = '/manifest-sha256.txt';
export const verifyPath: SitePath = '/verify/';

/** The files that can stand beside a page: `/countries/kenya/feed.xml`. */
export type FileBeside =
  | 'feed.xml'
  | 'feed.json'
  | 'feeds.opml'
  | 'articles.csv'
  | 'articles.json'
  | 'cite.ris'
  | 'cite.bib'
  | 'cite.json';

export function besidePath(page: SitePath, file: FileBeside): SitePath {
  return `${page}${file}`;
}

/** A file of the open data, by its name: `/data/articles-2023.csv`. */
export function dataFilePath(name: string): SitePath {
  return `${dataPath}${name}`;
}

/** A part of the sitemap: `/sitemap-2023.xml`, `/sitemap-2023-2.xml`. At the root, since one may list only what is below it. */
export function sitemapPartPath(part: string, number: number): SitePath {
  return `/sitemap-${part}${number === 1 ? '' : `-${number}`}.xml`;
}

/** The page of a Wikidata item: `Q813`. */
export function wikidataAddress(id: string): string {
  return `https://www.wikidata.org/wiki/${id}`;
}

/** The vocabulary of IPTC Media Topics, and the address of a term in it: `medtop:20000065`. */
export const mediaTopics = 'http://cv.iptc.org/newscodes/mediatopic/';
export function mediaTopicAddress(code: string): string {
  return mediaTopics + code.replace('medtop:', '');
}

/** An address that holds a small text file, for a link with `download`. */
export function fileInAddress(mediaType: string, text: string): string {
  const encoded = encodedButLetters(text);
  return `data:${mediaType};charset=utf-8,${encoded.replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}

/** The address that begins a letter about something. */
export function letterAddress(to: string, subject: string): string {
  return `mailto:${to}?subject=${encodedButLetters(subject)}`;
}

/**
 * Letters of other scripts stay as they are: a browser encodes them itself, and a page of them would be three times as
 * long.
 */
function encodedButLetters(text: string): string {
  if (!/[\u0080-\u{10ffff}]/u.test(text)) return encodeURIComponent(text);
  return text
    .split(/([\u00a0-\ud7ff\ue000-\uffef\u{10000}-\u{1f9ff}]+)/u)
    .map((part, index) => (index % 2 === 1 ? part : encodedText(part)))
    .join('');
}

/** Half a character, which an escape in YAML can make, has no encoding. */
function encodedText(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}

/** A permanent name for what has no address (RFC 4151). @param day on which `authority` was ours, YYYY-MM-DD */
export function tagName(authority: string, day: string, path: SitePath): string {
  return `tag:${authority},${day}:${path}`;
}

/** The file that a path is served from: `/latest/` is `latest/index.html`. */
export function outputFile(path: SitePath): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The path of the page that lies in a file: of `about/index.html` that is `/about/`. */
export function pageIn(file: string): SitePath {
  return `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
}

function encodedPath(path: SitePath): string {
  // Most paths need no encoding, and addresses are made by the hundred thousand.
  if (/^[\w./-]*$/u.test(path)) return path;
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Where a link of a finished page leads: a file of the site, and the place in it as `FILE#PLACE`; undefined for elsewhere.
 * A path beside the site is no file of it.
 * @param page the file that the link stands in
 * @param prefix of the site's address
 */
export function linkedTarget(address: string, page: string, prefix: string): string | undefined {
  if (/^(?:[a-z][\w+.-]*:|\/\/)/iu.test(address)) return undefined;
  const fragment = writtenFragment(address);
  return linkedFile(address, page, prefix) + (fragment === '' ? '' : `#${fragment}`);
}

function linkedFile(address: string, page: string, prefix: string): string {
  if (/^(?:[?#]|$)/u.test(address)) return page;
  const path = address.startsWith('/')
    ? writtenPath(address)
    : writtenPath(new URL(address, `https://archive.invalid${prefix}/${encodeURI(page)}`).pathname);
  return path.startsWith(`${prefix}/`) ? outputFile(path.slice(prefix.length) as SitePath) : path;
}

/** How paths become links, for a site at an address or at none. */
export interface Links {
  /** For `href` and `src`: root-relative with the prefix of the site's address, percent-encoded. */
  to(path: SitePath, fragment?: string): string;
  /** The same for an address of this site as an author wrote it: with query and fragment, encoded or not. */
  written(address: string): string;
  /** The full address, or undefined where the site has none. */
  absolute(path: SitePath): string | undefined;
  /** For what is read elsewhere: the full address; where the site has none, the same as `to`. */
  full(path: SitePath, fragment?: string): string;
  /** The full form of a link that `to` made. */
  fullLink(link: string): string;
  /** The path of the site's address without a slash at its end: empty, or `/archive`. */
  readonly prefix: string;
}

/** @param siteUrl the site's address without a slash at its end: `https://example.org/archive` */
export function linksFor(siteUrl: string | undefined): Links {
  const prefix = siteUrl === undefined ? '' : new URL(siteUrl).pathname.replace(/\/+$/u, '');
  const below = (start: string, path: SitePath, fragment: string | undefined): string =>
    start + encodedPath(path) + (fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`);
  return {
    prefix,
    to: (path, fragment) => below(prefix, path, fragment),
    written: (address) => {
      const { pathname, search, hash } = new URL(address, 'https://archive.invalid');
      return below(prefix, writtenPath(pathname), undefined) + search + hash;
    },
    absolute: (path) => (siteUrl === undefined ? undefined : below(siteUrl, path, undefined)),
    full: (path, fragment) => below(siteUrl ?? prefix, path, fragment),
    fullLink: (link) => (siteUrl === undefined ? link : new URL(siteUrl).origin + link),
  };
}

/** The same links as they are written outside of the site's pages: with the full address, where the site has one. */
export function fullLinks(links: Links): Links {
  return {
    ...links,
    to: (path, fragment) => links.full(path, fragment),
    written: (address) => links.fullLink(links.written(address)),
  };
}
