// `npm run test:faults -- 200`: the long form of every test of faults. The count is how often each strikes at random, and
// how many sequences of edits are built; runs that have an end, such as the failing of every operation in turn, are done whole.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [count = '200', ...files] = process.argv.slice(2);
if (!/^[1-9]\d*$/u.test(count)) {
  console.error(`"${count}" is no count; write: npm run test:faults -- 200`);
  process.exit(1);
}
const vitest = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--silent=false',
    '--testTimeout=3600000',
    ...(files.length > 0 ? files : ['tests/faults', 'tests/site/verify', 'tests/site/incremental']),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATELINE_FAULTS: count,
      DATELINE_DAMAGES: count,
      DATELINE_SEQUENCES: count,
    },
  },
);
process.exit(status ?? 1);
