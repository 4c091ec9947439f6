// Publishing: whatever moment a build is killed at, the next command leaves one whole site.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeJournal } from '../../src/site/journal.ts';
import { discardStaging, openStaging, publishChanges, publishSite, recover } from '../../src/site/publish.ts';
import { siteFolders, type SiteFolders } from '../../src/site/site-folders.ts';
import type { WrittenFile } from '../../src/site/written-file.ts';
import { whileRefusing } from '../helpers/refusing-disk.ts';
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
const file = (path: string, text: string): WrittenFile => ({
  path,
  sha256: createHash('sha256').update(text).digest('hex'),
});
const CHANGED = ['b/index.html', 'index.html', 'manifest-sha256.txt'];
const CHANGES = { changed: CHANGED.map((path) => file(path, 'new')), unwanted: ['gone/index.html'] };
const AFTER = { ...OLD, ...NEW, 'gone/index.html': undefined };

function published(): { folders: SiteFolders; output: string } {
  const output = join(temporaryFolder('publish'), '_site');
  write(output, OLD);
  return { folders: siteFolders(output), output };
}

/** A published site, and another or its changes made beside it. */
function staged(files: Readonly<Record<string, string>> = NEW): { folders: SiteFolders; output: string } {
  const { folders, output } = published();
  openStaging(folders);
  write(folders.staging, files);
  return { folders, output };
}

function expectSite(output: string, files: Readonly<Record<string, string | undefined>>): void {
  const there = Object.keys(hashesBelow(output));
  const wanted = Object.entries(files).filter(([, text]) => text !== undefined);
  expect(there).toEqual(wanted.map(([path]) => path).sort());
  for (const [path, text] of wanted) expect(readFileSync(join(output, path), 'utf8')).toBe(text);
}

/** Nothing stands beside the site but the site. */
function expectNothingLeft({ staging, previous, journal }: SiteFolders): void {
  for (const left of [staging, `${staging}.input`, previous, journal])
    expect(existsSync(left), left).toBe(false);
}

test('a whole site takes the place of the one before', () => {
  const { folders, output } = staged();
  publishSite(folders, CHANGES.changed);
  expectSite(output, NEW);
  expectNothingLeft(folders);
});

test('a build that is stopped removes no more than it may of what it made: the next command removes the rest', () => {
  const { folders, output } = staged();
  discardStaging(folders, 2);
  expect(Object.keys(hashesBelow(folders.staging))).toHaveLength(Object.keys(NEW).length - 2);
  expect(recover(output)).toBe('undone');
  expectSite(output, OLD);
  expectNothingLeft(folders);
});

test('the first site of all is put where nothing was', () => {
  const { folders, output } = staged();
  rmSync(output, { recursive: true });
  publishSite(folders, CHANGES.changed);
  expectSite(output, NEW);
});

test('changes are put in place, unwanted files go, and so do folders that are empty then', () => {
  const { folders, output } = staged();
  publishChanges(folders, CHANGES);
  expectSite(output, AFTER);
  expect(existsSync(join(output, 'gone'))).toBe(false);
  expectNothingLeft(folders);
});

test('a file goes where a folder was, and a folder where a file was', () => {
  const { folders, output } = staged({ a: 'file', 'c/index.html': 'new', 'INDEX.html': 'new' });
  write(output, { c: 'old' });
  const changed = [file('a', 'file'), file('c/index.html', 'new'), file('INDEX.html', 'new')];
  publishChanges(folders, { changed, unwanted: ['a/index.html', 'c', 'index.html'] });
  expectSite(output, {
    ...{ 'manifest-sha256.txt': 'old', 'gone/index.html': 'old' },
    ...{ a: 'file', 'c/index.html': 'new', 'INDEX.html': 'new' },
  });
});

test('an output that is a link elsewhere is followed: what a server shows is what changes', () => {
  const folder = temporaryFolder('linked');
  const [link, target] = [join(folder, '_site'), join(folder, 'www/site')];
  write(target, OLD);
  symlinkSync(join('www', 'site'), link);
  const folders = siteFolders(link);
  expect(folders).toMatchObject({ site: target, release: undefined });
  openStaging(folders);
  write(folders.staging, NEW);
  publishSite(folders, CHANGES.changed);
  expectSite(link, NEW);
  expectSite(target, NEW);
});

test('a link that leads to itself is refused', () => {
  const link = join(temporaryFolder('circle'), '_site');
  symlinkSync('_site', link);
  expect(() => siteFolders(link)).toThrow('is a link to itself');
});

