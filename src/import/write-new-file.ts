// Writes a file that is not there yet: whole or not at all, and never over another.
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { UserError } from '../content/problem.ts';

/**
 * Writes a new file, its folders with it. The text is written beside it first, under a name that the archive passes
 * over, so that a crash leaves no half of an article.
 * @returns false if a file of that name exists; then nothing was written
 * @throws UserError where a folder on the way is a link, which would lead out of the content folder
 */
export function writeNewFile(folder: string, path: string, text: string | Uint8Array): boolean {
  const target = join(folder, path);
  checkFolders(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = join(dirname(target), `.import-${process.pid}.part`);
  rmSync(unfinished, { force: true });
  try {
    const descriptor = openSync(unfinished, 'wx', 0o666);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return putInPlace(unfinished, target);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Whether a name in a folder is taken, be it by a link that leads nowhere. */
export function isThere(folder: string, path: string): boolean {
  return lstatSync(join(folder, path), { throwIfNoEntry: false }) !== undefined;
}

/** Linking fails where the name is taken, at once and for every other program. Not all disks can link; they copy. */
function putInPlace(unfinished: string, target: string): boolean {
  try {
    linkSync(unfinished, target);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
  }
  try {
    copyFileSync(unfinished, target, constants.COPYFILE_EXCL);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

function checkFolders(folder: string, path: string): void {
  const parts = path.split('/').slice(0, -1);
  parts.forEach((_, index) => {
    const below = parts.slice(0, index + 1).join(sep);
    const stats = lstatSync(join(folder, below), { throwIfNoEntry: false });
    if (stats?.isSymbolicLink())
      throw new UserError(`${below} is a symbolic link`, 'put the folder itself there');
    if (stats !== undefined && !stats.isDirectory()) throw new UserError(`${below} is no folder`);
  });
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}
