// Gives a file another text, at once or not at all.
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isAccessError } from '../content/walk-content.ts';

/**
 * Replaces the text of a file that still has the old one; its permissions stay.
 * @returns why nothing was done, or undefined
 */
export function replaceFile(path: string, oldText: string, newText: string): string | undefined {
  try {
    const replaced = exchange(path, newText, () => readFileSync(path, 'utf8') === oldText);
    return replaced ? undefined : 'it was changed meanwhile';
  } catch (cause) {
    if (isAccessError(cause)) return 'permission denied';
    throw cause;
  }
}

/** Gives a file its text, whether or not there was one before; a link of its name is replaced and not followed. */
export function putFile(path: string, text: string): void {
  exchange(path, text, () => true);
}

/** The text is written beside the file first, under a name that nothing else has: a link there is not followed either. */
function exchange(path: string, text: string, isWanted: () => boolean): boolean {
  const unfinished = join(dirname(path), `.dateline-${process.pid}.part`);
  rmSync(unfinished, { force: true });
  try {
    const before = lstatSync(path, { throwIfNoEntry: false });
    const mode = before?.isFile() ? before.mode & 0o777 : 0o666;
    const descriptor = openSync(unfinished, 'wx', mode);
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (!isWanted()) return false;
    renameSync(unfinished, path);
    return true;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
