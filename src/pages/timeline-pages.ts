// The timelines of the years, and the newest of them as the way in.
import type { Archive } from '../archive/archive.ts';
import { groupArticles } from '../archive/calendar.ts';
import type { FiledArticle } from '../archive/filed-article.ts';
import { compareText } from '../content/problem.ts';
import { eventThreads, type EventThreadsView } from './event-threads.ts';
import type { PageOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { pageView, type LinkView, type PageView } from './page-view.ts';
import type { CountedLink } from './period-links.ts';
import {
  happenedOn,
  LONGEST_TIMELINE,
  timelineOf,
  timelineOfEvents,
  type TimelineMonth,
} from './timeline.ts';
import { outputFile, timelinePath, timelineYearPath, type SitePath } from './urls.ts';

export interface TimelineView extends PageView {
  /** Every year that has a timeline; only on the way in, since the pages of the past do not change with new years. */
  readonly years: readonly CountedLink[];
  readonly threads: EventThreadsView | undefined;
  readonly months: readonly TimelineMonth[];
  readonly earlier: LinkView | undefined;
  readonly later: LinkView | undefined;
}

/** A page a year, and `/timeline/` with the newest; none where there are no articles. */
export function timelinePages(archive: Archive, context: PageContext): PageOutput[] {
  const { words, links } = context;
  const years = articlesByYear(archive.articles);
  const newest = years[0];
  if (newest === undefined) return [];
  const calendarMonths = new Set(
    [...archive.articles, ...archive.withdrawn].map(({ date }) => date.day.slice(0, 7)),
  );
  const shown = (index: number) => {
    const [year, articles] = years[index]!;
    const link = (beside: (typeof years)[number] | undefined): LinkView | undefined =>
      beside && { text: beside[0], url: links.to(timelineYearPath(beside[0])) };
    return {
      threads: eventThreads(year, articles, context),
      months:
        articles.length <= LONGEST_TIMELINE
          ? timelineOf(articles, context)
          : timelineOfEvents(articles, calendarMonths, context),
      earlier: link(years[index + 1]),
      later: link(years[index - 1]),
    };
  };
  const yearLinks = years.map(([year, articles]) => ({
    text: year,
    url: links.to(timelineYearPath(year)),
    count: words.number(articles.length),
  }));
  const page = (
    url: SitePath,
    title: string,
    inputs: Omit<TimelineView, keyof PageView>,
    above: readonly LinkView[],
  ): PageOutput => ({
    writer: 'page',
    kind: 'timeline',
    path: outputFile(url),
    url,
    origin: `the timeline "${title}"`,
    inputs,
    view: (): TimelineView => ({
      ...inputs,
      ...pageView({ title, description: words.timeline.description(title), path: url, above }, context),
    }),
  });
  return [
    page(timelinePath, words.timeline.title, { ...shown(0), later: undefined, years: yearLinks }, []),
    ...years.map(([year], index) =>
      page(timelineYearPath(year), words.timeline.year(year), { ...shown(index), years: [] }, [
        { text: words.timeline.title, url: links.to(timelinePath) },
      ]),
    ),
  ];
}

/** Newest year first. */
function articlesByYear(articles: readonly FiledArticle[]): [string, FiledArticle[]][] {
  const years = groupArticles(articles, (article) => happenedOn(article).slice(0, 4));
  return [...years].sort(([a], [b]) => compareText(b, a));
}
