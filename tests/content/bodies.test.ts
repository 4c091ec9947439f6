// Bodies are read again when they are asked for late; what became of the file meanwhile is said.
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BodyCollection } from '../../src/content/bodies.ts';
import { LARGEST_SOURCE } from '../../src/content/read-source.ts';
import { walkContent } from '../../src/content/walk-content.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { articleFile } from '../helpers/content-from.ts';

const BODY = '\nThe text.\n';
const sha256 = createHash('sha256').update(BODY).digest('hex');

function collection() {
  const folder = contentFolder(`-- articles/2023-10-13-a.md --\n${articleFile('', 'The text.')}`);
  const [file] = walkContent(folder).files;
  const bodies = new BodyCollection(folder, LARGEST_SOURCE);
  bodies.add(sha256, file!, undefined);
  return { bodies, path: join(folder, file!.path) };
}

test('a body is read from its file', () => {
  expect(collection().bodies.markdown(sha256)).toBe(BODY);
});

test.each([
  [
    'was changed',
    (path: string) => writeFileSync(path, articleFile('', 'Another text.')),
    'was changed during the build',
  ],
  ['is gone', (path: string) => rmSync(path), 'a.md was removed during the build'],
])('a file that %s is named', (_, change, message) => {
  const { bodies, path } = collection();
  change(path);
  expect(() => bodies.markdown(sha256)).toThrow(message);
});

test('a hash that no body of this run has is a mistake of the program', () => {
  expect(() => collection().bodies.markdown('0')).toThrow('no body has the hash 0');
});
