// Verifying: every damage to a site is found and named.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestText } from '../../src/site/manifest.ts';
import { compareSites, verifySite } from '../../src/site/verify.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { randomFrom } from '../bench/random.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** `DATELINE_DAMAGES=1000` damages a site so many times. */
const DAMAGES = Number(process.env.DATELINE_DAMAGES ?? 100);
const FILES = { 'index.html': '<p>Home</p>', 'a.txt': 'The first.', 'b.txt': 'The second.', 'empty.txt': '' };

function site(): string {
  const folder = temporaryFolder('verify');
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
  const files = Object.entries(hashesBelow(folder)).map(([path, sha256]) => ({ path, sha256 }));
  writeFileSync(join(folder, 'manifest-sha256.txt'), manifestText(files));
  return folder;
}

const found = (folder: string): string[] =>
  verifySite(folder).differences.map(({ path, what }) => `${what} ${path}`);

test('an untouched site is as it should be', () => {
  expect(verifySite(site())).toEqual({ files: 4, differences: [] });
});

test('a missing, an added and a changed file are named', () => {
  const folder = site();
  rmSync(join(folder, 'a.txt'));
  writeFileSync(join(folder, 'c.txt'), 'New.');
  writeFileSync(join(folder, 'b.txt'), 'The sec0nd.');
  expect(found(folder)).toEqual(['missing a.txt', 'changed b.txt', 'added c.txt']);
});

test('two files that changed places are both named', () => {
  const folder = site();
  renameSync(join(folder, 'a.txt'), join(folder, 'x'));
  renameSync(join(folder, 'b.txt'), join(folder, 'a.txt'));
  renameSync(join(folder, 'x'), join(folder, 'b.txt'));
  expect(found(folder)).toEqual(['changed a.txt', 'changed b.txt']);
});

test('a manifest that is missing or empty is never "all right"', () => {
  const folder = site();
  writeFileSync(join(folder, 'manifest-sha256.txt'), '');
  expect(found(folder)).toContain('manifest manifest-sha256.txt');
  rmSync(join(folder, 'manifest-sha256.txt'));
  expect(found(folder)).toEqual(['missing manifest-sha256.txt']);
});

test(`${DAMAGES} of ${DAMAGES} flipped bits are found, in the manifest too`, () => {
  const folder = site();
  const random = randomFrom(20231013);
  const paths = [...Object.keys(FILES).filter((path) => path !== 'empty.txt'), 'manifest-sha256.txt'];
  for (let damage = 0; damage < DAMAGES; damage++) {
    const path = join(folder, paths[Math.floor(random() * paths.length)]!);
    const whole = readFileSync(path);
    const damaged = Buffer.from(whole);
    const at = Math.floor(random() * damaged.length);
    damaged[at] = damaged[at]! ^ (1 << Math.floor(random() * 8));
    writeFileSync(path, damaged);
    expect(verifySite(folder).differences, `bit flipped in ${path} at ${at}`).not.toEqual([]);
    writeFileSync(path, whole);
  }
});

test('two copies are compared file by file', () => {
  const [here, there] = [site(), site()];
  expect(compareSites(here, there).differences).toEqual([]);
  writeFileSync(join(here, 'a.txt'), 'Another.');
  rmSync(join(here, 'b.txt'));
  expect(compareSites(here, there).differences).toEqual([
    { path: 'a.txt', what: 'changed' },
    { path: 'b.txt', what: 'missing' },
  ]);
});
