// Releases: whole sites behind a link that changes in one step, and the way back to the one before.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { openStaging, recover } from '../../src/site/publish.ts';
import { publishRelease, releaseNumbers, rollBack } from '../../src/site/releases.ts';
import { siteFolders } from '../../src/site/site-folders.ts';
import { unfinished, verifySite } from '../../src/site/verify.ts';
import { articleFile } from '../helpers/content-from.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { whileRefusing } from '../helpers/refusing-disk.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const place = (): string => join(temporaryFolder('releases'), '_site');

function publish(output: string, text: string): number {
  const folders = siteFolders(output);
  openStaging(folders);
  for (const name of ['index.html', 'manifest-sha256.txt']) writeFileSync(join(folders.staging, name), text);
  return publishRelease(folders);
}

const shown = (output: string): string => readFileSync(join(output, 'index.html'), 'utf8');
const kept = (output: string): number[] => releaseNumbers(siteFolders(output).releases);

test('each site is a release of its own; two are kept, and the link is relative', () => {
  const output = place();
  expect(['one', 'two', 'three'].map((text) => publish(output, text))).toEqual([1, 2, 3]);
  expect(shown(output)).toBe('three');
  expect(readlinkSync(output)).toBe(join('._site.releases', '3'));
  expect(kept(output)).toEqual([2, 3]);
});

test('a folder that was there becomes the first release', () => {
  const output = place();
  mkdirSync(output);
  writeFileSync(join(output, 'index.html'), 'before');
  writeFileSync(join(output, 'manifest-sha256.txt'), 'before');
  // Of another site that was here: nobody returns to it.
  mkdirSync(join(siteFolders(output).releases, '7'), { recursive: true });
  expect(publish(output, 'after')).toBe(2);
  expect(kept(output)).toEqual([1, 2]);
  expect(rollBack(siteFolders(output))).toBe(1);
  expect(shown(output)).toBe('before');
});

test('after a return the next site is new, and the release that was left goes', () => {
  const output = place();
  for (const text of ['one', 'two']) publish(output, text);
  expect(rollBack(siteFolders(output))).toBe(1);
  expect(shown(output)).toBe('one');
  expect(() => rollBack(siteFolders(output))).toThrow('there is no release before 1');
  expect(publish(output, 'three')).toBe(3);
  expect(kept(output)).toEqual([1, 3]);
});

test('a folder and a site without releases have none to return to', () => {
  const output = place();
  mkdirSync(output);
  expect(() => rollBack(siteFolders(output))).toThrow('keeps no releases');
});

test('a folder that cannot become a link stays what it was', () => {
  const output = place();
  mkdirSync(output);
  writeFileSync(join(output, 'index.html'), 'before');
  const toLink = (from: unknown): boolean => String(from).endsWith('.link');
  expect(() => whileRefusing('renameSync', 'EIO', () => publish(output, 'after'), toLink)).toThrow('EIO');
  expect(lstatSync(output).isDirectory()).toBe(true);
  expect(shown(output)).toBe('before');
});

test('a build that was killed while a folder became a release is finished', () => {
  const output = place();
  publish(output, 'one');
  publish(output, 'two');
  rmSync(output);
  mkdirSync(join(siteFolders(output).releases, '.removed-1'));
  symlinkSync('nowhere', join(output, '../._site.link'));
  expect(unfinished(output)).toContain('neither the old nor the new one');
  expect(recover(output)).toBe('finished');
  expect(shown(output)).toBe('two');
  expect(readdirSync(join(output, '..')).sort()).toEqual(['._site.releases', '_site']);
  expect(readdirSync(siteFolders(output).releases)).toEqual(['1', '2']);
  expect(recover(output)).toBe('nothing');
});

test('what cannot be removed yet is no failure: the new release is in place', () => {
  const output = place();
  for (const text of ['one', 'two']) publish(output, text);
  const removed = (path: unknown): boolean => String(path).includes('.removed-');
  expect(whileRefusing('rmSync', 'EIO', () => publish(output, 'three'), removed)).toBe(3);
  expect(shown(output)).toBe('three');
  recover(output);
  expect(readdirSync(siteFolders(output).releases)).toEqual(['2', '3']);
});

test('the commands: an incremental release shares its files with the one before, and one can return', async () => {
  const folder = temporaryFolder('commands');
  contentFolder(
    `-- articles/2023-10-13-a.md --\n${articleFile('title: First')}-- public/a.txt --\nA.\n`,
    join(folder, 'content'),
  );
  const build = ['build', '--no-search', '--as-of', '2030-01-01'];
  await runMain([...build, '--releases'], folder);
  contentFolder(`-- articles/2023-10-13-a.md --\n${articleFile('title: Second')}`, join(folder, 'content'));
  // Without the word too: a site that has releases keeps them.
  expect((await runMain(build, folder)).stdout).toMatch(/\d+ made/u);
  const page = join(folder, '_site/2023/10/13-a/index.html');
  const copied = join(folder, '_site/a.txt');
  expect(readFileSync(page, 'utf8')).toContain('Second');
  expect(lstatSync(copied).nlink).toBe(2);
  expect(verifySite(join(folder, '_site')).differences).toEqual([]);
  contentFolder(`-- articles/2023-10-13-a.md --\n${articleFile('title: Third')}`, join(folder, 'content'));
  expect((await runMain(['rollback'], folder)).stdout).toContain('_site is release 1 again, it was 2');
  expect(readFileSync(page, 'utf8')).toContain('First');
  expect(verifySite(join(folder, '_site')).differences).toEqual([]);
  expect((await runMain(['rollback'], folder)).stderr).toContain('there is no release before 1');
  expect((await runMain(['rollback', 'nowhere'], folder)).stderr).toContain('there is no site "nowhere"');
  await runMain(build, folder);
  expect(readFileSync(page, 'utf8')).toContain('Third');
  expect(existsSync(join(folder, '._site.releases/2'))).toBe(false);
});

test('what else lies among the releases is none, and stays', () => {
  const output = place();
  publish(output, 'one');
  const { releases } = siteFolders(output);
  mkdirSync(join(releases, 'notes'));
  expect(publish(output, 'two')).toBe(2);
  expect(rollBack(siteFolders(output))).toBe(1);
  expect(readdirSync(releases).sort()).toEqual(['1', '2', 'notes']);
});

test('a link to a release that somebody removed with all others has none to return to', () => {
  const output = place();
  publish(output, 'one');
  rmSync(siteFolders(output).releases, { recursive: true });
  expect(() => rollBack(siteFolders(output))).toThrow('there is no release before 1');
});

test('a page that is in every release is there at any moment of a change', async () => {
  const output = place();
  publish(output, '0');
  const reader = new Worker(
    `const { readFileSync } = require('node:fs');
    const { workerData, parentPort } = require('node:worker_threads');
    const seen = new Set();
    let over = false;
    parentPort.on('message', () => (over = true));
    const read = () => {
      for (let turn = 0; turn < 200; turn++) {
        try { seen.add(readFileSync(workerData, 'utf8')); } catch (cause) { seen.add(cause.code); }
      }
      if (over) parentPort.postMessage([...seen]);
      else setImmediate(read);
    };
    parentPort.postMessage('ready');
    read();`,
    { eval: true, workerData: join(output, 'index.html') },
  );
  await once(reader, 'message');
  for (let change = 1; change <= 50; change++) publish(output, String(change));
  const read = once(reader, 'message');
  reader.postMessage('over');
  const [seen] = (await read) as [string[]];
  await reader.terminate();
  expect(seen.filter((text) => !/^\d+$/u.test(text))).toEqual([]);
  expect(seen).toContain('50');
});
