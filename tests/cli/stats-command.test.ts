import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf } from '../helpers/archive-of.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function workingFolder(text: string): string {
  const folder = temporaryFolder('stats');
  contentFolder(text, join(folder, 'content'));
  return folder;
}

const THREE = contentOf(
  '2020-05-03 KE,UG strikes A strike begins',
  '2020-05-04 KE strikes A strike spreads',
  '2022-05-04 UG rain It rains',
);

test('the archive at a glance', async () => {
  const { code, stdout, stderr } = await runMain(['stats', '--as-of', '2021-12-31'], workingFolder(THREE));
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`News archive, as of 2021-12-31
2 articles, 2020-05-03 to 2020-05-04, 12 words; 0 corrected, 0 withdrawn
languages: en 2; rights: full 2

by year
      2  2020 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇

countries: 2
      2  Kenya
      1  Uganda

topics: 1
      2  strikes

sources: 1
      2  Desk

held back: 1
    content/articles/2022-05-04-it-rains.md (dated 2022-05-04)
`);
});

test('--format json is the same for programs', async () => {
  const { code, stdout } = await runMain(
    ['stats', '--format', 'json', '--as-of', '2022-12-31'],
    workingFolder(THREE),
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    title: 'News archive',
    asOf: '2022-12-31',
    articles: 3,
    gaps: [{ days: 729, before: '2020-05-04', after: '2022-05-04' }],
  });
});

test('articles that cannot be read are no part of it, and it says so', async () => {
  const { code, stderr } = await runMain(
    ['stats'],
    workingFolder(`${THREE}-- articles/2020-01-01-x.md --\n---\nheadline: X\n---\n`),
  );
  expect([code, stderr]).toEqual([1, '1 article could not be read; dateline check says why\n']);
});
