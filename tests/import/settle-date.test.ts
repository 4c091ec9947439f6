import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UserError } from '../../src/content/problem.ts';
import type { ImportPrompts } from '../../src/import/prompts.ts';
import { importTexts } from '../helpers/import-texts.ts';

test('a clipping without a date says what to type', async () => {
  const { outcome, errors, content } = await importTexts({});
  expect(outcome).toMatchObject({ exitCode: 1, written: [], failed: 1 });
  expect(errors).toEqual([
    './clip.txt  error  the date is missing: it has no date',
    '    type: dateline import ./clip.txt --date YYYY-MM-DD',
  ]);
  expect(() => readdirSync(content)).toThrow('ENOENT');
});

test('a wire dateline without a year says which day to complete, and takes the year from --date', async () => {
  const files = { 'clip.txt': 'Headline\n\nBISHKEK, Oct. 13 — Leaders met.' };
  expect((await importTexts({ files })).errors).toEqual([
    './clip.txt  error  the date is missing: "Oct. 13" has no year',
    '    type: dateline import ./clip.txt --date YYYY-10-13',
  ]);
  const { outcome, out } = await importTexts({ files, date: '2023' });
  expect(outcome.written).toEqual(['articles/2023/2023-10-13-headline.md']);
  expect(out).toContain('  date 2023-10-13 ("Oct. 13", its year given with --date)');
});

test('a date that is given wins, and a date of the file that disagrees is said', async () => {
  const { out } = await importTexts({
    files: { 'a.txt': 'Headline\n14 October 2023\n\nText.' },
    date: '2023-10-13',
  });
  expect(out).toContain('  date 2023-10-13 (given with --date; the file says 2023-10-14)');
});

test.each(['13 October', '2023-02-30', 'tomorrow'])('--date %s is refused', async (date) => {
  await expect(importTexts({ date })).rejects.toThrow(UserError);
});

test('the person at the keyboard gives the date and chooses the tags', async () => {
  const asked: string[] = [];
  const prompts: ImportPrompts = {
    date: ({ title, hint }) => {
      asked.push(`${title} (${hint})`);
      return Promise.resolve('2023-10-13');
    },
    tags: ({ proposals }) => {
      asked.push(proposals.countries.map(({ value }) => value).join());
      return Promise.resolve({ countries: ['UG'] });
    },
  };
  const { outcome, out, text } = await importTexts({ prompts });
  expect(asked).toEqual(['Kenya and Uganda reopen their border (it has no date)', 'KE,UG,RW']);
  expect(text(outcome.written[0]!)).toContain('\ncountries: [UG]\n');
  expect(out).toContain('  date 2023-10-13 (as answered)');
});

test.each<[string, Partial<ImportPrompts>]>([
  ['date', { date: () => Promise.resolve(undefined) }],
  ['tags', { date: () => Promise.resolve('2023-10-13'), tags: () => Promise.resolve(undefined) }],
])('who gives up at the question for the %s has written nothing', async (_, prompts) => {
  const { outcome, content } = await importTexts({ prompts: prompts as ImportPrompts });
  expect(outcome).toMatchObject({ exitCode: 1, written: [] });
  expect(() => readdirSync(content)).toThrow('ENOENT');
});
