// Which folder a build may replace.
import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UserError } from '../content/problem.ts';
import { siteFolders } from './site-folders.ts';

/** A file that only a bag has (RFC 8493); its manifest has the name of ours. */
export const BAG = 'bagit.txt';

/**
 * Refuses an output folder that a build must not replace.
 * @param content a folder that it must neither hold nor lie in; `what` is its word in the message
 * @param mark a file that only a folder has which may be replaced
 * @throws UserError for the root, the home or the working folder, for one that holds or lies in the content, and for a
 * folder with files that were not made here
 */
export function checkOutputFolder(output: string, content: string, mark: string, what = 'content'): void {
  const target = realPath(siteFolders(output).site);
  const refuse = (why: string, hint = 'choose another folder'): never => {
    throw new UserError(`the output folder "${output}" ${why}`, hint);
  };
  for (const precious of [resolve('/'), realPath(homedir()), realPath('.')]) {
    if (`${precious}${sep}`.startsWith(`${target}${sep}`) || target === precious)
      refuse('would replace other files');
  }
  const source = realPath(content);
  if (source === target || source.startsWith(`${target}${sep}`)) refuse(`holds the ${what}`);
  if (target.startsWith(`${source}${sep}`)) refuse(`lies in the ${what} folder`);
  if (!existsSync(target)) return;
  if (!lstatSync(target).isDirectory()) refuse('is not a folder');
  const entries = readdirSync(target);
  if (mark !== BAG && entries.includes(BAG)) refuse('is a bag');
  if (entries.length > 0 && !entries.includes(mark)) {
    refuse(
      'has files that Dateline did not make',
      `choose another folder; if Dateline made it and only its ${mark} is lost, remove it`,
    );
  }
}

/** The path without links, also where its end does not exist yet. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const parent = dirname(full);
  return parent === full ? full : join(realPath(parent), basename(full));
}
