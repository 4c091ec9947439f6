// Each operation on the disk fails in turn, until a build has none left that can: whatever fails, the site is the old or
// the new one after the next command, and somebody is told what failed and where.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  buildHere,
  faultProject,
  isLong,
  isTold,
  leftOver,
  operationsOf,
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

async function fail(words: readonly string[], at: number): Promise<string> {
  const folder = project.copy();
  const code = CODES[at % CODES.length]!;
  const fault = `${code}@${at}${code === 'ENOSPC' ? '+' : ''}`;
  const { code: exit, stderr, signal } = await runBuild(folder, words, { fault });
  expect(signal, fault).toBeNull();
  expect(stderr, fault).not.toMatch(/^ {4}at /mu);
  const before = stateOf(folder, project);
  if (exit === 0) expect(before, fault).toBe('new');
  else {
    expect(stderr, `${fault}: ${stderr}`).toMatch(/^error {2}.*\S+\/\S+|^content\/.* error /mu);
    expect(stderr, fault).toMatch(new RegExp(`${code}|permission denied`, 'u'));
    if (before === 'neither') {
      expect(isTold(folder), fault).toBe(true);
      expect(stderr, fault).toContain('is half changed, the next build puts it right');
    }
  }
  await buildHere(folder, ...(words.includes('--releases') ? ['--releases'] : []));
  expect(stateOf(folder, project), fault).toBe('new');
  expect(leftOver(folder), fault).toEqual([]);
  return exit === 0 ? 'built all the same' : before;
}

/** Of a long list some from everywhere, and most from the end, where the site itself changes. */
function chosen(operations: number): number[] {
  if (isLong) return Array.from({ length: operations }, (_, index) => index + 1);
  return [operations - 20, operations - 4];
}

describe.each([
  ['a full build', ['--full']],
  ['an incremental build', []],
  ['a full build of a release', ['--full', '--releases']],
  ['an incremental build of a release', ['--releases']],
])('%s', (kind, words) => {
  test('survives the failing of every operation on the disk', async () => {
    const operations = await operationsOf(project, words);
    const found = new Map<string, number>();
    for (const at of chosen(operations)) {
      const state = await fail(words, at);
      found.set(state, (found.get(state) ?? 0) + 1);
    }
    if (isLong) console.log(`${kind}, ${operations} operations:`, Object.fromEntries(found));
  }, 3_600_000);
});
