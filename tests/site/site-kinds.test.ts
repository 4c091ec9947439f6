// A site in which something is not of the kind that its path says, since somebody put it there: the next build makes the
// whole site, and touches nothing outside it.
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { isOfRightKinds } from '../../src/site/site-kinds.ts';
import { verifySite } from '../../src/site/verify.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const EDITED = 'articles/2023-05-02-report-2.md';

test.each([
  ['a file where a folder belongs', { made: 'file', at: '2023' }],
  ['a folder where a file belongs', { made: 'folder', at: 'index.html' }],
  ['a folder where a file of no change belongs', { made: 'folder', at: 'favicon.svg' }],
  ['a link where a folder belongs', { made: 'link', at: '2023' }],
  ['a link where a folder of no change belongs', { made: 'link', at: 'topics' }],
])('%s', async (_, { made, at }) => {
  const above = temporaryFolder('kinds');
  const content = contentFolder(
    contentOf(
      '2023-05-01 KE shipping Report 1',
      '2023-05-02 KE shipping Report 2',
      '2022-01-02 FR art Other',
    ),
  );
  const output = join(above, '_site');
  const build = () =>
    buildSite({
      ...{ content, output, cache: join(above, 'cache'), search: false, asOf: '2024-01-01' },
      ...{ now: new Date(0), drafts: false, offline: false },
    });
  await build();
  const outside = join(above, 'outside');
  renameSync(join(output, at), outside);
  if (made === 'file') writeFileSync(join(output, at), 'mine');
  if (made === 'folder') mkdirSync(join(output, at));
  if (made === 'link') symlinkSync(outside, join(output, at));
  const before = made === 'link' ? hashesBelow(outside) : undefined;
  const text = readFileSync(join(content, EDITED), 'utf8');
  writeFileSync(join(content, EDITED), text.replace(/title: .*/u, 'title: Edited'));
  await build();
  expect(verifySite(output).differences).toEqual([]);
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toContain('Edited');
  if (before !== undefined) expect(hashesBelow(outside)).toEqual(before);
});

test('what is not there yet is of any kind', () => {
  const site = temporaryFolder('kinds');
  mkdirSync(join(site, 'a'));
  writeFileSync(join(site, 'a/file'), '');
  const right = (files: string[], others: string[] = [], going: string[] = []): boolean =>
    isOfRightKinds(site, { files, others, going: new Set(going) });
  expect(right(['a/file', 'a/new', 'b/c/new'], ['a/file', 'd/e'])).toBe(true);
  expect(right(['a'])).toBe(false);
  expect(right([], ['a'])).toBe(true);
  expect(right([], ['a/file/below', 'b'])).toBe(false);
  expect(right(['a/file/below'], [], ['a/file'])).toBe(true);
  rmSync(site, { recursive: true });
  expect(right(['a/file'])).toBe(true);
});
