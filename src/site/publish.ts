// Publishes: the only code that touches the output folder. A finished staging folder takes the place of the site
// before; until then nothing of it changes.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UserError } from '../content/problem.ts';
import { MANIFEST } from './manifest.ts';

/** Folders and files beside the output: on the same file system, so that a rename is one step. */
export interface StagingFolders {
  /** Where new files are made. */
  readonly staging: string;
  /** Where the site before waits while the two change places. */
  readonly previous: string;
  /** The changes that are being made to the site, so that the next command can finish them. */
  readonly journal: string;
}

/** Changes to a published site. Every changed file lies ready in the staging folder. */
export interface SiteChanges {
  /** Paths of new and changed files, in the order in which they are put in place. */
  readonly changed: readonly string[];
  /** Paths of files that are no longer wanted. */
  readonly unwanted: readonly string[];
}

/** Makes an empty staging folder beside the output, after what an interrupted build may have left is put right. */
export function openStaging(output: string): StagingFolders {
  const folders = stagingFolders(output);
  mkdirSync(dirname(resolve(output)), { recursive: true });
  recover(output);
  mkdirSync(folders.staging);
  return folders;
}

/** Finishes or undoes what a build that was killed had begun: afterwards the output is one whole site. */
export function recover(output: string): void {
  const folders = stagingFolders(output);
  const { staging, previous, journal } = folders;
  if (existsSync(journal)) {
    applyChanges(output, folders, JSON.parse(readFileSync(journal, 'utf8')) as SiteChanges);
  } else if (existsSync(previous) && !existsSync(output)) {
    // Killed between the two renames: the site lies under its other name.
    renameSync(previous, output);
  }
  rmSync(previous, { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
}

/** Puts a whole new site in the place of the one before. */
export function publishSite(output: string, { staging, previous }: StagingFolders): void {
  if (existsSync(output)) renameSync(output, previous);
  renameSync(staging, output);
  rmSync(previous, { recursive: true, force: true });
}

/** Changes some files of the site. Once the journal is written the changes are made, by this command or the next. */
export function publishChanges(output: string, folders: StagingFolders, changes: SiteChanges): void {
  const temporary = `${folders.journal}.tmp`;
  writeFileSync(temporary, JSON.stringify(changes));
  renameSync(temporary, folders.journal);
  applyChanges(output, folders, changes);
  rmSync(folders.staging, { recursive: true, force: true });
}

/** Can be repeated: a file that is in place already is no longer in the staging folder. */
function applyChanges(output: string, { staging, journal }: StagingFolders, changes: SiteChanges): void {
  for (const path of changes.changed) {
    const from = join(staging, path);
    if (!existsSync(from)) continue;
    const to = join(output, path);
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  for (const path of changes.unwanted) {
    rmSync(join(output, path), { force: true });
    removeEmptyFolders(output, dirname(path));
  }
  rmSync(journal, { force: true });
}

function removeEmptyFolders(output: string, folder: string): void {
  for (let here = folder; here !== '.' && here !== ''; here = dirname(here)) {
    try {
      rmdirSync(join(output, here));
    } catch {
      return;
    }
  }
}

/** Removes a staging folder that will not be published; one whose changes have begun is left to `recover`. */
export function discardStaging({ staging, journal }: StagingFolders): void {
  if (!existsSync(journal)) rmSync(staging, { recursive: true, force: true });
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
  return { staging: beside('staging'), previous: beside('previous'), journal: beside('journal') };
}

/** The path without links, also where its end does not exist yet. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const parent = dirname(full);
  return parent === full ? full : join(realPath(parent), basename(full));
}
