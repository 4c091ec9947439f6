// Feed entries of articles and of corrections.
import type { Archive } from '../../archive/archive.ts';
import { filedUnder, type FiledArticle } from '../../archive/filed-article.ts';
import { momentOf } from '../../content/dates.ts';
import { PageHtml } from '../html.ts';
import { lastChange } from '../last-change.ts';
import { oncePer } from '../once-per.ts';
import type { PageContext } from '../page-context.ts';
import { articlePath, directoryPath, fullLinks, tagName, type SitePath } from '../urls.ts';
import type { FeedEntry } from './feed.ts';

/** An article with its summary. */
export const summaryEntry = oncePer((article: FiledArticle, context): FeedEntry => {
  const path = articlePath({ day: article.date.day, slug: article.slug });
  return {
    id: permanentId(path, article.date.day, context),
    url: context.links.full(path),
    title: article.title,
    published: article.date,
    updated: lastChange(article),
    authors:
      article.byline.length > 0 ? article.byline : article.source === undefined ? [] : [article.source.name],
    summary: article.summary,
    contentHtml: undefined,
    language: article.language,
    categories: filedUnder(article)
      .filter(({ kind }) => kind !== 'source')
      .map(({ kind, slug, name }) => ({
        term: slug,
        label: name,
        scheme: context.links.full(directoryPath(kind)),
      })),
    original: article.origin?.url,
    archived: article.origin?.archived,
    source: article.source?.name,
    rights: article.rights,
  };
});

/** An article with its whole public text; of an excerpt the summary is all there is. */
export function textEntry(article: FiledArticle, archive: Archive, context: PageContext): FeedEntry {
  const entry = summaryEntry(article, context);
  if (article.text.kind !== 'full') return entry;
  const contentHtml = feedHtml(context).render(archive.markdown(article.text), {
    path: article.path,
    links: article.links,
    anchors: false,
  });
  if (contentHtml === '') return entry;
  // A note is on the page of the article, not in the feed.
  return { ...entry, contentHtml: contentHtml.replaceAll(' href="#', ` href="${entry.url}#`) };
}

/** A correction or a withdrawal. */
export interface Notice {
  /** Unique among the notices of an article, and permanent: `correction-2023-10-15`. */
  readonly name: string;
  readonly label: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly text: string;
}

export function noticeEntry(article: FiledArticle, notice: Notice, context: PageContext): FeedEntry {
  const path = articlePath({ day: article.date.day, slug: article.slug });
  const date = momentOf(notice.date);
  return {
    id: `${permanentId(path, article.date.day, context)}#${notice.name}`,
    url: context.links.full(path),
    title: `${notice.label}: ${article.title}`,
    published: date,
    updated: date,
    authors: [],
    summary: notice.text,
    contentHtml: undefined,
    language: article.language,
    categories: [],
    original: undefined,
    archived: undefined,
    source: undefined,
    rights: undefined,
  };
}

/** The address; without one a tag of whom to ask, which is all that is known of the archive. */
export function permanentId(path: SitePath, day: string, { links, site }: PageContext): string {
  const address = links.absolute(path);
  if (address !== undefined) return address;
  const { contact } = site;
  const authority = contact?.includes('://') ? new URL(contact).hostname : (contact ?? 'archive.invalid');
  return tagName(authority, day, path);
}

const renderers = new WeakMap<PageContext, PageHtml>();

/** Renders with full addresses: a feed is read elsewhere. */
function feedHtml(context: PageContext): PageHtml {
  let renderer = renderers.get(context);
  if (renderer === undefined) {
    const { links, words, media } = context;
    renderer = new PageHtml(fullLinks(links), words, media);
    renderers.set(context, renderer);
  }
  return renderer;
}
