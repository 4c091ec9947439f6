// Pagefind's program is missing, crashes, hangs or leaves articles out: the message names it and what to do, and no site
// is published whose search would not work.
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { SearchOutput } from '../../src/pages/output.ts';
import type { SearchRecord } from '../../src/pages/search/search-record.ts';
import { writeSearch } from '../../src/site/search-index.ts';
import { filesBelow } from '../helpers/files-below.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { faultProject, isTold, leftOver, stateOf } from './fault-project.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Puts a script in the place of the program. */
function replaceBy(script: string, mode = 0o755): void {
  const program = join(temporaryFolder('pagefind'), 'program');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, mode);
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', program);
  // What Pagefind's own interface prints of it.
  vi.spyOn(console, 'error').mockImplementation(() => {});
}

const RECORD: SearchRecord = {
  url: '/2023/10/13/port-strike/',
  language: 'en',
  content: 'Crews stopped work.',
  meta: { title: 'Port strike', date: '2023-10-13', day: '13 October 2023', key: 'k' },
  filters: {},
  sort: { date: '2023-10-13' },
};

function indexOf(count: number): SearchOutput {
  return {
    ...{ writer: 'search', holds: 'index', path: 'search/2023', origin: 'the index of 2023', inputs: {} },
    ...{ count, records: () => [RECORD] },
  };
}

const HINT = 'install the packages again (npm ci), or build without the search: --no-search';

test.each([
  ['crashes', 'exit 3', 'Pagefind ended with code 3'],
  ['ends as if all were well', 'exit 0', 'Pagefind ended with code 0'],
  ['is killed', 'kill -9 $$', 'Pagefind ended with SIGKILL'],
  ['hangs', 'exec cat > /dev/null', 'Pagefind did not start an index in 0.3 seconds'],
  ['says what nobody understands', 'echo "@@,"; exec cat > /dev/null', 'Pagefind did not start an index'],
])('a program that %s', async (_, script, message) => {
  replaceBy(script);
  const staging = temporaryFolder('staging');
  const made = writeSearch([indexOf(1)], staging, script.startsWith('exit') ? 30 : 0.3);
  await expect(made).rejects.toMatchObject({
    message: expect.stringContaining(message) as string,
    hint: HINT,
  });
  expect(filesBelow(staging)).toEqual([]);
});

test('an index that lacks an article is not written; the next one is', async () => {
  const staging = temporaryFolder('staging');
  await expect(writeSearch([indexOf(2)], staging)).rejects.toThrow(
    'the search index is not whole: of 2 articles Pagefind has 1 in the index of 2023',
  );
  expect(filesBelow(staging)).toEqual([]);
  expect((await writeSearch([indexOf(1)], staging)).length).toBeGreaterThan(0);
});

test.each([
  ['missing', () => vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/nowhere/pagefind'), 'ENOENT'],
  ['not executable', () => replaceBy('exit 0', 0o644), 'EACCES'],
])('a program that is %s: the site is as it was, and the way out is told', async (_, breakIt, cause) => {
  const project = await faultProject();
  const folder = project.copy();
  breakIt();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { code, stderr } = await runMain(['build', '--as-of', '2030-01-01', '--full'], folder);
  expect(code).toBe(1);
  expect(stderr).toContain('error  the search index cannot be made: Pagefind cannot be started (spawn');
  expect(stderr).toContain(cause);
  expect(stderr).toContain(HINT);
  expect(stateOf(folder, project)).toBe('old');
  expect(isTold(folder)).toBe(false);
  expect(leftOver(folder)).toEqual([]);
});
