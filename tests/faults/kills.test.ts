// A build that is killed leaves, after the next command, exactly the old or the new site; until then `dateline verify`
// says where it is neither. `npm run test:faults -- 200` kills 200 full and 200 incremental builds.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { recover } from '../../src/site/publish.ts';
import { randomFrom } from '../bench/random.ts';
import {
  buildHere,
  faultProject,
  isLong,
  isTold,
  leftOver,
  operationsOf,
  runBuild,
  stateOf,
  times,
  type FaultProject,
  type FaultyBuild,
} from './fault-project.ts';

/** Of each kind of build; in a long run half of them at moments, half at operations on the disk. */
const KILLS = times(1);
const HALF = isLong ? Math.ceil(KILLS / 2) : KILLS;
const OF_RELEASES = Math.ceil(KILLS / 4);
const random = randomFrom(20231013);

/** Of a kill that came too late: the build had ended. */
const NEVER_STRUCK = 'ended before';

let project: FaultProject;
beforeAll(async () => {
  project = await faultProject();
});

/** Kills one build and proves what is left; tells what it was before the next command. */
async function kill(words: readonly string[], how: FaultyBuild, releases = false): Promise<string> {
  const folder = project.copy();
  const options = releases ? [...words, '--releases'] : words;
  const killed = await runBuild(folder, options, how);
  const shown = JSON.stringify(how);
  const before = stateOf(folder, project);
  if (before === 'neither') expect(isTold(folder), shown).toBe(true);
  if (random() < 0.5) {
    recover(join(folder, '_site'));
    expect(stateOf(folder, project), shown).not.toBe('neither');
    if (before !== 'neither')
      expect(stateOf(folder, project), shown).toMatch(before === 'new' ? /new/u : /old|new/u);
    expect(isTold(folder), shown).toBe(false);
  }
  await buildHere(folder, ...(releases ? ['--releases'] : []));
  expect(stateOf(folder, project), shown).toBe('new');
  expect(leftOver(folder), shown).toEqual([]);
  return killed.signal === null ? NEVER_STRUCK : before;
}

describe.each([
  ['a full build', ['--full']],
  ['an incremental build', []],
] as const)('%s', (kind, words) => {
  test(
    `that is killed at an operation on the disk, ${HALF} times`,
    async () => {
      const operations = await operationsOf(project, words);
      const found = new Map<string, number>();
      for (let done = 0; done < HALF; done++) {
        // Every other time where the site itself changes: at the end.
        const last = Math.floor(random() * Math.min(operations, kind === 'a full build' ? 30 : 150));
        const at = done % 2 === 0 ? operations - last : 1 + Math.floor(random() * operations);
        const state = await kill(words, { fault: `SIGKILL@${at}` });
        found.set(state, (found.get(state) ?? 0) + 1);
      }
      if (isLong) console.log(`${kind}, at operations of ${operations}:`, Object.fromEntries(found));
      expect(found.get(NEVER_STRUCK) ?? 0, 'kills that never struck').toBe(0);
    },
    KILLS * 60_000,
  );

  test.runIf(isLong)(
    `that is killed at a moment, ${HALF} times`,
    async () => {
      const start = performance.now();
      await runBuild(project.copy(), words);
      let whole = performance.now() - start;
      const found = new Map<string, number>();
      for (let done = 0; done < HALF;) {
        const killAfter = random() * whole;
        const state = await kill(words, { killAfter });
        found.set(state, (found.get(state) ?? 0) + 1);
        // The machine has less to do than when the time was taken.
        if (state === NEVER_STRUCK) whole = killAfter;
        else done++;
      }
      console.log(`${kind}, at moments of ${Math.round(whole)} ms:`, Object.fromEntries(found));
    },
    KILLS * 60_000,
  );

  test(
    `that makes a release and is killed, ${OF_RELEASES} times`,
    async () => {
      // Of its own: a release is not put in place file by file.
      const operations = await operationsOf(project, [...words, '--releases']);
      const found = new Map<string, number>();
      for (let done = 0; done < OF_RELEASES; done++) {
        const last = Math.floor(random() * (done % 2 === 0 ? 40 : operations));
        const state = await kill(words, { fault: `SIGKILL@${operations - last}` }, true);
        found.set(state, (found.get(state) ?? 0) + 1);
      }
      if (isLong)
        console.log(`${kind}, releases, at operations of ${operations}:`, Object.fromEntries(found));
      expect(found.get(NEVER_STRUCK) ?? 0, 'kills that never struck').toBe(0);
    },
    KILLS * 60_000,
  );
});

test.each([
  ...(isLong ? ['SIGTERM@60', 'SIGINT@60', 'SIGHUP@60'] : ['SIGTERM@60']),
  // When everything is made and only has to be proved.
  'SIGTERM@manifest-sha256.txt',
])('%s: what was being made is removed, the site is as it was', async (fault) => {
  const folder = project.copy();
  const stopped = await runBuild(folder, ['--full'], { fault });
  expect(stopped.signal).toBe(fault.split('@')[0]);
  expect(stateOf(folder, project)).toBe('old');
  expect(leftOver(folder)).toEqual([]);
  expect(isTold(folder)).toBe(false);
});

test('out of memory: the site is as it was, and the next build says what had happened', async () => {
  const folder = project.copy();
  const ended = await runBuild(folder, ['--full'], {
    fault: 'memory@60',
    node: ['--max-old-space-size=100'],
  });
  expect(ended.stderr).toContain('out of memory');
  expect(stateOf(folder, project)).toBe('old');
  expect(await buildHere(folder)).toContain('note  the build before was stopped before it published');
  expect(stateOf(folder, project)).toBe('new');
  expect(leftOver(folder)).toEqual([]);
});
