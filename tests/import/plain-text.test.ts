import { expect, test } from 'vitest';
import { UserError } from '../../src/content/problem.ts';
import type { TextEncoding } from '../../src/import/importer.ts';
import { plainTextOf } from '../../src/import/plain-text.ts';

function read(bytes: string | Buffer, encoding: TextEncoding = 'utf-8'): string {
  return plainTextOf(Buffer.from(bytes), encoding);
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

test('text that is not UTF-8 is refused with its line and what to do', () => {
  const hint = 'save it as UTF-8; or, if it comes from an older Windows program, add --encoding windows-1252';
  expect(refusal(Buffer.from('One\nTwo\nCaf\xe9\n', 'latin1'))).toBe(`is not UTF-8 (line 3) | ${hint}`);
});

test('text in UTF-16 or UTF-32 is named as such', () => {
  const utf16 = Buffer.from('\ufeffHello!', 'utf16le');
  const utf32 = Buffer.from('\ufeff\0H\0i\0', 'utf16le');
  const mend = (name: string): string =>
    `is ${name}, not UTF-8 | save it as UTF-8, for example with: iconv -f ${name} -t UTF-8 OLD > NEW`;
  for (const bytes of [utf16, Buffer.from(utf16).swap16()]) expect(refusal(bytes)).toBe(mend('UTF-16'));
  for (const bytes of [utf32, Buffer.from(utf32).swap32()]) expect(refusal(bytes)).toBe(mend('UTF-32'));
});

test('Windows-1252 is read when it is asked for', () => {
  expect(read(Buffer.from('Caf\xe9 \x93quoted\x94', 'latin1'), 'windows-1252')).toBe('Café “quoted”');
});

test('a byte order mark and line ends of other systems make no difference to the text', () => {
  expect(read('\ufeffOne\r\nTwo\rThree\n')).toBe('One\nTwo\nThree\n');
});

test('a control character is refused with its line', () => {
  expect(refusal('One\nTwo\u0007')).toBe('has the control character U+0007 (line 2) | remove it');
});
