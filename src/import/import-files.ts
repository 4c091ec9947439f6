// dateline import: files from elsewhere become articles. Reads, asks, writes and says what it did; knows no kind of
// file, which is the importers' part.
import { isDay } from '../content/dates.ts';
import { printable, UserError } from '../content/problem.ts';
import type { Rights } from '../content/schema-article.ts';
import { buildMatcher, type Matcher } from '../matcher/match-text.ts';
import { vocabularyOf } from '../matcher/vocabulary.ts';
import { clippingImporter } from './clipping.ts';
import { existingArticles, type ExistingArticles } from './existing-articles.ts';
import { markupKind } from './file-kinds.ts';
import { importArticle } from './import-article.ts';
import type { ImportedArticle, Importer, RawFile } from './importer.ts';
import type { ImportPrompts } from './prompts.ts';
import { readRawFile, type TextEncoding } from './raw-file.ts';

export interface ImportOptions {
  /** Paths of the files to import. */
  readonly files: readonly string[];
  readonly contentFolder: string;
  /** The day of publication, YYYY-MM-DD; or its year, for files that give day and month. */
  readonly date?: string | undefined;
  /** How much may be published; otherwise as the site says. */
  readonly rights?: Rights | undefined;
  /** Writes the proposed tags without asking. */
  readonly accept: boolean;
  /** Writes nothing and says what would be written. */
  readonly dryRun: boolean;
  /** How text files are encoded; UTF-8 unless said otherwise. */
  readonly encoding?: TextEncoding | undefined;
}

/** Where an import speaks, and whom it may ask. */
export interface ImportIo {
  write(line: string): void;
  writeError(line: string): void;
  /** Left out where nobody can answer. */
  readonly prompts?: ImportPrompts | undefined;
}

/** What came of it. */
export interface ImportOutcome {
  /** 0, or 1 if a file could not be imported. */
  readonly exitCode: 0 | 1;
  /** Paths below the content folder of the articles written (or that would be). */
  readonly written: readonly string[];
  /** Articles that were imported before. */
  readonly unchanged: number;
  readonly failed: number;
}

/** Everything that one run shares. */
export interface ImportRun {
  readonly options: ImportOptions;
  readonly io: ImportIo;
  readonly existing: ExistingArticles;
  readonly matcher: Matcher;
}

/** What came of one article. */
export type ArticleOutcome = { readonly written: string } | 'unchanged';

/** The ways to import, asked in this order. */
const importers: readonly Importer[] = [clippingImporter];

/**
 * Imports files. One that cannot be imported is reported and the others go on; what exists is never changed.
 * @throws UserError for options that make no sense
 */
export async function importFiles(options: ImportOptions, io: ImportIo): Promise<ImportOutcome> {
  checkOptions(options);
  const existing = existingArticles(options.contentFolder);
  const run: ImportRun = { options, io, existing, matcher: buildMatcher(vocabularyOf(existing.content)) };
  const written: string[] = [];
  let unchanged = 0;
  let failed = 0;
  for (const path of options.files) {
    try {
      for (const article of await readFile(path, options.encoding ?? 'utf-8')) {
        const outcome = await importArticle(article, path, run);
        if (outcome === 'unchanged') unchanged++;
        else written.push(outcome.written);
      }
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
      failed++;
      io.writeError(`${printable(path)}  error  ${printable(cause.message)}`);
      if (cause.hint !== undefined) io.writeError(`    ${printable(cause.hint)}`);
    }
  }
  for (const line of closingLines(run, written.length, unchanged, failed)) io.write(line);
  return { exitCode: failed > 0 ? 1 : 0, written, unchanged, failed };
}

function checkOptions({ files, date }: ImportOptions): void {
  if (files.length === 0) throw new UserError('no file is named', 'write: dateline import CLIPPING.txt');
  if (date !== undefined && !isDay(date) && !/^\d{4}$/u.test(date)) {
    throw new UserError(`--date: "${date}" is not a day`, 'write it as YYYY-MM-DD, for example 2023-10-13');
  }
}

async function readFile(path: string, encoding: TextEncoding): Promise<readonly ImportedArticle[]> {
  const file: RawFile = readRawFile(path, encoding);
  const importer = importers.find((one) => one.recognises(file));
  if (importer === undefined) {
    const kind = file.text === undefined ? undefined : markupKind(file.text);
    const known = importers.map(({ name }) => `a ${name}`).join(', ');
    const what = kind === undefined ? 'is of a kind' : `looks like ${kind}, a kind`;
    throw new UserError(`${what} that cannot be imported`, `what can be imported: ${known}`);
  }
  const result = await importer.read(file);
  if ('problem' in result) throw new UserError(result.problem, result.hint);
  return result.articles;
}

/** What was done, and how far it will be published. */
function closingLines(
  { options, existing }: ImportRun,
  written: number,
  unchanged: number,
  failed: number,
): string[] {
  const counts = [
    `${articles(written)} ${options.dryRun ? 'would be written' : 'written'}`,
    ...(unchanged > 0 ? [`${articles(unchanged)} imported before, unchanged`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  const lines = ['', counts.join(', ')];
  if (written > 0)
    lines.push(`to be published ${publishedHow(options.rights, existing.content.site.rights)}`);
  return lines;
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}

function publishedHow(chosen: Rights | undefined, ofSite: Rights): string {
  const rights = chosen ?? ofSite;
  const by = chosen === undefined && ofSite !== 'full' ? ', as site.yaml says' : '';
  if (rights === 'full') return 'in full; --rights excerpt limits it';
  return rights === 'excerpt' ? `as an excerpt: the summary or up to 60 words${by}` : `without its text${by}`;
}
