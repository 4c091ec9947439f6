// Parses the articles of a content folder: those that are unchanged come from an earlier run, the others from their files.
import { articleParser, type Article, type FailedArticle } from './article.ts';
import { BodyCollection, type Bodies } from './bodies.ts';
import type { CountryRegistry } from './countries.ts';
import { unchanged, type KnownArticle, type KnownArticles } from './known-articles.ts';
import type { Problem } from './problem.ts';
import { readSource } from './read-source.ts';
import type { ContentFile } from './walk-content.ts';

/** All articles that could be taken, in order of path, with every problem. */
export interface ParsedArticles {
  readonly articles: readonly Article[];
  /** Paths of files that could not be taken, and what is known of those that could be taken apart. */
  readonly failed: ReadonlyMap<string, FailedArticle | undefined>;
  readonly bodies: Bodies;
  readonly problems: readonly Problem[];
  /** What the next run may know. */
  readonly known: readonly KnownArticle[];
}

/**
 * @param files the article files of the folder
 * @param largest bytes that a file may have
 */
export function parseArticles(
  folder: string,
  files: readonly ContentFile[],
  registry: CountryRegistry,
  before: KnownArticles,
  largest: number,
): ParsedArticles {
  const parse = articleParser(registry);
  const bodies = new BodyCollection(folder, largest);
  const problems: Problem[] = [];
  const known: KnownArticle[] = [];
  const failed = new Map<string, FailedArticle | undefined>();

  const take = (file: ContentFile): void => {
    const same = file.bytes > largest ? undefined : unchanged(file, before);
    if (same !== undefined) {
      bodies.add(same.article.body.sha256, file, undefined);
      known.push(same);
      return;
    }
    const source = readSource(folder, file, largest);
    if (!('text' in source)) {
      problems.push(...source.problems);
      failed.set(file.path, undefined);
      return;
    }
    const earlier = before.find(file.path);
    if (earlier?.sha256 === source.sha256) {
      bodies.add(earlier.article.body.sha256, file, undefined);
      known.push({ ...earlier, bytes: file.bytes, mtimeMs: file.mtimeMs });
      return;
    }
    const { article, text, problems: found, failed: parts } = parse(source);
    if (article === undefined) {
      problems.push(...found);
      failed.set(file.path, parts);
      return;
    }
    bodies.add(article.body.sha256, file, text);
    const { path, bytes, mtimeMs } = file;
    known.push({ path, bytes, mtimeMs, sha256: source.sha256, article, warnings: found });
  };

  for (const file of files) take(file);
  for (const { warnings } of known) problems.push(...warnings);
  return { articles: known.map(({ article }) => article), failed, bodies, problems, known };
}
