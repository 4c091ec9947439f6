// The text of HTML and XML, from its bytes: in the encoding that they are in, which is not always the one they say.
import { isUtf8 } from 'node:buffer';
import { windows1252 } from './windows-1252.ts';

/** How far into a file its encoding may be said. */
const BEGINNING = 64 * 1024;
const XML_DECLARATION = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?<label>[\w:.-]{1,40})["']/iu;
/** `<meta charset="…">`, and the same inside `content="text/html; charset=…"`. */
const META = /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*(?<label>[\w:.-]{1,40})/iu;
const COMMENTS = /<!--[\s\S]*?-->/gu;

/**
 * Decodes HTML or XML. A byte order mark decides; otherwise bytes that are UTF-8 beyond ASCII are UTF-8, since text in
 * another encoding hardly ever is by chance; otherwise what was sent with the file or stands in it; otherwise Windows-1252.
 * @param sent the encoding that was sent with the file or given by a person
 */
export function decodeMarkup(bytes: Buffer, sent?: string): string {
  return decode(bytes, encodingOf(bytes, sent))
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n');
}

/** The name of the encoding of HTML or XML, by its beginning at least. @param sent as for `decodeMarkup` */
export function encodingOf(bytes: Buffer, sent: string | undefined): string {
  const mark = byteOrder(bytes);
  if (mark !== undefined) return mark;
  if (isUtf8(bytes) && bytes.some((byte) => byte >= 0x80)) return 'utf-8';
  const beginning = bytes.subarray(0, BEGINNING).toString('latin1');
  const declared = XML_DECLARATION.exec(beginning) ?? META.exec(beginning.replace(COMMENTS, ''));
  for (const label of [sent, declared?.groups?.label]) {
    const known = label === undefined ? undefined : encodingNamed(label);
    // Bytes that are not UTF-8 are not made so by saying it; and a tag that can be read is not in UTF-16.
    if (known !== undefined && !known.startsWith('utf-')) return known;
  }
  return isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Whether bytes are UTF-8 but for a few broken ones, as where a program cut a text in the middle of a character. */
function isMostlyUtf8(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  const text = bytes.toString('utf8');
  // eslint-disable-next-line no-control-regex -- everything beyond ASCII
  const foreign = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return broken * 10 < foreign;
}

/** UTF-8 or UTF-16 by the mark at the beginning, or UTF-16 by the zero bytes around its first `<`. */
function byteOrder(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 3).toString('hex');
  if (start === 'efbbbf') return 'utf-8';
  if (start.startsWith('fffe') || start.startsWith('3c00')) return 'utf-16le';
  if (start.startsWith('feff') || start.startsWith('003c')) return 'utf-16be';
  return undefined;
}

/** The name of an encoding by a label of the WHATWG Encoding Standard. */
function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function decode(bytes: Buffer, encoding: string): string {
  return encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}
