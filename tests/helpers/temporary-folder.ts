// Temporary folders: all below one, which is removed when the last test has ended.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VARIABLE = 'DATELINE_TESTS_FOLDER';

/** An empty folder of its own for a test. */
export function temporaryFolder(name = 'test'): string {
  const above = process.env[VARIABLE];
  if (above === undefined) throw new Error('run the tests with vitest: its global setup makes the folder');
  return mkdtempSync(join(above, `${name}-`));
}

/** Run by vitest before all tests; the processes of the tests inherit the environment. */
export function setup(): void {
  process.env[VARIABLE] = mkdtempSync(join(tmpdir(), 'dateline-tests-'));
}

/** Run by vitest after all tests, while it waits for their processes to end. */
export async function teardown(): Promise<void> {
  const folder = process.env[VARIABLE];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
