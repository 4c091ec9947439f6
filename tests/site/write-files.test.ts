// Files that are copied are what they were when the content was read, or the build stops and says which is not.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CopyOutput } from '../../src/pages/output.ts';
import { writeFile } from '../../src/site/write-files.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function listed(): { content: string; path: string; output: CopyOutput } {
  const content = temporaryFolder('content');
  const path = join(content, 'public/letter.txt');
  mkdirSync(join(content, 'public'));
  writeFileSync(path, 'A letter.');
  const sha256 = createHash('sha256').update('A letter.').digest('hex');
  const from = 'public/letter.txt';
  return {
    ...{ content, path },
    output: { writer: 'copy', path: 'letter.txt', from, origin: from, inputs: { sha256 } },
  };
}

test('a file is copied', () => {
  const { content, output } = listed();
  const staging = temporaryFolder('staging');
  writeFile(output, staging, content);
  expect(readFileSync(join(staging, 'letter.txt'), 'utf8')).toBe('A letter.');
});

test.each([
  ['changed', (path: string) => writeFileSync(path, 'A let')],
  ['removed', (path: string) => rmSync(path)],
])('one that was %s since the content was read is named', (what, change) => {
  const { content, path, output } = listed();
  change(path);
  expect(() => writeFile(output, temporaryFolder('staging'), content)).toThrow(
    `public/letter.txt was ${what} during the build`,
  );
});
