// Reads and writes files of the cache. A cache that is missing, damaged, of another version or of another program is
// no cache: it is never trusted and never a crash.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a cache file holds, and when it was written. */
export interface Cached<T> {
  readonly value: T;
  readonly writtenMs: number;
}

interface Envelope {
  readonly format: string;
  readonly value: unknown;
}

/**
 * The value of a cache file, or undefined where there is none to trust.
 * @param format names what must be the same for the value to be of use: version, program, settings
 */
export function readCacheFile<T>(path: string, format: string): Cached<T> | undefined {
  try {
    const { mtimeMs } = statSync(path);
    const envelope = JSON.parse(readFileSync(path, 'utf8')) as Partial<Envelope> | null;
    if (envelope?.format !== format || envelope.value === undefined) return undefined;
    return { value: envelope.value as T, writtenMs: mtimeMs };
  } catch {
    return undefined;
  }
}

/** Writes a cache file whole or not at all. */
export function writeCacheFile(path: string, format: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify({ format, value } satisfies Envelope));
  renameSync(temporary, path);
}
