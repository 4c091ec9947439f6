// Publishing: whatever moment a build is killed at, the next command leaves one whole site.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checkOutputFolder,
  openStaging,
  publishChanges,
  publishSite,
  recover,
} from '../../src/site/publish.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const OLD = {
  'manifest-sha256.txt': 'old',
  'index.html': 'old',
  'a/index.html': 'old',
  'gone/index.html': 'old',
};
const NEW = { 'manifest-sha256.txt': 'new', 'index.html': 'new', 'b/index.html': 'new' };
const CHANGES = {
  changed: ['b/index.html', 'index.html', 'manifest-sha256.txt'],
  unwanted: ['gone/index.html'],
};
const AFTER = { ...OLD, ...NEW, 'gone/index.html': undefined };

function published(): { folder: string; output: string } {
  const folder = temporaryFolder('publish');
  const output = join(folder, '_site');
  write(output, OLD);
  return { folder, output };
}

function expectSite(output: string, files: Readonly<Record<string, string | undefined>>): void {
  const there = Object.keys(hashesBelow(output));
  const wanted = Object.entries(files).filter(([, text]) => text !== undefined);
  expect(there).toEqual(wanted.map(([path]) => path).sort());
  for (const [path, text] of wanted) expect(readFileSync(join(output, path), 'utf8')).toBe(text);
}

test('a whole site takes the place of the one before', () => {
  const { output } = published();
  const folders = openStaging(output);
  write(folders.staging, NEW);
  publishSite(output, folders);
  expectSite(output, NEW);
  expect(existsSync(folders.previous)).toBe(false);
});

test('changes are put in place, unwanted files go, and so do folders that are empty then', () => {
  const { output } = published();
  const folders = openStaging(output);
  write(folders.staging, NEW);
  publishChanges(output, folders, CHANGES);
  expectSite(output, AFTER);
  expect(existsSync(join(output, 'gone'))).toBe(false);
  expect(existsSync(folders.journal)).toBe(false);
});

describe('after a build was killed', () => {
  test('while it made files, the site before is untouched', () => {
    const { output } = published();
    const { staging } = openStaging(output);
    write(staging, { 'index.html': 'half' });
    recover(output);
    expectSite(output, OLD);
    expect(existsSync(staging)).toBe(false);
  });

  test('between the two renames, the site before comes back', () => {
    const { output } = published();
    const { previous, staging } = openStaging(output);
    write(staging, NEW);
    renameSync(output, previous);
    recover(output);
    expectSite(output, OLD);
  });

  test.each([0, 1, 2, 3])('after %i of the changes, the next command makes the others', (done) => {
    const { output } = published();
    const folders = openStaging(output);
    write(folders.staging, NEW);
    writeFileSync(folders.journal, JSON.stringify(CHANGES));
    for (const path of CHANGES.changed.slice(0, done)) {
      mkdirSync(dirname(join(output, path)), { recursive: true });
      renameSync(join(folders.staging, path), join(output, path));
    }
    recover(output);
    expectSite(output, AFTER);
    expect(existsSync(folders.journal)).toBe(false);
  });
});

describe('an output folder that a build must not replace is refused', () => {
  const content = (): string => {
    const folder = temporaryFolder('content');
    write(folder, { 'articles/a.md': '---\ntitle: A\n---\n' });
    return folder;
  };

  test('the root of the disk, and the folder somebody works in', () => {
    expect(() => checkOutputFolder('/', content())).toThrow('would replace other files');
    expect(() => checkOutputFolder('.', content())).toThrow('would replace other files');
  });

  test('the content, a folder above it, and one inside it', () => {
    const folder = content();
    expect(() => checkOutputFolder(folder, folder)).toThrow('holds the content');
    expect(() => checkOutputFolder(dirname(folder), folder)).toThrow('holds the content');
    expect(() => checkOutputFolder(join(folder, '_site'), folder)).toThrow('lies in the content folder');
  });

  test('one with files that no build made; an empty one and an earlier site are taken', () => {
    const folder = temporaryFolder('output');
    expect(() => checkOutputFolder(folder, content())).not.toThrow();
    write(folder, { 'letter.txt': 'mine' });
    expect(() => checkOutputFolder(folder, content())).toThrow('has files that Dateline did not make');
    write(folder, { 'manifest-sha256.txt': '' });
    expect(() => checkOutputFolder(folder, content())).not.toThrow();
  });
});
