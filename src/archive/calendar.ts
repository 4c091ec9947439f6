// Groups articles by year, month and day. Knows nothing of pages or addresses.

/** Anything with a day. */
interface Dated {
  readonly date: { readonly day: string };
}

/** The articles of a year, a month or a day (`2023`, `2023-10`, `2023-10-13`), in the order they came in. */
export interface Span<T> {
  readonly period: string;
  readonly articles: readonly T[];
}

/** Groups by the first `length` characters of the day: 4 a year, 7 a month, 10 a day. Keeps the order. */
export function groupByPeriod<T extends Dated>(articles: readonly T[], length: 4 | 7 | 10): Span<T>[] {
  const groups = new Map<string, T[]>();
  let period = '';
  let group: T[] = [];
  for (const article of articles) {
    const { day } = article.date;
    // Lists stand in order of days: most articles are of the period of the one before.
    if (period === '' || !day.startsWith(period)) {
      period = day.slice(0, length);
      group = groups.get(period) ?? [];
      groups.set(period, group);
    }
    group.push(article);
  }
  return [...groups].map(([key, some]) => ({ period: key, articles: some }));
}

/** How many articles of a list are of some years, both among them. @param newestFirst in order of their days */
export function countOfYears(newestFirst: readonly Dated[], from: number, to: number): number {
  return firstBefore(newestFirst, from) - firstBefore(newestFirst, to + 1);
}

/** The index of the first article of an earlier year; lists are long and years few, so it is not looked for one by one. */
function firstBefore(newestFirst: readonly Dated[], year: number): number {
  const day = String(year).padStart(4, '0');
  let low = 0;
  let high = newestFirst.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (newestFirst[middle]!.date.day >= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Groups by any key. Keys stand in the order in which they first came, articles in theirs. */
export function groupArticles<T, Key>(articles: readonly T[], keyOf: (article: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const article of articles) {
    const key = keyOf(article);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [article]);
    else group.push(article);
  }
  return groups;
}
