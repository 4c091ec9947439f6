// What every page hands to its template, whatever its kind: the head of the document and the trail to the page.
import { directionOf, isLatin } from '../content/languages.ts';
import { documentHead, NO_HEAD, type DocumentHead, type MachineReading } from './document-head.ts';
import type { PageContext } from './page-context.ts';
import { homePath, type SitePath } from './urls.ts';

/** A word that leads somewhere; plain text where there is no page. */
export interface LinkView {
  readonly text: string;
  readonly url: string | undefined;
}

/** A date for machines and for people. */
export interface DateView {
  readonly iso: string;
  readonly text: string;
}

/** Files of a page under a heading: its feeds, its data, its citations. */
export interface FileGroup {
  readonly label: string;
  readonly files: readonly { readonly text: string; readonly url: string }[];
}

/** A row of a list of files: what it is, its files by format, and how much is in them. */
export interface FileRow {
  readonly name: LinkView;
  readonly files: FileGroup['files'];
  readonly note: string | undefined;
}

/** The part of a view that the layout reads. A page's own view adds to it. */
export interface PageView extends DocumentHead {
  /** For `<title>` and the tab: the page's title and the site's. */
  readonly documentTitle: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether its language has the letters of the site's typeface. */
  readonly latin: boolean;
  /** Full address, where the site has one and the page may be listed. */
  readonly canonical: string | undefined;
  readonly noindex: boolean;
  readonly breadcrumbs: readonly LinkView[];
  /** The files that hold the same as the page. */
  readonly files: readonly FileGroup[];
  /** Citations of the articles of a list, for reference managers. */
  readonly coins: readonly string[];
}

/** What a page says of itself. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly path: SitePath;
  readonly language?: string;
  readonly noindex?: boolean;
  /** The pages above this one, from the top; home comes first by itself. */
  readonly above?: readonly LinkView[];
  /** What it says to machines beyond what every page says. */
  readonly reading?: MachineReading;
  readonly files?: readonly FileGroup[];
  readonly coins?: readonly string[];
}

/** Makes the part of a view that all pages share. */
export function pageView(head: PageHead, context: PageContext): PageView {
  const { site, links, words } = context;
  const isHome = head.path === homePath;
  const language = head.language ?? site.language;
  const noindex = head.noindex ?? false;
  const breadcrumbs = isHome
    ? []
    : [{ text: words.site.home, url: links.to(homePath) }, ...(head.above ?? [])];
  // A page that is not to be listed is no thing of its own, unless it is an article that asks not to be.
  const stated = !noindex || head.reading?.article !== undefined;
  return {
    documentTitle: isHome ? site.title : `${head.title} – ${site.title}`,
    title: head.title,
    description: head.description,
    language,
    direction: directionOf(language),
    latin: isLatin(language),
    canonical: noindex ? undefined : links.absolute(head.path),
    noindex,
    breadcrumbs,
    files: head.files ?? [],
    coins: head.coins ?? [],
    // Last: a literal that begins with a spread is made slowly, and every page has one.
    ...(stated ? documentHead({ ...head, language, breadcrumbs }, head.reading ?? {}, context) : NO_HEAD),
  };
}
