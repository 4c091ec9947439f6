// The lock: one build of an output folder at a time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { holderOf, takeLock } from '../../src/site/lock.ts';
import { whileRefusing } from '../helpers/refusing-disk.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A number that no process has: above what Linux gives out by default. */
const NO_PROCESS = 2 ** 22 + 1;

const lockFile = (folder: string): string => join(folder, '._site.lock');

/** When this process began, where the system tells. */
const STAT = '/proc/self/stat';
const beginning = existsSync(STAT)
  ? readFileSync(STAT, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')[19]
  : undefined;

test('a second build of the same folder is told which process is writing it', () => {
  const path = lockFile(temporaryFolder('lock'));
  const { leftBehind, unlock } = takeLock(path, '_site');
  expect(leftBehind).toBe(false);
  expect(() => takeLock(path, '_site')).toThrow(`another build (process ${process.pid}) is writing _site`);
  expect(holderOf(path)).toEqual({ pid: process.pid, began: beginning });
  unlock();
  expect(holderOf(path)).toBeUndefined();
  takeLock(path, '_site').unlock();
});

const LEFT_BEHIND = [
  ['of a process that has ended', JSON.stringify({ pid: NO_PROCESS })],
  ['of another process with a number that was used again', JSON.stringify({ pid: process.pid, began: '1' })],
  ['that was cut off while it was written', '{"pid": 12'],
  ['that says nothing', 'null'],
] as const;

test.each(LEFT_BEHIND)('a lock %s is taken over, and nothing else is left', (_, text) => {
  const folder = temporaryFolder('lock');
  writeFileSync(lockFile(folder), text);
  const { leftBehind, unlock } = takeLock(lockFile(folder), '_site');
  expect(leftBehind).toBe(true);
  expect(readdirSync(folder)).toEqual(['._site.lock']);
  unlock();
});

test.skipIf(beginning === undefined)(
  'so is one whose process has ended and still has its number, since its parent does not ask about it',
  async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [output] = (await once(parent.stdout, 'data')) as [Buffer];
      const pid = Number(output.toString());
      const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8');
      await vi.waitUntil(() => stat().includes(') Z '));
      const path = lockFile(temporaryFolder('lock'));
      writeFileSync(path, JSON.stringify({ pid, began: stat().split(' ')[21] }));
      expect(holderOf(path)).toBeUndefined();
      expect(takeLock(path, '_site').leftBehind).toBe(true);
    } finally {
      parent.kill('SIGKILL');
    }
  },
);

test('so is one whose process was killed while it took over another', () => {
  const path = lockFile(temporaryFolder('lock'));
  for (const file of [path, `${path}.takeover`]) writeFileSync(file, JSON.stringify({ pid: NO_PROCESS }));
  expect(takeLock(path, '_site').leftBehind).toBe(true);
});

test('locks that are left behind without end are named, so that somebody can remove them', () => {
  const path = lockFile(temporaryFolder('lock'));
  for (let depth = 0, file = path; depth < 6; depth++, file += '.takeover') writeFileSync(file, '{');
  expect(() => takeLock(path, '_site')).toThrow('.takeover cannot be taken');
});

test('while another build takes a lock over it is left alone', () => {
  const path = lockFile(temporaryFolder('lock'));
  writeFileSync(path, '{');
  const other = JSON.stringify({ pid: process.pid, began: beginning });
  writeFileSync(`${path}.takeover`, other);
  expect(() => takeLock(path, '_site')).toThrow('is writing _site');
  expect(readFileSync(path, 'utf8')).toBe('{');
});

test('a disk that knows no links has locks all the same', () => {
  const path = lockFile(temporaryFolder('lock'));
  whileRefusing('linkSync', 'EPERM', () => {
    const { unlock } = takeLock(path, '_site');
    expect(() => takeLock(path, '_site')).toThrow(`(process ${process.pid}) is writing _site`);
    unlock();
  });
  expect(() => whileRefusing('linkSync', 'EIO', () => takeLock(path, '_site'))).toThrow('EIO');
});
