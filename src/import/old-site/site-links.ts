// Where the links and pictures of an old site lead in the archive: to the files that its pages become. What leads nowhere
// any more is said; no link is followed.
import { posix } from 'node:path';
import { isSafeAddress } from '../../content/markdown.ts';
import { webAddressProblem } from '../../content/schema-fields.ts';
import type { LinkTarget } from '../link-changes.ts';
import { MARKDOWN_PAGE, PAGE_ENDING } from './page-endings.ts';
import type { PlannedPage, SitePlan } from './site-plan.ts';
import type { SiteSettings } from './site-settings.ts';
import { REFERENCE } from './template-tags.ts';

/** Finds what the addresses in a page mean. */
export interface SiteLinks {
  link(page: PlannedPage, href: string): LinkTarget;
  /** The path of a picture below the folder that is imported, or its address elsewhere. */
  picture(page: PlannedPage, src: string): { readonly path: string } | LinkTarget;
}

/** Folders whose files stood at the root of an old site. */
const ROOTS = [
  '',
  'static/',
  'assets/',
  'public/',
  'src/',
  'source/',
  'content/',
  'src/static/',
  'src/public/',
];

export function siteLinks({ pages, pictures }: SitePlan, settings: SiteSettings): SiteLinks {
  const byFile = new Map<string, PlannedPage>();
  const byAddress = new Map<string, PlannedPage>();
  const byStem = new Map<string, PlannedPage | undefined>();
  for (const page of pages) {
    byFile.set(fileKey(page.path), page);
    // A name without a language means the page in the first one.
    const known = byFile.get(fileKey(page.inside));
    if (known === undefined || known.isTranslation) byFile.set(fileKey(page.inside), page);
    for (const address of [page.address, ...page.aliases]) {
      if (address !== undefined && !byAddress.has(addressKey(address)))
        byAddress.set(addressKey(address), page);
    }
    const stem = fileKey(posix.basename(page.inside));
    // A name that two pages have says nothing.
    byStem.set(stem, byStem.has(stem) ? undefined : page);
  }
  const ofSite = settings.url === undefined ? undefined : new URL(settings.url);

  const byReference = (from: PlannedPage, name: string): PlannedPage | undefined => {
    const path = name.replace(/^@?\/+/u, '').replace(/^(?:_posts|_drafts)\//u, '');
    const beside = posix.join(posix.dirname(from.inside), path);
    return (
      byFile.get(fileKey(name.replace(/^@?\/+/u, ''))) ??
      byFile.get(fileKey(beside)) ??
      byFile.get(fileKey(path)) ??
      byStem.get(fileKey(posix.basename(path)))
    );
  };
  const byPath = (from: PlannedPage, path: string): PlannedPage | undefined => {
    const address = path.startsWith('/')
      ? path
      : posix.join(from.address ?? `/${posix.dirname(from.inside)}/`, path);
    const file = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from.path), path);
    return (
      byAddress.get(addressKey(address)) ?? byFile.get(fileKey(file)) ?? byFile.get(fileKey(`${file}/index`))
    );
  };
  const elsewhere = (from: PlannedPage, path: string): LinkTarget => {
    // A link to a file of the source was never an address of the site.
    if (ofSite === undefined || MARKDOWN_PAGE.test(withoutEnd(path))) return { lost: path };
    if (!path.startsWith('/') && from.address === undefined) return { lost: path };
    const base = `${settings.url}${path.startsWith('/') ? '' : from.address}`;
    const href = path.startsWith('/')
      ? `${base}${path}`
      : URL.canParse(path, base)
        ? new URL(path, base).href
        : '';
    return URL.canParse(href) ? { href, outside: true } : { lost: path };
  };

  return {
    link(page, written) {
      const href = written.startsWith('//') ? `https:${written}` : written;
      if (href.startsWith('#')) return { href };
      if (href.startsWith(REFERENCE) || href.startsWith('@/')) {
        const found = byReference(page, withoutEnd(decoded(href.replace(/^ref:/u, ''))));
        return found === undefined
          ? { lost: decoded(href.replace(/^ref:/u, '')) }
          : targetOf(page, found, href, settings);
      }
      const path = pathOfSite(href, ofSite);
      if (path === undefined) return isSafeAddress(href) ? { href } : { lost: href };
      if (!isSafeAddress(href)) return { lost: href };
      const found =
        byPath(page, withoutEnd(decoded(path))) ??
        (path.endsWith('.md') ? byReference(page, path) : undefined);
      if (found !== undefined) return targetOf(page, found, href, settings);
      return /^https?:/iu.test(href) ? { href, outside: true } : elsewhere(page, path);
    },
    picture(page, written) {
      const src = written.startsWith('//') ? `https:${written}` : written;
      const path = pathOfSite(src, ofSite);
      if (path === undefined) return webAddressProblem(src) === undefined ? { href: src } : { lost: src };
      const plain = withoutEnd(decoded(path));
      const candidates = plain.startsWith('/')
        ? ROOTS.map((root) => `${root}${plain.slice(1)}`)
        : [posix.join(posix.dirname(page.path), plain), ...ROOTS.map((root) => posix.join(root, plain))];
      const found = candidates.find((candidate) => pictures.has(candidate));
      if (found !== undefined) return { path: found };
      if (/^https?:/iu.test(src)) return { href: src, outside: true };
      return isSafeAddress(src) ? elsewhere(page, path) : { lost: src };
    },
  };
}

/** The path of an address on the site itself; undefined for one elsewhere. */
function pathOfSite(href: string, site: URL | undefined): string | undefined {
  if (!/^[a-z][a-z\d+.-]*:/iu.test(href)) return href;
  if (site === undefined || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  const base = site.pathname.replace(/\/+$/u, '');
  if (url.hostname !== site.hostname || !url.pathname.startsWith(`${base}/`)) return undefined;
  return `${url.pathname.slice(base.length)}${url.search}${url.hash}`;
}

/**
 * The archive knows no headings of other pages by their old names: a link leads to the page. One without a date is not
 * imported; its own address is where it can be read.
 */
function targetOf(from: PlannedPage, to: PlannedPage, href: string, { url }: SiteSettings): LinkTarget {
  if (to.stem === undefined) {
    return url === undefined || to.address === undefined
      ? { lost: href.replace(/^ref:/u, '') }
      : { href: `${url}${to.address}`, outside: true };
  }
  if (to.becomes === 'page') return { href: `/${to.slug}/` };
  const path = `${to.date.day?.slice(0, 4)}/${to.stem}.md`;
  if (from.becomes === 'page') return { href: encodeURI(`../articles/${path}`) };
  const sameYear = from.date.day?.slice(0, 4) === to.date.day?.slice(0, 4);
  return { href: encodeURI(sameYear ? `${to.stem}.md` : `../${path}`) };
}

function withoutEnd(path: string): string {
  return path.replace(/[?#].*$/su, '');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function addressKey(address: string): string {
  return decoded(address)
    .toLowerCase()
    .replace(/\/index\.html?$/u, '/')
    .replace(/\.html?$|\/+$/gu, '');
}

function fileKey(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/+$/u, '')
    .replace(PAGE_ENDING, '')
    .replace(/(?<=.)\/_?index$/u, '');
}
