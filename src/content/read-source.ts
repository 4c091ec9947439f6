// The door: turns the bytes of one content file into text that the rest may trust to be text. With walk-content.ts
// the only code from which a build learns what the content folder holds; files that are published as they are, are
// copied in src/site, and must be what was read here.
import { isUtf8 } from 'node:buffer';
import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { markedEncoding } from './byte-order-mark.ts';
import { firstForbidden } from './characters.ts';
import { UserError, type Problem } from './problem.ts';
import { isAccessError, isGone, type ContentFile } from './walk-content.ts';

/** A content file's text: UTF-8 without a byte order mark, line ends `\n`. */
export interface SourceFile extends ContentFile {
  readonly text: string;
  /** SHA-256 of the bytes on the disk, in hex. */
  readonly sha256: string;
}

/** Above this a file is no article: 10 MB of Markdown take seconds and hundreds of megabytes to render. */
export const LARGEST_SOURCE = 2 * 1024 * 1024;

/** Windows has no such flag: what is undefined there counts as none. */
const READ_NO_LINK = constants.O_RDONLY | constants.O_NOFOLLOW;
const CHANGED = 'was changed during the build';
const REMOVED = 'was removed during the build';
const BUILD_AGAIN = 'run the build again';

/** The limit of an archive, in bytes. @param megabytes its setting `largestFile` */
export function largestSource(megabytes: number | undefined): number {
  return megabytes === undefined ? LARGEST_SOURCE : Math.round(megabytes * 1024 * 1024);
}

/** Reads one file, or says why not: too large, not UTF-8, forbidden characters, no permission, changed meanwhile. */
export function readSource(
  folder: string,
  file: ContentFile,
  largest = LARGEST_SOURCE,
): SourceFile | { readonly problems: readonly Problem[] } {
  const fail = (message: string, hint?: string, line?: number, column?: number) => ({
    problems: [{ severity: 'error', path: file.path, message, hint, line, column } satisfies Problem],
  });
  if (file.bytes > largest) {
    return fail(
      `is too large: ${megabytes(file.bytes)} MB, the limit is ${megabytes(largest)} MB`,
      'split it into several articles, or raise largestFile in site.yaml',
    );
  }
  let bytes: Buffer | undefined;
  try {
    bytes = readBytes(folder, file);
  } catch (cause) {
    return { problems: [unreadable(file, cause)] };
  }
  if (bytes === undefined) return fail(CHANGED, BUILD_AGAIN);
  const decoded = decode(bytes);
  if ('message' in decoded) return fail(decoded.message, decoded.hint, decoded.line);
  const text = decoded.text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const forbidden = firstForbidden(text);
  if (forbidden !== undefined) {
    const before = text.slice(0, forbidden.index).split('\n');
    return fail(forbidden.message, forbidden.hint, before.length, before.at(-1)!.length + 1);
  }
  return { ...file, text, sha256: hash('sha256', bytes, 'hex') };
}

/** The SHA-256 of a file of any kind. */
export function hashFile(
  folder: string,
  file: ContentFile,
): { readonly sha256: string } | { readonly problems: readonly Problem[] } {
  try {
    const descriptor = openSync(join(folder, file.path), READ_NO_LINK);
    try {
      return { sha256: sha256OfOpen(descriptor) };
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    return { problems: [unreadable(file, cause)] };
  }
}

const piece = Buffer.allocUnsafe(1024 * 1024);

/** The SHA-256 of an open file in hex, read in pieces: a video need not fit into memory. */
export function sha256OfOpen(descriptor: number): string {
  const hash = createHash('sha256');
  for (let size = readSync(descriptor, piece); size > 0; size = readSync(descriptor, piece)) {
    hash.update(piece.subarray(0, size));
  }
  return hash.digest('hex');
}

/** @param cause an error of the system or of `readBytes` */
function unreadable({ path }: ContentFile, cause: unknown): Problem {
  if (isGone(cause)) return { severity: 'error', path, message: REMOVED, hint: BUILD_AGAIN };
  const [why, hint] = isAccessError(cause)
    ? ['permission denied', `chmod u+r ${path}`]
    : [(cause as Error).message, undefined];
  return { severity: 'error', path, message: `cannot be read: ${why}`, hint };
}

/** A file is not what it was when the folder was listed. @param what became of it */
export function changedMeanwhile(path: string, what: 'changed' | 'removed'): UserError {
  return new UserError(`${path} ${what === 'changed' ? CHANGED : REMOVED}`, BUILD_AGAIN);
}

/** The first megabyte of a file of any kind: enough to know what it is. */
export function readBeginning(
  folder: string,
  file: ContentFile,
): { readonly beginning: Uint8Array } | { readonly problems: readonly Problem[] } {
  try {
    const descriptor = openSync(join(folder, file.path), READ_NO_LINK);
    try {
      const beginning = Buffer.allocUnsafe(Math.min(file.bytes, 1024 * 1024));
      return { beginning: beginning.subarray(0, readSync(descriptor, beginning)) };
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    return { problems: [unreadable(file, cause)] };
  }
}

/** Reads a file that must not be a link; undefined where it is not what was listed, or changes while it is read. */
function readBytes(folder: string, file: ContentFile): Buffer | undefined {
  const descriptor = openSync(join(folder, file.path), READ_NO_LINK);
  try {
    const bytes = Buffer.allocUnsafe(file.bytes);
    let read = 0;
    while (read < bytes.length) {
      const step = readSync(descriptor, bytes, read, bytes.length - read, read);
      if (step === 0) return undefined;
      read += step;
    }
    // Looked at when all is read: half of what an editor is writing is never taken for an article.
    const { size, mtimeMs } = fstatSync(descriptor);
    return size === file.bytes && mtimeMs === file.mtimeMs ? bytes : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function decode(bytes: Buffer): { text: string } | { message: string; hint: string; line?: number } {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return wrongEncoding(`${marked.name} (${marked.ends}-endian)`, marked.name);
  const ends = unmarkedEnds(bytes);
  if (ends !== undefined) {
    return wrongEncoding(`UTF-16 (${ends}-endian)`, ends === 'little' ? 'UTF-16LE' : 'UTF-16BE');
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const offset = firstInvalidByte(bytes);
    const line = bytes
      .subarray(0, offset)
      .toString('latin1')
      .split(/\r\n?|\n/u).length;
    return {
      ...wrongEncoding(`not UTF-8 (byte ${offset + 1} of the file); probably Latin-1`, 'WINDOWS-1252'),
      line,
    };
  }
}

/** How a file of UTF-16 without a mark orders its bytes: by the zeros of its first two Latin characters. */
function unmarkedEnds([first, second, third, fourth]: Buffer): 'little' | 'big' | undefined {
  if (second === 0 && fourth === 0 && first !== 0 && third !== 0) return 'little';
  if (first === 0 && third === 0 && second !== 0 && fourth !== 0) return 'big';
  return undefined;
}

function wrongEncoding(what: string, from: string): { message: string; hint: string } {
  return {
    message: `the encoding is ${what}`,
    hint: `save the file as UTF-8, for example with: iconv -f ${from} -t UTF-8 OLD > NEW`,
  };
}

/** The offset of the first byte that begins no valid UTF-8 sequence: the end of the longest valid beginning. */
function firstInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    try {
      // Halving needs beginnings that stay valid as they grow: `stream` lets the cut fall inside a character.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  while (!isUtf8(bytes.subarray(0, valid))) valid--;
  return valid;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
