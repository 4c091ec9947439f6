// Releases: whole sites behind a link, for a host that serves this folder. The link changes in one step; the release
// before stays, and one can return to it.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { UserError } from '../content/problem.ts';
import { leaveToNext } from './disk-failure.ts';
import { removeJournal } from './journal.ts';
import { MANIFEST } from './manifest.ts';
import { syncFolder } from './sealed-file.ts';
import { numberOf, type SiteFolders } from './site-folders.ts';

/** A release that is being removed is none any more: it has another name first. */
const REMOVED = '.removed-';

/** Puts a finished staging folder behind the link, as a new release. @returns its number */
export function publishRelease(folders: SiteFolders): number {
  const { output, staging, releases, release } = folders;
  mkdirSync(releases, { recursive: true });
  let before = release;
  if (before === undefined && existsSync(output)) {
    // The folder of before becomes the first release. What was left of others is none of this site.
    for (const number of releaseNumbers(releases)) removeRelease(releases, number);
    before = 1;
  }
  const number = Math.max(before ?? 0, ...releaseNumbers(releases)) + 1;
  renameSync(staging, join(releases, String(number)));
  syncFolder(releases);
  prepareLink(folders, number);
  if (before !== undefined && release === undefined) becomeRelease(folders, before);
  else useLink(folders);
  leaveToNext(() => {
    removeJournal(folders.journal);
    for (const other of releaseNumbers(releases)) {
      if (other !== number && other !== before) removeRelease(releases, other);
    }
  });
  return number;
}

/**
 * Returns to the release before.
 * @returns its number
 * @throws UserError where there is none
 */
export function rollBack(folders: SiteFolders): number {
  const { output, release, releases } = folders;
  if (release === undefined) {
    throw new UserError(
      `${output} keeps no releases`,
      'build with --releases, so that there is one to return to',
    );
  }
  const before = releaseNumbers(releases)
    .filter((number) => number < release && existsSync(join(releases, String(number), MANIFEST)))
    .at(-1);
  if (before === undefined) {
    throw new UserError(
      `there is no release before ${release}`,
      'two are kept; build the site as it should be',
    );
  }
  pointTo(folders, before);
  return before;
}

/**
 * Mends the link where a build was killed while a folder became a release.
 * @returns whether there was something to mend
 */
export function recoverReleases(folders: SiteFolders): boolean {
  const { output, releases } = folders;
  if (!existsSync(releases)) return false;
  rmSync(newLink(folders), { force: true });
  for (const name of readdirSync(releases)) {
    if (name.startsWith(REMOVED)) rmSync(join(releases, name), { recursive: true, force: true });
  }
  const newest = releaseNumbers(releases).at(-1);
  if (existsSync(output) || newest === undefined) return false;
  pointTo(folders, newest);
  return true;
}

/** The numbers of all releases, oldest first. */
export function releaseNumbers(releases: string): number[] {
  if (!existsSync(releases)) return [];
  return readdirSync(releases)
    .flatMap((name) => numberOf(name) ?? [])
    .sort((a, b) => a - b);
}

/** A folder cannot be renamed over: it has to go before the link comes. */
function becomeRelease(folders: SiteFolders, number: number): void {
  const { output, releases } = folders;
  const release = join(releases, String(number));
  renameSync(output, release);
  try {
    useLink(folders);
  } catch (cause) {
    renameSync(release, output);
    throw cause;
  }
}

/** A link is made beside and renamed: whoever opens the site meanwhile finds the one or the other. */
function pointTo(folders: SiteFolders, number: number): void {
  prepareLink(folders, number);
  useLink(folders);
}

function prepareLink(folders: SiteFolders, number: number): void {
  const link = newLink(folders);
  rmSync(link, { force: true });
  symlinkSync(relative(dirname(folders.output), join(folders.releases, String(number))), link);
}

function useLink(folders: SiteFolders): void {
  renameSync(newLink(folders), folders.output);
  syncFolder(dirname(folders.output));
}

function newLink({ output }: SiteFolders): string {
  return join(dirname(output), `.${basename(output)}.link`);
}

function removeRelease(releases: string, number: number): void {
  const removed = join(releases, `${REMOVED}${number}`);
  renameSync(join(releases, String(number)), removed);
  rmSync(removed, { recursive: true, force: true });
}
