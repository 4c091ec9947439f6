// What machines are told of an article: its citation, its structured data, its versions in other languages and where the
// original is.
import type { Archive } from '../archive/archive.ts';
import { filedUnder, type FiledArticle } from '../archive/filed-article.ts';
import { citationMeta } from './citation/citation-meta.ts';
import type { HeadLink, MachineReading } from './document-head.ts';
import type { PageContext } from './page-context.ts';
import { articleThing, pictureAddress } from './structured-data/article-thing.ts';
import { subjectFacts } from './structured-data/subject-things.ts';
import { articlePath } from './urls.ts';

/** What the prefix of `DC.type` stands for. */
const DUBLIN_CORE: HeadLink = { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' };

/** @param article one that is not withdrawn */
export function articleReading(
  article: FiledArticle,
  archive: Archive,
  context: PageContext,
): MachineReading {
  const picture = pictureAddress(article, context);
  return {
    openGraphType: 'article',
    metaTags: citationMeta(article, context),
    links: [DUBLIN_CORE, ...versionLinks(article, archive, context), ...originalLinks(article)],
    picture: picture === undefined ? undefined : { url: picture, alt: article.image?.alt ?? article.title },
    article: articleThing(article, archive, context),
  };
}

/** What the reading takes from elsewhere than the article: from files of its names and from its translations. */
export function readingInputs(
  article: FiledArticle,
  archive: Archive,
  context: PageContext,
): readonly string[] {
  return [
    ...[...filedUnder(article), ...article.mentions].map((ref) => subjectFacts(ref, archive)),
    ...versionLinks(article, archive, context).map(({ href }) => href),
  ];
}

/**
 * The versions of an article in other languages, itself among them. Each must name all others or none is believed, so
 * one that asks not to be listed is left out everywhere.
 */
function versionLinks(article: FiledArticle, archive: Archive, { links }: PageContext): HeadLink[] {
  const others = archive.translations(article).filter(({ indexed, draft }) => indexed && !draft);
  if (others.length === 0 || !article.indexed) return [];
  return [article, ...others].flatMap(({ date, slug, language }) => {
    const href = links.absolute(articlePath({ day: date.day, slug }));
    return href === undefined ? [] : [{ rel: 'alternate', hreflang: language, href }];
  });
}

/** Where the text was published, and a copy of that page as it was (RFC 7089). */
function originalLinks({ origin }: FiledArticle): HeadLink[] {
  return [
    ...(origin?.url === undefined ? [] : [{ rel: 'original', href: origin.url }]),
    ...(origin?.archived === undefined ? [] : [{ rel: 'memento', href: origin.archived }]),
  ];
}

/** The attributes of Robust Links (https://robustlinks.mementoweb.org/spec/): what was linked to, and as it was when. */
export interface RobustLink {
  readonly originalUrl: string;
  readonly versionUrl: string;
  /** YYYY-MM-DD */
  readonly versionDate: string;
}

/** Of the source of an article, where there is a copy of its page. */
export function robustLink({ origin, date }: FiledArticle): RobustLink | undefined {
  if (origin?.url === undefined || origin.archived === undefined) return undefined;
  // Without the day of the copy, the version that is meant is that of the publication.
  return { originalUrl: origin.url, versionUrl: origin.archived, versionDate: origin.captured ?? date.day };
}
