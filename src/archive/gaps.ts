// Gaps: when an archive, or a name in it, has nothing. Knows no page.
import { daysBetween, monthsAfter } from '../content/dates.ts';
import { groupByPeriod } from './calendar.ts';

interface Dated {
  readonly date: { readonly day: string };
}

/** A stretch without articles: the last day before it, the first after it, and the days between the two. */
export interface Gap {
  readonly before: string;
  readonly after: string;
  readonly days: number;
}

/** Months without an article: there is one in `before` and one in `after`, none in the `months` between. */
export interface SilentMonths {
  readonly before: string;
  readonly after: string;
  readonly months: number;
}

/**
 * The longest gaps, longest first, then newest first.
 * @param articles newest first
 * @param fewestDays shorter gaps are none
 */
export function longestGaps(articles: readonly Dated[], most: number, fewestDays: number): Gap[] {
  const days = distinct(articles.map(({ date }) => date.day));
  return days
    .slice(1)
    .map((before, index) => ({ before, after: days[index]!, days: daysBetween(before, days[index]!) - 1 }))
    .filter((gap) => gap.days >= fewestDays)
    .sort((a, b) => b.days - a.days)
    .slice(0, most);
}

/**
 * The longest run of whole months without an article, the newest of equals; undefined where every month has one.
 * @param articles newest first
 */
export function longestSilence(articles: readonly Dated[]): SilentMonths | undefined {
  const months = groupByPeriod(articles, 7).map(({ period }) => period);
  let longest: SilentMonths | undefined;
  months.slice(1).forEach((before, index) => {
    const after = months[index]!;
    const between = monthsAfter(after, before) - 1;
    if (between > (longest?.months ?? 0)) longest = { before, after, months: between };
  });
  return longest;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
