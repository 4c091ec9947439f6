// Publishes: the only code that changes the output folder. A finished staging folder takes the place of the site
// before, or its files take theirs one by one; whatever happens meanwhile, the next command leaves one whole site.
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasCode, leaveToNext } from './disk-failure.ts';
import { sha256OfFile } from './file-hash.ts';
import { readJournal, removeJournal, writeJournal, type Journal, type SiteChanges } from './journal.ts';
import { MANIFEST } from './manifest.ts';
import { recoverReleases } from './releases.ts';
import { sweepTemporary, syncFolder } from './sealed-file.ts';
import { inputOf, siteFolders, type SiteFolders } from './site-folders.ts';
import type { WrittenFile } from './written-file.ts';

/**
 * What had to be put right: `nothing`; changes that were `finished`, or `undone`; `unknown` where the site may be
 * neither the old nor the new one and has to be made anew.
 */
export type Recovery = 'nothing' | 'finished' | 'undone' | 'unknown';

/** How often a folder is looked through again that was empty and is not. */
const MOST_TURNS = 100;

/** Makes an empty staging folder. What an interrupted build may have left was put right before: see `recover`. */
export function openStaging({ staging, site }: SiteFolders): void {
  mkdirSync(dirname(site), { recursive: true });
  mkdirSync(staging);
}

/**
 * Finishes or undoes what a build that was killed had begun: afterwards the output is one whole site.
 * @throws Error where the disk refuses; then the next call goes on
 */
export function recover(output: string): Recovery {
  const folders = siteFolders(output);
  const { staging, site, previous, journal } = folders;
  const begun = readJournal(journal);
  let recovery: Recovery = existsSync(staging) ? 'undone' : 'nothing';
  if (begun !== undefined) recovery = finish(folders, begun);
  else if (!existsSync(site) && existsSync(previous)) renameSync(previous, site);
  else if (recoverReleases(folders)) recovery = 'finished';
  // Until a whole site is published nobody can tell what this one is.
  if (recovery === 'unknown') writeJournal(journal, { step: 'unknown' });
  else if (begun !== undefined) removeJournal(journal);
  for (const left of [previous, staging, inputOf(staging)]) rmSync(left, { recursive: true, force: true });
  sweepTemporary(dirname(journal), `.${basename(folders.output)}.`);
  return recovery;
}

function finish(folders: SiteFolders, begun: Journal): Recovery {
  const { staging, site, previous } = folders;
  if (begun.step === 'unknown') return 'unknown';
  if (begun.step === 'changes') {
    const proven = begun.changed.filter((file) => isInPlace(folders, file));
    try {
      applyChanges(folders, { changed: proven, unwanted: begun.unwanted });
    } catch (cause) {
      if (isOtherKind(cause)) return 'unknown';
      throw cause;
    }
    return proven.length === begun.changed.length ? 'finished' : 'unknown';
  }
  if (!existsSync(staging)) return 'finished';
  if (existsSync(site)) {
    if (!existsSync(join(staging, MANIFEST))) return 'undone';
    rmSync(previous, { recursive: true, force: true });
    try {
      renameSync(site, previous);
    } catch (cause) {
      if (isImmovable(cause)) return 'undone';
      throw cause;
    }
  }
  renameSync(staging, site);
  return 'finished';
}

/**
 * Puts a whole new site in the place of the one before. Where that folder cannot be moved, since a disk is mounted
 * there, its files are changed one by one.
 * @param files all files of the new site, in the order in which they may be put in place
 */
export function publishSite(folders: SiteFolders, files: readonly WrittenFile[]): void {
  const { staging, site, previous, journal } = folders;
  if (!existsSync(site)) renameSync(staging, site);
  else {
    writeJournal(journal, { step: 'exchange' });
    try {
      renameSync(site, previous);
    } catch (cause) {
      if (!isImmovable(cause)) throw endedEarly(journal, cause);
      const wanted = new Set(files.map(({ path }) => path));
      publishChanges(folders, {
        changed: files,
        unwanted: filesIn(site).filter((path) => !wanted.has(path)),
      });
      return;
    }
    try {
      renameSync(staging, site);
    } catch (cause) {
      renameSync(previous, site);
      throw endedEarly(journal, cause);
    }
  }
  syncFolder(dirname(site));
  leaveToNext(() => {
    removeJournal(journal);
    rmSync(previous, { recursive: true, force: true });
  });
}

/** Nothing has changed: the journal goes, and the failure is passed on. */
function endedEarly(journal: string, cause: unknown): unknown {
  removeJournal(journal);
  return cause;
}

/** A mount point is busy; a folder of a lower layer of a container cannot be moved between layers. */
function isImmovable(cause: unknown): boolean {
  return hasCode(cause, 'EBUSY', 'EXDEV');
}

