// What a file looks like: by its first bytes, and for text by its first words. Names of endings prove nothing.
import { markedEncoding } from '../content/byte-order-mark.ts';

/** First bytes of files that are no text. Offsets are 0 but for `at`. Source: the formats' own specifications. */
const SIGNATURES: readonly { readonly bytes: string; readonly at?: number; readonly what: string }[] = [
  { bytes: '%PDF-', what: 'a PDF document' },
  { bytes: '\x89PNG', what: 'a PNG picture' },
  { bytes: '\xff\xd8\xff', what: 'a JPEG picture' },
  { bytes: 'GIF8', what: 'a GIF picture' },
  { bytes: 'WEBP', at: 8, what: 'a WebP picture' },
  { bytes: 'ftyp', at: 4, what: 'a film or picture (MP4, HEIC or AVIF)' },
  { bytes: 'II*\x00', what: 'a TIFF picture' },
  { bytes: 'MM\x00*', what: 'a TIFF picture' },
  { bytes: 'PK\x03\x04', what: 'a ZIP archive, as are Word, OpenDocument and EPUB files' },
  { bytes: '\x1f\x8b', what: 'a gzip archive' },
  { bytes: '7z\xbc\xaf\x27\x1c', what: 'a 7z archive' },
  { bytes: 'Rar!', what: 'a RAR archive' },
  { bytes: '\xd0\xcf\x11\xe0', what: 'an old Office document (.doc, .xls)' },
  { bytes: '{\\rtf', what: 'an RTF document' },
  { bytes: 'SQLite format 3', what: 'a database' },
  { bytes: '\x7fELF', what: 'a program' },
  { bytes: 'ID3\x03', what: 'a sound file' },
  { bytes: 'ID3\x04', what: 'a sound file' },
  { bytes: 'OggS', what: 'a sound or film file' },
];

/** What a file that is no text looks like, or undefined for one that may be text. UTF-16 and UTF-32 are text. */
export function binaryKind(bytes: Buffer): string | undefined {
  for (const { bytes: signature, at = 0, what } of SIGNATURES) {
    if (bytes.subarray(at, at + signature.length).toString('latin1') === signature) return what;
  }
  const isText = markedEncoding(bytes) !== undefined;
  return !isText && bytes.subarray(0, 8192).includes(0) ? 'a binary file' : undefined;
}

/** The first bytes of a file as text, well enough to tell its kind; nothing of it is kept. */
export function textBeginning(bytes: Buffer): string {
  const marked = markedEncoding(bytes);
  if (marked?.name !== 'UTF-16') return new TextDecoder().decode(bytes);
  return new TextDecoder(marked.ends === 'big' ? 'utf-16be' : 'utf-16le').decode(bytes);
}

/** Whether a text is an HTML page or a piece of one: markup that is no feed and no other XML. */
export function isHtml(text: string): boolean {
  const start = text.replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/u, '');
  return /^<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h[1-6]|center|font|table)\b/iu.test(
    start,
  );
}

/** What a text that is more than plain text looks like, or undefined for plain text. */
export function markupKind(text: string): string | undefined {
  const start = text.slice(0, 1000).trimStart();
  if (/^(?:From: <Saved by|MIME-Version:)[\s\S]*multipart\/related/iu.test(start))
    return 'a page saved as MHTML';
  if (/^WARC\/\d/u.test(start)) return 'a web archive (WARC)';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:rss|feed|rdf:RDF)\b/iu.test(start)) return 'a feed';
  if (/^<(?:!doctype html|html|head|body)\b/iu.test(start)) return 'an HTML page';
  if (/^<(?:\?xml|!doctype|!--|[a-z][\w:-]*[\s/>])/iu.test(start)) return 'HTML or XML';
  if (/^---[ \t]*\n(?:[\w-]+:|#|\n)/u.test(start)) return 'an article with front matter';
  if (/^(?:\{\s*"|\[\s*[{"])/u.test(start)) return 'JSON data';
  return undefined;
}
