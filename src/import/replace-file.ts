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
  const unfinished = join(dirname(path), `.dateline-${process.pid}.part`);
  rmSync(unfinished, { force: true });
  try {
    const descriptor = openSync(unfinished, 'wx', lstatSync(path).mode & 0o777);
    try {
      writeFileSync(descriptor, newText);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (readFileSync(path, 'utf8') !== oldText) return 'it was changed meanwhile';
    renameSync(unfinished, path);
    return undefined;
  } catch (cause) {
    if (isAccessError(cause)) return 'permission denied';
    throw cause;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
