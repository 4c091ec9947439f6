import { expect, test } from 'vitest';
import { directionOf, isLatin, languageName, languageTag } from '../../src/content/languages.ts';

test.each([
  ['en', 'en'],
  ['EN-gb', 'en-GB'],
  ['zh-hant', 'zh-Hant'],
  ['iw', 'he'],
  ['ky', 'ky'],
])('%s is the language %s', (written, tag) => {
  expect(languageTag(written)).toBe(tag);
});

test.each(['english', 'xx', 'e', '', 'en_GB', 'not a tag', '123'])('"%s" is no language', (written) => {
  expect(languageTag(written)).toBeUndefined();
});

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['ur-PK', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['en', 'ltr'],
  ['zh-Hant', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('a language is named in the language of the reader', () => {
  expect(languageName('ru', 'en')).toBe('Russian');
  expect(languageName('ru', 'de')).toBe('Russisch');
});

test.each([
  ['en', true],
  ['tr', true],
  ['sr-Latn', true],
  ['sr', false],
  ['ru', false],
  ['ar', false],
  ['zh', false],
])('whether %s is written in Latin letters: %s', (language, latin) => {
  expect(isLatin(language)).toBe(latin);
});
