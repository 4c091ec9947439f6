// Each operation on the disk fails in turn, until a build has none left that can: whatever fails, the site is the old or
// the new one after the next command, and somebody is told what failed and where.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../helpers/run-main.ts';
import {
  buildHere,
  faultProject,
  isLong,
  isTold,
  leftOver,
  runBuild,
  stateOf,
  WORDS,
  type FaultProject,
} from './fault-project.ts';
import { inject } from './injected.mjs';

/** A full disk stays full; the others come and go. */
const CODES = ['ENOSPC', 'EACCES', 'EIO', 'EMFILE'];

let project: FaultProject;
beforeAll(async () => {
  project = await faultProject();
});

/** Runs a build in this process with a fault. @returns also how many operations there were */
async function build(folder: string, words: readonly string[], fault: string) {
  const here = process.cwd();
  process.chdir(folder);
  const end = inject(fault);
  try {
    return { ...(await runMain([...WORDS, ...words], folder)), operations: end() };
  } finally {
    end();
    process.chdir(here);
    // As if the process had ended, which holds its lock no more.
    const lock = join(folder, '._site.lock');
    if (existsSync(lock) && readFileSync(lock, 'utf8').includes(`"pid":${process.pid},`)) rmSync(lock);
  }
}

/** Lets one operation fail. @returns everything that is not as it must be */
async function fail(words: readonly string[], at: number): Promise<{ state: string; wrong: string[] }> {
  const folder = project.copy();
  const code = CODES[at % CODES.length]!;
  const fault = `${code}@${at}${code === 'ENOSPC' ? '+' : ''}`;
  const { code: exit, stderr } = await build(folder, words, fault);
  const before = stateOf(folder, project);
  const wrong: string[] = [];
  const demand = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(`${fault}: ${what}: ${stderr}`);
  };
  demand(!/^ {4}at /mu.test(stderr), 'no stack trace');
  if (exit === 0) demand(before === 'new', 'what is built is the new site');
  else {
    demand(/^error {2}.*\S+\/\S+|^content\/.* error /mu.test(stderr), 'the path is named');
    demand(stderr.includes(code) || stderr.includes('permission denied'), 'the cause is named');
    demand(before !== 'neither' || isTold(folder), 'verify tells that it is neither');
    demand(
      before !== 'neither' || stderr.includes('has begun, the next build finishes it'),
      'it is said that the change has begun',
    );
    demand(before === 'old' || !stderr.includes('is as it was'), 'it is not said to be as it was');
  }
  const next = await buildHere(folder, ...(words.includes('--releases') ? ['--releases'] : [])).catch(String);
  demand(stateOf(folder, project) === 'new', `the next build makes the new site (${next})`);
  demand(leftOver(folder).length === 0, `nothing is left (${leftOver(folder).join()})`);
  rmSync(folder, { recursive: true });
  return { state: exit === 0 ? 'built all the same' : before, wrong };
}

/** All operations; in a short run some of the last, where the site itself changes. */
function chosen(operations: number): number[] {
  if (isLong) return Array.from({ length: operations + 1 }, (_, index) => index + 1);
  return [Math.ceil(operations / 2), operations - 15, operations - 3];
}

describe.each([
  ['a full build', ['--full']],
  ['an incremental build', []],
  ['a full build of a release', ['--full', '--releases']],
  ['an incremental build of a release', ['--releases']],
])('%s', (kind, words) => {
  test('survives the failing of every operation on the disk', async () => {
    const { operations } = await build(project.copy(), words, 'none@0');
    const found = new Map<string, number>();
    const wrong: string[] = [];
    for (const at of chosen(operations)) {
      const failed = await fail(words, at);
      found.set(failed.state, (found.get(failed.state) ?? 0) + 1);
      wrong.push(...failed.wrong);
    }
    if (isLong) console.log(`${kind}, ${operations} operations:`, Object.fromEntries(found));
    expect(wrong).toEqual([]);
  }, 7_200_000);
});

test('so does a build in a process of its own, which says so with its exit code', async () => {
  const folder = project.copy();
  const { code, signal, stderr } = await runBuild(folder, ['--full'], { fault: 'EIO@60' });
  expect([code, signal]).toEqual([1, null]);
  expect(stderr).toMatch(/^error {2}.*: the disk reports a fault \(EIO\)\n {4}.*; _site is as it was$/mu);
  expect(stateOf(folder, project)).toBe('old');
  expect(leftOver(folder)).toEqual([]);
});
