import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { clippingImporter } from '../../src/import/clipping.ts';
import type { Imported, ImportedArticle } from '../../src/import/importer.ts';
import { importFile } from '../helpers/import-file.ts';

function read(text: string): Imported {
  const [found] = clippingImporter.read(importFile(text)) as Imported[];
  return found!;
}

function article(text: string): ImportedArticle {
  const found = read(text);
  if (!('article' in found)) throw new Error(JSON.stringify(found));
  return found.article;
}

const HEAD = 'Ferry link reopens after storm';
const TEXT = 'The ferry sailed again on Tuesday.\n\nNobody was hurt.';
const BODY = `${TEXT}\n`;

test('a headline, two counters, paragraphs and a source: all are found, the words stay', () => {
  expect(article(`${HEAD}\n\n0\n226\n\n${TEXT}\n\nSource: post`)).toEqual({
    title: HEAD,
    date: {},
    dateline: undefined,
    byline: [],
    source: { name: 'post', counters: { comments: 0, views: 226 } },
    body: BODY,
    provenance: {
      importer: 'clipping',
      from: 'clip.txt',
      sha256: createHash('sha256').update(`${HEAD}\n\n0\n226\n\n${TEXT}\n\nSource: post`).digest('hex'),
    },
    notes: [],
  });
});

test.each<[form: string, text: string, expected: Partial<ImportedArticle>]>([
  [
    'a headline and a text are enough',
    `${HEAD}\n${TEXT}`,
    { title: HEAD, body: BODY, byline: [], notes: [] },
  ],
  ['blank lines before the headline', `\n\n  ${HEAD} \n\n${TEXT}`, { title: HEAD, body: BODY }],
  [
    'counters with thousands',
    `${HEAD}\n1,204\n12,345\n\n${TEXT}\nSource: post`,
    { source: { name: 'post', counters: { comments: 1204, views: 12345 } } },
  ],
  [
    'counters with their names',
    `${HEAD}\n226 views\nComments: 3\n\n${TEXT}\n\nSource: post`,
    { source: { name: 'post', counters: { comments: 3, views: 226 } } },
  ],
  [
    'a source as the last line of a paragraph',
    `${HEAD}\n\n${TEXT}\nSource: post`,
    { source: { name: 'post' }, body: BODY },
  ],
  [
    'a source with an address',
    `${HEAD}\n\n${TEXT}\n\nSource: Daily Post https://post.example/1`,
    { source: { name: 'Daily Post', url: 'https://post.example/1' } },
  ],
  [
    'a source that is an address',
    `${HEAD}\n\n${TEXT}\n\nSource: https://post.example/1`,
    { source: { url: 'https://post.example/1' } },
  ],
  [
    'a source with a date',
    `${HEAD}\n\n${TEXT}\n\nSource: Daily Post, 13 October 2023`,
    { source: { name: 'Daily Post' }, date: { day: '2023-10-13' } },
  ],
  [
    'a source with a date in brackets',
    `${HEAD}\n\n${TEXT}\n\nSource: Daily Post (13 Oct. 2023)`,
    { source: { name: 'Daily Post' }, date: { day: '2023-10-13' } },
  ],
  ['a byline', `${HEAD}\nBy Jane Doe\n\n${TEXT}`, { byline: ['Jane Doe'] }],
  ...[
    'Posted on October 13, 2023 by Jane Doe',
    '13 October 2023 By Jane Doe',
    'By Jane Doe on October 13, 2023',
    'By Jane Doe, October 13, 2023',
    'by Jane Doe, published: 13 October 2023',
  ].map((line): [string, string, Partial<ImportedArticle>] => [
    `date and byline in words: ${line}`,
    `${HEAD}\n${line}\n\n${TEXT}`,
    { byline: ['Jane Doe'], date: { day: '2023-10-13' } },
  ]),
  ...['By then, October 13, 2023', 'On 13 October 2023 by the sea', 'October 13, 2023 by plane'].map(
    (line): [string, string, Partial<ImportedArticle>] => [
      `a sentence with a date: ${line}`,
      `${HEAD}\n\n${line}\n\n${TEXT}`,
      { byline: [], date: {} },
    ],
  ),
  [
    'a byline of two',
    `${HEAD}\nBy JANE DOE and John van der Roe\n${TEXT}`,
    { byline: ['JANE DOE', 'John van der Roe'] },
  ],
  [
    'a byline with an agency',
    `${HEAD}\nBy Jane Doe, Example Press\n\n${TEXT}`,
    { byline: ['Jane Doe', 'Example Press'] },
  ],
  [
    'a byline and a date on one line',
    `${HEAD}\nBy Jane Doe | October 13, 2023\n\n${TEXT}`,
    { byline: ['Jane Doe'], date: { day: '2023-10-13' } },
  ],
  ['a date line', `${HEAD}\nFriday, October 13, 2023\n\n${TEXT}`, { date: { day: '2023-10-13' } }],
  [
    'a date line with its name',
    `${HEAD}\nPublished: 13 Oct 2023 09:30\n\n${TEXT}`,
    { date: { day: '2023-10-13' } },
  ],
  [
    'a date line at the end',
    `${HEAD}\n\n${TEXT}\n\nPosted 13 October 2023\nSource: post`,
    { date: { day: '2023-10-13' }, source: { name: 'post' } },
  ],
  ['a date line twice', `${HEAD}\n13 October 2023\n\n${TEXT}\n\n2023-10-13`, { date: { day: '2023-10-13' } }],
  [
    'a wire dateline',
    `${HEAD}\n\nBISHKEK, Oct. 13 — ${TEXT}`,
    {
      dateline: 'Bishkek',
      date: { monthDay: '10-13', words: 'Oct. 13' },
      body: `BISHKEK, Oct. 13 — ${BODY}`,
    },
  ],
  [
    'a wire dateline with an agency',
    `${HEAD}\n\nMOMBASA, Kenya (Reuters) - ${TEXT}`,
    { dateline: 'Mombasa, Kenya', source: { name: 'Reuters' }, date: {} },
  ],
  [
    'a wire dateline and a source: the source counts',
    `${HEAD}\n\nMOMBASA (Reuters) - ${TEXT}\n\nSource: post`,
    { source: { name: 'post' } },
  ],
  [
    'a wire dateline with its year',
    `${HEAD}\n\nBISHKEK, Oct. 13, 2023 — ${TEXT}`,
    { date: { day: '2023-10-13' } },
  ],
  [
    'a wire dateline and a line with the year',
    `${HEAD}\n2023\n\nBISHKEK, Oct. 13 — ${TEXT}`,
    { date: { day: '2023-10-13' } },
  ],
  [
    'a wire dateline and a line with month and year',
    `${HEAD}\nOctober 2023\n\nBISHKEK, Oct. 13 — ${TEXT}`,
    { date: { day: '2023-10-13' } },
  ],
  [
    'a wire dateline and another month',
    `${HEAD}\nNovember 2023\n\nBISHKEK, Oct. 13 — ${TEXT}`,
    { date: { monthDay: '10-13', words: 'Oct. 13' } },
  ],
  [
    'a date line and a wire dateline: the date line counts',
    `${HEAD}\n14 October 2023\n\nBISHKEK, Oct. 13 — ${TEXT}`,
    { date: { day: '2023-10-14' } },
  ],
  [
    'a line a paragraph',
    `${HEAD}\nThe ferry sailed again on Tuesday, after eleven days in which the island had been without post, fuel and fresh bread.\nNobody was hurt.`,
    {
      body: 'The ferry sailed again on Tuesday, after eleven days in which the island had been without post, fuel and fresh bread.\n\nNobody was hurt.\n',
    },
  ],
  [
    'lines broken by hand',
    `${HEAD}\n\nThe ferry sailed\nagain on Tuesday.\n\nNobody was hurt.`,
    { body: 'The ferry sailed\nagain on Tuesday.\n\nNobody was hurt.\n' },
  ],
  [
    'a sentence that begins with By',
    `${HEAD}\n\nBy the time it sailed, nobody waited.\n\n${TEXT}`,
    { byline: [], body: `By the time it sailed, nobody waited.\n\n${BODY}` },
  ],
  [
    'a sentence that begins with a date',
    `${HEAD}\n\n13 October 2023 was a Friday.\n\n${TEXT}`,
    { date: {}, body: `13 October 2023 was a Friday.\n\n${BODY}` },
  ],
  [
    'a source in the middle is text',
    `${HEAD}\n\nSource close to the port said so.\n\n${TEXT}`,
    { body: `Source close to the port said so.\n\n${BODY}` },
  ],
])('%s', (_, text, expected) => {
  expect(article(text)).toMatchObject(expected);
});

