// dateline init: an archive that a person can go on with.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { programFolder } from '../../src/site/program-folder.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

interface PackageFile {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

test('the archive depends on the program that made it, not on what has its name on npm', async () => {
  const folder = temporaryFolder('init');
  const { code } = await runMain(['init', 'mine'], folder);
  expect(code).toBe(0);
  const mine = join(folder, 'mine');
  const { dependencies, scripts } = JSON.parse(
    readFileSync(join(mine, 'package.json'), 'utf8'),
  ) as PackageFile;
  expect(resolve(mine, dependencies.dateline!.replace(/^file:/u, ''))).toBe(resolve(programFolder));
  expect(scripts.build).toBe('dateline build');
  expect(existsSync(join(mine, 'content/site.yaml'))).toBe(true);
});
