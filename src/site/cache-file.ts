// Reads and writes files of the cache. A cache that is missing, damaged, of another version or of another program is
// no cache: it is never trusted and never a crash.
import { readSealed, writeSealed } from './sealed-file.ts';

const ELEMENTS_A_PIECE = 5_000;

/**
 * The value of a cache file; `damaged` for a file that is not what was written, undefined where there is none to trust.
 * @param format names what must be the same for the value to be of use: version, program, settings
 */
export function readCacheFile<T>(path: string, format: string): T | 'damaged' | undefined {
  const content = readSealed(path, format);
  return content === undefined || content === 'damaged' ? content : (JSON.parse(content.toString()) as T);
}

/** Lists, by name where there are several. */
type CacheValue = readonly unknown[] | Readonly<Record<string, number | readonly unknown[]>>;

/** Writes a cache file whole or not at all. */
export function writeCacheFile(path: string, format: string, value: CacheValue): void {
  writeSealed(path, format, [...jsonPieces(value)]);
}

/** The JSON of a value. Lists are long: none is ever one string. */
function* jsonPieces(value: CacheValue): Iterable<Uint8Array> {
  if (isList(value)) {
    yield* listPieces(value);
    return;
  }
  let before = '{';
  for (const [name, field] of Object.entries(value)) {
    yield Buffer.from(`${before}${JSON.stringify(name)}:`);
    if (isList(field)) yield* listPieces(field);
    else yield Buffer.from(String(field));
    before = ',';
  }
  yield Buffer.from('}');
}

function* listPieces(list: readonly unknown[]): Iterable<Uint8Array> {
  yield Buffer.from('[');
  for (let start = 0; start < list.length; start += ELEMENTS_A_PIECE) {
    const inBrackets = JSON.stringify(list.slice(start, start + ELEMENTS_A_PIECE));
    yield Buffer.from(`${start === 0 ? '' : ','}${inBrackets.slice(1, -1)}`);
  }
  yield Buffer.from(']');
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
