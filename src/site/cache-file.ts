// Reads and writes files of the cache. A cache that is missing, damaged, of another version or of another program is
// no cache: it is never trusted and never a crash.
import { statSync } from 'node:fs';
import { readSealed, writeSealed } from './sealed-file.ts';

/** What a cache file holds, and when it was written. */
export interface Cached<T> {
  readonly value: T;
  readonly writtenMs: number;
}

/**
 * The value of a cache file; `damaged` for a file that is not what was written, undefined where there is none to trust.
 * @param format names what must be the same for the value to be of use: version, program, settings
 */
export function readCacheFile<T>(path: string, format: string): Cached<T> | 'damaged' | undefined {
  const content = readSealed(path, format);
  if (content === undefined || content === 'damaged') return content;
  const { mtimeMs } = statSync(path);
  return { value: JSON.parse(content.toString()) as T, writtenMs: mtimeMs };
}

/** Writes a cache file whole or not at all. */
export function writeCacheFile(path: string, format: string, value: unknown): void {
  writeSealed(path, format, Buffer.from(JSON.stringify(value)));
}
