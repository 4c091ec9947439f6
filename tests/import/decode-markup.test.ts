import { expect, test } from 'vitest';
import { decodeMarkup } from '../../src/import/decode-markup.ts';

const WORDS = 'Café “open” – 5 €';
/** The words in Windows-1252. */
const WINDOWS = Buffer.from('Caf\xe9 \x93open\x94 \x96 5 \x80', 'latin1');
const RUSSIAN_1251 = Buffer.from('cfeef0f2', 'hex');
const page = (head: string, words: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<html><head>${head}</head><p>`), words]);
const words = (bytes: Buffer, sent?: string): string => decodeMarkup(bytes, sent).replace(/^[\s\S]*<p>/u, '');

test.each<[what: string, bytes: Buffer, expected: string]>([
  ['UTF-8 that says nothing', page('', Buffer.from(WORDS)), WORDS],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff<p>${WORDS}`), WORDS],
  ['UTF-8 that says it is Latin-1', page('<meta charset="iso-8859-1">', Buffer.from(WORDS)), WORDS],
  ['Windows-1252 that says nothing', page('', WINDOWS), WORDS],
  ['Windows-1252 that says it is Latin-1', page('<meta charset=iso-8859-1>', WINDOWS), WORDS],
  ['Windows-1252 that says it is UTF-8', page('<meta charset="utf-8">', WINDOWS), WORDS],
  ['an encoding that nobody knows', page('<meta charset="x-unknown">', WINDOWS), WORDS],
  [
    'http-equiv',
    page('<META http-equiv="Content-Type" content="text/html; charset=windows-1251">', RUSSIAN_1251),
    'Порт',
  ],
  [
    'a meta tag in a comment does not count',
    page('<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">', RUSSIAN_1251),
    'Порт',
  ],
  [
    'the declaration of XML',
    Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?><p>'), RUSSIAN_1251]),
    'Порт',
  ],
  [
    'UTF-8 with one broken byte',
    Buffer.concat([Buffer.from(`<p>${WORDS.repeat(5)}`), Buffer.from('c3', 'hex')]),
    `${WORDS.repeat(5)}\ufffd`,
  ],
  ['UTF-16 with a mark', Buffer.from(`\ufeff<p>${WORDS}`, 'utf16le'), WORDS],
  ['UTF-16, the other way round', Buffer.from(`\ufeff<p>${WORDS}`, 'utf16le').swap16(), WORDS],
  ['UTF-16 without a mark', Buffer.from(`<p>${WORDS}`, 'utf16le'), WORDS],
  ['a page in ASCII that says it is UTF-16', page('<meta charset="utf-16">', Buffer.from('Plain')), 'Plain'],
  ['line ends of other systems', Buffer.from('<p>One\r\nTwo\rThree'), 'One\nTwo\nThree'],
])('%s', (_what, bytes, expected) => {
  expect(words(bytes)).toBe(expected);
});

test('what was sent with a page counts before what it says itself', () => {
  expect(words(page('<meta charset="koi8-r">', RUSSIAN_1251), 'windows-1251')).toBe('Порт');
});
