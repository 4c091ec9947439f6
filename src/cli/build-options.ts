// The options that commands share.
import { existsSync, statSync } from 'node:fs';
import { isDay } from '../content/dates.ts';
import { UserError } from '../content/problem.ts';
import { isPlainAddress, webAddressProblem } from '../content/schema-fields.ts';

/** For node:util parseArgs. */
export const contentOption = { content: { type: 'string', default: 'content' } } as const;

/**
 * The address of a site, without a slash at its end.
 * @throws UserError for one that cannot be linked to
 */
export function checkUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const problem =
    webAddressProblem(url) ??
    (/[?#]/u.test(url) ? `"${url}" has a query or a fragment` : undefined) ??
    (isPlainAddress(url) ? undefined : `"${url}" is not written plainly`);
  if (problem !== undefined) throw new UserError(`--url: ${problem}`);
  return url.replace(/\/+$/u, '');
}

/** @throws UserError for a text that is no day */
export function checkDay(option: string, day: string | undefined): string | undefined {
  if (day !== undefined && !isDay(day)) {
    throw new UserError(
      `--${option}: "${day}" is not a day`,
      'write it as YYYY-MM-DD, for example 2023-10-13',
    );
  }
  return day;
}

/**
 * The name of a content folder that is there.
 * @throws UserError when there is none
 */
export function contentFolder(folder: string): string {
  return folderThere(folder, 'content folder', 'name it with --content DIR, or run: dateline init');
}

/**
 * The name of a folder that is there.
 * @param what its word in the message
 * @throws UserError when there is none
 */
export function folderThere(folder: string, what: string, hint: string): string {
  const name = folderName(folder);
  if (!existsSync(name)) throw new UserError(`there is no ${what} "${name}"`, hint);
  if (!statSync(name).isDirectory()) throw new UserError(`"${name}" is no folder`, hint);
  return name;
}

/**
 * The one word that a command takes, which may be left out.
 * @throws UserError for more words
 */
export function onlyWord(words: readonly string[], hint: string): string | undefined {
  const [word, second] = words;
  if (second === undefined) return word;
  throw new UserError(`"${second}" is one word too many`, hint);
}

/** A folder as a person would type it, without a slash at its end. */
export function folderName(folder: string): string {
  return folder.replace(/(?<=.)[\\/]+$/u, '');
}
