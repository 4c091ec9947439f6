// Outputs: the files of the site as plain values. Knows nothing of templates, Eleventy or the disk.
import type { PageView } from './page-view.ts';
import type { SearchRecord } from './search/search-record.ts';
import type { VersionFormat } from './pictures.ts';
import type { SitePath } from './urls.ts';

/** The kinds of pages; each has a template of its name. Closed, so that a new one shows every place to change. */
export const pageKinds = [
  'home',
  'latest',
  'article',
  'entity',
  'shelf',
  'directory',
  'calendar',
  'map',
  'timeline',
  'coverage',
  'together',
  'together-list',
  'corrections',
  'search',
  'verify',
  'feeds',
  'data',
  'standing',
  'not-found',
  'redirect',
] as const;
export type PageKind = (typeof pageKinds)[number];

interface AnyOutput {
  /** The file below the site's root, with `/`: `countries/kenya/index.html`. */
  readonly path: string;
  /** What wants this file, for people: a path of the content, or the name of a page. */
  readonly origin: string;
  /**
   * Small plain data: two outputs of one path with equal inputs have equal bytes. A function where there is something to
   * work out; no property that is worked out, since V8 gives each object with one a form of its own.
   */
  readonly inputs: object | (() => object);
}

/** The inputs of an output as data. */
export function inputsOf({ inputs }: AnyOutput): object {
  return typeof inputs === 'function' ? (inputs as () => object)() : inputs;
}

/** A page, drawn by the template of its kind. */
export interface PageOutput extends AnyOutput {
  readonly writer: 'page';
  readonly kind: PageKind;
  readonly url: SitePath;
  /** Whether search engines are asked to leave it out: then the sitemap does too. */
  readonly unlisted?: boolean | undefined;
  /** The day of its last change that readers should know of, YYYY-MM-DD, where it has one of its own. */
  readonly changed?: string | undefined;
  /** Makes the view; called only when the page is stale. */
  view(): PageView;
}

/** A file made by a function: text, or bytes where it is a typeface. */
export interface TextOutput extends AnyOutput {
  readonly writer: 'text';
  text(): string | Uint8Array;
}

/** A file of the content folder that is published as it is. */
export interface CopyOutput extends AnyOutput {
  readonly writer: 'copy';
  /** Path below the content folder. */
  readonly from: string;
}

/** A version of a picture of the content folder, in another format and size. */
export interface PictureOutput extends AnyOutput {
  readonly writer: 'picture';
  /** Path of the picture below the content folder. */
  readonly from: string;
  readonly format: VersionFormat;
  /** In pixels. */
  readonly width: number;
}

/** A drawing of ours, written as PNG. */
export interface DrawingOutput extends AnyOutput {
  readonly writer: 'drawing';
  /** In pixels; the height follows. */
  readonly width: number;
  readonly svg: () => string;
}

/** A text file that names the hashes of other files: made when those are known. */
export interface IndexOutput extends AnyOutput {
  readonly writer: 'index';
  /** @param sha256Of the hash of a file of the site by its path, in hex */
  text(sha256Of: (path: string) => string): string;
}

/**
 * A folder of the search: an index of some articles, or the program that reads it. Its `path` is the folder, without a
 * slash at its end. What its files are called is known only when they are made; every file below it belongs to it.
 */
export interface SearchOutput extends AnyOutput {
  readonly writer: 'search';
  readonly holds: 'index' | 'program';
  /** How many records there are. */
  readonly count: number;
  /** What is indexed, oldest first; asked for only when the folder is stale. */
  records(): Iterable<SearchRecord>;
}

export type Output =
  PageOutput | TextOutput | CopyOutput | PictureOutput | DrawingOutput | IndexOutput | SearchOutput;
