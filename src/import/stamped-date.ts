// Dates as machines write them: ISO 8601 and its neighbours, RFC 822, the forms of programs; and behind them those of
// newsrooms. The day is the one that stands there, in the zone of whoever wrote it.
import { isDay, parseMoment } from '../content/dates.ts';
import type { ImportedDate } from './importer.ts';
import { parseWrittenDate } from './written-date.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?`;
const ZONE = String.raw`(?<zone>z|ut|utc|gmt|[ecmp][sd]t|(?:utc|gmt)?[+-]\d{1,2}:?(?:\d{2})?(?::\d{2})?)?`;
const MONTH = String.raw`(?<month>${MONTHS.join('|')})[a-z]*\.?`;
const COMMENT = String.raw`(?:\s+utc)?(?:\s*\([^)]*\))?(?:\[[\w/+-]+\])?`;
const FORMS = [
  // 2014-06-30 10:00:10 -0400 · 2014-6-3T9:05 · 2014/06/30
  String.raw`(?<year>\d{4})[-/.](?<number>\d{1,2})[-/.](?<day>\d{1,2})(?:(?:t|\s+|\s*,\s*)${TIME}\s*${ZONE})?${COMMENT}`,
  // 20140630T100010Z
  String.raw`(?<year>\d{4})(?<number>\d{2})(?<day>\d{2})(?:t?(?<hour>\d{2}):?(?<minute>\d{2}):?(?<second>\d{2})?${ZONE})?`,
  // Mon, 30 Jun 2014 10:00:10 -0400
  String.raw`(?:[a-z]{3,9}\.?,?\s+)?(?<day>\d{1,2})[\s-]+${MONTH}[\s-]+(?<year>\d{4}|\d{2})(?:,?\s+${TIME}\s*${ZONE})?${COMMENT}`,
  // Mon Jun 30 10:00:10 2014
  String.raw`[a-z]{3,9},?\s+${MONTH}\s+(?<day>\d{1,2})\s+${TIME}\s*${ZONE}\s+(?<year>\d{4})`,
  // Mon Jun 30 2014 10:00:10 GMT-0400 (EDT)
  String.raw`[a-z]{3,9},?\s+${MONTH}\s+(?<day>\d{1,2})\s+(?<year>\d{4})(?:\s+${TIME}\s*${ZONE})?${COMMENT}`,
].map((form) => new RegExp(`^${form}$`, 'iu'));
/** The zones that RFC 822 has by name, in hours. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/** Reads a date. What is none is a problem that quotes it; nothing at all gives no date. */
export function readStampedDate(written: string): ImportedDate {
  const text = written.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (text === '') return {};
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts !== undefined) return dateOf(text, parts);
  }
  const found = parseWrittenDate(text);
  if (found?.problem !== undefined) return { problem: found.problem };
  if (found?.day !== undefined) return { day: found.day };
  if (found?.monthDay !== undefined) return { monthDay: found.monthDay, words: text };
  return { problem: `"${text.slice(0, 100)}" is not a date that can be read` };
}

function dateOf(text: string, parts: Partial<Record<string, string>>): ImportedDate {
  const month = parts.number ?? String(MONTHS.indexOf(parts.month!.toLowerCase().slice(0, 3)) + 1);
  const day = `${fourDigits(parts.year!)}-${month.padStart(2, '0')}-${parts.day!.padStart(2, '0')}`;
  if (!isDay(day)) return { problem: `"${text}" is not a day that exists` };
  const offset = parts.hour === undefined ? undefined : offsetOf(parts.zone);
  if (offset === undefined) return { day };
  const moment = `${day}T${parts.hour!.padStart(2, '0')}:${parts.minute}:${parts.second ?? '00'}${offset}`;
  return 'value' in parseMoment(moment) ? { day, moment } : { day };
}

/** RFC 2822: two digits up to 49 are of this century. */
function fourDigits(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 50 ? '20' : '19'}${year}`;
}

/** `Z` or `+06:00`; undefined where no zone is named. */
function offsetOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  const name = zone.toLowerCase();
  const hours = NAMED_ZONES[name];
  if (hours !== undefined) return `-${String(-hours).padStart(2, '0')}:00`;
  const parts = /(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?/u.exec(name)?.groups;
  if (parts === undefined) return 'Z';
  return `${parts.sign}${parts.hours!.padStart(2, '0')}:${parts.minutes ?? '00'}`;
}
