// The page of one article. Prints nothing that an unrelated new article changes.
import type { Archive } from '../archive/archive.ts';
import type { EntityRef, FiledArticle } from '../archive/filed-article.ts';
import { findPicture } from '../content/media.ts';
import { articleReading, readingInputs, robustLink, type RobustLink } from './article-reading.ts';
import { citePanel, type CitePanel } from './citation/cite-panel.ts';
import { lastChange } from './last-change.ts';
import {
  neighbourViews,
  relatedViews,
  translationViews,
  type NeighbourView,
  type RelatedView,
  type TranslationView,
} from './other-articles.ts';
import type { PageOutput } from './output.ts';
import { dayView, entityLink, type PageContext } from './page-context.ts';
import { pageView, type DateView, type LinkView, type PageView } from './page-view.ts';
import { picturesDigest, shownPicture, type ShownPicture } from './pictures.ts';
import { articlePath, calendarPath, dayFragment, letterAddress, outputFile, type SitePath } from './urls.ts';
import { workedOut } from './worked-out.ts';

/** A lead picture of this site, or a link to one elsewhere. */
export interface PictureView extends ShownPicture {
  readonly remote: boolean;
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

export interface FiledGroup {
  readonly label: string;
  readonly names: readonly LinkView[];
}

export interface SourceView {
  readonly name: LinkView | undefined;
  readonly original: LinkView | undefined;
  readonly archivedCopy: string | undefined;
  /** Set where there is an archived copy of the original. */
  readonly robust?: RobustLink | undefined;
  readonly counters: string | undefined;
}

export interface ReferenceView {
  readonly text: string;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  readonly date: DateView | undefined;
}

/** How an article came in: what is known, and its value. */
export interface ProvenanceLine {
  readonly label: string;
  readonly text: string;
}

export interface ArticleView extends PageView {
  readonly kicker: LinkView | undefined;
  readonly dateline: string | undefined;
  readonly byline: string | undefined;
  readonly published: DateView & { readonly url: string };
  readonly captured: DateView | undefined;
  readonly happened: string | undefined;
  readonly updated: DateView | undefined;
  readonly draft: boolean;
  readonly withdrawn: { readonly label: string; readonly reason: string } | undefined;
  readonly corrected: string | undefined;
  /** The summary where it was written by hand and does not stand in the text already. */
  readonly standfirst: string | undefined;
  readonly picture: PictureView | undefined;
  readonly bodyHtml: string;
  readonly bodyNote: string | undefined;
  readonly filedUnder: readonly FiledGroup[];
  readonly source: SourceView | undefined;
  readonly originalTitle: string | undefined;
  readonly references: readonly ReferenceView[];
  readonly corrections: readonly { readonly date: DateView; readonly text: string }[];
  readonly provenance: readonly ProvenanceLine[];
  readonly translations: readonly TranslationView[];
  readonly related: readonly RelatedView[];
  readonly neighbours: readonly NeighbourView[];
  /** Undefined of a withdrawn article. */
  readonly cite: CitePanel | undefined;
  readonly editUrl: string | undefined;
  readonly reportUrl: string | undefined;
}

export function articlePage(article: FiledArticle, archive: Archive, context: PageContext): PageOutput {
  const url = articlePath({ day: article.date.day, slug: article.slug });
  const inputs = workedOut(() =>
    article.withdrawn === undefined ? articleInputs(article, archive, context) : { article },
  );
  return {
    writer: 'page',
    kind: 'article',
    path: outputFile(url),
    url,
    unlisted: !article.indexed,
    changed: lastChange(article).day,
    origin: article.path,
    inputs,
    view: () => articleView(article, archive, context, url, inputs()),
  };
}

/** All that the page takes from other articles. */
interface ArticleInputs {
  readonly article: FiledArticle;
  readonly related?: ArticleView['related'];
  readonly neighbours?: readonly NeighbourView[];
  readonly translations?: ArticleView['translations'];
  readonly reading?: readonly string[];
  readonly pictures?: readonly string[];
}

function articleInputs(article: FiledArticle, archive: Archive, context: PageContext): ArticleInputs {
  return {
    article,
    related: relatedViews(article, archive, context),
    neighbours: neighbourViews(article, archive, context),
    translations: translationViews(article, archive, context),
    reading: readingInputs(article, archive, context),
    pictures: picturesDigest(article.path, [article.image?.src ?? '', ...article.pictures], context),
  };
}

function articleView(
  article: FiledArticle,
  archive: Archive,
  context: PageContext,
  path: SitePath,
  inputs: ArticleInputs,
): ArticleView {
  const { words, dates, links, site } = context;
  const { day } = article.date;
  const month = day.slice(0, 7);
  const title = article.withdrawn === undefined ? article.title : words.article.withdrawnTitle(article.title);
  const lastCorrection = article.corrections
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const markdown = archive.markdown(article.text);
  return {
    kicker: article.topics[0] && entityLink(article.topics[0], context),
    dateline: article.dateline,
    byline: article.byline.length === 0 ? undefined : article.byline.join(', '),
    published: {
      ...dayView(day, context),
      iso: article.date.iso,
      url: links.to(calendarPath(month), dayFragment(day)),
    },
    captured: article.origin?.captured === undefined ? undefined : dayView(article.origin.captured, context),
    happened: article.happened === undefined ? undefined : dates.period(article.happened),
    updated: article.updated === undefined ? undefined : dayView(article.updated.day, context),
    draft: article.draft,
    withdrawn:
      article.withdrawn === undefined
        ? undefined
        : {
            label: words.article.withdrawn(dates.day(article.withdrawn.date)),
            reason: article.withdrawn.reason,
          },
    corrected: lastCorrection === undefined ? undefined : words.article.corrected(dates.day(lastCorrection)),
    standfirst: article.standfirst,
    picture: pictureView(article, context),
    bodyHtml: context.html.render(markdown, { path: article.path, links: article.links, anchors: true }),
    bodyNote: bodyNote(article, markdown, context),
    filedUnder: filedGroups(article, context),
    source: sourceView(article, context),
    originalTitle: article.originalTitle,
    references: article.references.map((reference) => ({
      text: reference.title,
      publisher: reference.publisher,
      url: reference.url,
      date:
        reference.date === undefined
          ? undefined
          : { iso: reference.date.iso, text: dates.partial(reference.date.iso) },
    })),
    corrections: article.corrections.map(({ date, text }) => ({ date: dayView(date, context), text })),
    provenance: provenanceLines(article, context),
    translations: inputs.translations ?? [],
    related: inputs.related ?? [],
    neighbours: inputs.neighbours ?? [],
    cite: article.withdrawn === undefined ? citePanel(article, context) : undefined,
    editUrl: site.repository === undefined ? undefined : `${site.repository}/${encodeURI(article.path)}`,
    reportUrl: reportUrl(article.title, context),
    ...pageView(
      {
        title,
        description: article.summary === '' ? (article.withdrawn?.reason ?? title) : article.summary,
        path,
        language: article.language,
        noindex: !article.indexed,
        ...(article.withdrawn === undefined && { reading: articleReading(article, archive, context) }),
        above: [
          { text: month.slice(0, 4), url: links.to(calendarPath(month.slice(0, 4))) },
          { text: dates.monthName(month), url: links.to(calendarPath(month)) },
        ],
      },
      context,
    ),
  };
}

/** Why a short text is short. */
function bodyNote(article: FiledArticle, markdown: string, { words }: PageContext): string | undefined {
  if (article.withdrawn !== undefined) return undefined;
  if (article.text.kind === 'excerpt') return words.article.excerpt;
  if (article.text.kind === 'none') return words.article.noText;
  return markdown.trim() === '' ? words.article.noBody : undefined;
}

function pictureView(article: FiledArticle, { links, media }: PageContext): PictureView | undefined {
  const { image } = article;
  if (image === undefined) return undefined;
  const found = findPicture(article.path, image.src, media);
  const shared = { alt: image.alt ?? '', caption: image.caption, credit: image.credit };
  const file = 'file' in found ? media.get(found.file) : undefined;
  if (file !== undefined) return { ...shared, ...shownPicture(file, links), remote: false };
  return 'remote' in found
    ? { ...shared, url: found.remote, width: undefined, height: undefined, sources: [], remote: true }
    : undefined;
}

function filedGroups(article: FiledArticle, context: PageContext): FiledGroup[] {
  const { words } = context;
  const group = (label: string, refs: readonly EntityRef[]): FiledGroup[] =>
    refs.length === 0 ? [] : [{ label, names: refs.map((ref) => entityLink(ref, context)) }];
  return [
    ...group(words.kinds.event.onArticle, article.event === undefined ? [] : [article.event]),
    ...group(words.kinds.country.onArticle, article.countries),
    ...group(words.kinds.topic.onArticle, article.topics),
    ...group(words.kinds.organisation.onArticle, article.organisations),
    ...group(words.kinds.person.onArticle, article.people),
    ...group(words.mentionsOnArticle, article.mentions),
  ];
}

function sourceView(article: FiledArticle, context: PageContext): SourceView | undefined {
  const { origin, source } = article;
  if (origin === undefined) return undefined;
  const { comments, views } = origin.counters ?? {};
  const counters = [
    ...(comments === undefined ? [] : [context.words.count.comments(comments)]),
    ...(views === undefined ? [] : [context.words.count.views(views)]),
  ];
  return {
    name: source && entityLink(source, context),
    original:
      origin.url === undefined
        ? undefined
        : { text: new URL(origin.url).hostname.replace(/^www\./u, ''), url: origin.url },
    archivedCopy: origin.archived,
    robust: robustLink(article),
    counters: counters.length === 0 ? undefined : context.words.article.asCaptured(counters.join(', ')),
  };
}

function provenanceLines(article: FiledArticle, { words }: PageContext): ArticleView['provenance'] {
  const { provenance } = article;
  if (provenance === undefined) return [];
  const line = (label: string, text: string | undefined) => (text === undefined ? [] : [{ label, text }]);
  return [
    ...line(words.article.importedBy, provenance.importer),
    ...line(words.article.importedFrom, provenance.from),
    ...line(words.article.sha256, provenance.sha256),
  ];
}

function reportUrl(headline: string, { site }: PageContext): string | undefined {
  if (site.contact === undefined) return undefined;
  return site.contact.startsWith('http') ? site.contact : letterAddress(site.contact, headline);
}
