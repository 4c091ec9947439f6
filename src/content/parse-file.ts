// Parses one article file: reads it and takes it apart. What comes out is plain data, which another thread can send.
import type { ArticleParser, ParsedArticle } from './article.ts';
import { readSource } from './read-source.ts';
import type { ContentFile } from './walk-content.ts';

/** A file as it was read and parsed. */
export interface ParsedFile {
  /** SHA-256 of its bytes, in hex; undefined of one that could not be read. */
  readonly sha256: string | undefined;
  readonly parsed: ParsedArticle;
}

/** @param largest bytes that a file may have */
export function parseFile(
  parse: ArticleParser,
  folder: string,
  file: ContentFile,
  largest: number,
): ParsedFile {
  return parseSource(parse, readSource(folder, file, largest));
}

/** @param source of the file, or why there is none */
export function parseSource(parse: ArticleParser, source: ReturnType<typeof readSource>): ParsedFile {
  return 'text' in source
    ? { sha256: source.sha256, parsed: parse(source) }
    : { sha256: undefined, parsed: source };
}
