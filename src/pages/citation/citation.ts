// The citation of an article: what every citation format says of it, as plain values. Knows no format.
import { hash } from 'node:crypto';
import { subjectsOf, type FiledArticle } from '../../archive/filed-article.ts';
import { nameKey } from '../../content/names.ts';
import { oncePer } from '../once-per.ts';
import { articlePath } from '../urls.ts';
import { citedName, type CitedName } from './cited-name.ts';

/** Every text is one line, as the formats that are made of lines need it. */
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
export const citationOf = oncePer((article: FiledArticle, { site, links }): Citation => {
  const { day } = article.date;
  const outlet = article.source?.name ?? site.title;
  const line = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : oneLine(text);
  return {
    key: `${plainKey(article.source?.slug ?? 'archive')}-${day}-${plainKey(article.slug)}`,
    title: oneLine(article.title),
    authors: article.byline.map((name) =>
      nameKey(name) === nameKey(outlet) ? { literal: oneLine(name) } : citedName(oneLine(name)),
    ),
    outlet: oneLine(outlet),
    day,
    url: links.absolute(articlePath({ day, slug: article.slug })) ?? article.origin?.url,
    language: article.language,
    abstract: oneLine(article.summary),
    keywords: subjectsOf(article).map(({ name }) => oneLine(name)),
    section: line(article.topics[0]?.name),
    place: line(article.dateline),
    archive: outlet === site.title ? undefined : site.title,
    accessed: article.origin?.captured,
  };
});

/** BibTeX keys are plain ASCII; a slug of another script is told apart by a piece of its hash. */
function plainKey(slug: string): string {
  if (/^[a-z0-9-]+$/u.test(slug)) return slug;
  const plain = slug.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '');
  const digest = hash('sha256', slug, 'hex').slice(0, 6);
  return plain === '' ? digest : `${plain}-${digest}`;
}

/** One line: what a format of lines can hold, without control characters. */
function oneLine(text: string): string {
  // Most texts are one line already, and looking is quicker than replacing.
  return /[^\S ]|\p{Cc}| {2}|^ | $/u.test(text) ? text.replace(/[\s\p{Cc}]+/gu, ' ').trim() : text;
}
