// Dates: the one place where a date is parsed, compared or written out. Every date is the day its author wrote,
// whatever the zone of the machine. Knows no clock: `today` is told the moment.
import { DateTime, IANAZone } from 'luxon';

/** A day as its author wrote it, with the time and offset if given. */
export interface Moment {
  /** `2023-10-13` */
  readonly day: string;
  /** The text as written, ISO 8601: `2023-10-13` or `2023-10-13T09:30+06:00`. */
  readonly iso: string;
  /** Milliseconds since 1970; midnight UTC of the day where no time is given. Only for ordering within a day. */
  readonly instant: number;
}

/** A year, a month or a day (`2023`, `2023-10`, `2023-10-13`) and the first and last day it covers. */
export interface PartialDate {
  readonly iso: string;
  readonly first: string;
  readonly last: string;
}

/** A stretch of time; a single day, month or year has equal ends. */
export interface Period {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** A parsed value, or a sentence that says what is wrong and what to write. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})$/u;
/** A time of day and an offset as HTML allows them: no 24:00, and no offset that no zone has. */
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;
const PARTIAL = /^\d{4}(?:-\d{2}){0,2}$/u;

/** Reads `YYYY-MM-DD`, or that with a time and an offset. */
export function parseMoment(text: string): Parsed<Moment> {
  const timed = DAY_AND_TIME.exec(text);
  if (timed === null && !DAY.test(text)) {
    const meant = dayMeant(text);
    const example = meant === undefined ? ', for example 2023-10-13' : `: ${meant}`;
    return { problem: `"${text}" is not a date; write it as YYYY-MM-DD${example}` };
  }
  const day = timed?.[1] ?? text;
  if (!isDay(day)) return { problem: `"${day}" is not a day that exists` };
  if (timed === null) return { value: { day, iso: day, instant: dayNumber(day) * DAY_LENGTH } };
  const time = `${timed[2]}${timed[3]}`;
  if (!TIME.test(time)) return { problem: `"${text}" is not a time that exists` };
  const iso = `${day}T${time}`;
  return { value: { day, iso, instant: utc(iso).toMillis() } };
}

/** Other ways to write a day. `5.1.2024` can be two: then nobody knows which. */
const OTHER_FORMS = [
  ...['yyyy-M-d', 'yyyy/M/d', 'yyyy.M.d', 'yyyyMMdd'],
  ...['d MMMM yyyy', 'd MMM yyyy', 'MMMM d, yyyy', 'MMM d, yyyy'],
  ...['d.M.yyyy', 'd/M/yyyy', 'd-M-yyyy', 'M/d/yyyy', 'M.d.yyyy', 'M-d-yyyy'],
];

/** The day that an author most likely meant by a text that is no date here, if it can be only one. */
function dayMeant(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  const days = new Set(
    OTHER_FORMS.flatMap(
      (form) => DateTime.fromFormat(plain, form, { zone: 'utc', locale: 'en' }).toISODate() ?? [],
    ),
  );
  return days.size === 1 ? [...days][0] : undefined;
}

/** The value of a digit of any script: the ten of a script follow each other, from zero. */
function digitValue(digit: string): number {
  let value = 0;
  for (let code = digit.codePointAt(0)! - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code)); code--)
    value++;
  return value;
}

/** Reads a year, a month or a day. */
export function parsePartialDate(text: string): Parsed<PartialDate> {
  if (!PARTIAL.test(text)) {
    return {
      problem: `"${text}" is not a date; write a year, a month or a day: 2023, 2023-10 or 2023-10-13`,
    };
  }
  const first = text.padEnd(10, '-01');
  if (!isDay(first)) return { problem: `"${text}" is not a date that exists` };
  const unit = text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day';
  return { value: { iso: text, first, last: utc(first).endOf(unit).toISODate()! } };
}

/** Reads a partial date, or two with a slash between: `2023-10-12/2023-10-13`. */
export function parsePeriod(text: string): Parsed<Period> {
  const [start = '', end, ...rest] = text.split('/');
  if (rest.length > 0) return { problem: `"${text}" has more than one "/"; write FROM/TO` };
  const from = parsePartialDate(start);
  if ('problem' in from) return from;
  if (end === undefined) return { value: { from: from.value, to: from.value } };
  const to = parsePartialDate(end);
  if ('problem' in to) return to;
  if (to.value.last < from.value.first) return { problem: `"${text}" ends before it begins` };
  return { value: { from: from.value, to: to.value } };
}

/** Whether a text is a `YYYY-MM-DD` that exists. */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(dayNumber(text));
}

/** Whether a name is a time zone that this machine's data knows: `Asia/Bishkek`. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** The day that it is in a zone at a moment. The one place where the clock can matter. */
export function today(now: Date, timeZone: string): string {
  return DateTime.fromJSDate(now, { zone: timeZone }).toISODate()!;
}

/** Orders moments: by day as written, then by instant. Earlier first. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.instant - b.instant;
}

/** The last of some moments; undefined of none. */
export function latestMoment(moments: readonly Moment[]): Moment | undefined {
  return moments.reduce<Moment | undefined>(
    (last, moment) => (last === undefined || compareMoments(last, moment) < 0 ? moment : last),
    undefined,
  );
}

/** A day as a moment without a time. @param day YYYY-MM-DD */
export function momentOf(day: string): Moment {
  return { day, iso: day, instant: dayNumber(day) * DAY_LENGTH };
}

/**
 * A moment in the form of RFC 3339, which feeds require and which has no day without a time. Noon UTC stands for a day:
 * it is that day from UTC-12 to UTC+11, where midnight would be the day before in all of America.
 */
