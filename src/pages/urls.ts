// Every address of the site is made here, and nowhere else: where a page lies, how it is linked, how it is called from
// outside. Path words are English in every interface language.
import type { ArticleRef, EntityRef } from '../archive/filed-article.ts';
import type { EntityKind } from '../content/entity-file.ts';

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

/** A stylesheet, script or typeface, named by its content: `/assets/style.1a2b3c4d.css`. */
export function assetPath(name: string, hash: string, ending: string): SitePath {
  return `/assets/${name}.${hash}.${ending}`;
}

/** The file that a path is served from: `/latest/` is `latest/index.html`. */
export function outputFile(path: SitePath): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

function encodedPath(path: SitePath): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** How paths become links, for a site at an address or at none. */
export interface Links {
  /** For `href` and `src`: root-relative with the prefix of the site's address, percent-encoded. */
  to(path: SitePath, fragment?: string): string;
  /** The full address, or undefined where the site has none. */
  absolute(path: SitePath): string | undefined;
  /** The path of the site's address without a slash at its end: empty, or `/archive`. */
  readonly prefix: string;
}

/** @param siteUrl the site's address without a slash at its end: `https://example.org/archive` */
export function linksFor(siteUrl: string | undefined): Links {
  const prefix = siteUrl === undefined ? '' : new URL(siteUrl).pathname.replace(/\/+$/u, '');
  return {
    prefix,
    to: (path, fragment) =>
      prefix + encodedPath(path) + (fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`),
    absolute: (path) => (siteUrl === undefined ? undefined : siteUrl + encodedPath(path)),
  };
}

/**
 * Turns the root-relative links of a page into relative ones that end in a file name, so that the site can be read
 * from a folder without a server.
 * @param html a page of ours: every `href` and `src` in double quotes
 */
export function offlineHtml(html: string, page: SitePath, prefix: string): string {
  const up = '../'.repeat(page.split('/').length - 2);
  return html.replace(
    / (href|src|content|srcset)="([^"]*)"/gu,
    (whole, attribute: string, address: string) => {
      if (attribute === 'content' && !address.startsWith('0; url=')) return whole;
      const start = attribute === 'content' ? '0; url=' : '';
      const path = address.slice(start.length);
      if (!path.startsWith(`${prefix}/`) || path.startsWith('//')) return whole;
      const [file = '', fragment] = path.slice(prefix.length + 1).split('#');
      const target = file === '' || file.endsWith('/') ? `${file}index.html` : file;
      return ` ${attribute}="${start}${up}${target}${fragment === undefined ? '' : `#${fragment}`}"`;
    },
  );
}