test.each([
  ['one number', `${HEAD}\n\n17\n\n${TEXT}`, 'the line "17" was left out: it does not say what it counts'],
  [
    'three numbers',
    `${HEAD}\n1\n2\n3\n\n${TEXT}`,
    'the line "1" was left out: it does not say what it counts',
  ],
  [
    'counters without a source',
    `${HEAD}\n0\n226\n\n${TEXT}`,
    'the counters (comments 0, views 226) were left out: they belong to a source, and the clipping names none',
  ],
  [
    'a date of change',
    `${HEAD}\nUpdated 14 October 2023\n\n${TEXT}`,
    '"Updated 14 October 2023" is no date of publication and was left out',
  ],
])('%s: what is left out is said', (_, text, note) => {
  expect(article(text).notes[0]).toBe(note);
  expect(article(text).date).toEqual({});
});

test.each([
  [
    'two dates',
    `${HEAD}\n13 October 2023\n\n${TEXT}\n\n14 October 2023`,
    'it has several dates: 2023-10-13, 2023-10-14',
  ],
  [
    'a date of two readings',
    `${HEAD}\n05/03/2024\n\n${TEXT}`,
    '"05/03/2024" could be 2024-03-05 or 2024-05-03',
  ],
  [
    'a day that does not exist',
    `${HEAD}\n31 November 2023\n\n${TEXT}`,
    '"31 November 2023" is not a day that exists',
  ],
])('%s: the date is not guessed', (_, text, problem) => {
  expect(article(text).date).toEqual({ problem });
});

test.each([
  ['nothing', ' \n\n', 'is empty'],
  ['a headline alone', `${HEAD}\n\n`, 'has a headline but no paragraph'],
  ['a headline and furniture', `${HEAD}\n0\n226\n\nSource: post`, 'has a headline but no paragraph'],
  [
    'a paragraph for a headline',
    `${'word '.repeat(80)}\n\n${TEXT}`,
    'its first line is no headline: it has 399 characters',
  ],
])('%s is no clipping', (_, text, problem) => {
  expect(read(text)).toMatchObject({ problem });
});
