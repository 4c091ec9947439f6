// The bundle of the program that one start leaves for the next: damaged, it is made anew and never run.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { isWhole } from '../../src/site/load-program.mjs';
import { hashesBelow } from '../helpers/files-below.ts';
import { runDateline } from '../helpers/run-dateline.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

let folder: string;
let bundle: string;
beforeAll(async () => {
  folder = temporaryFolder('bundle');
  mkdirSync(join(folder, '.cache'));
  await runDateline(['help'], { cwd: folder });
  const [name] = readdirSync(join(folder, '.cache'));
  bundle = join(folder, '.cache', name!);
});

const flip = (path: string): void => {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(path, bytes);
};

test.each<readonly [string, (copy: string) => void]>([
  [
    'a cut',
    (copy) => writeFileSync(join(copy, 'main.js'), readFileSync(join(copy, 'main.js')).subarray(0, 900)),
  ],
  ['a flipped bit', (copy) => flip(join(copy, 'build-thread.js'))],
  ['a flipped bit in its seal', (copy) => flip(join(copy, 'seal'))],
  ['a file of somebody else', (copy) => writeFileSync(join(copy, 'other.js'), 'process.exit(7);')],
  [
    'a folder in the place of a file',
    (copy) => (rmSync(join(copy, 'main.js')), mkdirSync(join(copy, 'main.js'))),
  ],
  ['a missing file', (copy) => rmSync(join(copy, 'package.json'))],
  ['a missing seal', (copy) => rmSync(join(copy, 'seal'))],
  [
    'two files that changed places',
    (copy) => {
      renameSync(join(copy, 'main.js'), join(copy, 'x'));
      renameSync(join(copy, 'build-thread.js'), join(copy, 'main.js'));
      renameSync(join(copy, 'x'), join(copy, 'build-thread.js'));
    },
  ],
])('%s is noticed', (_, damage) => {
  const copy = join(temporaryFolder('copied'), 'bundle');
  cpSync(bundle, copy, { recursive: true });
  expect(isWhole(copy)).toBe(true);
  damage(copy);
  expect(isWhole(copy)).toBe(false);
});

test.each([
  { command: 'help', code: 0 },
  { command: 'build', code: 1 },
])('where there is nothing to build no bundle stays: $command', async ({ command, code }) => {
  const empty = temporaryFolder('nothing');
  expect((await runDateline([command], { cwd: empty })).code).toBe(code);
  expect(readdirSync(empty)).toEqual([]);
});

test('a start with a damaged bundle makes a whole one and runs that', async () => {
  const before = hashesBelow(bundle);
  writeFileSync(join(bundle, 'main.js'), 'export const main = () => 7;');
  const { code, stdout } = await runDateline(['help'], { cwd: folder });
  expect([code, stdout]).toEqual([0, expect.stringContaining('Usage: dateline')]);
  expect(hashesBelow(bundle)).toEqual(before);
});

test('the first build of an archive has it already, though it kept nothing before', async () => {
  const archive = temporaryFolder('new-archive');
  mkdirSync(join(archive, 'content'));
  await runDateline(['build', '--no-search'], { cwd: archive, env: { DEBUG: '1' } });
  const kept = readdirSync(join(archive, '.cache')).filter((name) => name.startsWith('program-'));
  expect(kept).toHaveLength(1);
  expect(isWhole(join(archive, '.cache', kept[0]!))).toBe(true);
});
