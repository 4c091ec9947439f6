// dateline import: files and folders from elsewhere become articles. Takes what the importers find one by one, and says
// what came of it; knows no kind of file, which is the importers' part.
import { existsSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { articleParser, type ParsedArticle } from '../content/article.ts';
import { isDay } from '../content/dates.ts';
import { textFileParser } from '../content/entity-file.ts';
import { printable, UserError, type Problem } from '../content/problem.ts';
import type { SourceFile } from '../content/read-source.ts';
import type { Rights } from '../content/schema-article.ts';
import { buildMatcher, type Matcher } from '../matcher/match-text.ts';
import { vocabularyOf } from '../matcher/vocabulary.ts';
import { existingArticles, type ExistingArticles } from './existing-articles.ts';
import { importArticle } from './import-article.ts';
import { importEntries, type ImportEntry } from './import-entries.ts';
import { importPage } from './import-page.ts';
import { ImportReport, publishedHow, type ImportOutcome, type ReportIo } from './import-report.ts';
import type { Imported, TextEncoding } from './importer.ts';
import { MovedNames } from './moved-names.ts';
import type { ImportPrompts } from './prompts.ts';

export interface ImportOptions {
  /** Paths of the files and folders to import. */
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
  /** Files articles of a folder under the names of its sub-folders, as topics. */
  readonly topicsFromFolders?: boolean | undefined;
  /** How files are encoded that do not say it themselves; UTF-8 unless said otherwise. */
  readonly encoding?: TextEncoding | undefined;
}

/** Where an import speaks, and whom it may ask. */
export interface ImportIo extends ReportIo {
  /** Left out where nobody can answer. */
  readonly prompts?: ImportPrompts | undefined;
}

/** Everything that one run shares. */
export interface ImportRun {
  readonly options: ImportOptions;
  readonly io: ImportIo;
  readonly existing: ExistingArticles;
  readonly matcher: Matcher;
  /** Tells whether the archive would read an article. */
  readonly parse: (file: SourceFile) => ParsedArticle;
  /** The same for a standing page. */
  readonly parsePage: (file: SourceFile) => { readonly problems: readonly Problem[] };
}

/** Where an imported thing comes from. */
export interface ImportPlace {
  /** The file as the person at the keyboard wrote it, and what it is in the file. */
  readonly shown: string;
  readonly entry: ImportEntry;
}

/** What came of one article or page. */
export type ImportedAs =
  | { readonly written: string }
  /** The path of the file that it is already. */
  | { readonly unchanged: string }
  /** `instead`: the path of the file that is there in its place. */
  | { readonly skipped: string; readonly instead: string };

/**
 * Imports files and folders. What cannot be imported is reported and the rest goes on; what exists is never changed.
 * @throws UserError for options that make no sense
 */
export async function importFiles(options: ImportOptions, io: ImportIo): Promise<ImportOutcome> {
  checkOptions(options);
  const existing = existingArticles(options.contentFolder);
  const matcher = buildMatcher(vocabularyOf(existing.content));
  const { registry } = existing.content;
  const parseTextFile = textFileParser(registry);
  const run: ImportRun = {
    options,
    io,
    existing,
    matcher,
    parse: articleParser(registry),
    parsePage: (file) => parseTextFile('page', file),
  };
  const report = new ImportReport(io);
  for (const path of options.files) {
    await goingOn(report, path, async () => {
      checkPlace(path, options.contentFolder);
      for (const entry of importEntries(path, options.encoding)) {
        await goingOn(report, entry.path, () => importEntry(entry, run, report));
      }
    });
  }
  report.sayEnd(options.dryRun, publishedHow(options.rights, existing.content.site.rights));
  return report.outcome();
}

function checkOptions({ files, date }: ImportOptions): void {
  if (files.length === 0) throw new UserError('no file is named', 'write: dateline import CLIPPING.txt');
  if (date !== undefined && !isDay(date) && !/^\d{4}$/u.test(date)) {
    throw new UserError(`--date: "${date}" is not a day`, 'write it as YYYY-MM-DD, for example 2023-10-13');
  }
}

/** What is in the archive must not come into it once more. @throws UserError for a path in its folder or around it */
function checkPlace(path: string, contentFolder: string): void {
  if (!existsSync(path) || !existsSync(contentFolder)) return;
  const [from, content] = [realpathSync(path), realpathSync(contentFolder)];
  const isIn = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(`${outer}${sep}`);
  if (isIn(from, content))
    throw new UserError(`lies in the content folder ${contentFolder}: it is in the archive`);
  if (isIn(content, from)) {
    throw new UserError(
      `holds the content folder ${contentFolder}, which is in the archive`,
      'name the folder of what is to be imported, or another content folder with --content',
    );
  }
}

/** Does something; where it cannot be done, that is reported and nothing stops. @returns whether it was done */
async function goingOn(report: ImportReport, where: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    report.failed(where, cause.message, cause.hint);
    return false;
  }
}

async function importEntry(entry: ImportEntry, run: ImportRun, report: ImportReport): Promise<void> {
  const names = new MovedNames(run.options.contentFolder);
  for await (const found of entry.read()) {
    const which = 'which' in found ? found.which : undefined;
    const shown = which === undefined ? entry.path : `${entry.path}: ${which}`;
    const isDone = await goingOn(report, shown, () => take(found, { shown, entry }, run, report, names));
    if (!isDone) names.failed(found);
  }
  names.follow((path, note) =>
    run.io.write(`${printable(`${run.options.contentFolder}/${path}`)}: note: ${printable(note)}`),
  );
}

async function take(
  found: Imported,
  place: ImportPlace,
  run: ImportRun,
  report: ImportReport,
  names: MovedNames,
): Promise<void> {
  if ('note' in found) {
    run.io.write(`${printable(place.shown)}: note: ${printable(found.note)}`);
  } else if ('problem' in found) {
    report.failed(place.shown, found.problem, found.hint);
  } else if ('skipped' in found) {
    report.skipped(place.shown, found.skipped);
  } else {
    const became =
      'article' in found
        ? await importArticle(found.article, place, run)
        : importPage(found.page, place, run);
    if ('unchanged' in became) {
      report.unchanged();
      names.became(found, became.unchanged, false);
    } else if ('skipped' in became) {
      report.skipped(place.shown, became.skipped, `${run.options.contentFolder}/${became.instead}`);
      names.became(found, became.instead, false);
    } else {
      report.written(became.written);
      names.became(found, became.written, !run.options.dryRun);
    }
  }
}
