// One imported article: its date settled, its tags proposed or chosen, its file written under a free name.
import { isDay } from '../content/dates.ts';
import { articleParser } from '../content/article.ts';
import { printable, UserError } from '../content/problem.ts';
import type { ArticleInput } from '../content/schema-article.ts';
import { slugOf } from '../content/slug.ts';
import { plainParagraphs } from '../matcher/article-text.ts';
import { proposeTags, tagKeys, type Proposals } from '../matcher/propose-tags.ts';
import { isEnglish } from '../matcher/tag-warnings.ts';
import { articleFile } from './article-file.ts';
import { addressKey } from './existing-articles.ts';
import type { ArticleOutcome, ImportRun } from './import-files.ts';
import type { ImportedArticle } from './importer.ts';
import type { ChosenTags } from './prompts.ts';
import { proposalLines } from './proposal-lines.ts';
import { writeNewFile } from './write-new-file.ts';

/** More clippings of one headline and day than anybody has. */
const MOST_OF_ONE_NAME = 1000;

/**
 * Writes one article, unless its raw file was imported before.
 * @param path the raw file, as the person at the keyboard wrote it
 * @throws UserError where the date is missing or the article would not be a valid one
 */
export async function importArticle(
  article: ImportedArticle,
  path: string,
  run: ImportRun,
): Promise<ArticleOutcome> {
  const { options, io, existing } = run;
  const before = existing.imported.get(article.provenance.sha256);
  if (before !== undefined) {
    io.write(`${printable(path)}: imported before, as ${shown(before, run)}; nothing was changed`);
    return 'unchanged';
  }
  const { day, from } = await settleDate(article, path, run);
  // The matcher reads English; an archive in another language is tagged by hand.
  const english = isEnglish(existing.content.site.language);
  const { proposals, tags } = english ? await settleTags(article, run) : { proposals: undefined, tags: {} };
  const text = articleFile(fieldsOf(article, day, tags, run), article.body);
  const written = place(article.title, day, text, run);
  existing.imported.set(article.provenance.sha256, written);
  io.write(`${printable(path)}: ${printable(article.title)}`);
  io.write(`  ${options.dryRun ? 'would be' : 'is now'} ${shown(written, run)}`);
  io.write(`  date ${day} (${from})`);
  for (const line of sourceLines(article)) io.write(`  ${printable(line)}`);
  for (const note of article.notes) io.write(`  note: ${printable(note)}`);
  for (const line of proposals === undefined ? [] : proposalLines(proposals, tags)) io.write(`  ${line}`);
  return { written };
}

function shown(path: string, { options }: ImportRun): string {
  return printable(`${options.contentFolder}/${path}`);
}

/** The day of publication, and who says so: given, found or asked for; never guessed. */
async function settleDate(
  { title, date }: ImportedArticle,
  path: string,
  { options, io }: ImportRun,
): Promise<{ day: string; from: string }> {
  const given = options.date;
  if (given !== undefined && isDay(given)) {
    const disagrees = date.day !== undefined && date.day !== given ? `; the file says ${date.day}` : '';
    return { day: given, from: `given with --date${disagrees}` };
  }
  if (date.day !== undefined) return { day: date.day, from: 'found in the file' };
  const withYear = given === undefined || date.monthDay === undefined ? '' : `${given}-${date.monthDay}`;
  if (isDay(withYear)) return { day: withYear, from: `"${date.words}", its year given with --date` };
  const problem =
    date.problem ?? (date.words === undefined ? 'it has no date' : `"${date.words}" has no year`);
  const answer = await io.prompts?.date({ title, hint: problem });
  if (answer !== undefined && isDay(answer)) return { day: answer, from: 'as answered' };
  const example = date.monthDay === undefined ? 'YYYY-MM-DD' : `YYYY-${date.monthDay}`;
  throw new UserError(
    `the date is missing: ${problem}`,
    `type: dateline import ${quoted(path)} --date ${example}`,
  );
}

function quoted(path: string): string {
  return /^[\w./-]+$/u.test(path) ? path : `"${path}"`;
}

/** Tags are written only when accepted or chosen. */
async function settleTags(
  article: ImportedArticle,
  { options, io, matcher }: ImportRun,
): Promise<{ proposals: Proposals; tags: ChosenTags }> {
  const { paragraphs } = plainParagraphs(article.body);
  const text = { headline: article.title, dateline: article.dateline, paragraphs };
  const proposals = proposeTags(matcher.matchText(text));
  if (options.accept) {
    return {
      proposals,
      tags: Object.fromEntries(tagKeys.map((key) => [key, proposals[key].map(({ value }) => value)])),
    };
  }
  if (io.prompts === undefined || tagKeys.every((key) => proposals[key].length === 0))
    return { proposals, tags: {} };
  const tags = await io.prompts.tags({ title: article.title, proposals });
  if (tags === undefined) throw new UserError('given up; nothing was written');
  return { proposals, tags };
}

function fieldsOf(
  article: ImportedArticle,
  day: string,
  tags: ChosenTags,
  { options }: ImportRun,
): ArticleInput {
  const list = (values: readonly string[] | undefined): string[] | undefined =>
    values === undefined ? undefined : [...values];
  const { name, url, ...more } = article.source ?? {};
  const onlyName = url === undefined && Object.keys(more).length === 0;
  return {
    title: article.title,
    date: day,
    dateline: article.dateline,
    byline: article.byline.length === 1 ? article.byline[0] : [...article.byline],
    countries: list(tags.countries),
    mentions: list(tags.mentions),
    topics: list(tags.topics),
    people: list(tags.people),
    organisations: list(tags.organisations),
    source: article.source === undefined ? undefined : onlyName ? name : article.source,
    rights: options.rights,
    provenance: article.provenance,
  };
}

/** Writes the file under the first free name: `2023/2023-10-13-summit.md`, then with `-2`. */
function place(title: string, day: string, text: string, { options, existing }: ImportRun): string {
  const slug = slugOf(title);
  checkArticle(text, existing);
  for (let number = 1; number <= MOST_OF_ONE_NAME; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    const key = addressKey(day, slugOf(name));
    if (existing.taken.has(key)) continue;
    const path = `articles/${day.slice(0, 4)}/${day}-${name}.md`;
    if (!options.dryRun && !writeNewFile(options.contentFolder, path, text)) continue;
    existing.taken.add(key);
    return path;
  }
  throw new UserError(`there are ${MOST_OF_ONE_NAME} articles of this name already`);
}

/** What is written must be an article that the archive reads. */
function checkArticle(text: string, { content }: ImportRun['existing']): void {
  const path = 'article.md';
  const file = {
    path,
    kind: 'article' as const,
    stem: 'article',
    bytes: text.length,
    mtimeMs: 0,
    text,
    sha256: '',
  };
  const { problems } = articleParser(content.registry)(file);
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new UserError(`would not be a valid article: ${error.message}`, error.hint);
}

function sourceLines({ source, byline, dateline }: ImportedArticle): string[] {
  const counters = Object.entries(source?.counters ?? {}).map(([what, count]) => `${count} ${what}`);
  return [
    ...(dateline === undefined ? [] : [`dateline ${dateline}`]),
    ...(byline.length === 0 ? [] : [`by ${byline.join(', ')}`]),
    ...(source === undefined ? [] : [[`source ${source.name ?? source.url}`, ...counters].join(', ')]),
  ];
}
