// Dates as old sites and exports write them: a day with a time and an offset in many forms. The day is the one that
// stands there, whatever the zone; what has two readings is a problem.
import { isDay, parseMoment } from '../content/dates.ts';
import { parseWrittenDate } from './written-date.ts';

/** A date that was read, or why it cannot be. */
export type SiteDate =
  | {
      /** YYYY-MM-DD, as written. */
      readonly day: string;
      /** With time and offset, where both are given: `2014-06-30T10:00:10-04:00`. */
      readonly iso: string;
    }
  | { readonly problem: string };

const NUMBERS =
  /^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?:(?:[T ]|, ?)\s*(?<time>.+))?$/iu;
const COMPACT = /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$/u;
const TIME =
  /^(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]m)?\s*(?<zone>Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{1,2}:?(?:\d{2})?(?::00)?)?(?:\s+(?:[A-Z]{2,5}|[+-]\d{2,4}))?$/iu;
/** `Mon Jun 30 10:00:10 EDT 2014`, as the command `date` writes it. */
const UNIX =
  /^[a-z]{3}\s+(?<month>[a-z]{3})\s+(?<day>\d{1,2})\s+\d{1,2}:\d{2}:\d{2}(?:\s+[a-z]{2,5}|\s+[+-]\d{4})?\s+(?<year>\d{4})$/iu;
/** WordPress and MySQL for "no date". */
const NONE = '0000-00-00';

/** Reads a date that an old site wrote; undefined where none was written. */
export function parseSiteDate(written: string | undefined): SiteDate | undefined {
  const text = (written ?? '').replace(/\s+/gu, ' ').trim();
  if (text === '' || text.startsWith(NONE)) return undefined;
  const numbers = (NUMBERS.exec(text) ?? COMPACT.exec(text))?.groups;
  if (numbers !== undefined) {
    const { year = '', month = '', day = '', time } = numbers;
    const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isDay(whole)) return { problem: `"${text}" is not a day that exists` };
    return withTime(whole, time, text);
  }
  const unix = UNIX.exec(text)?.groups;
  const words = parseWrittenDate(unix === undefined ? text : `${unix.day} ${unix.month} ${unix.year}`);
  if (words?.day !== undefined) return { day: words.day, iso: words.day };
  return { problem: words?.problem ?? `"${text}" is no whole date` };
}

/** Adds time and offset where both are there; a time alone says nothing about the moment, and the day stands. */
function withTime(day: string, time: string | undefined, text: string): SiteDate {
  if (time === undefined) return { day, iso: day };
  const parts = TIME.exec(time)?.groups;
  if (parts === undefined) return { problem: `"${text}" has a time that cannot be read` };
  const { hour = '', minute = '', second, half, zone } = parts;
  const whole = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0);
  if (whole > 23 || Number(minute) > 59) return { problem: `"${text}" has a time that does not exist` };
  const offset = offsetOf(zone);
  if (offset === undefined) return { day, iso: day };
  const clock = `${String(whole).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  const moment = parseMoment(`${day}T${clock}${offset}`);
  return 'value' in moment ? { day, iso: moment.value.iso } : { day, iso: day };
}

/** `-0400`, `-4` and `UTC-4` as -04:00. */
function offsetOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  const parts = /(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?/u.exec(zone)?.groups;
  if (parts === undefined) return 'Z';
  return `${parts.sign}${(parts.hours ?? '').padStart(2, '0')}:${parts.minutes ?? '00'}`;
}

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
