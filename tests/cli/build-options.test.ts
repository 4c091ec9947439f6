// What commands say of options that they share.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkUrl } from '../../src/cli/build-options.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

let folder: string;

beforeAll(() => {
  folder = temporaryFolder('options');
  writeFileSync(join(folder, 'notes.txt'), '');
});

describe.each([
  ...['build', 'build --shard 1/2', 'merge', 'check', 'stats', 'links', 'headers', 'suggest', 'names'],
  'new Headline',
])('%s', (words) => {
  const say = async (content: string) =>
    (await runMain([...words.split(' '), '--content', content], folder)).stderr;
  const HINT = '    name it with --content DIR, or run: dateline init\n';

  test('names a content folder that is not there', async () => {
    expect(await say('other/')).toBe(`error  there is no content folder "other"\n${HINT}`);
  });

  test('names one that is a file, or lies in one', async () => {
    expect(await say('notes.txt')).toBe(`error  "notes.txt" is no folder\n${HINT}`);
    expect(await say('notes.txt/a')).toBe(`error  there is no content folder "notes.txt/a"\n${HINT}`);
  });
});

test.each([
  ['https://a.example/', 'https://a.example'],
  ['https://a.example/news//', 'https://a.example/news'],
  [undefined, undefined],
])('--url %s is %s', (written, url) => {
  expect(checkUrl(written)).toBe(url);
});

test.each([
  ['verify a b', 'another copy is named with --against DIR'],
  ['rollback a b', 'write: dateline rollback DIR'],
  ['export --bagit a b --content . --site .', 'write: dateline export --bagit DIR'],
  ['init a b', 'write: dateline init DIR'],
])('dateline %s: a word too many is refused', async (words, hint) => {
  expect(await runMain(words.split(' '), folder)).toMatchObject({
    code: 1,
    stderr: `error  "b" is one word too many\n    ${hint}\n`,
  });
  expect(readdirSync(folder)).toEqual(['notes.txt']);
});

test('the help says where a shard goes, and that a preview may have an address', async () => {
  const { stdout } = await runMain(['help'], folder);
  expect(stdout).toMatch(/build --shard 3\/16 .*\n.* in _shards\/3,/u);
  expect(stdout).toMatch(/serve .*\[--url URL\]/u);
});
