// The threads of a year as a picture: a line for each event from its first article to its last, a dot for each day.
import { groupArticles } from '../archive/calendar.ts';
import type { EntityRef, FiledArticle } from '../archive/filed-article.ts';
import { monthsOfYear, shareOfYear } from '../content/dates.ts';
import { entityLink, type PageContext } from './page-context.ts';
import type { LinkView } from './page-view.ts';
import { happenedIn, happenedOn, inOrderOfHappening } from './timeline.ts';
import { articlePath, timelineFragment } from './urls.ts';

/** A day or month with articles; `x` in hundredths of the picture's width. */
interface ThreadDot {
  readonly x: number;
  readonly url: string;
  readonly label: string;
}

/** The line of an event; all heights in pixels. */
interface ThreadLane {
  readonly event: LinkView;
  readonly labelY: number;
  readonly lineY: number;
  readonly from: number;
  readonly to: number;
  readonly dots: readonly ThreadDot[];
}

export interface EventThreadsView {
  readonly heading: string;
  readonly height: number;
  /** The beginnings of months; where the picture is narrow only those of quarters have room for their names. */
  readonly months: readonly { readonly x: number; readonly text: string; readonly quarter: boolean }[];
  readonly lanes: readonly ThreadLane[];
}

/** Two articles make a thread; with more lanes than this nobody sees anything. */
const FEWEST_ARTICLES = 2;
const MOST_LANES = 12;
/** With more days a lane has a dot a month. */
const MOST_DAYS = 25;
const LANE = 40;
const HEAD = 24;

/** The picture of a year's events; undefined where no event has two articles in it. */
export function eventThreads(
  year: string,
  articles: readonly FiledArticle[],
  context: PageContext,
): EventThreadsView | undefined {
  const threads = longestThreads(articles);
  if (threads.length === 0) return undefined;
  return {
    heading: context.words.timeline.threads,
    height: HEAD + threads.length * LANE,
    months: monthsOfYear(year).map((month, index) => ({
      x: place(`${month}-01`),
      text: context.dates.monthShort(month),
      quarter: index % 3 === 0,
    })),
    lanes: threads.map(([event, thread], lane) => ({
      event: entityLink(event, context),
      labelY: HEAD + lane * LANE + 14,
      lineY: HEAD + lane * LANE + 26,
      from: place(happenedOn(thread[0]!)),
      to: place(happenedOn(thread.at(-1)!)),
      dots: dotsOf(thread, context),
    })),
  };
}

/** The events with most articles, in the order in which they began; each oldest first. */
function longestThreads(articles: readonly FiledArticle[]): [EntityRef, FiledArticle[]][] {
  const inOrder = [...groupArticles(inOrderOfHappening(articles), ({ event }) => event)].flatMap(
    ([event, thread]): [EntityRef, FiledArticle[]][] => (event === undefined ? [] : [[event, thread]]),
  );
  const longest = inOrder
    .filter(([, thread]) => thread.length >= FEWEST_ARTICLES)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_LANES);
  return inOrder.filter((thread) => longest.includes(thread));
}

/** A dot a day, leading to the first article of the day; a dot a month where there are too many days. */
function dotsOf(thread: readonly FiledArticle[], { links, dates, words }: PageContext): ThreadDot[] {
  const days = [...groupArticles(thread, happenedOn)];
  if (days.length <= MOST_DAYS) {
    return days.map(([day, [first, ...others]]) => ({
      x: place(day),
      url: links.to(articlePath({ day: first!.date.day, slug: first!.slug })),
      label: words.timeline.dot(dates.day(day), first!.title, others.length),
    }));
  }
  return [...groupArticles(thread, happenedIn)].map(([period, some]) => ({
    x: place(happenedOn(some[0]!)),
    url: `#${timelineFragment(period)}`,
    label: words.strip.bar(dates.partial(period), words.count.articles(some.length)),
  }));
}

function place(day: string): number {
  return Math.round(shareOfYear(day) * 10000) / 100;
}
