// The columns of the articles in the open data: the one list that CSV, JSON, the data package and the codebook follow.
import type { EntityRef, FiledArticle } from '../../archive/filed-article.ts';
import { lastRevision } from '../last-change.ts';
import type { PageContext } from '../page-context.ts';
import { articlePath } from '../urls.ts';
import type { Column } from './column.ts';

/** An article and what its addresses need. */
export interface ArticleRow {
  readonly article: FiledArticle;
  readonly context: PageContext;
}

/** The name by which all files of the data call an article: `2023-10-13-summit`. */
export function articleId({ date, slug }: Pick<FiledArticle, 'date' | 'slug'>): string {
  return `${date.day}-${slug}`;
}

export const articleColumns: readonly Column<ArticleRow>[] = [
  {
    name: 'id',
    type: 'string',
    about: 'Day and slug; unique, and the same in all files. It does not change when the headline does.',
    of: ({ article }) => articleId(article),
  },
  {
    name: 'url',
    type: 'string',
    about: 'The page of the article in this archive.',
    of: ({ article, context }) =>
      context.links.full(articlePath({ day: article.date.day, slug: article.slug })),
  },
  { name: 'title', type: 'string', key: 'title', of: ({ article }) => article.title },
  {
    name: 'date',
    type: 'date',
    about: 'The day on which the source published it.',
    of: ({ article }) => article.date.day,
  },
  {
    name: 'published',
    type: 'string',
    key: 'date',
    of: ({ article }) => article.date.iso,
  },
  {
    name: 'happened_from',
    type: 'string',
    about: 'The beginning of what is reported, where it is not the date: a day, a month or a year.',
    of: ({ article }) => article.happened?.from.iso,
  },
  {
    name: 'happened_to',
    type: 'string',
    about: 'The end of what is reported; the same as happened_from where it was one day, month or year.',
    of: ({ article }) => article.happened?.to.iso,
  },
  { name: 'language', type: 'string', about: 'BCP 47.', of: ({ article }) => article.language },
  {
    name: 'summary',
    type: 'string',
    about: 'One or two sentences: written by hand, or the first of the text as far as it may be shown.',
    of: ({ article }) => article.summary,
  },
  { name: 'dateline', type: 'string', key: 'dateline', of: ({ article }) => article.dateline },
  { name: 'byline', type: 'list', key: 'byline', of: ({ article }) => article.byline },
  {
    name: 'countries',
    type: 'list',
    about:
      'What the article is about: ISO 3166-1 alpha-2, four letters of ISO 3166-3 for a former state. The first is the primary country.',
    of: ({ article }) => article.countries.map(({ key }) => key),
  },
  {
    name: 'mentions',
    type: 'list',
    about: 'Countries that are named in passing, by the same codes.',
    of: ({ article }) => article.mentions.map(({ key }) => key),
  },
  { name: 'topics', type: 'list', key: 'topics', of: ({ article }) => namesOf(article.topics) },
  { name: 'people', type: 'list', key: 'people', of: ({ article }) => namesOf(article.people) },
  {
    name: 'organisations',
    type: 'list',
    key: 'organisations',
    of: ({ article }) => namesOf(article.organisations),
  },
  { name: 'event', type: 'string', key: 'event', of: ({ article }) => article.event?.name },
  { name: 'source', type: 'string', key: 'source.name', of: ({ article }) => article.source?.name },
  { name: 'source_url', type: 'string', key: 'source.url', of: ({ article }) => article.origin?.url },
  {
    name: 'archived_url',
    type: 'string',
    key: 'source.archived',
    of: ({ article }) => article.origin?.archived,
  },
  { name: 'captured', type: 'date', key: 'source.captured', of: ({ article }) => article.origin?.captured },
  {
    name: 'original_title',
    type: 'string',
    key: 'originalTitle',
    of: ({ article }) => article.originalTitle,
  },
  {
    name: 'revised',
    type: 'date',
    about: 'The day of the last correction or update that readers should know of.',
    of: ({ article }) => lastRevision(article)?.day,
  },
  {
    name: 'corrections',
    type: 'integer',
    about: 'How many corrections stand on the page.',
    of: ({ article }) => article.corrections.length,
  },
  {
    name: 'words',
    type: 'integer',
    about: 'Words of the text that may be shown.',
    of: ({ article }) => article.words,
  },
  {
    name: 'rights',
    type: 'string',
    about: 'How much of the text may be shown: full, excerpt or metadata.',
    of: ({ article }) => article.rights,
  },
];

function namesOf(refs: readonly EntityRef[]): string[] {
  return refs.map(({ name }) => name);
}
