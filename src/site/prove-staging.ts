// Proves that a staging folder holds what a site or its changes need, before anything of the site is touched.
import { createHash } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../content/problem.ts';
import { sha256OfFile } from './file-hash.ts';
import type { WrittenFile } from './written-file.ts';

/** A file of the staging folder as it lies there. */
export interface StagedFile extends WrittenFile {
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** The hash of no bytes at all: the only one that an empty file may have. */
const EMPTY = createHash('sha256').digest('hex');

/**
 * Looks at every file that was written.
 * @param thoroughly whether each is also read again and compared with its hash
 * @throws UserError naming the first that is missing, empty or not what was written
 */
export function proveStaging(
  staging: string,
  written: readonly WrittenFile[],
  { thoroughly }: { readonly thoroughly: boolean },
): StagedFile[] {
  return written.map((file) => {
    const path = join(staging, file.path);
    const stats: Stats | undefined = lstatSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile()) throw new UserError(`${path} was written and is not there`, 'build again');
    const whole = thoroughly ? sha256OfFile(path) === file.sha256 : stats.size > 0 || file.sha256 === EMPTY;
    if (!whole) throw new UserError(`${path} is not what was written`, 'check the disk, then build again');
    return { ...file, bytes: stats.size, mtimeMs: stats.mtimeMs };
  });
}
