// The day of an imported article: given, found or asked for; never guessed.
import { isDay, parseMoment } from '../content/dates.ts';
import { UserError } from '../content/problem.ts';
import type { ImportPlace, ImportRun } from './import-files.ts';
import type { ImportedArticle } from './importer.ts';

/** When an article was published, and who says so. */
export interface SettledDate {
  readonly day: string;
  /** As it is written in the front matter: the day, or with time and offset. */
  readonly written: string;
  readonly from: string;
}

/**
 * Settles the date of an article. `--date` wins over what a single file says; of many it dates those that have none.
 * @throws UserError where the date is missing
 */
export async function settleDate(
  { title, date }: ImportedArticle,
  { entry }: ImportPlace,
  { options, io }: ImportRun,
): Promise<SettledDate> {
  const given = options.date;
  const found = date.day;
  if (given !== undefined && isDay(given) && !(entry.many && found !== undefined)) {
    const disagrees = found !== undefined && found !== given ? `; the file says ${found}` : '';
    return { day: given, written: given, from: `given with --date${disagrees}` };
  }
  if (found !== undefined) {
    if (!isDay(found)) throw missing(`"${found}" is not a day that exists`, date, entry.path);
    const moment = date.moment === undefined ? undefined : parseMoment(date.moment);
    const timed = moment !== undefined && 'value' in moment && moment.value.day === found;
    return { day: found, written: timed ? moment.value.iso : found, from: 'found in the file' };
  }
  const withYear = given === undefined || date.monthDay === undefined ? '' : `${given}-${date.monthDay}`;
  if (isDay(withYear))
    return { day: withYear, written: withYear, from: `"${date.words}", its year given with --date` };
  const problem =
    date.problem ?? (date.words === undefined ? 'it has no date' : `"${date.words}" has no year`);
  const answer = entry.many ? undefined : await io.prompts?.date({ title, hint: problem });
  if (answer !== undefined && isDay(answer)) return { day: answer, written: answer, from: 'as answered' };
  throw missing(problem, date, entry.path);
}

function missing(problem: string, { monthDay }: ImportedArticle['date'], path: string): UserError {
  const example = monthDay === undefined ? 'YYYY-MM-DD' : `YYYY-${monthDay}`;
  return new UserError(
    `the date is missing: ${problem}`,
    `type: dateline import ${quoted(path)} --date ${example}`,
  );
}

function quoted(path: string): string {
  return /^[\w./-]+$/u.test(path) ? path : `"${path}"`;
}
