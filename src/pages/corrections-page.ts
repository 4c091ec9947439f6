// All corrections and withdrawals, newest first.
import type { Archive } from '../archive/archive.ts';
import type { FiledArticle } from '../archive/filed-article.ts';
import { feedLinks } from './feeds/feed-links.ts';
import type { PageOutput } from './output.ts';
import { dayView, type PageContext } from './page-context.ts';
import { pageView, type DateView, type PageView } from './page-view.ts';
import { articlePath, correctionsPath, outputFile } from './urls.ts';

export interface CorrectionEntry {
  readonly label: string;
  readonly date: DateView;
  readonly headline: string;
  readonly language: string | undefined;
  readonly url: string;
  readonly text: string;
}

export interface CorrectionsView extends PageView {
  readonly entries: readonly CorrectionEntry[];
}

export function correctionsPage(archive: Archive, context: PageContext): PageOutput {
  const { words, site } = context;
  const inputs = { entries: correctionEntries(archive, context) };
  return {
    writer: 'page',
    kind: 'corrections',
    path: outputFile(correctionsPath),
    url: correctionsPath,
    origin: 'the corrections',
    inputs,
    view: (): CorrectionsView => ({
      ...inputs,
      ...pageView(
        {
          title: words.corrections.title,
          description: words.corrections.description(site.title),
          path: correctionsPath,
          reading: {
            feeds: feedLinks(correctionsPath, words.feeds.of(words.corrections.title, site.title), context),
          },
        },
        context,
      ),
    }),
  };
}

/** Every correction and withdrawal, newest first; those of one day in the order of their articles. */
export function correctionEntries(archive: Archive, context: PageContext): CorrectionEntry[] {
  const { words, links, site } = context;
  const entry = (article: FiledArticle, label: string, day: string, text: string): CorrectionEntry => ({
    label,
    date: dayView(day, context),
    headline: article.title,
    language: article.language === site.language ? undefined : article.language,
    url: links.to(articlePath({ day: article.date.day, slug: article.slug })),
    text,
  });
  const corrections = archive.articles.flatMap((article) =>
    article.corrections.map(({ date, text }) => entry(article, words.corrections.corrected, date, text)),
  );
  const withdrawals = archive.withdrawn.flatMap((article) =>
    article.withdrawn === undefined
      ? []
      : [entry(article, words.corrections.withdrawn, article.withdrawn.date, article.withdrawn.reason)],
  );
  // Array.sort keeps the order of what compares equal.
  return [...corrections, ...withdrawals].sort((a, b) =>
    a.date.iso < b.date.iso ? 1 : a.date.iso > b.date.iso ? -1 : 0,
  );
}
