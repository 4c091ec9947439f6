// Opens a site for a command that changes it: takes its lock, puts right what a build that was killed left, and says in
// words what the disk refuses.
import { existsSync, lstatSync } from 'node:fs';
import { diskFailure, leaveToNext } from './disk-failure.ts';
import { takeLock } from './lock.ts';
import { recover, type Recovery } from './publish.ts';
import { isBetween, siteFolders, type SiteFolders } from './site-folders.ts';

/** A site that nobody else changes meanwhile. */
export interface OpenSite {
  readonly folders: SiteFolders;
  /** Whether the site may be neither the old nor the new one, so that all of it must be made anew. */
  readonly unknown: boolean;
  /** Whether a build before was stopped, so that the site is not what that one knows of it. */
  readonly recovered: boolean;
  /** When it was opened, by the clock of the disk, in milliseconds since 1970. */
  readonly openedMs: number;
  /** What somebody should know of the build before. */
  readonly notes: readonly string[];
  readonly unlock: () => void;
}

const RECOVERIES: Readonly<Record<Recovery, string | undefined>> = {
  nothing: undefined,
  finished: 'the build before was stopped while it published: what it had begun is finished now',
  undone: 'the build before was stopped before it published: what it had made is removed',
  unknown:
    'the build before was stopped while it published, and not all is left of what it made: everything is made anew',
};

/**
 * Does something with a site, and gives the lock back.
 * @throws UserError while another build has it, and where the disk refuses
 */
export async function withSite<T>(output: string, work: (site: OpenSite) => T | Promise<T>): Promise<T> {
  try {
    const { lock } = siteFolders(output);
    const { leftBehind, unlock } = takeLock(lock, output);
    try {
      const openedMs = lstatSync(lock).mtimeMs;
      const recovery = recover(output);
      const told = RECOVERIES[recovery];
      const notes =
        told === undefined && leftBehind ? ['the build before was stopped, or ran out of memory'] : [];
      return await work({
        folders: siteFolders(output),
        unknown: recovery === 'unknown',
        recovered: recovery !== 'nothing',
        openedMs,
        notes: told === undefined ? notes : [told],
        unlock,
      });
    } finally {
      leaveToNext(unlock);
    }
  } catch (cause) {
    throw diskFailure(cause, output, stateOf(output)) ?? cause;
  }
}

/** What somebody whose command failed wants to know first. */
function stateOf(output: string): string {
  const folders = siteFolders(output);
  if (isBetween(folders)) return `the change of ${output} has begun, the next build finishes it`;
  return existsSync(folders.site) ? `${output} is as it was` : 'nothing was published';
}
