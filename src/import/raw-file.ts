// Reads a file to import from the disk, or says why not. Knows no importer.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../content/problem.ts';
import { binaryKind } from './file-kinds.ts';
import type { RawFile } from './importer.ts';

/** Encodings that text may be read in; UTF-8 unless the person at the keyboard says otherwise. */
export type TextEncoding = 'utf-8' | 'windows-1252';

/** Above this a file is no clipping and no page, and reading it whole would be unwise. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Reads a file.
 * @throws UserError when it is not there, is no ordinary file, too large, no text, or not in the encoding
 */
export function readRawFile(path: string, encoding: TextEncoding): RawFile {
  const bytes = readBytes(path);
  const binary = binaryKind(bytes);
  if (binary !== undefined) {
    throw new UserError(
      `looks like ${binary}, not like text`,
      'copy its text into a .txt file and import that',
    );
  }
  return {
    path,
    name: basename(path),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: textOf(bytes, encoding),
  };
}

function readBytes(path: string): Buffer {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new UserError('is a folder', 'name the files in it');
    if (!stats.isFile()) throw new UserError('is no ordinary file');
    if (stats.size > LARGEST) {
      throw new UserError(`is too large: ${Math.round(stats.size / 1024 / 1024)} MB, the limit is 64 MB`);
    }
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UserError('there is no such file', 'check its name and folder');
    if (code === 'EACCES' || code === 'EPERM') throw new UserError('cannot be read: permission denied');
    throw cause;
  }
}

function textOf(bytes: Buffer, encoding: TextEncoding): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UserError(
      'is UTF-16, not UTF-8',
      'save it as UTF-8, for example with: iconv -f UTF-16 -t UTF-8 OLD > NEW',
    );
  }
  const text = encoding === 'utf-8' ? utf8(bytes) : windows1252(bytes);
  const plain = text.replace(/\r\n?|\u0085/gu, '\n').replace(/[\v\f]/gu, '\n\n');
  checkCharacters(plain);
  return plain;
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      `is not UTF-8 (line ${lineOfFirstInvalidByte(bytes)})`,
      'save it as UTF-8; or, if it comes from an older Windows program, add --encoding windows-1252',
    );
  }
}

/** What Windows-1252 has at 0x80 to 0x9F. Not by TextDecoder, which in Node 20 takes it for Latin-1. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/gu, (character) => WINDOWS[character.charCodeAt(0) - 0x80]!);
}

/** The characters that the archive refuses in an article (content/read-source.ts): better said here, with the line. */
function checkCharacters(text: string): void {
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  const found = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/u.exec(text);
  if (found === null) return;
  const code = found[0].charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const what = code >= 0x202a && code <= 0x202e ? 'invisible direction character' : 'control character';
  throw new UserError(
    `has the ${what} ${name} (line ${text.slice(0, found.index).split('\n').length})`,
    'remove it',
  );
}

/** The number of the first line that is not UTF-8 by itself. A line end is never part of a longer character. */
function lineOfFirstInvalidByte(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}
