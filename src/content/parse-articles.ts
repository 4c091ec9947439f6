// Parses the articles of a content folder: those that are unchanged come from an earlier run, the others from their files.
import { articleParser, type Article, type FailedArticle } from './article.ts';
import { BodyCollection, type Bodies } from './bodies.ts';
import type { CountryRegistry } from './countries.ts';
import { unchanged, type KnownArticle, type KnownArticles } from './known-articles.ts';
import { parseFile, parseSource, type ParsedFile } from './parse-file.ts';
import { parseTogether, type FilesToParse, type ParsingHelp } from './parse-together.ts';
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
 * @param work the article files of the folder
 * @param registry the countries that its articles can name
 */
export function parseArticles(
  work: FilesToParse,
  registry: CountryRegistry,
  before: KnownArticles,
  help?: ParsingHelp,
): ParsedArticles {
  const { folder, files, largest } = work;
  const parse = articleParser(registry);
  const bodies = new BodyCollection(folder, largest);
  const problems: Problem[] = [];
  const known: KnownArticle[] = [];
  const failed = new Map<string, FailedArticle | undefined>();

  const unknown = files.filter(({ path }) => before.find(path) === undefined);
  const together =
    help === undefined || unknown.length < help.fewest
      ? undefined
      : parseTogether({ ...work, files: unknown }, parse, help);
  const parsedUnknown = (file: ContentFile): ParsedFile =>
    together === undefined ? parseFile(parse, folder, file, largest) : (together.next().value as ParsedFile);

  const keep = (file: ContentFile, { sha256, parsed }: ParsedFile): void => {
    const { path, bytes, mtimeMs } = file;
    const { article, text, problems: found, failed: parts } = parsed;
    if (article === undefined || sha256 === undefined) {
      problems.push(...found);
      failed.set(path, parts);
      return;
    }
    bodies.add(article.body.sha256, file, text);
    known.push({ path, bytes, mtimeMs, sha256, article, warnings: found });
  };

  const take = (file: ContentFile): void => {
    const earlier = before.find(file.path);
    if (earlier === undefined) {
      keep(file, parsedUnknown(file));
      return;
    }
    const same = file.bytes > largest ? undefined : unchanged(file, before);
    if (same !== undefined) {
      bodies.add(same.article.body.sha256, file, undefined);
      known.push(same);
      return;
    }
    const source = readSource(folder, file, largest);
    if (!('text' in source) || earlier.sha256 !== source.sha256) {
      keep(file, parseSource(parse, source));
      return;
    }
    bodies.add(earlier.article.body.sha256, file, undefined);
    known.push({ ...earlier, bytes: file.bytes, mtimeMs: file.mtimeMs });
  };

  for (const file of files) take(file);
  together?.return();
  for (const { warnings } of known) problems.push(...warnings);
  return { articles: known.map(({ article }) => article), failed, bodies, problems, known };
}
