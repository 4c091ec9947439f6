// Articles: one source file becomes one trusted value, or problems. Knows no other article, no address, no HTML.
import { bodyProblems } from './body-problems.ts';
import type { CountryRegistry } from './countries.ts';
import { isDay, parseMoment, type Moment, type Period } from './dates.ts';
import { digestBody, type BodyDigest } from './digest-body.ts';
import { parseFrontMatter, type FrontMatter } from './front-matter.ts';
import { nameKey } from './names.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './read-source.ts';
import {
  articleSchema,
  leadImage,
  type ArticleFrontMatter,
  type ArticleSource,
  type LeadImage,
  type Reference,
  type Rights,
} from './schema-article.ts';
import { slugOf } from './slug.ts';
import { textProblems } from './text-limits.ts';
import { fieldProblem, validate } from './validate.ts';

export type Status = 'published' | 'draft' | 'embargoed' | 'withdrawn';
export interface Correction {
  readonly date: string;
  readonly text: string;
}

/** An article as its file says it; plain data that can be kept as JSON. Lists are empty where nothing was written. */
export interface Article {
  /** Path of its file below the content folder. */
  readonly path: string;
  /** SHA-256 of the file's bytes, in hex. */
  readonly fileSha256: string;
  /** File name without `.md`: what `related` and `translationOf` refer to. */
  readonly stem: string;
  readonly slug: string;
  readonly title: string;
  readonly date: Moment;
  readonly happened: Period | undefined;
  /** The summary written by hand. */
  readonly summary: string | undefined;
  readonly dateline: string | undefined;
  readonly byline: readonly string[];
  /** Codes; the first is the primary country. */
  readonly countries: readonly string[];
  readonly mentions: readonly string[];
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly event: string | undefined;
  readonly source: ArticleSource | undefined;
  readonly references: readonly Reference[];
  /** BCP 47, or undefined for the language of the site. */
  readonly language: string | undefined;
  readonly image: LeadImage | undefined;
  readonly corrections: readonly Correction[];
  readonly updated: Moment | undefined;
  readonly rights: Rights | undefined;
  readonly status: Status;
  readonly embargoUntil: string | undefined;
  readonly withdrawn: { readonly date: string; readonly reason: string } | undefined;
  readonly redirects: readonly string[];
  readonly related: readonly string[];
  readonly translationOf: string | undefined;
  readonly originalTitle: string | undefined;
  readonly indexed: boolean;
  readonly provenance: ArticleFrontMatter['provenance'];
  readonly body: BodyDigest;
  /** Line of the file on which the body begins: places a link of the body in the file. */
  readonly bodyLine: number;
}

/** What is known of an article with mistakes: its pictures are looked for all the same, so that all are told at once. */
export interface FailedArticle extends Pick<Article, 'path' | 'image' | 'body' | 'bodyLine'> {
  readonly yaml: string;
}

/** A parsed article with warnings, or the errors that keep it out. */
export interface ParsedArticle {
  readonly article?: Article;
  /** The Markdown of its body; there where `article` is. */
  readonly text?: string;
  /** There where the file could be taken apart and is no article all the same. */
  readonly failed?: FailedArticle;
  readonly problems: readonly Problem[];
}

/** Parses the source of an article. */
export type ArticleParser = (file: SourceFile) => ParsedArticle;

/** Makes the parser for a registry of countries: the schema is built once for all articles. */
export function articleParser(registry: CountryRegistry): ArticleParser {
  const schema = articleSchema(registry);
  return (file) => {
    const source = parseFrontMatter(file.path, file.text);
    if ('problems' in source) return source;
    const beyond = textProblems(file.path, source.body, source.bodyLine);
    if (beyond.length > 0) return { problems: beyond };
    const body = digestBody(source.body);
    const result = validate(schema, file.path, source);
    const { article, problems } =
      'problems' in result
        ? { problems: [...result.problems, ...missingDate(file, source)] }
        : toArticle(file, source, result.value, body);
    const { path } = file;
    const { bodyLine, yaml } = source;
    const { status, rights } = source.data;
    const asksForText = status !== 'withdrawn' && rights !== 'metadata';
    const all = [...problems, ...bodyProblems(path, body, bodyLine, asksForText)];
    if (article === undefined || all.some(({ severity }) => severity === 'error')) {
      return { problems: all, failed: { path, image: imageIn(source), body, bodyLine, yaml } };
    }
    return { article, problems: all, text: source.body };
  };
}

/** Nothing older can have been published in one; a year such as 0023 is a slip. */
const FIRST_NEWSPAPER = '1605';

