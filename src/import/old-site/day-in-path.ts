// The day that a file's name or the folders above it give. Nothing is guessed: a year and month are no day.
import { isDay } from '../../content/dates.ts';

/** The day at the head of a file name, `2014-06-30-port-strike`, and the rest of it. */
export function dayInName(stem: string): { readonly day: string; readonly rest: string } | undefined {
  const parts =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:T[\d:.+-]+Z?)?(?:[-_. ](?<rest>.+))?$/u.exec(
      stem,
    )?.groups;
  if (parts === undefined) return undefined;
  const day = `${parts.year}-${(parts.month ?? '').padStart(2, '0')}-${(parts.day ?? '').padStart(2, '0')}`;
  return { day, rest: parts.rest ?? '' };
}

/** The day that folders give: `news/2014/06/30/port-strike.md`. */
export function dayInPath(path: string): string | undefined {
  const parts =
    /(?:^|\/)(?<year>(?:19|20)\d{2})\/(?<month>0?[1-9]|1[0-2])\/(?<day>0?[1-9]|[12]\d|3[01])(?=\/|-)/u.exec(
      path,
    )?.groups;
  if (parts === undefined) return undefined;
  const day = `${parts.year}-${(parts.month ?? '').padStart(2, '0')}-${(parts.day ?? '').padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}
