// The text of a clipping, from its bytes: strictly what they say in the encoding they are in, or why not.
import { markedEncoding } from '../content/byte-order-mark.ts';
import { UserError } from '../content/problem.ts';
import type { TextEncoding } from './importer.ts';
import { windows1252 } from './windows-1252.ts';

/**
 * Decodes a plain text. Line ends become `\n`, a byte order mark goes.
 * @throws UserError when the bytes are not in the encoding or hold characters that an article may not have
 */
export function plainTextOf(bytes: Buffer, encoding: TextEncoding): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) {
    throw new UserError(
      `is ${marked.name}, not UTF-8`,
      `save it as UTF-8, for example with: iconv -f ${marked.name} -t UTF-8 OLD > NEW`,
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
