// The strip of months: how much was reported of a name and when, a bar a month, or a bar a year where the span is long.
// Counts only the name's own articles, so it changes only with them.
import { groupByPeriod } from '../archive/calendar.ts';
import { longestSilence } from '../archive/gaps.ts';
import type { EntityRef, FiledArticle } from '../archive/filed-article.ts';
import { monthsOfYear, yearsFrom } from '../content/dates.ts';
import type { PageContext } from './page-context.ts';
import { periodText, type CountedLink } from './period-links.ts';
import type { Shelf } from './shelves.ts';
import { calendarPath, monthFragment, shelfPath } from './urls.ts';

/** A bar; `x` and `width` in hundredths of the strip's width, `y` and `height` in pixels. */
interface StripBar {
  readonly url: string;
  /** `October 2023: 3 articles` */
  readonly label: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

export interface MonthStripView {
  readonly heading: string;
  /** What the picture says, in a sentence. */
  readonly summary: string;
  /** Of the picture, with the years below the bars. */
  readonly height: number;
  /** Where the bars stand. */
  readonly groundY: number;
  readonly tickY: number;
  readonly bars: readonly StripBar[];
  /** Years below the bars, as many as can be read. */
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** The same in words: every period with articles. */
  readonly listLabel: string;
  readonly periods: readonly CountedLink[];
}

/** With more years the bars of months would be too thin to hit. */
const MOST_YEARS_BY_MONTH = 8;
/** More years than this cannot stand side by side on a phone. */
const MOST_TICKS = 8;
/** Of the longest bar. */
const HEIGHT = 48;
const TICKS = 18;
/** So that one article among hundreds can still be seen. */
const SHORTEST_BAR = 3;

/**
 * The strip of some articles; undefined where there are none.
 * @param articles newest first
 * @param linkTo the address of a month or a year
 */
export function monthStrip(
  articles: readonly FiledArticle[],
  linkTo: (period: string) => string,
  summary: string,
  context: PageContext,
): MonthStripView | undefined {
  const [newest, oldest] = [articles[0], articles.at(-1)];
  if (newest === undefined || oldest === undefined) return undefined;
  const { words } = context;
  const years = yearsFrom(oldest.date.day.slice(0, 4), newest.date.day.slice(0, 4));
  const byMonth = years.length <= MOST_YEARS_BY_MONTH;
  const slots = byMonth ? years.flatMap(monthsOfYear) : years;
  const counts = new Map(
    groupByPeriod(articles, byMonth ? 7 : 4).map(({ period, articles: some }) => [period, some.length]),
  );
  const most = Math.max(...counts.values());
  const width = 100 / slots.length;
  const label = (period: string, count: number): string =>
    words.strip.bar(periodText(period, context), words.count.articles(count));
  return {
    heading: words.strip.heading,
    summary,
    height: HEIGHT + TICKS,
    groundY: HEIGHT,
    tickY: HEIGHT + TICKS - 4,
    bars: slots.flatMap((period, slot): StripBar[] => {
      const count = counts.get(period);
      if (count === undefined) return [];
      const height = Math.max(SHORTEST_BAR, Math.round((HEIGHT * count) / most));
      return [
        {
          url: linkTo(period),
          label: label(period, count),
          x: hundredth(slot * width),
          width: hundredth(width),
          y: HEIGHT - height,
          height,
        },
      ];
    }),
    ticks: ticksOf(years),
    listLabel: byMonth ? words.strip.byMonth : words.strip.byYear,
    periods: [...counts].map(([period, count]) => ({
      text: periodText(period, context),
      url: linkTo(period),
      count: words.number(count),
    })),
  };
}

/** The strip of a name's page: its bars lead to the name's own shelf of the period, otherwise to the calendar. */
export function entityStrip(
  ref: EntityRef,
  articles: readonly FiledArticle[],
  shelves: readonly Shelf[],
  context: PageContext,
): MonthStripView | undefined {
  const made = new Set(shelves.map(({ period }) => period));
  const linkTo = (period: string): string => {
    const { links } = context;
    if (made.has(period)) return links.to(shelfPath(ref, period));
    const year = period.slice(0, 4);
    if (made.has(year)) return links.to(shelfPath(ref, year), monthFragment(period));
    return links.to(calendarPath(period));
  };
  return monthStrip(articles, linkTo, coverageLine(articles, ref.kind !== 'source', context), context);
}

/** What there is, in a line: `38 articles, 3 sources, nothing between March and May 2023`. */
export function coverageLine(
  articles: readonly FiledArticle[],
  withSources: boolean,
  context: PageContext,
): string {
  const { words } = context;
  const sources = new Set(articles.flatMap(({ source }) => source ?? []));
  const silence = longestSilence(articles);
  return [
    words.count.articles(articles.length),
    ...(!withSources || sources.size === 0 ? [] : [words.count.sources(sources.size)]),
    ...(silence === undefined ? [] : [silenceText(silence.before, silence.after, context)]),
  ].join(', ');
}

/** The year is written once where both months are of one year. */
function silenceText(before: string, after: string, { words, dates }: PageContext): string {
  const oneYear = before.slice(0, 4) === after.slice(0, 4);
  return words.strip.nothingBetween(
    oneYear ? dates.monthName(before) : dates.month(before),
    dates.month(after),
  );
}

function ticksOf(years: readonly string[]): MonthStripView['ticks'] {
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => years.length / step <= MOST_TICKS) ?? 200;
  return years.flatMap((year, index) =>
    Number(year) % every === 0 ? [{ x: hundredth((100 * index) / years.length), text: year }] : [],
  );
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
