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
  const spans = new Map<string, T[]>();
  for (const article of articles) {
    const period = article.date.day.slice(0, length);
    const span = spans.get(period);
    if (span === undefined) spans.set(period, [article]);
    else span.push(article);
  }
  return [...spans].map(([period, group]) => ({ period, articles: group }));
}
