import { expect, test } from 'vitest';
import { binaryKind, markupKind, textBeginning } from '../../src/import/file-kinds.ts';

test.each<[what: string, bytes: string | Buffer]>([
  ['a PDF document', '%PDF-1.7\nHello'],
  ['a PNG picture', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['a JPEG picture', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ['a GIF picture', 'GIF89a....'],
  ['a ZIP archive, as are Word, OpenDocument and EPUB files', 'PK\x03\x04....'],
  ['an RTF document', '{\\rtf1\\ansi Hello}'],
  ['an old Office document (.doc, .xls)', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['a binary file', 'Hello\0there'],
])('%s is told by its first bytes', (what, bytes) => {
  expect(binaryKind(Buffer.from(bytes))).toBe(what);
});

test.each([
  ['an HTML page', '<!DOCTYPE html><html></html>'],
  [
    'a page saved as MHTML',
    'From: <Saved by Blink>\nSubject: A\nMIME-Version: 1.0\nContent-Type: multipart/related;',
  ],
  ['a feed', '<?xml version="1.0"?>\n<rss version="2.0">'],
  ['HTML or XML', '<div class="a">Hello</div>'],
  ['a web archive (WARC)', 'WARC/1.0\r\n'],
  ['an article with front matter', '---\ntitle: A\n---\n'],
  ['JSON data', '[{"title": "A"}]'],
])('%s is told by its first words', (kind, text) => {
  expect(markupKind(text)).toBe(kind);
});

test.each(['Plain words <b>with</b> a tag', '--- more to come ---\nText', '[Updated] Ferry link reopens'])(
  '"%s" is plain text',
  (text) => {
    expect(markupKind(text)).toBeUndefined();
  },
);

test('a text in UTF-32 is no binary file, so that its encoding is named', () => {
  const bytes = Buffer.from('\ufeff\0H\0i\0', 'utf16le');
  for (const text of [bytes, Buffer.from(bytes).swap32()]) {
    expect(binaryKind(text)).toBeUndefined();
    expect(markupKind(textBeginning(text))).toBeUndefined();
  }
});

test('a beginning in UTF-16 is text', () => {
  const bytes = Buffer.from('\ufeff<!DOCTYPE html><html>', 'utf16le');
  expect(binaryKind(bytes)).toBeUndefined();
  expect(markupKind(textBeginning(bytes))).toBe('an HTML page');
  expect(markupKind(textBeginning(Buffer.from(bytes).swap16()))).toBe('an HTML page');
});
