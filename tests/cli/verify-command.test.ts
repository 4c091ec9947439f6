// dateline verify: what it advises.
import { expect, test } from 'vitest';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

test('a site that lost its list of files is told to be made anew', async () => {
  const { stderr, code } = await runMain(['verify', '.'], temporaryFolder('verify'));
  expect(code).toBe(1);
  expect(stderr).toContain('remove the folder and build again');
});
