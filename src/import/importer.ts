// What an importer is: one of the ways in which something from elsewhere becomes articles. Each kind of file or folder has
// one; they are told apart by what is inside, not by a name. Knows none of them.
import type { Readable } from 'node:stream';
import type { ArticleSource, Rights } from '../content/schema-article.ts';

/** Encodings that the person at the keyboard may give for a text. */
export type TextEncoding = 'utf-8' | 'windows-1252';

/** A file that somebody wants to import. Of a large one only the beginning is in memory. */
export interface ImportFile {
  /** As the person at the keyboard wrote it; for a file of a folder, the folder as written and the way to it. */
  readonly path: string;
  /** Its name without folders. */
  readonly name: string;
  /** The names of the folders between the one that was asked for and the file; none for a file asked for itself. */
  readonly folders: readonly string[];
  /** What `provenance` keeps of it: its name, with its folders before it. */
  readonly from: string;
  /** In bytes. */
  readonly size: number;
  /** Its first bytes, at most 64 KB: what it is must be told by them. */
  readonly beginning: Buffer;
  /** How it is encoded, where the person at the keyboard said so. */
  readonly encoding: TextEncoding | undefined;
  /**
   * All its bytes, for kinds of files that are small.
   * @throws UserError when it is larger than 64 MB or cannot be read
   */
  bytes(): Buffer;
  /** Its bytes piece by piece, for kinds of files that may be large. */
  stream(): Readable;
}

/** A folder that somebody wants to import. */
export interface ImportFolder {
  /** As the person at the keyboard wrote it. */
  readonly path: string;
  readonly name: string;
  /**
   * The paths of the files below it, with `/` on every system, in order; without what version control and package
   * managers keep.
   */
  readonly files: readonly string[];
  /** What stands among them and is never read: symbolic links, pipes, what lies too deep. */
  readonly passedOver: readonly { readonly path: string; readonly what: string }[];
  /** Opens one of these files. @throws UserError when it cannot be read */
  open(path: string): ImportFile;
}

/** Reads one kind of file, or one kind of folder. */
export interface Importer<From = ImportFile> {
  /** Its name in `provenance`: clipping. */
  readonly name: string;
  /** What it imports, in a message: `a clipping`. */
  readonly kind: string;
  /** Whether one file may hold many articles. Then each has a line in the report, and nobody is asked about each. */
  readonly many: boolean;
  /** Whether something is of its kind. Looks at the beginning; quick, and never fails. */
  recognises(from: From): boolean;
  /**
   * Gives what is inside, one at a time, so that a large export is never in memory. What it cannot make sense of is a
   * problem or a note, and it goes on behind it: nothing is guessed, nothing lost quietly.
   * @throws UserError when nothing more can be read
   */
  read(from: From): Iterable<Imported> | AsyncIterable<Imported>;
}

/**
 * One thing that an importer found. `which` says what it is about where a file holds several: `item 3 “Summit opens”`,
 * `posts/summit.md:4`.
 */
export type Imported =
  | { readonly article: ImportedArticle; readonly which?: string | undefined }
  | { readonly page: ImportedPage; readonly which?: string | undefined }
  /** Should have become an article and cannot. */
  | { readonly problem: string; readonly hint?: string | undefined; readonly which?: string | undefined }
  /** Is nothing for the archive, and why: `a menu entry`. Counted by these words. */
  | { readonly skipped: string; readonly which?: string | undefined }
  /** What a person should know of the whole. */
  | { readonly note: string };

/** What a file says of one article. Values that the archive would refuse are left out and named when it is written. */
export interface ImportedArticle {
  readonly title: string;
  readonly date: ImportedDate;
  /** The last word of its address, where that is to be kept; otherwise made from the title. */
  readonly slug?: string | undefined;
  readonly summary?: string | undefined;
  readonly dateline?: string | undefined;
  readonly byline: readonly string[];
  /** Codes or names. */
  readonly countries?: readonly string[] | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly people?: readonly string[] | undefined;
  readonly organisations?: readonly string[] | undefined;
  readonly source?: ArticleSource | undefined;
  /** BCP 47 */
  readonly language?: string | undefined;
  /** The file name, without `.md`, of the article that this is a translation of. */
  readonly translationOf?: string | undefined;
  readonly image?: ImportedImage | undefined;
  /** A date as in `date`. */
  readonly updated?: ImportedDate | undefined;
  readonly rights?: Rights | undefined;
  readonly status?: 'draft' | undefined;
  /** Old paths: `/2014/06/summit/`. */
  readonly redirects?: readonly string[] | undefined;
  /** The text as Markdown of the archive. */
  readonly body: string;
  /** Pictures that its text or `image` names, to be copied. */
  readonly pictures?: readonly ImportedPicture[] | undefined;
  /** The web address that is this article's alone: two imported articles of one address are one. */
  readonly address?: string | undefined;
  readonly provenance: ImportedProvenance;
  /** What a person should know of how it was read. */
  readonly notes: readonly string[];
}

/** A page that belongs to no day: about the outlet, contact. */
export interface ImportedPage {
  readonly title: string;
  readonly slug?: string | undefined;
  readonly redirects?: readonly string[] | undefined;
  readonly body: string;
  readonly pictures?: readonly ImportedPicture[] | undefined;
  readonly provenance: ImportedProvenance;
  readonly notes: readonly string[];
}

export interface ImportedProvenance {
  readonly importer: string;
  /** The file it came from: `ImportFile.from`, and what tells it from others in that file. */
  readonly from: string;
  /** Of the original text, in hex. By it an article is known again. */
  readonly sha256: string;
  /** YYYY-MM-DD: when the page was copied, if that is known. */
  readonly captured?: string | undefined;
}

export interface ImportedImage {
  /** An address, or the `src` of one of the pictures. */
  readonly src: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A picture to copy into the archive, looked at by pictures.ts. */
export interface ImportedPicture {
  /** Its path below `media/`; the text names it by this. */
  readonly src: string;
  readonly bytes: Buffer;
}

/** When an article was published, as far as its file says so. */
export interface ImportedDate {
  /** YYYY-MM-DD, if the file gives the whole date. */
  readonly day?: string | undefined;
  /** The same with time and offset, if it gives them: `2014-06-30T10:00:10-04:00`. */
  readonly moment?: string | undefined;
  /** MM-DD, if it gives day and month alone. */
  readonly monthDay?: string | undefined;
  /** What stands there: `Oct. 13`. */
  readonly words?: string | undefined;
  /** Why what stands there is no date that can be taken. */
  readonly problem?: string | undefined;
}
