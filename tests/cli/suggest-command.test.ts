import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../helpers/content-folder.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const BORDER = 'content/articles/2023-10-13-border.md';

function workingFolder(): string {
  const folder = temporaryFolder('suggest');
  contentFolder(
    `-- articles/2023-10-13-border.md --
---
title: A border reopens
countries: [KE] # the ministry says so
---

Kenya opened the crossing to Uganda.
-- articles/2023-10-14-rain.md --
---
title: Rain
---

It rained in Kenya.
`,
    join(folder, 'content'),
  );
  return folder;
}

test('without files all articles are read, and nothing is written', async () => {
  const folder = workingFolder();
  const before = hashesBelow(folder);
  const { code, stdout, stderr } = await runMain(['suggest'], folder);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`${BORDER}
  proposed, not written (--write adds all):
    countries: UG Uganda — “Kenya opened the crossing to Uganda.”
content/articles/2023-10-14-rain.md
  proposed, not written (--write adds all):
    countries: KE Kenya — “It rained in Kenya.”
2 articles with something to add, nothing was written; --write adds what is proposed
`);
  expect(hashesBelow(folder)).toEqual(before);
});

test('--write adds to the article that is named and to no other; a check then has nothing to say', async () => {
  const folder = workingFolder();
  const rain = readFileSync(join(folder, 'content/articles/2023-10-14-rain.md'), 'utf8');
  const { code, stdout } = await runMain(['suggest', BORDER, '--write'], folder);
  expect(code).toBe(0);
  expect(stdout).toBe(`${BORDER}: added\n  countries: UG\n1 article with something to add, 1 changed\n`);
  expect(readFileSync(join(folder, BORDER), 'utf8')).toContain(
    'countries: [KE, UG] # the ministry says so\n',
  );
  expect(readFileSync(join(folder, 'content/articles/2023-10-14-rain.md'), 'utf8')).toBe(rain);
  expect((await runMain(['check'], folder)).stderr).not.toContain('2023-10-13-border');
});

test('a file that is no article, and a folder that is not there, are named', async () => {
  const folder = workingFolder();
  const missing = await runMain(['suggest', 'content/articles/none.md'], folder);
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain('content/articles/none.md  error  is no article of content');
  const elsewhere = await runMain(['suggest', '--content', 'other'], folder);
  expect([elsewhere.code, elsewhere.stderr]).toEqual([
    1,
    'error  there is no content folder "other"\n    name it with --content DIR, or run: dateline init\n',
  ]);
});
