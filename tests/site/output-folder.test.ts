// Which folder a build may replace: its own, and no other.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkOutputFolder } from '../../src/site/output-folder.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe('an output folder that a build must not replace is refused', () => {
  const content = (): string => {
    const folder = temporaryFolder('content');
    write(folder, { 'articles/a.md': '---\ntitle: A\n---\n' });
    return folder;
  };

  const check = (output: string, source: string): void =>
    checkOutputFolder(output, source, 'manifest-sha256.txt');

  test('the root of the disk, and the folder somebody works in', () => {
    expect(() => check('/', content())).toThrow('would replace other files');
    expect(() => check('.', content())).toThrow('would replace other files');
  });

  test('the content, a folder above it, and one inside it', () => {
    const folder = content();
    expect(() => check(folder, folder)).toThrow('holds the content');
    expect(() => check(dirname(folder), folder)).toThrow('holds the content');
    expect(() => check(join(folder, '_site'), folder)).toThrow('lies in the content folder');
  });

  test('a link to one of them, whether it is there or not', () => {
    const folder = content();
    const output = join(temporaryFolder('output'), '_site');
    symlinkSync(join(folder, 'new'), output);
    expect(() => check(output, folder)).toThrow('lies in the content folder');
  });

  test('a bag, whose manifest has the name of ours', () => {
    const folder = temporaryFolder('output');
    write(folder, { 'bagit.txt': '', 'manifest-sha256.txt': '', 'data/letter.txt': 'mine' });
    expect(() => check(folder, content())).toThrow('is a bag');
  });

  test('a file', () => {
    const folder = temporaryFolder('output');
    write(folder, { letter: 'mine' });
    expect(() => check(join(folder, 'letter'), content())).toThrow('is not a folder');
  });

  test('one with files that no build made; an empty one and an earlier site are taken', () => {
    const folder = temporaryFolder('output');
    expect(() => check(folder, content())).not.toThrow();
    write(folder, { 'letter.txt': 'mine' });
    expect(() => check(folder, content())).toThrow('has files that Dateline did not make');
    write(folder, { 'manifest-sha256.txt': '' });
    expect(() => check(folder, content())).not.toThrow();
  });
});
