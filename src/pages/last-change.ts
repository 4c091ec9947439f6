// When an article was last changed in a way that readers should know of. Never the clock, never the time of a file.
import type { FiledArticle } from '../archive/filed-article.ts';
import { latestMoment, momentOf, type Moment } from '../content/dates.ts';

type Changing = Pick<FiledArticle, 'date' | 'updated' | 'corrections'>;

/** The last update or correction; undefined where there was none. */
export function lastRevision({ updated, corrections }: Changing): Moment | undefined {
  return latestMoment([
    ...(updated === undefined ? [] : [updated]),
    ...corrections.map(({ date }) => momentOf(date)),
  ]);
}

/** The last of publication, updates and corrections. */
export function lastChange(article: Changing): Moment {
  const revision = lastRevision(article);
  return revision === undefined ? article.date : latestMoment([article.date, revision])!;
}

/** The last of some days; undefined of none. */
export function latestOf(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce(
    (last, day) => (last === undefined || (day !== undefined && day > last) ? day : last),
    undefined,
  );
}
