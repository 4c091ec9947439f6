// A timeline: what happened when, oldest first, by months; within a month the articles of one event are one thread.
// Goes by the day on which a thing happened, where an article says so, otherwise by the article's own.
import { groupArticles } from '../archive/calendar.ts';
import { compareNewestFirst, type FiledArticle } from '../archive/filed-article.ts';
import { directionOf } from '../content/languages.ts';
import { compareText } from '../content/problem.ts';
import { entityLink, type PageContext } from './page-context.ts';
import type { DateView, LinkView } from './page-view.ts';
import { articlePath, calendarPath, timelineFragment } from './urls.ts';

export interface TimelineEntry {
  /** As exact as it is known: a day, a month, a year or a stretch of time. */
  readonly date: DateView;
  readonly headline: string;
  readonly url: string;
  /** Set where the article's language is not the site's. */
  readonly language: string | undefined;
  readonly direction: 'ltr' | 'rtl' | undefined;
}

/** Articles of one event in one month, or an article without an event. */
export interface TimelineThread {
  readonly event: LinkView | undefined;
  /** How many articles; stands where they are not listed. */
  readonly count: string | undefined;
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineMonth {
  readonly heading: string;
  readonly id: string;
  readonly threads: readonly TimelineThread[];
  /** Where the articles are that are not listed here. */
  readonly others: LinkView | undefined;
}

/** With more articles a timeline names events and counts instead of listing every article. */
export const LONGEST_TIMELINE = 300;
/** The events that a month of a long timeline names: those with most articles. */
const MOST_THREADS = 20;

/** The day a timeline goes by: the first on which it can have happened. */
export function happenedOn({ happened, date }: FiledArticle): string {
  return happened?.from.first ?? date.day;
}

/** The period by which an article is grouped: its month, or its year where no month is known. */
export function happenedIn({ happened, date }: FiledArticle): string {
  return (happened?.from.iso ?? date.day).slice(0, 7);
}

/** Oldest first, by the day on which it happened. */
export function inOrderOfHappening(articles: readonly FiledArticle[]): FiledArticle[] {
  return [...articles].sort(
    (a, b) =>
      compareText(happenedOn(a), happenedOn(b)) ||
      compareText(happenedIn(a), happenedIn(b)) ||
      compareNewestFirst(b, a),
  );
}

/** A timeline with every article, in threads of events. */
export function timelineOf(articles: readonly FiledArticle[], context: PageContext): TimelineMonth[] {
  return monthsOf(articles).map(([period, some]) => ({
    ...monthHead(period, context),
    threads: threadsOf(some).map(({ event, articles: thread }) => ({
      event: event && entityLink(event, context),
      count: undefined,
      entries: thread.map((article) => timelineEntry(article, context)),
    })),
    others: undefined,
  }));
}

/**
 * The timeline of one event: all of it is one thread, which needs no name. With too many articles to list it is empty:
 * the event has shelves then.
 */
export function timelineOfEvent(articles: readonly FiledArticle[], context: PageContext): TimelineMonth[] {
  if (articles.length > LONGEST_TIMELINE) return [];
  return monthsOf(articles).map(([period, some]) => ({
    ...monthHead(period, context),
    threads: some.map((article) => ({
      event: undefined,
      count: undefined,
      entries: [timelineEntry(article, context)],
    })),
    others: undefined,
  }));
}

/**
 * A timeline of too many articles to list: the events of each month with their counts, and the way to all others.
 * @param calendarMonths the months of which the calendar has a page
 */
export function timelineOfEvents(
  articles: readonly FiledArticle[],
  calendarMonths: ReadonlySet<string>,
  context: PageContext,
): TimelineMonth[] {
  const { words, links } = context;
  return monthsOf(articles).map(([period, some]) => {
    const named = threadsOf(some)
      .flatMap(({ event, articles: thread }) => (event === undefined ? [] : [{ event, thread }]))
      .sort((a, b) => b.thread.length - a.thread.length)
      .slice(0, MOST_THREADS);
    const others = some.length - named.reduce((sum, { thread }) => sum + thread.length, 0);
    return {
      ...monthHead(period, context),
      threads: named.map(({ event, thread }) => ({
        event: entityLink(event, context),
        count: words.count.articles(thread.length),
        entries: [],
      })),
      others:
        others === 0
          ? undefined
          : {
              text: words.timeline.others(words.count.articles(others), named.length > 0),
              url: calendarMonths.has(period) ? links.to(calendarPath(period)) : undefined,
            },
    };
  });
}

/** Articles by the period in which they happened, both oldest first. */
function monthsOf(articles: readonly FiledArticle[]): [string, FiledArticle[]][] {
  return [...groupArticles(inOrderOfHappening(articles), happenedIn)];
}

function monthHead(period: string, { words, dates }: PageContext): Pick<TimelineMonth, 'heading' | 'id'> {
  const heading = period.length === 4 ? words.timeline.sometime(period) : dates.month(period);
  return { heading, id: timelineFragment(period) };
}

/** Threads in the order of their first articles; each article without an event is a thread of its own. */
function threadsOf(articles: readonly FiledArticle[]) {
  return [...groupArticles(articles, (article) => article.event ?? article).values()].map((thread) => ({
    event: thread[0]!.event,
    articles: thread,
  }));
}

function timelineEntry(article: FiledArticle, { links, dates, site }: PageContext): TimelineEntry {
  const { happened, date } = article;
  const foreign = article.language !== site.language;
  return {
    date:
      happened === undefined
        ? { iso: date.day, text: dates.dayOfYear(date.day) }
        : {
            iso: happened.from.iso,
            text: isDayOfOne(happened) ? dates.dayOfYear(happened.from.iso) : dates.period(happened),
          },
    headline: article.title,
    url: links.to(articlePath({ day: date.day, slug: article.slug })),
    language: foreign ? article.language : undefined,
    direction: foreign ? directionOf(article.language) : undefined,
  };
}

/** A single day stands under its month and needs no year. */
function isDayOfOne({ from, to }: NonNullable<FiledArticle['happened']>): boolean {
  return from.iso === to.iso && from.iso.length === 10;
}
