// The lock: one build of an output folder at a time.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockOutput } from '../../src/site/lock.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A number that no process has: above what Linux gives out by default. */
const NO_PROCESS = 2 ** 22 + 1;

const lockFile = (folder: string): string => join(folder, '._site.lock');

test('a second build of the same folder is told which process is writing it', () => {
  const output = join(temporaryFolder('lock'), '_site');
  const unlock = lockOutput(output);
  expect(() => lockOutput(output)).toThrow(`another build (process ${process.pid}) is writing ${output}`);
  unlock();
  lockOutput(output)();
});

test.each([
  ['of a process that has ended', JSON.stringify({ pid: NO_PROCESS })],
  ['of another process with a number that was used again', JSON.stringify({ pid: process.pid, began: '1' })],
  ['that was cut off while it was written', '{"pid": 12'],
])('a lock %s is taken over', (_, text) => {
  const folder = temporaryFolder('lock');
  writeFileSync(lockFile(folder), text);
  expect(() => {
    lockOutput(join(folder, '_site'))();
  }).not.toThrow();
});
