// What the search knows of an article, as plain values. Holds its public text and nothing else of its body.
import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import { filedUnder, type EntityRef, type FiledArticle } from '../../archive/filed-article.ts';
import { momentOf } from '../../content/dates.ts';
import { plainParagraphs } from '../../matcher/article-text.ts';
import { citationOf } from '../citation/citation.ts';
import type { CitedName } from '../citation/cited-name.ts';
import { listDigest } from '../article-texts.ts';
import type { PageContext } from '../page-context.ts';
import { articlePath } from '../urls.ts';
import { otherNamesOf } from './entity-names.ts';

/** The lists by which readers narrow a search, and the key of each in the index and in the address. */
export const searchFilters = [
  'topic',
  'country',
  'mention',
  'organisation',
  'person',
  'source',
  'event',
  'language',
  'year',
  'month',
] as const;
export type SearchFilter = (typeof searchFilters)[number];

/** What is shown or saved of an article that was found. All of it can be searched. */
export interface SearchMeta {
  readonly title: string;
  /** YYYY-MM-DD, and as the site writes it. */
  readonly date: string;
  readonly day: string;
  readonly summary?: string;
  /** Other names of what it is filed under, so that they find it. */
  readonly names?: string;
  /** `Smith | Jane; Reuters`: family names first where a name has parts. */
  readonly byline?: string;
  /** The dateline. */
  readonly place?: string;
  /** The key of its citations. */
  readonly key: string;
  /** The day on which the original was copied. */
  readonly accessed?: string;
  /** BCP 47, where it is not the site's. */
  readonly language?: string;
  /** Headline and summary with blanks between words, in a language that is written without. */
  readonly words?: string;
}

/** An article in the form of a record of Pagefind. */
export interface SearchRecord {
  /** Root-relative, with the prefix of the site's address. */
  readonly url: string;
  /** Of the index that holds it. */
  readonly language: string;
  readonly content: string;
  readonly meta: SearchMeta;
  readonly filters: Readonly<Partial<Record<SearchFilter, readonly string[]>>>;
  readonly sort: { readonly date: string };
}

/** Languages that Pagefind cuts into words by a dictionary; only in the text, so the rest is cut here. */
export const WRITTEN_WITHOUT_BLANKS: ReadonlySet<string> = new Set(['zh', 'ja', 'th']);

/** `zh-Hant` is `zh`: what Pagefind tells languages apart by. */
export function baseLanguage(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}

/** @param indexLanguage of the index that will hold the record */
export function searchRecord(
  article: FiledArticle,
  indexLanguage: string,
  archive: Archive,
  context: PageContext,
): SearchRecord {
  const head = recordHead(article, archive, context);
  const text = plainParagraphs(archive.markdown(article.text)).paragraphs.join('\n');
  return {
    ...head,
    language: indexLanguage,
    // Pagefind leaves out what has no word at all. A run of underscores could be one of its own marks.
    content: [text, article.summary, article.title].find(hasWord)?.replace(/_{3,}/gu, ' ') ?? head.meta.day,
  };
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * SHA-256 of all that the records of some articles are made of, without making them: the articles, what is said of the
 * names they are filed under, and the settings that a citation takes up.
 * @param articles a list that is kept, so that asking again is quick
 */
export function recordsDigest(
  articles: readonly FiledArticle[],
  archive: Archive,
  context: PageContext,
): string {
  const { site, links } = context;
  const names = new Set(articles.flatMap(filedUnder));
  const spellings = [...names].map((ref) => aliases(ref, archive, context));
  return createHash('sha256')
    .update(JSON.stringify([listDigest(articles), spellings, site.title, site.language, links.to('/')]))
    .digest('base64url');
}

function recordHead(
  article: FiledArticle,
  archive: Archive,
  context: PageContext,
): Omit<SearchRecord, 'language' | 'content'> {
  const { day } = article.date;
  return {
    url: context.links.to(articlePath({ day, slug: article.slug })),
    meta: recordMeta(article, archive, context),
    filters: recordFilters(article),
    sort: { date: sortKey(article) },
  };
}

function recordMeta(article: FiledArticle, archive: Archive, context: PageContext): SearchMeta {
  const { key, authors, place, accessed } = citationOf(article, context);
  const { title, date, summary, language } = article;
  // A dot between two names: no phrase reaches over it.
  const names = [...new Set(filedUnder(article).flatMap((ref) => aliases(ref, archive, context)))].join(
    ' · ',
  );
  const byline = authors.map(nameInParts).join('; ');
  const cut = WRITTEN_WITHOUT_BLANKS.has(baseLanguage(language));
  return {
    title,
    date: date.day,
    day: context.dates.day(date.day),
    key,
    ...(summary !== '' && { summary }),
    ...(names !== '' && { names }),
    ...(byline !== '' && { byline }),
    ...(place !== undefined && { place }),
    ...(accessed !== undefined && { accessed }),
    ...(language !== context.site.language && { language }),
    ...(cut && { words: wordsApart(`${title} ${summary}`, language) }),
  };
}

function nameInParts(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter((part) => part !== undefined).join(' | ');
}

const knownAliases = new WeakMap<PageContext, Map<EntityRef, readonly string[]>>();

/** All names of an entity; looked up once a build, since an archive has far more articles than names. */
function aliases(ref: EntityRef, archive: Archive, context: PageContext): readonly string[] {
  const known = knownAliases.get(context) ?? new Map<EntityRef, readonly string[]>();
  knownAliases.set(context, known);
  const names = known.get(ref) ?? [ref.name, ...otherNamesOf(ref, archive)];
  known.set(ref, names);
  return names;
}

function recordFilters(article: FiledArticle): SearchRecord['filters'] {
  const { date, countries, mentions, topics, organisations, people, source, event, language } = article;
  const names = (refs: readonly (EntityRef | undefined)[]): string[] =>
    refs.flatMap((ref) => (ref === undefined ? [] : [ref.name]));
  const all: Record<SearchFilter, string[]> = {
    topic: names(topics),
    country: names(countries),
    mention: names(mentions),
    organisation: names(organisations),
    person: names(people),
    source: names([source]),
    event: names([event]),
    language: [baseLanguage(language)],
    year: [date.day.slice(0, 4)],
    month: [date.day.slice(0, 7)],
  };
  return Object.fromEntries(Object.entries(all).filter(([, values]) => values.length > 0));
}

/** Orders as the archive does: by day as written, then by instant. An instant is at most two days off its day. */
function sortKey({ date: { day, instant } }: FiledArticle): string {
  const offset = instant - momentOf(day).instant + 200_000_000;
  return `${day}.${String(offset).padStart(9, '0')}`;
}

const segmenters = new Map<string, Intl.Segmenter>();

function wordsApart(text: string, language: string): string {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return [...segmenter.segment(text)]
    .flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
    .join(' ');
}
