// The tests: `npm test` runs all of them, `npx vitest tests/content` those of a folder, again at each change.
import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './tests/helpers/long-files-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/helpers/temporary-folder.ts'],
    // Files share a process a core: loading the sources anew for each file takes longer than most tests.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: LongFilesFirst },
    // Far more than any takes: a busy machine is no reason to fail.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