/** A file stands where a folder belongs, or a folder where a file does: nobody but a person put it there. */
function isOtherKind(cause: unknown): boolean {
  return hasCode(cause, 'EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY');
}

/** Changes some files of the site. Once the journal is written the changes are made, by this command or the next. */
export function publishChanges(folders: SiteFolders, changes: SiteChanges): void {
  const journal: Journal = {
    step: 'changes',
    changed: changes.changed.map(({ path, sha256 }) => ({ path, sha256 })),
    unwanted: changes.unwanted,
  };
  writeJournal(folders.journal, journal);
  applyChanges(folders, changes);
  leaveToNext(() => {
    removeJournal(folders.journal);
    rmSync(folders.staging, { recursive: true, force: true });
  });
}

/** After a loss of power a file may have its name and not its bytes. */
function isInPlace(
  { site, staging }: SiteFolders,
  { path, sha256 }: SiteChanges['changed'][number],
): boolean {
  const staged = join(staging, path);
  return hasHash(existsSync(staged) ? staged : join(site, path), sha256);
}

/** Can be repeated: a file that is in place already is no longer in the staging folder. */
function applyChanges({ site, staging }: SiteFolders, { changed, unwanted }: SiteChanges): void {
  const early = inTheWay(changed, unwanted);
  removeFiles(
    site,
    unwanted.filter((path) => early.has(path)),
  );
  for (const { path } of changed) {
    const from = join(staging, path);
    if (!existsSync(from)) continue;
    const to = join(site, path);
    mkdirSync(dirname(to), { recursive: true });
    moveFile(from, to);
  }
  removeFiles(
    site,
    unwanted.filter((path) => !early.has(path)),
  );
}

/** A file that goes where a folder comes or the other way round, or that has the name of a new one but for its case. */
function inTheWay(changed: SiteChanges['changed'], unwanted: readonly string[]): ReadonlySet<string> {
  if (unwanted.length === 0) return new Set();
  const wanted = new Set<string>();
  for (const { path } of changed) {
    for (let here = path; here !== '.'; here = dirname(here)) wanted.add(folded(here));
  }
  const files = new Set(changed.map(({ path }) => folded(path)));
  const underFile = (path: string): boolean => {
    for (let here = dirname(path); here !== '.'; here = dirname(here))
      if (files.has(folded(here))) return true;
    return false;
  };
  return new Set(unwanted.filter((path) => wanted.has(folded(path)) || underFile(path)));
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Into another file system by a copy that gets its name when it is whole. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (!hasCode(cause, 'EXDEV')) throw cause;
    const beside = join(dirname(to), `.${basename(to)}.tmp`);
    copyFileSync(from, beside);
    renameSync(beside, to);
    rmSync(from);
  }
}

function removeFiles(site: string, paths: readonly string[]): void {
  for (const path of paths) {
    removeFile(join(site, path));
    removeEmptyFolders(site, dirname(path));
  }
}

/** Can be repeated: a folder may have taken the place of the file by then, or a file that of its folder. */
function removeFile(path: string): void {
  try {
    if (!lstatSync(path).isDirectory()) rmSync(path);
  } catch (cause) {
    if (!hasCode(cause, 'ENOENT', 'ENOTDIR')) throw cause;
  }
}

function removeEmptyFolders(site: string, folder: string): void {
  for (let here = folder; here !== '.' && here !== ''; here = dirname(here)) {
    try {
      rmdirSync(join(site, here));
    } catch {
      return;
    }
  }
}

/**
 * Removes a staging folder that will not be published; one whose changes have begun is left to `recover`.
 * @param most files that are removed; others are left to `recover` too
 */
export function discardStaging({ staging, journal }: SiteFolders, most = Infinity): void {
  if (existsSync(journal)) return;
  for (const folder of [inputOf(staging), staging]) removeFolder(folder, most);
}

/**
 * Removes a folder into which a file may still come that was being written. Quicker than `rmSync`, which looks twice.
 * @returns how many more files may be removed
 */
function removeFolder(folder: string, most: number, turns = MOST_TURNS): number {
  let left = most;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (left === 0) return 0;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) left = removeFolder(path, left);
      else {
        unlinkSync(path);
        left--;
      }
    }
    rmdirSync(folder);
    return left;
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return left;
    if (!hasCode(cause, 'ENOTEMPTY') || turns === 0) throw cause;
    return removeFolder(folder, left, turns - 1);
  }
}

function hasHash(path: string, sha256: string): boolean {
  try {
    return sha256OfFile(path) === sha256;
  } catch {
    return false;
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !lstatSync(join(folder, path)).isDirectory())
    .map((path) => path.replaceAll('\\', '/'));
}
