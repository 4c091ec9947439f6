// Shelves: how a long list is cut. Never into page 1, 2, 3, which shift with every new article, but by year and month,
// so that a page about the past stays as it is.
import type { Entity } from '../archive/entity.ts';
import type { FiledArticle } from '../archive/filed-article.ts';
import { groupByPeriod, type Span } from '../archive/calendar.ts';

/** An entity page shows this many; beyond it the years get pages of their own. */
export const NEWEST = 30;
/** A year, or a month of the calendar, with more lists its months or days instead. */
export const LONGEST_LIST = 100;

/** A page that lists the articles of a period, or the shorter periods it is cut into. */
export interface Shelf {
  /** `2023` or `2023-10` */
  readonly period: string;
  readonly articles: readonly FiledArticle[];
  /** The months, where the year is too long for one list; otherwise empty. */
  readonly parts: readonly Span<FiledArticle>[];
}

/**
 * The shelves of an entity: none up to 30 articles, then years, and months of years with more than 100.
 * @param without so many articles need no shelves
 */
export function shelvesOf(
  { articles, withdrawnDays }: Pick<Entity, 'articles' | 'withdrawnDays'>,
  without = NEWEST,
): Shelf[] {
  // Withdrawn articles count, so that a withdrawal takes no page away that somebody may have cited.
  if (articles.length + withdrawnDays.length <= without) return [];
  return groupByPeriod(articles, 4).flatMap((year) => {
    const withdrawn = withdrawnDays.filter((day) => day.startsWith(year.period)).length;
    if (year.articles.length + withdrawn <= LONGEST_LIST) return [{ ...year, parts: [] }];
    const months = groupByPeriod(year.articles, 7);
    return [{ ...year, parts: months }, ...months.map((month) => ({ ...month, parts: [] }))];
  });
}

/** The shelf before and after one of the same length of period. */
export function shelvesBeside(shelves: readonly Shelf[], shelf: Shelf): { earlier?: Shelf; later?: Shelf } {
  const same = shelves.filter(({ period }) => period.length === shelf.period.length);
  const index = same.indexOf(shelf);
  const [earlier, later] = [same[index + 1], same[index - 1]];
  return { ...(earlier && { earlier }), ...(later && { later }) };
}
