// When a post was published: on the day of its own clock, the offset told by the same moment in UTC.
import type { ImportedDate } from '../importer.ts';
import { readStampedDate } from '../stamped-date.ts';

const LOCAL = /^(?<day>\d{4}-\d{2}-\d{2}) (?<time>\d{2}:\d{2}:\d{2})$/u;
const MINUTE = 60_000;
/** No zone is further from UTC. */
const FARTHEST = 14 * 60;

export function postDate(fields: ReadonlyMap<string, string>): ImportedDate {
  const local = fields.get('wp:post_date')?.trim() ?? '';
  const utc = fields.get('wp:post_date_gmt')?.trim() ?? '';
  if (local !== '' && !local.startsWith('0000')) {
    const parts = LOCAL.exec(local)?.groups;
    const offset = parts === undefined ? undefined : offsetBetween(local, utc);
    return readStampedDate(offset === undefined ? local : `${local} ${offset}`);
  }
  // A draft has no date of its own; what stands as its publication is the day of the export or none.
  const isPublic = (fields.get('wp:status')?.trim() ?? 'publish') === 'publish';
  return isPublic ? readStampedDate(fields.get('pubDate')?.trim() ?? '') : {};
}

function offsetBetween(local: string, utc: string): string | undefined {
  if (!LOCAL.test(utc) || utc.startsWith('0000')) return undefined;
  const minutes = (milliseconds(local) - milliseconds(utc)) / MINUTE;
  if (Number.isNaN(minutes) || minutes % 15 !== 0 || Math.abs(minutes) > FARTHEST) return undefined;
  const whole = Math.abs(minutes);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

function milliseconds(moment: string): number {
  return Date.parse(`${moment.replace(' ', 'T')}Z`);
}
