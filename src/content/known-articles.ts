// Articles known from an earlier run, so that a file is parsed once. Plain data: where it is kept is not known here.
import type { Article } from './article.ts';
import type { Problem } from './problem.ts';
import type { ContentFile } from './walk-content.ts';

/** A parsed article with what tells whether its file has changed. Only articles without errors are kept. */
export interface KnownArticle {
  readonly path: string;
  readonly bytes: number;
  readonly mtimeMs: number;
  /** SHA-256 of the file's bytes, in hex. */
  readonly sha256: string;
  readonly article: Article;
  readonly warnings: readonly Problem[];
}

/** What an earlier run knew. */
export interface KnownArticles {
  find(path: string): KnownArticle | undefined;
  /**
   * Milliseconds since 1970. A file that was changed at or after this moment could have changed again without its time
   * or size telling, so its bytes are compared.
   */
  trustedBefore(path: string): number;
}

/** Nothing is known: everything is parsed. */
export const nothingKnown: KnownArticles = { find: () => undefined, trustedBefore: () => 0 };

/** The known article of a file if size and time say that it is unchanged; otherwise undefined. */
export function unchanged(file: ContentFile, known: KnownArticles): KnownArticle | undefined {
  const before = known.find(file.path);
  return before?.bytes === file.bytes &&
    before.mtimeMs === file.mtimeMs &&
    file.mtimeMs < known.trustedBefore(file.path)
    ? before
    : undefined;
}
