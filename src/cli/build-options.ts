// The options that commands share.
import { statSync } from 'node:fs';
import { isDay } from '../content/dates.ts';
import { UserError } from '../content/problem.ts';
import { isPlainAddress, webAddressProblem } from '../content/schema-fields.ts';

/** For node:util parseArgs. */
export const contentOption = { content: { type: 'string', default: 'content' } } as const;

/** @throws UserError for an address that cannot be linked to */
export function checkUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const problem =
    webAddressProblem(url) ??
    (/[?#]/u.test(url) ? `"${url}" has a query or a fragment` : undefined) ??
    (isPlainAddress(url) ? undefined : `"${url}" is not written plainly`);
  if (problem !== undefined) throw new UserError(`--url: ${problem}`);
  return url;
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
  const content = folderName(folder);
  const stats = statSync(content, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return content;
  throw new UserError(
    stats === undefined ? `there is no content folder "${content}"` : `"${content}" is no folder`,
    'name it with --content DIR, or run: dateline init',
  );
}

/** A folder as a person would type it, without a slash at its end. */
export function folderName(folder: string): string {
  return folder.replace(/(?<=.)[\\/]+$/u, '');
}
