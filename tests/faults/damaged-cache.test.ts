// A cache that is damaged is dropped: the site is the one that a clean build gives, and nothing crashes.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../bench/random.ts';
import { filesBelow } from '../helpers/files-below.ts';
import { buildHere, faultProject, stateOf, times, type FaultProject } from './fault-project.ts';

const random = randomFrom(20231013);
const below = (count: number): number => Math.floor(random() * count);

let project: FaultProject;
beforeAll(async () => {
  project = await faultProject();
});

const DAMAGES: Readonly<Record<string, (path: string, other: string) => void>> = {
  'a flipped bit': (path) => {
    const bytes = readFileSync(path);
    const at = below(bytes.length);
    bytes[at] = bytes[at]! ^ (1 << below(8));
    writeFileSync(path, bytes);
  },
  'a cut': (path) => {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, below(bytes.length)));
  },
  'more at the end': (path) => writeFileSync(path, `${readFileSync(path, 'latin1')}x`),
  'another version': (path) => writeFileSync(path, '{"format":"dateline 1","value":[]}'),
  'two files that changed places': (path, other) => {
    renameSync(path, `${path}.x`);
    renameSync(other, path);
    renameSync(`${path}.x`, other);
  },
  'a missing file': (path) => rmSync(path),
};

const ROUNDS = Math.ceil(times(1) / Object.keys(DAMAGES).length);

test.each(Object.keys(DAMAGES))(
  '%s',
  async (name) => {
    for (let round = 0; round < ROUNDS; round++) {
      const folder = project.copy();
      const cache = join(folder, '.cache');
      const files = filesBelow(cache).filter((path) => path.startsWith('build-'));
      const path = join(cache, files[below(files.length)]!);
      DAMAGES[name]!(
        path,
        join(
          cache,
          files.find((file) => join(cache, file) !== path)!,
        ),
      );
      const said = await buildHere(folder);
      expect(stateOf(folder, project), `${name} of ${path}`).toBe('new');
      const noted = /^note {2}the cache file \S+ is damaged: what it knew is made anew$/mu.test(said);
      if (!/missing|places/u.test(name)) expect(noted, `${name} of ${path}: ${said}`).toBe(true);
      expect(existsSync(path)).toBe(true);
      rmSync(folder, { recursive: true });
    }
  },
  3_600_000,
);
