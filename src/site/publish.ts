// Publishes: the only code that touches the output folder. A finished staging folder takes the place of the site
// before; until then nothing of it changes.
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UserError } from '../content/problem.ts';
import { MANIFEST } from './manifest.ts';

/** Folders beside the output: on the same file system, so that a rename is one step. */
export interface StagingFolders {
  /** Where the new site is made. */
  readonly staging: string;
  /** Where the site before waits while the two change places. */
  readonly previous: string;
}

/** Makes an empty staging folder beside the output, after what an interrupted build may have left is put right. */
export function openStaging(output: string): StagingFolders {
  const folders = stagingFolders(output);
  mkdirSync(dirname(resolve(output)), { recursive: true });
  // A build that was killed between the two renames left the site under its other name.
  if (existsSync(folders.previous) && !existsSync(output)) renameSync(folders.previous, output);
  rmSync(folders.previous, { recursive: true, force: true });
  rmSync(folders.staging, { recursive: true, force: true });
  mkdirSync(folders.staging);
  return folders;
}

/** Puts the staging folder in the place of the output. */
export function publish(output: string, { staging, previous }: StagingFolders): void {
  if (existsSync(output)) renameSync(output, previous);
  renameSync(staging, output);
  rmSync(previous, { recursive: true, force: true });
}

/** Removes a staging folder that will not be published. */
export function discardStaging({ staging }: StagingFolders): void {
  rmSync(staging, { recursive: true, force: true });
}

/**
 * Refuses an output folder that a build must not replace.
 * @throws UserError for the root, the home or the working folder, for one that holds or lies in the content, and for a
 * folder with files that no build made
 */
export function checkOutputFolder(output: string, content: string): void {
  const target = realPath(output);
  const refuse = (why: string): never => {
    throw new UserError(`the output folder "${output}" ${why}`, 'choose another with --output DIR');
  };
  for (const precious of [resolve('/'), realPath(homedir()), realPath('.')]) {
    if (`${precious}${sep}`.startsWith(`${target}${sep}`) || target === precious)
      refuse('would replace other files');
  }
  const source = realPath(content);
  if (source === target || source.startsWith(`${target}${sep}`)) refuse('holds the content');
  if (target.startsWith(`${source}${sep}`)) refuse('lies in the content folder');
  if (!existsSync(target)) return;
  if (!lstatSync(target).isDirectory()) refuse('is not a folder');
  const entries = readdirSync(target);
  if (entries.length > 0 && !entries.includes(MANIFEST)) refuse('has files that Dateline did not make');
}

function stagingFolders(output: string): StagingFolders {
  const target = resolve(output);
  const beside = (word: string): string => join(dirname(target), `.${basename(target)}.${word}`);
  return { staging: beside('staging'), previous: beside('previous') };
}

/** The path without links, also where its end does not exist yet. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const parent = dirname(full);
  return parent === full ? full : join(realPath(parent), basename(full));
}