describe('where the disk does not let a folder go', () => {
  const whole = (from: unknown): boolean => String(from).endsWith('/_site');

  test.each(['EBUSY', 'EXDEV'])(
    'since something is mounted there (%s) its files change one by one',
    (code) => {
      const { folders, output } = staged();
      whileRefusing('renameSync', code, () => publishSite(folders, CHANGES.changed), whole);
      expectSite(output, NEW);
      expectNothingLeft(folders);
    },
  );

  test('a build that was killed before it knew is undone', () => {
    const { folders, output } = staged();
    writeJournal(folders.journal, { step: 'exchange' });
    expect(whileRefusing('renameSync', 'EBUSY', () => recover(output), whole)).toBe('undone');
    expectSite(output, OLD);
  });

  test.each([
    ['the old site cannot be moved', whole],
    ['the new one cannot take its place', (from: unknown) => String(from).endsWith('.staging')],
  ])('%s: the site is as it was', (_, which) => {
    const { folders, output } = staged();
    const publish = (): void => publishSite(folders, CHANGES.changed);
    expect(() => whileRefusing('renameSync', 'EIO', publish, which)).toThrow('EIO');
    expectSite(output, OLD);
    expect(existsSync(folders.journal)).toBe(false);
  });

  test('files of another disk are copied', () => {
    const { folders, output } = staged();
    const across = (from: unknown, to: unknown): boolean =>
      String(from).includes('.staging') && String(to).startsWith(`${output}/`);
    whileRefusing('renameSync', 'EXDEV', () => publishChanges(folders, CHANGES), across);
    expectSite(output, AFTER);
    expectNothingLeft(folders);
  });
});

describe('after a build was killed', () => {
  test('while it made files, the site before is untouched', () => {
    const { folders, output } = staged({ 'index.html': 'half' });
    mkdirSync(`${folders.staging}.input`);
    expect(recover(output)).toBe('undone');
    expectSite(output, OLD);
    expectNothingLeft(folders);
    expect(recover(output)).toBe('nothing');
  });

  test.each([
    ['before the first rename, the new site is put in place', [], NEW],
    ['between the two renames too', ['previous'], NEW],
    ['after the second it is there already', ['previous', 'site'], NEW],
  ] as const)('%s', (_, done, after) => {
    const { folders, output } = staged();
    writeJournal(folders.journal, { step: 'exchange' });
    if (done.some((step) => step === 'previous')) renameSync(output, folders.previous);
    if (done.some((step) => step === 'site')) renameSync(folders.staging, output);
    expect(recover(output)).toBe('finished');
    expectSite(output, after);
    expectNothingLeft(folders);
  });

  test('and its journal is lost, a site that was moved away comes back', () => {
    const { folders, output } = staged();
    renameSync(output, folders.previous);
    recover(output);
    expectSite(output, OLD);
    expectNothingLeft(folders);
  });

  test.each([0, 1, 2, 3])('after %i of the changes, the next command makes the others', (done) => {
    const { folders, output } = staged();
    writeJournal(folders.journal, { step: 'changes', ...CHANGES });
    for (const path of CHANGED.slice(0, done)) {
      mkdirSync(dirname(join(output, path)), { recursive: true });
      renameSync(join(folders.staging, path), join(output, path));
    }
    expect(recover(output)).toBe('finished');
    expectSite(output, AFTER);
    expectNothingLeft(folders);
  });
});

describe('after a loss of power, what nobody can tell any more is remembered until a whole site is published', () => {
  test('a file of the changes that has lost its bytes', () => {
    const { folders, output } = staged({ ...NEW, 'b/index.html': '' });
    writeJournal(folders.journal, { step: 'changes', ...CHANGES });
    expect(recover(output)).toBe('unknown');
    expect(recover(output)).toBe('unknown');
    expect(existsSync(join(output, 'b/index.html'))).toBe(false);
    openStaging(folders);
    write(folders.staging, NEW);
    publishSite(folders, CHANGES.changed);
    expect(recover(output)).toBe('nothing');
  });

  test.each([
    ['cut', (text: string) => text.slice(0, -5)],
    ['empty', () => ''],
    ['of another kind', () => '{}'],
    ['changed', (text: string) => text.replace('index', 'indem')],
  ])('a journal that is %s', (_, damage) => {
    const { folders, output } = staged();
    writeJournal(folders.journal, { step: 'changes', ...CHANGES });
    writeFileSync(folders.journal, damage(readFileSync(folders.journal, 'latin1')));
    expect(recover(output)).toBe('unknown');
    expectSite(output, OLD);
  });
});

test.each([
  ['a folder where a file goes', 'index.html', true],
  ['a file where a folder goes', 'b', false],
])('where somebody put %s meanwhile, all is made anew', (_, path, isFolder) => {
  const { folders, output } = staged();
  writeJournal(folders.journal, { step: 'changes', ...CHANGES });
  rmSync(join(output, path), { force: true });
  if (isFolder) mkdirSync(join(output, path));
  else writeFileSync(join(output, path), 'mine');
  expect(recover(output)).toBe('unknown');
  openStaging(folders);
  write(folders.staging, NEW);
  publishSite(folders, CHANGES.changed);
  expectSite(output, NEW);
  expectNothingLeft(folders);
});
