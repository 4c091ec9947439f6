// Verifying: every damage to a site is found and named.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../../src/site/lock.ts';
import { manifestText } from '../../src/site/manifest.ts';
import { siteFolders } from '../../src/site/site-folders.ts';
import { compareSites, unfinished, verifySite } from '../../src/site/verify.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { randomFrom } from '../bench/random.ts';
import { runMain } from '../helpers/run-main.ts';
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

test('no manifest is written that lists a path twice', () => {
  const file = { path: 'a.txt', sha256: '0'.repeat(64) };
  expect(() => manifestText([file, { ...file, path: 'b.txt' }, file])).toThrow('a.txt comes twice');
});

const random = randomFrom(20231013);
const below = (count: number): number => Math.floor(random() * count);
const WITH_BYTES = ['index.html', 'a.txt', 'b.txt', 'manifest-sha256.txt'];
const oneOf = (paths: readonly string[]): string => paths[below(paths.length)]!;

/** What may happen to a file of a site; gives what was done, for the message. */
const DAMAGES_DONE: readonly ((folder: string) => string)[] = [
  (folder) => {
    const path = oneOf(WITH_BYTES);
    const bytes = readFileSync(join(folder, path));
    const at = below(bytes.length);
    bytes[at] = bytes[at]! ^ (1 << below(8));
    writeFileSync(join(folder, path), bytes);
    return `a bit of ${path} flipped at ${at}`;
  },
  (folder) => {
    const path = oneOf(WITH_BYTES);
    const bytes = readFileSync(join(folder, path));
    const length = below(bytes.length);
    writeFileSync(join(folder, path), bytes.subarray(0, length));
    return `${path} cut at ${length}`;
  },
  (folder) => {
    const path = oneOf([...Object.keys(FILES), 'manifest-sha256.txt']);
    rmSync(join(folder, path));
    return `${path} removed`;
  },
  (folder) => {
    writeFileSync(join(folder, `added-${below(100)}.html`), 'new');
    return 'a file added';
  },
  (folder) => {
    const path = oneOf(Object.keys(FILES));
    renameSync(join(folder, path), join(folder, `renamed-${path}`));
    return `${path} renamed`;
  },
  (folder) => {
    const [one, other] = ['a.txt', oneOf(['b.txt', 'index.html', 'empty.txt'])] as const;
    const bytes = readFileSync(join(folder, one));
    writeFileSync(join(folder, one), readFileSync(join(folder, other)));
    writeFileSync(join(folder, other), bytes);
    return `${one} and ${other} changed places`;
  },
];

test(`${DAMAGES} of ${DAMAGES} random damages are found, of the manifest too`, () => {
  const folder = site();
  const whole = new Map(
    [...Object.keys(FILES), 'manifest-sha256.txt'].map((path) => [path, readFileSync(join(folder, path))]),
  );
  for (let damage = 0; damage < DAMAGES; damage++) {
    const done = DAMAGES_DONE[damage % DAMAGES_DONE.length]!(folder);
    expect(verifySite(folder).differences, done).not.toEqual([]);
    for (const path of readdirSync(folder)) if (!whole.has(path)) rmSync(join(folder, path));
    for (const [path, bytes] of whole) writeFileSync(join(folder, path), bytes);
  }
  expect(verifySite(folder).differences).toEqual([]);
});

test('what cannot be read is not what it was, and equal to nothing', () => {
  const [here, there] = [site(), site()];
  for (const folder of [here, there]) {
    rmSync(join(folder, 'a.txt'));
    symlinkSync('b.txt', join(folder, 'a.txt'));
  }
  expect(found(here)).toEqual(['changed a.txt']);
  expect(compareSites(here, there).differences).toMatchObject([{ path: 'a.txt', what: 'changed' }]);
  rmSync(join(here, 'manifest-sha256.txt'));
  mkdirSync(join(here, 'manifest-sha256.txt'));
  expect(found(here)).toEqual(['manifest manifest-sha256.txt']);
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

test('a site that a build is changing now is not called damaged: one is told to wait for that build', () => {
  const output = join(temporaryFolder('verify'), '_site');
  const { lock, previous } = siteFolders(output);
  const { unlock } = takeLock(lock, output);
  expect(unfinished(output)).toBeUndefined();
  mkdirSync(previous);
  expect(unfinished(output)).toContain(`a build (process ${process.pid}) is changing this site now`);
  unlock();
  expect(unfinished(output)).toContain('a build was stopped while it changed this site');
});

describe('the command', () => {
  const verify = (folder: string, ...words: string[]) => runMain(['verify', folder, ...words], '.');

  test('says that all is as it should be', async () => {
    const folder = site();
    expect(await verify(folder)).toEqual({
      code: 0,
      stdout: `4 files in ${folder}, all as they should be\n`,
      stderr: '',
    });
  });

  test('never says so of a site that a build was stopped in', async () => {
    const folder = site();
    writeFileSync(siteFolders(folder).journal, '');
    const { code, stdout, stderr } = await verify(folder);
    expect([code, stdout]).toEqual([1, `4 files in ${folder}, no difference\n`]);
    expect(stderr).toContain('which may be neither the old nor the new one; the next build puts it right');
  });

  test('names a folder that is none', async () => {
    const folder = site();
    const file = join(folder, 'a.txt');
    const error = `error  "${file}" is no folder\n    name the folder of a site\n`;
    expect(await verify(folder, '--against', file)).toMatchObject({ code: 1, stderr: error });
    expect(await verify(file)).toMatchObject({ code: 1, stderr: error });
    expect((await verify(folder, '--against', 'nowhere')).stderr).toContain('there is no folder "nowhere"');
  });
});
