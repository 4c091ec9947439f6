// Dates as English newsrooms write them: finds what a line says, and never adds what it does not say. Whether a day
// exists is for content/dates.ts to judge.
import { DateStyle, isDay } from '../content/dates.ts';

/** What a line says of a date: all of it, a part, or something that cannot be taken. */
export interface WrittenDate {
  /** YYYY-MM-DD */
  readonly day?: string;
  /** MM-DD, where the year is missing. */
  readonly monthDay?: string;
  /** YYYY or YYYY-MM, where day or month are missing. */
  readonly partial?: string;
  /** Why it cannot be taken. */
  readonly problem?: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:1[6-9]|20)\\d{2})';
const FORMS = [
  `${YEAR}[-/](?<number>\\d{1,2})[-/]${DAY}`,
  `${DAY}(?: of)? ${MONTH},? ${YEAR}`,
  `${MONTH} ${DAY},? ${YEAR}`,
  `${DAY}(?: of)? ${MONTH}`,
  `${MONTH} ${DAY}`,
  `${MONTH},? ${YEAR}`,
  YEAR,
].map((form) => new RegExp(`^${form}$`, 'iu'));
const NUMBERS = /^(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>(?:1[6-9]|20)\d{2})$/u;
const WEEKDAY = /^(?<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\.?,? +/iu;
const CLOCK = String.raw`\d{1,2}(?::|\.|h)\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?(?:[A-Z]{2,5}|GMT|UTC)?(?:[+-]\d{1,2}(?::?\d{2})?)?\)?|Z)?`;
const TIME_BEHIND = new RegExp(String.raw`(?:,? at|[,|•·T-]|\s)\s*${CLOCK}$`, 'iu');
const TIME_AHEAD = new RegExp(String.raw`^${CLOCK}\s*(?:,|\bon\b|-|\|)?\s+`, 'u');

/**
 * Reads a text that is a date and nothing else: `Friday, October 13, 2023 at 9:30 a.m. EDT`, `13 Oct 2023`,
 * `2023-10-13`, `Oct. 13`. A time of day is passed over. Undefined for any other text.
 */
export function parseWrittenDate(written: string): WrittenDate | undefined {
  const text = written.replace(/\s+/gu, ' ').trim();
  const plain = text.replace(TIME_AHEAD, '');
  for (const candidate of [plain, plain.replace(TIME_BEHIND, '')]) {
    const weekday = WEEKDAY.exec(candidate);
    const found = datePart(candidate.slice(weekday?.[0].length ?? 0).trim());
    if (found !== undefined) return withWeekday(found, weekday?.groups?.weekday, text);
  }
  return undefined;
}

function datePart(text: string): WrittenDate | undefined {
  const numbers = NUMBERS.exec(text)?.groups;
  if (numbers !== undefined)
    return fromNumbers(text, Number(numbers.first), Number(numbers.second), numbers.year!);
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts === undefined) continue;
    const { year } = parts;
    const month = parts.number ?? (parts.month === undefined ? undefined : monthNumber(parts.month));
    if (month === undefined) return { partial: year! };
    const twoDigits = month.padStart(2, '0');
    if (parts.day === undefined) return { partial: `${year}-${twoDigits}` };
    const monthDay = `${twoDigits}-${parts.day.padStart(2, '0')}`;
    return year === undefined ? { monthDay } : ofDay(`${year}-${monthDay}`, text);
  }
  return undefined;
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** 13/10/2023 has one reading; 05/03/2024 has two and is left to a person. */
function fromNumbers(text: string, first: number, second: number, year: string): WrittenDate {
  const iso = (month: number, day: number): string =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (first <= 12 && second <= 12 && first !== second) {
    return { problem: `"${text}" could be ${iso(second, first)} or ${iso(first, second)}` };
  }
  return ofDay(first > 12 ? iso(second, first) : iso(first, second), text);
}

function ofDay(day: string, text: string): WrittenDate {
  return isDay(day) ? { day } : { problem: `"${text}" is not a day that exists` };
}

/** A weekday that does not fit says that one of the two is wrong. */
function withWeekday(found: WrittenDate, weekday: string | undefined, text: string): WrittenDate {
  if (found.day === undefined || weekday === undefined) return found;
  const right = new DateStyle('en').weekday(found.day).replace(/\P{L}.*$/u, '');
  return right.toLowerCase().startsWith(weekday.slice(0, 3).toLowerCase())
    ? found
    : { problem: `"${text}" does not fit: ${found.day} was a ${right}` };
}
