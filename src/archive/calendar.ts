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
