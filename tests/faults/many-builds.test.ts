// Builds that are started together: one at a time writes, the others say who does, and the site is whole in the end.
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import {
  faultProject,
  isTold,
  leftOver,
  runBuild,
  stateOf,
  times,
  type FaultProject,
} from './fault-project.ts';

let project: FaultProject;
beforeAll(async () => {
  project = await faultProject();
});

/** Twenty times in a long run. */
const ROUNDS = Math.ceil(times(10) / 10);

test.each([
  ['two', 2, false],
  ['eight, which find a lock that was left behind,', 8, true],
])(
  '%s at once',
  async (_, count, locked) => {
    for (let round = 0; round < (count === 2 ? 1 : ROUNDS); round++) {
      const folder = project.copy();
      if (locked) writeFileSync(join(folder, '._site.lock'), JSON.stringify({ pid: 2 ** 22 + 1 }));
      const results = await Promise.all(Array.from({ length: count }, () => runBuild(folder, ['--full'])));
      const done = results.filter(({ code }) => code === 0);
      const refused = results.filter(({ stderr }) =>
        /another build (?:\(process \d+\) )?is writing _site/u.test(stderr),
      );
      expect(done.length, results.map(({ stderr }) => stderr).join('\n')).toBeGreaterThan(0);
      expect(done.length + refused.length).toBe(count);
      expect(stateOf(folder, project)).toBe('new');
      expect(isTold(folder)).toBe(false);
      expect(leftOver(folder)).toEqual([]);
    }
  },
  600_000,
);
