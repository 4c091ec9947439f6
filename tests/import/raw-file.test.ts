import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/content/problem.ts';
import { markupKind } from '../../src/import/file-kinds.ts';
import { readRawFile, type TextEncoding } from '../../src/import/raw-file.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function read(bytes: string | Buffer, encoding: TextEncoding = 'utf-8') {
  const path = join(temporaryFolder('raw'), 'clip.txt');
  writeFileSync(path, bytes);
  return readRawFile(path, encoding);
}

function refusal(bytes: string | Buffer): string {
  try {
    read(bytes);
  } catch (cause) {
    if (cause instanceof UserError) return `${cause.message} | ${cause.hint}`;
    throw cause;
  }
  return '';
}

test.each<[what: string, bytes: string | Buffer]>([
  ['a PDF document', '%PDF-1.7\nHello'],
  ['a PNG picture', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['a JPEG picture', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ['a GIF picture', 'GIF89a....'],
  ['a ZIP archive, as are Word, OpenDocument and EPUB files', 'PK\x03\x04....'],
  ['an RTF document', '{\\rtf1\\ansi Hello}'],
  ['an old Office document (.doc, .xls)', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['a binary file', 'Hello\0there'],
])('%s is refused with what it looks like', (what, bytes) => {
  expect(refusal(bytes)).toBe(
    `looks like ${what}, not like text | copy its text into a .txt file and import that`,
  );
});

test('text that is not UTF-8 is refused with its line and what to do', () => {
  const hint = 'save it as UTF-8; or, if it comes from an older Windows program, add --encoding windows-1252';
  expect(refusal(Buffer.from('One\nTwo\nCaf\xe9\n', 'latin1'))).toBe(`is not UTF-8 (line 3) | ${hint}`);
  expect(refusal(Buffer.from('\ufeffHello', 'utf16le'))).toContain('is UTF-16, not UTF-8');
});

test('Windows-1252 is read when it is asked for', () => {
  expect(read(Buffer.from('Caf\xe9 \x93quoted\x94', 'latin1'), 'windows-1252').text).toBe('Café “quoted”');
});

test('a byte order mark and line ends of other systems make no difference to the text', () => {
  expect(read('\ufeffOne\r\nTwo\rThree\n').text).toBe('One\nTwo\nThree\n');
});

test('a folder, and a file that is not there, are refused', () => {
  expect(() => readRawFile(temporaryFolder('raw'), 'utf-8')).toThrow('is a folder');
  expect(() => readRawFile(join(temporaryFolder('raw'), 'none.txt'), 'utf-8')).toThrow(
    'there is no such file',
  );
});

test.each([
  ['an HTML page', '<!DOCTYPE html><html></html>'],
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

test('a control character is refused with its line', () => {
  expect(refusal('One\nTwo\u0007')).toBe('has the control character U+0007 (line 2) | remove it');
});
