// `npm run coverage`: how much of the code that people must be able to trust the tests reach.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import base from '../vitest.config.ts';

const SITE = [
  'publish',
  'publish-work',
  'prove-staging',
  'journal',
  'sealed-file',
  'lock',
  'releases',
  'stale',
];
const CACHE = [
  'site-folders',
  'output-folder',
  'with-site',
  'known-site',
  'build-cache',
  'cache-file',
  'disk-failure',
];
const PROOF = ['verify', 'manifest', 'bag', 'file-hash', 'interruption'];

export default defineConfig({
  ...base,
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    ...base.test,
    include: ['tests/{content,pages,site,faults}/**/*.test.ts'],
    coverage: {
      enabled: true,
      provider: 'v8',
      reporter: ['text'],
      include: [
        'src/content/{read-source,walk-content,front-matter,slug}.ts',
        'src/pages/{html,xml,urls}.ts',
        ...[...SITE, ...CACHE, ...PROOF].map((name) => `src/site/${name}.ts`),
      ],
      thresholds: {
        branches: 95,
        'src/content/*.ts': { branches: 95 },
        'src/pages/*.ts': { branches: 95 },
        'src/site/*.ts': { branches: 95 },
      },
    },
  },
});