function toArticle(
  file: SourceFile,
  source: FrontMatter,
  fields: ArticleFrontMatter,
  body: BodyDigest,
): Pick<ParsedArticle, 'article' | 'problems'> {
  const problems: Problem[] = [];
  const report = (field: string, message: string, hint?: string, severity: Problem['severity'] = 'error') =>
    problems.push(fieldProblem(file.path, source, [field], message, { hint, severity }));
  const once = (field: string, values: readonly string[] | undefined, key = nameKey): string[] =>
    withoutRepeats(values ?? [], key, (value) => {
      report(field, `"${field}" names "${value}" twice`, 'keep one of the two', 'warning');
    });

  const named = fileNameParts(file.stem);
  const date = dateOf(fields, named.day, report);
  checkStatus(fields, report);
  if (date !== undefined && date.day < FIRST_NEWSPAPER) {
    report(
      'date',
      `the article is of the year ${date.day.slice(0, 4)}`,
      'see whether the year is right',
      'warning',
    );
  }
  const countries = once('countries', fields.countries, (code) => code);
  const mentions = once('mentions', fields.mentions, (code) => code).filter((code) => {
    if (!countries.includes(code)) return true;
    report('mentions', `${code} is under countries already`, 'take it out of mentions', 'warning');
    return false;
  });
  if (date === undefined) return { problems };
  return {
    problems,
    article: {
      path: file.path,
      fileSha256: file.sha256,
      stem: file.stem,
      slug: slugOf(named.rest),
      title: fields.title,
      date,
      happened: fields.happened,
      summary: fields.summary,
      dateline: fields.dateline,
      byline: once('byline', fields.byline),
      countries,
      mentions,
      topics: once('topics', fields.topics),
      people: once('people', fields.people),
      organisations: once('organisations', fields.organisations),
      event: fields.event,
      source: fields.source,
      references: fields.references ?? [],
      language: fields.language,
      image: fields.image,
      corrections: fields.corrections ?? [],
      updated: fields.updated,
      rights: fields.rights,
      status: fields.status ?? 'published',
      embargoUntil: fields.embargoUntil,
      withdrawn: fields.withdrawn,
      redirects: fields.redirects ?? [],
      related: fields.related ?? [],
      translationOf: fields.translationOf,
      originalTitle: fields.originalTitle,
      indexed: fields.index ?? true,
      provenance: fields.provenance,
      body,
      bodyLine: source.bodyLine,
    },
  };
}

/** The lead picture that a file names, as far as that can be read. */
function imageIn({ data }: FrontMatter): LeadImage | undefined {
  const whole = leadImage.safeParse(data.image);
  if (whole.success) return whole.data;
  const src = typeof data.image === 'object' && data.image !== null && 'src' in data.image && data.image.src;
  return leadImage.safeParse({ src, alt: '' }).data;
}

/** Told beside the mistakes of other keys: what is missing should not be found out one by one. */
function missingDate({ path, stem }: SourceFile, source: FrontMatter): Problem[] {
  if (source.data.date !== undefined || fileNameParts(stem).day !== undefined) return [];
  const hint = 'write date: YYYY-MM-DD, or begin the file name with the day';
  return [fieldProblem(path, source, ['date'], '"date" is missing', { hint })];
}

type Report = (field: string, message: string, hint?: string, severity?: Problem['severity']) => void;

/** `2023-10-13-summit` is a day and a rest; a name without a day is all rest. */
function fileNameParts(stem: string): { day: string | undefined; rest: string } {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:-(.+))?$/u.exec(stem);
  return parts === null ? { day: undefined, rest: stem } : { day: parts[1], rest: parts[2] ?? stem };
}

function dateOf(fields: ArticleFrontMatter, named: string | undefined, report: Report): Moment | undefined {
  if (named !== undefined && !isDay(named)) {
    report('date', `the file name begins with "${named}", which is not a day that exists`, 'rename the file');
    return undefined;
  }
  if (fields.date === undefined) {
    const moment = named === undefined ? undefined : parseMoment(named);
    if (moment !== undefined && 'value' in moment) return moment.value;
    report('date', '"date" is missing', 'write date: YYYY-MM-DD, or begin the file name with the day');
    return undefined;
  }
  if (named !== undefined && fields.date.day !== named) {
    report('date', `"date" is ${fields.date.day}, but the file name says ${named}`, 'make the two agree');
    return undefined;
  }
  return fields.date;
}

function checkStatus(fields: ArticleFrontMatter, report: Report): void {
  const { status } = fields;
  if (status === 'embargoed' && fields.embargoUntil === undefined) {
    report('status', 'an embargoed article needs "embargoUntil"', 'write embargoUntil: YYYY-MM-DD');
  }
  if (status !== 'embargoed' && fields.embargoUntil !== undefined) {
    report(
      'embargoUntil',
      '"embargoUntil" has no effect without status: embargoed',
      'write status: embargoed',
    );
  }
  if (status === 'withdrawn' && fields.withdrawn === undefined) {
    report(
      'status',
      'a withdrawn article needs "withdrawn"',
      'write withdrawn: {date: YYYY-MM-DD, reason: …}',
    );
  }
  if (status !== 'withdrawn' && fields.withdrawn !== undefined) {
    report('withdrawn', '"withdrawn" has no effect without status: withdrawn', 'write status: withdrawn');
  }
}

function withoutRepeats(
  values: readonly string[],
  key: (value: string) => string,
  onRepeat: (value: string) => void,
): string[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const known = seen.has(key(value));
    if (known) onRepeat(value);
    seen.add(key(value));
    return !known;
  });
}
