// The citation of an article: what every citation format says of it, as plain values. Knows no format.
import { createHash } from 'node:crypto';
import { subjectsOf } from '../../archive/filed-article.ts';
import { nameKey } from '../../content/names.ts';
import { oncePerArticle } from '../once-per-article.ts';
import { articlePath } from '../urls.ts';
import { citedName, type CitedName } from './cited-name.ts';

export interface Citation {
  /** `outlet-2023-10-13-slug` in plain ASCII, unique in the archive and the same in every format and build. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly CitedName[];
  /** Who published it: the source, or this archive where none is named. */
  readonly outlet: string;
  /** The day of publication, YYYY-MM-DD. */
  readonly day: string;
  /** The page of this archive; without an address of the site that of the original. */
  readonly url: string | undefined;
  readonly language: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly section: string | undefined;
  readonly place: string | undefined;
  /** This archive, where somebody else published the article. */
  readonly archive: string | undefined;
  /** The day on which the original was copied, YYYY-MM-DD. */
  readonly accessed: string | undefined;
}

/** The citation of a published article. */
export const citationOf = oncePerArticle((article, { site, links }): Citation => {
  const { day } = article.date;
  const outlet = article.source?.name ?? site.title;
  return {
    key: `${plainKey(article.source?.slug ?? 'archive')}-${day}-${plainKey(article.slug)}`,
    title: article.title,
    authors: article.byline.map((name) =>
      nameKey(name) === nameKey(outlet) ? { literal: name } : citedName(name),
    ),
    outlet,
    day,
    url: links.absolute(articlePath({ day, slug: article.slug })) ?? article.origin?.url,
    language: article.language,
    abstract: article.summary,
    keywords: subjectsOf(article).map(({ name }) => name),
    section: article.topics[0]?.name,
    place: article.dateline,
    archive: outlet === site.title ? undefined : site.title,
    accessed: article.origin?.captured,
  };
});

/** BibTeX keys are plain ASCII; a slug of another script is told apart by a piece of its hash. */
function plainKey(slug: string): string {
  if (/^[a-z0-9-]+$/u.test(slug)) return slug;
  const plain = slug.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '');
  const digest = createHash('sha256').update(slug).digest('hex').slice(0, 6);
  return plain === '' ? digest : `${plain}-${digest}`;
}

/** One line: what a format of lines can hold, without control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
