// All pages of an old site, each with what it becomes and its name in the archive, so that links between them can be made
// before any is written.
import { UserError } from '../../content/problem.ts';
import { decodeMarkup } from '../decode-markup.ts';
import { textBeginning } from '../file-kinds.ts';
import { SITES_OWN } from '../old-paths.ts';
import type { ImportFolder } from '../importer.ts';
import { parsePage, type PageSource } from './page-front-matter.ts';
import { PLAIN_PAGE } from './page-endings.ts';
import { PageValues } from './page-values.ts';
import { isHtmlPage, siteFile } from './site-files.ts';
import type { SiteKind } from './site-kind.ts';
import { sitePage, type SitePage } from './site-page.ts';
import type { SiteSettings } from './site-settings.ts';

/** A page with its place in the archive. */
export interface PlannedPage extends SitePage {
  readonly becomes: 'article' | 'page';
  /** The name of its file without `.md`; undefined for an article whose day is not known. */
  readonly stem: string | undefined;
  /** The last word of its address, which no other page of its day has. */
  readonly slug: string;
}

/** What becomes of every file of a site, in order of path. */
export interface SitePlan {
  readonly pages: readonly PlannedPage[];
  readonly pictures: ReadonlySet<string>;
  /** Files that become nothing, and why. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly problems: readonly {
    readonly path: string;
    readonly line: number | undefined;
    readonly problem: string;
  }[];
}

/** Longer texts are no page. */
const LARGEST = 2 * 1024 * 1024;
const FRONT_MATTER = /^\ufeff?(?:---|\+\+\+)/u;

/** Reads every page of a site for what it says of itself. */
export function planSite(kind: SiteKind, folder: ImportFolder, settings: SiteSettings): SitePlan {
  const pages: SitePage[] = [];
  const pictures = new Set<string>();
  const skipped: SitePlan['skipped'][number][] = [];
  const problems: SitePlan['problems'][number][] = [];
  for (const path of folder.files) {
    const file = siteFile(kind, path, settings.contentFolder);
    if (file === 'picture') pictures.add(path);
    else if (file !== 'page' && file !== 'text') skipped.push({ path, reason: file.skipped });
    else {
      const read = readPage(kind, folder, path);
      if ('problem' in read) problems.push({ path, ...read });
      else if ('skipped' in read) skipped.push({ path, reason: read.skipped });
      else pages.push(sitePage(kind, path, read, settings));
    }
  }
  return { ...placed(kind, pages, skipped), pictures, skipped, problems };
}

/** Reads one page, or says why it is none. */
export function readPage(
  kind: SiteKind,
  folder: ImportFolder,
  path: string,
):
  | PageSource
  | { readonly skipped: string }
  | { readonly problem: string; readonly line: number | undefined } {
  let text: string;
  try {
    const file = folder.open(path);
    if (PLAIN_PAGE.test(path) && !FRONT_MATTER.test(textBeginning(file.beginning)))
      return { skipped: 'a data file' };
    if (file.size > LARGEST)
      return { problem: 'is too large for an article; the limit is 2 MB', line: undefined };
    text = decodeMarkup(file.bytes(), file.encoding);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    return { problem: cause.message, line: undefined };
  }
  if (text.includes('\0')) return { problem: 'is no text', line: undefined };
  const page = parsePage(text);
  if (page !== undefined) return page;
  if (isHtmlPage(path)) return { skipped: 'a template or page in HTML without front matter' };
  if (PLAIN_PAGE.test(path)) return { skipped: 'a data file' };
  // Jekyll leaves such a file as it is.
  if (kind === 'jekyll') return { skipped: 'a file without front matter' };
  return { language: 'yaml', values: new PageValues({}), body: text, bodyLine: 1 };
}

/** Articles have a day, or lie among pages that have one; what else has a text is a standing page. */
function placed(
  kind: SiteKind,
  pages: readonly SitePage[],
  skipped: SitePlan['skipped'][number][],
): { pages: PlannedPage[] } {
  const datedFolders = new Set(
    pages.flatMap((page) => (hasDate(page) && !page.isPage ? (folderOf(page) ?? []) : [])),
  );
  const isArticle = (page: SitePage): boolean => {
    if (/(?:^|\/)_(?:posts|drafts)\//u.test(page.path)) return true;
    if (page.isList || page.isPage) return false;
    return hasDate(page) || datedFolders.has(folderOf(page) ?? '');
  };
  const taken = new Set<string>();
  const planned = pages.flatMap((page): PlannedPage[] => {
    if (isArticle(page)) {
      const slug = freeSlug(page, `${page.date.day ?? ''}-`, taken);
      const { day } = page.date;
      return [{ ...page, becomes: 'article', slug, stem: day === undefined ? undefined : `${day}-${slug}` }];
    }
    const reason = whyNoPage(kind, page);
    if (reason !== undefined) {
      skipped.push({ path: page.path, reason });
      return [];
    }
    const own = SITES_OWN.has(page.slug) || /^\d{4}$/u.test(page.slug) ? `${page.slug}-page` : page.slug;
    const slug = freeSlug({ ...page, slug: own }, 'pages/', taken);
    return [{ ...page, becomes: 'page', slug, stem: slug }];
  });
  return { pages: planned };
}

function hasDate({ date }: SitePage): boolean {
  return date.day !== undefined || date.problem !== undefined;
}

/** The first folder below that of all pages; pages that lie in none belong to no others. */
function folderOf({ inside }: SitePage): string | undefined {
  return inside.includes('/') ? inside.split('/')[0] : undefined;
}

function whyNoPage(kind: SiteKind, page: SitePage): string | undefined {
  if (!page.hasText)
    return page.isList ? 'a list of pages without a text of its own' : 'a page without a text';
  if (page.name === '404') return 'the page for wrong addresses';
  if (page.draft) return 'a standing page that was not public';
  if (isHtmlPage(page.path) && kind !== 'hugo') return 'a page in HTML that is drawn by a template';
  return undefined;
}

/** Two pages of one name and day: the second gets its language or a number. */
function freeSlug(page: SitePage, before: string, taken: Set<string>): string {
  const candidates = page.isTranslation ? [`${page.slug}-${page.language?.toLowerCase()}`] : [page.slug];
  for (let number = 2; taken.has(before + candidates.at(-1)!); number++)
    candidates.push(`${page.slug}-${number}`);
  const slug = candidates.at(-1)!;
  taken.add(before + slug);
  return slug;
}
