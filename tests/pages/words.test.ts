import { describe, expect, test } from 'vitest';
import { languages, wordsFor } from '../../src/pages/words/words.ts';
import { en } from '../../src/pages/words/en.ts';
import { ru } from '../../src/pages/words/ru.ts';

/** Every key with its path and what stands there: `site.home text`, `count.articles phrase 1`. */
function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const place = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'function') return [`${place} phrase`];
    // The forms of a noun differ from language to language.
    if (typeof value === 'object' && value !== null && !('other' in value)) return keysOf(value, place);
    return [`${place} text`];
  });
}

test.each(languages.map((words) => [words.language, words] as const))('%s has all words', (_, words) => {
  expect(keysOf(words).sort()).toEqual(keysOf(en).sort());
});

test.each([
  ['en', 'en'],
  ['en-US', 'en'],
  ['ru', 'ru'],
  ['ru-KG', 'ru'],
  ['fr', 'en'],
])('a site in %s has the words of %s', (language, words) => {
  expect(wordsFor(language).language).toBe(words);
});

describe('numbers and their nouns in Russian', () => {
  test.each([
    [0, '0 статей'],
    [1, '1 статья'],
    [2, '2 статьи'],
    [4, '4 статьи'],
    [5, '5 статей'],
    [11, '11 статей'],
    [12, '12 статей'],
    [21, '21 статья'],
    [22, '22 статьи'],
    [101, '101 статья'],
    [111, '111 статей'],
    [1234, '1 234 статьи'],
  ])('%i', (count, text) => {
    expect(ru.count.articles(count)).toBe(text);
  });

  test('have a form for every number, in every phrase', () => {
    for (const phrase of Object.values(ru.count)) {
      for (const count of [0, 1, 3, 7, 21, 1_000_000])
        expect(phrase(count)).toMatch(/^[\d ]+ \p{Script=Cyrillic}+$/u);
    }
  });

  test('shares are written as the language does', () => {
    expect(ru.percent(0.914)).toBe('91 %');
    expect(en.percent(0.914)).toBe('91%');
    expect(en.percent(0.004)).toBe('0.4%');
  });
});

test('no Russian text has English letters but names', () => {
  const names =
    /Dateline|Atom|JSON|Feed|Lines|OPML|CSV|ISO|IPTC|SHA-256|Wikidata|DuckDuckGo|JavaScript|https|#p3/gu;
  const texts = (words: object): string[] =>
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      if (key === 'language' || key === 'direction') return [];
      if (typeof value === 'string') return [value];
      return typeof value === 'object' && value !== null ? texts(value) : [];
    });
  for (const text of texts(ru)) {
    expect(text.replace(names, '').replace(/\{\w+\}/gu, '')).not.toMatch(/[A-Za-z]/u);
  }
});
