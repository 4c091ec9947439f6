// Each operation on the disk fails in turn, until a build has none left that can: whatever fails, the site is the old or
// the new one after the next command, and somebody is told what failed and where.
import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  buildHere,
  buildWithFault,
  faultProject,
  isLong,
  isTold,
  leftOver,
  runBuild,
  stateOf,
  type FaultProject,
} from './fault-project.ts';

/** A full disk stays full; the others come and go. */
const CODES = ['ENOSPC', 'EACCES', 'EIO', 'EMFILE'];

let project: FaultProject;
beforeAll(async () => {
  project = await faultProject();
});

/** Lets one operation fail. @returns everything that is not as it must be */
async function fail(words: readonly string[], at: number): Promise<{ state: string; wrong: string[] }> {
  const folder = project.copy();
  const code = CODES[at % CODES.length]!;
  const fault = `${code}@${at}${code === 'ENOSPC' ? '+' : ''}`;
  const { code: exit, stderr } = await buildWithFault(folder, words, fault);
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
    const { operations } = await buildWithFault(project.copy(), words, 'none@0');
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
