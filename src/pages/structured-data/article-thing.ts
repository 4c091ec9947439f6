// An article as a NewsArticle of schema.org. The source that published it and this archive are kept apart: `publisher`
// and `datePublished` are the original's, `sdPublisher` is who made this page of it.
import type { CorrectionComment, NewsArticle, Organization, Person } from 'schema-dts';
import type { Archive } from '../../archive/archive.ts';
import { subjectsOf, type FiledArticle } from '../../archive/filed-article.ts';
import { findPicture } from '../../content/media.ts';
import { nameKey } from '../../content/names.ts';
import { lastRevision } from '../last-change.ts';
import type { PageContext } from '../page-context.ts';
import { articlePath, homePath, mediaPath } from '../urls.ts';
import { countryThing, defined, sourceThing, subjectId, subjectThing } from './subject-things.ts';

export function articleThing(article: FiledArticle, archive: Archive, context: PageContext): NewsArticle {
  const { links, site } = context;
  const url = addressOf(article, context);
  const publisher =
    article.source === undefined ? archivePublisher(context) : sourceThing(article.source, archive, context);
  const captured = article.origin?.captured;
  const others = archive.translations(article);
  const original = others.find(({ stem }) => stem === article.translationOf);
  const translations = others.filter((other) => other !== original);
  const about = subjectsOf(article).map((ref) => subjectThing(ref, archive, context));
  return defined<NewsArticle>({
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    alternativeHeadline: article.originalTitle,
    abstract: article.summary || undefined,
    datePublished: article.date.iso,
    dateModified: lastRevision(article)?.iso,
    dateCreated: captured,
    sdDatePublished: captured,
    author: article.byline.length === 0 ? publisherAsAuthor(article, context) : authorsOf(article),
    publisher,
    sdPublisher: archivePublisher(context),
    isBasedOn: article.origin?.url,
    archivedAt: article.origin?.archived,
    inLanguage: article.language,
    wordCount: article.words || undefined,
    articleSection: article.topics[0]?.name,
    dateline: article.dateline,
    contentLocation:
      article.dateline === undefined ? undefined : { '@type': 'Place', name: article.dateline },
    about: about.length === 0 ? undefined : about,
    mentions:
      article.mentions.length === 0
        ? undefined
        : article.mentions.map((ref) => subjectThing(ref, archive, context)),
    spatialCoverage:
      article.countries.length === 0
        ? undefined
        : article.countries.map((ref) => countryThing(ref, archive, context)),
    temporalCoverage: coverageOf(article),
    correction: correctionsOf(article),
    image: pictureAddress(article, context),
    creditText: article.source?.name,
    license: article.rights === 'full' ? site.licence?.url : undefined,
    isAccessibleForFree: true,
    isPartOf: { '@type': 'WebSite', '@id': links.full(homePath), name: site.title },
    translationOfWork: original && { '@id': addressOf(original, context) },
    workTranslation:
      translations.length === 0
        ? undefined
        : translations.map((other) => ({ '@id': addressOf(other, context) })),
  });
}

/** The lead picture, where it is a file of this site that others can show. */
export function pictureAddress(
  { path, image }: FiledArticle,
  { links, media }: PageContext,
): string | undefined {
  if (image === undefined) return undefined;
  const found = findPicture(path, image.src, media);
  return 'file' in found && !/\.svg$/iu.test(found.file) ? links.full(mediaPath(found.file)) : undefined;
}

/** This archive as a publisher. */
export function archivePublisher({ site, links }: PageContext): Organization {
  return { '@type': 'Organization', name: site.publisher ?? site.title, url: links.full(homePath) };
}

function addressOf({ date, slug }: FiledArticle, { links }: PageContext): string {
  return links.full(articlePath({ day: date.day, slug }));
}

function publisherAsAuthor({ source }: FiledArticle, context: PageContext): Organization {
  if (source === undefined) return archivePublisher(context);
  return defined<Organization>({
    '@type': 'Organization',
    '@id': source.hasPage ? subjectId(source, context) : undefined,
    name: source.name,
  });
}

function authorsOf({ byline, source }: FiledArticle): (Organization | Person)[] {
  return byline.map((name) => ({
    '@type': source !== undefined && nameKey(name) === nameKey(source.name) ? 'Organization' : 'Person',
    name,
  }));
}

/** ISO 8601: one date or an interval. */
function coverageOf({ happened }: FiledArticle): string | undefined {
  if (happened === undefined) return undefined;
  const { from, to } = happened;
  return from.iso === to.iso ? from.iso : `${from.iso}/${to.iso}`;
}

function correctionsOf({ corrections }: FiledArticle): CorrectionComment[] | undefined {
  if (corrections.length === 0) return undefined;
  return corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', text, datePublished: date }));
}