export function timestamp({ day, iso }: Moment): string {
  if (iso === day) return `${day}T12:00:00Z`;
  return iso.replace(/T(\d{2}:\d{2})(?!:)/u, 'T$1:00');
}

/** The days that it may have been, somewhere on earth, at a moment of which only UTC is known: one or two. */
export function localDays({ instant }: Moment): readonly string[] {
  const utcDay = (hours: number): string =>
    utc(new Date(instant + hours * HOUR_LENGTH).toISOString()).toISODate()!;
  return [...new Set([-12, 0, 14].map(utcDay))];
}

/** How many days lie between two days, whichever is first. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}

/** How many months one month (`2023-10`) is after another; negative where it is before. */
export function monthsAfter(month: string, other: string): number {
  const count = (text: string): number => 12 * Number(text.slice(0, 4)) + Number(text.slice(5));
  return count(month) - count(other);
}

/** The twelve months of a year: `2023-01` to `2023-12`. */
export function monthsOfYear(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/** The years from one to another, both included. */
export function yearsFrom(first: string, last: string): string[] {
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    String(Number(first) + index).padStart(4, '0'),
  );
}

/** How far into its year a day is: 0 on 1 January, nearly 1 on 31 December. */
export function shareOfYear(day: string): number {
  const date = utc(day);
  return (date.ordinal - 1) / date.daysInYear;
}

const DAY_IN_FULL = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Blanks of every width as the one that people type and that wraps. */
function plainBlanks(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/gu, ' ');
}

/** How a language writes dates. `language` is a BCP 47 tag; plain `en` is written day first, as in `13 October 2023`. */
export class DateStyle {
  readonly #locale: string;
  /** Of all languages, kept: a process may write the same days for many builds. */
  static readonly #written = new Map<string, string>();

  constructor(language: string) {
    this.#locale = language === 'en' ? 'en-GB' : language;
  }

  /** `2023-10-13` as `13 October 2023`. */
  day(day: string): string {
    return this.#write(day, DAY_IN_FULL);
  }

  /** `2023-10-13` as `13 October`, for a list that stands under its year. */
  dayOfYear(day: string): string {
    return this.#write(day, { day: 'numeric', month: 'long' });
  }

  /** `2023-10-13` as `Friday, 13 October 2023`. */
  weekday(day: string): string {
    return this.#write(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** `2023-10` as `October 2023`. */
  month(month: string): string {
    return this.#write(`${month}-01`, { month: 'long', year: 'numeric' });
  }

  /** `2023-10` as `October`. */
  monthName(month: string): string {
    return this.#write(`${month}-01`, { month: 'long' });
  }

  /** `2023-10` as `Oct`. */
  monthShort(month: string): string {
    return this.#write(`${month}-01`, { month: 'short' });
  }

  /** A year, a month or a day, as exact as it was written. */
  partial(iso: string): string {
    return iso.length === 4 ? iso : iso.length === 7 ? this.month(iso) : this.day(iso);
  }

  /** A period; one date where both ends are the same, `12–13 October 2023` where the ends are days. */
  period({ from, to }: Period): string {
    if (from.iso === to.iso) return this.partial(from.iso);
    if (from.iso.length < 10 || to.iso.length < 10)
      return `${this.partial(from.iso)} – ${this.partial(to.iso)}`;
    const range = new Intl.DateTimeFormat(this.#locale, { ...DAY_IN_FULL, timeZone: 'UTC' });
    const text = plainBlanks(range.formatRange(utc(from.iso).toJSDate(), utc(to.iso).toJSDate()));
    // Two days of one month stand close to the dash, two dates do not.
    return text.replace(/(?<!\d)(\d{1,2}) – (\d{1,2})(?!\d)/u, '$1–$2');
  }

  #write(day: string, format: Intl.DateTimeFormatOptions): string {
    const key = `${day} ${this.#locale} ${Object.values(format).join()}`;
    let text = DateStyle.#written.get(key);
    if (text === undefined) {
      text = plainBlanks(utc(day).setLocale(this.#locale).toLocaleString(format));
      DateStyle.#written.set(key, text);
    }
    return text;
  }
}

/** The ways in which the citation styles write a day; they are English whatever the language of the site. */
export interface CitationDay {
  /** `2023, October 13` */
  readonly apa: string;
  /** `October 13, 2023` */
  readonly chicago: string;
  /** `13 Oct. 2023` */
  readonly mla: string;
}

const AMERICAN = new DateStyle('en-US');

/** @param day YYYY-MM-DD */
export function citationDay(day: string): CitationDay {
  const year = day.slice(0, 4);
  const number = Number(day.slice(8));
  const month = AMERICAN.monthName(day.slice(0, 7));
  // MLA spells out May, June and July, and cuts September after four letters.
  const short = month.length <= 4 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`;
  return {
    apa: `${year}, ${month} ${number}`,
    chicago: `${month} ${number}, ${year}`,
    mla: `${number} ${short} ${year}`,
  };
}

function utc(iso: string): DateTime {
  return DateTime.fromISO(iso, { zone: 'utc' });
}

const HOUR_LENGTH = 3_600_000;
const DAY_LENGTH = 24 * HOUR_LENGTH;
const dayNumbers = new Map<string, number>();

/** Days since 1970-01-01, NaN for a day that does not exist. Kept, since an archive asks for few days very often. */
function dayNumber(day: string): number {
  let number = dayNumbers.get(day);
  if (number === undefined) {
    number = utc(day).toMillis() / DAY_LENGTH;
    dayNumbers.set(day, number);
  }
  return number;
}
