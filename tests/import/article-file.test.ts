import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseFrontMatter } from '../../src/content/front-matter.ts';
import { UserError } from '../../src/content/problem.ts';
import { articleFile } from '../../src/import/article-file.ts';

/** What three readers make of a file's front matter. */
function readings(file: string): unknown[] {
  const front = parseFrontMatter('a.md', file);
  if (!('data' in front)) throw new Error(JSON.stringify(front.problems));
  return [front.data, parse(front.yaml, { version: '1.1' }), parse(front.yaml, { version: '1.2' })];
}

test('an article file has codes on one line, names one a line, and the body below', () => {
  const fields = {
    title: 'Strike',
    date: '2023-10-13',
    countries: ['NO', 'KE'],
    people: ['A. Person'],
    topics: [],
  };
  expect(articleFile(fields, '\nA text.\n')).toBe(
    '---\ntitle: Strike\ndate: "2023-10-13"\ncountries: ["NO", KE]\npeople:\n  - A. Person\n---\n\nA text.\n',
  );
});

test.each([
  'NO',
  'yes',
  '2023-10-13',
  '12:30',
  '0o17',
  '0x1F',
  '1e3',
  '~',
  'null',
  '.inf',
  '1_000',
  'a: b',
  '# a',
  '- a',
  '@a',
  '%a',
  "'",
  '"',
  '! a',
  '&a',
  '*a',
  '[a',
  '{a',
  '|',
  '>',
  '=',
  '<<',
  '---',
  'a #b',
  'é – “x”',
])('%s reads back as text under YAML 1.1 and 1.2', (title) => {
  const fields = { title, date: '2023-10-13', byline: [title, 'B'], source: { name: title } };
  for (const reading of readings(articleFile(fields, 'A text.'))) expect(reading).toEqual(fields);
});

test('any line of text reads back as it was', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(line, fc.array(line, { minLength: 1, maxLength: 3 }), (title, people) => {
      for (const reading of readings(articleFile({ title, people }, 'A text.')))
        expect(reading).toEqual({ title, people });
    }),
    { numRuns: 500 },
  );
});

test('a text keeps no character that the archive refuses', () => {
  const text = articleFile(
    { title: 'A', date: '2023-10-13' },
    'One\u0001 [two](https://a.example/\u202eb).\n',
  );
  expect(text.endsWith('\n\nOne [two](https://a.example/b).\n')).toBe(true);
});

test('a front matter that the archive would refuse is said, and stops nothing else', () => {
  const topics = Array.from({ length: 20_000 }, (_, index) => `Topic ${index}`);
  expect(() => articleFile({ title: 'A', topics }, 'Text.')).toThrow(UserError);
});
