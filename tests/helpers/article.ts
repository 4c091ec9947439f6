// Makes an Article: a test states what matters, the rest is filled in.
import { createHash } from 'node:crypto';
import type { Article } from '../../src/content/article.ts';
import { parseMoment } from '../../src/content/dates.ts';
import { digestBody } from '../../src/content/digest-body.ts';
import { slugOf } from '../../src/content/slug.ts';

/** What a test may say of an article: any field, the date as text, the body as Markdown. */
export type ArticleParts = Partial<Omit<Article, 'date' | 'body'>> & {
  readonly date?: string;
  readonly text?: string;
};

/** `article({ title: 'Port strike', countries: ['KE'] })` */
export function article({ date = '2023-10-13', text = 'A text.', ...parts }: ArticleParts = {}): Article {
  const title = parts.title ?? 'Port strike';
  const moment = parseMoment(date);
  if ('problem' in moment) throw new Error(moment.problem);
  const slug = parts.slug ?? slugOf(title);
  const stem = parts.stem ?? `${moment.value.day}-${slug}`;
  return {
    path: `articles/${stem}.md`,
    fileSha256: createHash('sha256')
      .update(JSON.stringify([date, text, parts]))
      .digest('hex'),
    happened: undefined,
    summary: undefined,
    dateline: undefined,
    byline: [],
    countries: [],
    mentions: [],
    topics: [],
    people: [],
    organisations: [],
    event: undefined,
    source: undefined,
    references: [],
    language: undefined,
    image: undefined,
    corrections: [],
    updated: undefined,
    rights: undefined,
    status: 'published',
    embargoUntil: undefined,
    withdrawn: undefined,
    redirects: [],
    related: [],
    translationOf: undefined,
    originalTitle: undefined,
    indexed: true,
    provenance: undefined,
    bodyLine: 5,
    ...parts,
    title,
    slug,
    stem,
    date: moment.value,
    body: digestBody(text),
  };
}
