// What an importer is: one of the ways in which a file from elsewhere becomes articles. Each kind of file has one; they
// are told apart by what is in the file, not by its name. Knows none of them.
import type { ArticleSource } from '../content/schema-article.ts';

/** A file that somebody wants to import. */
export interface RawFile {
  /** As the person at the keyboard wrote it. */
  readonly path: string;
  /** Its name without folders. */
  readonly name: string;
  readonly bytes: Buffer;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  /** Its text without a byte order mark, line ends `\n`; undefined for a file that is no text. */
  readonly text: string | undefined;
}

/** Reads one kind of file. */
export interface Importer {
  /** Its name in `provenance`: clipping. */
  readonly name: string;
  /** Whether a file is of its kind. Looks at the content; quick, and never fails. */
  recognises(file: RawFile): boolean;
  /** Makes articles. What it cannot make sense of is a problem or a note: nothing is guessed, nothing lost quietly. */
  read(file: RawFile): ImportResult | Promise<ImportResult>;
}

export type ImportResult =
  | { readonly articles: readonly ImportedArticle[] }
  | { readonly problem: string; readonly hint?: string | undefined };

/** What a file says of one article. */
export interface ImportedArticle {
  readonly title: string;
  readonly date: ImportedDate;
  readonly dateline?: string | undefined;
  readonly byline: readonly string[];
  readonly source?: ArticleSource | undefined;
  /** The text as Markdown of the archive. */
  readonly body: string;
  readonly provenance: { readonly importer: string; readonly from: string; readonly sha256: string };
  /** What a person should know of how it was read. */
  readonly notes: readonly string[];
}

/** When an article was published, as far as its file says so. */
export interface ImportedDate {
  /** YYYY-MM-DD, if the file gives the whole date. */
  readonly day?: string | undefined;
  /** MM-DD, if it gives day and month alone. */
  readonly monthDay?: string | undefined;
  /** What stands there: `Oct. 13`. */
  readonly words?: string | undefined;
  /** Why what stands there is no date that can be taken. */
  readonly problem?: string | undefined;
}
