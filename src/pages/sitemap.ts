// The sitemap: an index and parts by year, so that the part of a past year does not change (https://www.sitemaps.org).
import { hash } from 'node:crypto';
import { latestOf } from './last-change.ts';
import type { PageOutput, TextOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { outputFile, sitemapPartPath, sitemapPath, type SitePath } from './urls.ts';
import { XML_DECLARATION, xmlElement } from './xml.ts';

/** The limits of the protocol for one file, for addresses and for bytes. */
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 50_000_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Pages that belong to no year. */
const OTHER_PAGES = 'pages';

/** A page as the sitemap names it. */
type ListedPage = Pick<PageOutput, 'url' | 'unlisted' | 'changed'>;

/** A file of the sitemap. */
interface Part {
  readonly path: SitePath;
  readonly pages: readonly ListedPage[];
}

/** Nothing where the site has no address: a sitemap has full addresses only. */
export function sitemapOutputs(pages: readonly ListedPage[], context: PageContext): TextOutput[] {
  const { links } = context;
  if (links.absolute(sitemapPath) === undefined) return [];
  const listed = pages.filter(({ unlisted }) => unlisted !== true);
  const parts = [...byYear(listed)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([name, own]) => split(name, own));
  const outputs = parts.map((part): TextOutput => {
    const entries = part.pages.map(({ url, changed = '' }) => `${url} ${changed}`).join('\n');
    return {
      writer: 'text',
      path: outputFile(part.path),
      origin: 'the sitemap',
      inputs: { pages: hash('sha256', entries, 'base64url') },
      text: () => urlSet(part, context),
    };
  });
  const index = parts.map(({ path, pages: own }) => ({
    path,
    changed: latestOf(own.map(({ changed }) => changed)),
  }));
  return [
    {
      writer: 'text',
      path: outputFile(sitemapPath),
      origin: 'the sitemap',
      inputs: index,
      text: () => sitemapIndex(index, context),
    },
    ...outputs,
  ];
}

/** Articles, shelves and the calendar have their year in the address; everything else is one group. */
function byYear(pages: readonly ListedPage[]): Map<string, ListedPage[]> {
  const groups = new Map<string, ListedPage[]>();
  for (const page of pages) {
    const year = /^\/(\d{4})\/|\/(\d{4})\/(?:\d{2}\/){0,2}$/u.exec(page.url);
    const name = year?.[1] ?? year?.[2] ?? OTHER_PAGES;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [page]);
    else group.push(page);
  }
  return groups;
}

/** Cuts a group where the limits of one file are reached; for that of bytes every address counts as the longest. */
function split(name: string, pages: readonly ListedPage[]): Part[] {
  const longest = pages.reduce((most, { url }) => Math.max(most, url.length), 0);
  const most = Math.min(
    MOST_ADDRESSES,
    Math.floor(MOST_BYTES / (longest * BYTES_OF_CHARACTER + BYTES_AROUND)),
  );
  return Array.from({ length: Math.ceil(pages.length / most) }, (_, index) => ({
    path: sitemapPartPath(name, index + 1),
    pages: pages.slice(index * most, (index + 1) * most),
  }));
}

/** A character of a path is three bytes at most, each of which takes three characters when it is encoded. */
const BYTES_OF_CHARACTER = 9;
/** The beginning of the address, the elements and the day: more than any has. */
const BYTES_AROUND = 300;

function urlSet({ pages }: Part, context: PageContext): string {
  return `${XML_DECLARATION}<urlset xmlns="${NAMESPACE}">\n${pages.map((page) => urlElement(page, context)).join('')}</urlset>\n`;
}

function urlElement({ url, changed }: ListedPage, { links }: PageContext): string {
  return `<url>${xmlElement('loc', links.full(url)).trimEnd()}${xmlElement('lastmod', changed).trimEnd()}</url>\n`;
}

function sitemapIndex(
  parts: readonly { readonly path: SitePath; readonly changed: string | undefined }[],
  { links }: PageContext,
): string {
  const entries = parts.map(
    ({ path, changed }) =>
      `<sitemap>${xmlElement('loc', links.full(path)).trimEnd()}${xmlElement('lastmod', changed).trimEnd()}</sitemap>\n`,
  );
  return `${XML_DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`;
}
