import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openImportFile } from '../../src/import/import-file.ts';
import { openImportFolder } from '../../src/import/import-folder.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

test('of a large file the beginning is read, and the rest piece by piece', async () => {
  const path = join(temporaryFolder('raw'), 'large.txt');
  const words = 'A line of an export.\n'.repeat(10_000);
  writeFileSync(path, words);
  const file = openImportFile(path);
  expect(file).toMatchObject({ path, name: 'large.txt', from: 'large.txt', folders: [], size: words.length });
  expect(file.beginning.toString()).toBe(words.slice(0, 65_536));
  expect(await text(file.stream())).toBe(words);
});

test('a folder, a pipe, and a file that is not there, are refused', () => {
  const folder = temporaryFolder('raw');
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(() => openImportFile(folder)).toThrow('is no ordinary file');
  expect(() => openImportFile(join(folder, 'pipe'))).toThrow('is no ordinary file');
  expect(() => openImportFile(join(folder, 'none.txt'))).toThrow('there is no such file');
});

test('a folder lists the files below it, in order, without links and what tools keep', () => {
  const folder = contentFolder(
    ['b.txt', 'a/z.txt', 'a/b/c.txt', '.eleventy.js', '.git/config', 'node_modules/x/README.md']
      .map((path) => `-- ${path} --\nText\n`)
      .join(''),
  );
  const outside = temporaryFolder('outside');
  writeFileSync(join(outside, 'secret.txt'), 'Secret');
  symlinkSync(outside, join(folder, 'linked'));
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'linked.txt'));
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'd/'.repeat(40)), { recursive: true });
  const opened = openImportFolder(folder);
  expect(opened.files).toEqual(['.eleventy.js', 'a/b/c.txt', 'a/z.txt', 'b.txt']);
  expect(opened.passedOver).toEqual([
    { path: `${'d/'.repeat(30)}d`, what: 'a folder in more than 30 others' },
    { path: 'linked', what: 'a symbolic link, which is not followed' },
    { path: 'linked.txt', what: 'a symbolic link, which is not followed' },
  ]);
  expect(opened.open('a/b/c.txt')).toMatchObject({ folders: ['a', 'b'], from: 'a/b/c.txt' });
  expect(() => opened.open('linked.txt')).toThrow('is a symbolic link');
});
