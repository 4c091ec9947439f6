// A feed as plain values, before it is Atom or JSON Feed.
import type { Moment } from '../../content/dates.ts';

/** A name that an entry is filed under. */
export interface FeedCategory {
  readonly term: string;
  readonly label: string;
  readonly scheme: string;
}

/** An article, or a correction of one. */
export interface FeedEntry {
  /** Permanent. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly published: Moment;
  readonly updated: Moment;
  readonly authors: readonly string[];
  readonly summary: string;
  /** The whole public text; undefined where the feed has summaries only. */
  readonly contentHtml: string | undefined;
  readonly language: string;
  readonly categories: readonly FeedCategory[];
  /** The page of the source, and a copy of it in a web archive. */
  readonly original: string | undefined;
  readonly archived: string | undefined;
  readonly source: string | undefined;
  /** The rights that the archive has: full, excerpt or metadata. */
  readonly rights: string | undefined;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  /** The page that the feed follows. */
  readonly home: string;
  readonly atomUrl: string;
  readonly jsonUrl: string;
  readonly language: string;
  readonly author: string;
  readonly rights: string | undefined;
  /** When the newest of its entries changed. */
  readonly updated: Moment;
}

/** A feed holds this many of the newest entries. */
export const FEED_ENTRIES = 30;
