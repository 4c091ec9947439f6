// Before a site is touched, what was made for it is looked at.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proveStaging } from '../../src/site/prove-staging.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function staging() {
  const folder = temporaryFolder('staging');
  const written = ['text', ''].map((text, index) => {
    writeFileSync(join(folder, `${index}.txt`), text);
    return { path: `${index}.txt`, sha256: createHash('sha256').update(text).digest('hex') };
  });
  return { folder, written };
}

test.each([true, false])(
  'files that are what was written are taken, empty ones too (thoroughly: %s)',
  (thoroughly) => {
    const { folder, written } = staging();
    expect(proveStaging(folder, written, { thoroughly })).toMatchObject([
      { path: '0.txt', bytes: 4 },
      { path: '1.txt', bytes: 0 },
    ]);
  },
);

test.each([
  ['missing', false, () => {}, 'x.txt', 'x.txt was written and is not there'],
  ['a folder', false, (path: string) => mkdirSync(path), 'x.txt', 'x.txt was written and is not there'],
  ['empty', false, (path: string) => writeFileSync(path, ''), '0.txt', '0.txt is not what was written'],
  ['changed', true, (path: string) => writeFileSync(path, 'tent'), '0.txt', '0.txt is not what was written'],
] as const)('one that is %s is named', (_, thoroughly, damage, path, message) => {
  const { folder, written } = staging();
  damage(join(folder, path));
  const files = path === 'x.txt' ? [...written, { path, sha256: 'x' }] : written;
  expect(() => proveStaging(folder, files, { thoroughly })).toThrow(message);
});
