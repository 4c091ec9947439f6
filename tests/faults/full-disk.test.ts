// A disk that is full: the site of before stays whole, and the message says what is full and how much is left. The disk
// is a small one in memory, which only root may mount.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import {
  buildHere,
  faultProject,
  isLong,
  isTold,
  leftOver,
  runBuild,
  stateOf,
  WORDS,
  type FaultProject,
} from './fault-project.ts';

let project: FaultProject;
beforeAll(async () => {
  project = await faultProject();
});

const mounted: string[] = [];

/** Mounts a small disk. @returns why not, where that is not possible */
function mount(folder: string, options: string): string | undefined {
  const { error, status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) return `no small disk can be mounted: ${error?.message ?? stderr.trim()}`;
  mounted.push(folder);
  return undefined;
}

afterEach(() => {
  for (const folder of mounted.splice(0)) spawnSync('umount', [folder]);
});

/** Fills a disk until there is only so much room. @returns gives the room back */
function fill(folder: string, { bytes = Infinity, names = Infinity }: Room): () => void {
  const filler = join(folder, '.filler');
  mkdirSync(filler);
  const { ffree } = statfsSync(folder);
  for (let made = 0; made < ffree - names - 1; made++) writeFileSync(join(filler, String(made)), '');
  const { bfree, bsize } = statfsSync(folder);
  if (bytes < bfree * bsize) writeFileSync(join(filler, 'bytes'), Buffer.alloc(bfree * bsize - bytes));
  return () => rmSync(filler, { recursive: true });
}

interface Room {
  readonly bytes?: number;
  readonly names?: number;
}

const ROOMS: readonly Room[] = isLong
  ? [
      ...[0, 8, 64, 128, 256, 384].map((kilobytes) => ({ bytes: kilobytes * 1024 })),
      ...[1, 5, 20, 60].map((names) => ({ names })),
    ]
  : [{ bytes: 128 * 1024 }, { names: 20 }];

test.each(ROOMS)('a disk with room for %j: the site is as it was until there is more', async (room) => {
  const folder = temporaryFolder('disk');
  const refused = mount(folder, 'size=40m,nr_inodes=1000');
  if (refused !== undefined) {
    console.log(`skipped: ${refused}`);
    return;
  }
  cpSync(project.folder, folder, { recursive: true, preserveTimestamps: true });
  const empty = fill(folder, room);
  const { code, stderr } = await runMain([...WORDS, '--full'], folder);
  expect(code, stderr).toBe(1);
  expect(stderr).toMatch(
    /^error {2}\w+ .*\/.*: the disk is full, \d+ MB and \d+ names are left \(ENOSPC\)/mu,
  );
  expect(stderr).toContain('make room, then build again; _site is as it was');
  expect(stateOf(folder, project)).toBe('old');
  expect(isTold(folder)).toBe(false);
  empty();
  await buildHere(folder, '--full');
  expect(stateOf(folder, project)).toBe('new');
  expect(leftOver(folder)).toEqual([]);
});

test('a disk that is mounted where the site is: its files change one by one', async () => {
  const folder = project.copy();
  const site = join(folder, '_site');
  rmSync(site, { recursive: true });
  mkdirSync(site);
  const refused = mount(site, 'size=20m');
  if (refused !== undefined) {
    console.log(`skipped: ${refused}`);
    return;
  }
  cpSync(join(project.folder, '_site'), site, { recursive: true, preserveTimestamps: true });
  await buildHere(folder, '--full');
  expect(stateOf(folder, project)).toBe('new');
  expect(leftOver(folder)).toEqual([]);
});

describe('a folder that nobody may write to', () => {
  /** Root may write everywhere: the system is asked to treat this process as somebody else. */
  const asOther =
    process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];

  test.each([
    ['of the project', '.', 0o555, /^error {2}\w+ .*: permission denied \(EACCES\)\n {4}allow it/mu],
    [
      'of an article',
      'content/articles',
      0o000,
      /^content\/articles {2}error {2}cannot be read: permission denied$/mu,
    ],
  ])('%s is named', async (_, path, mode, message) => {
    const folder = project.copy();
    if (asOther.length > 0) {
      spawnSync('chown', ['-R', '65534:65534', folder]);
      spawnSync('chmod', ['o+rx', join(folder, '..')]);
    }
    chmodSync(join(folder, path), mode);
    const result = await runBuild(folder, ['--full'], { as: asOther });
    chmodSync(join(folder, path), 0o755);
    expect(result.stderr).toMatch(message);
    expect(result.code).toBe(1);
    expect(stateOf(folder, project)).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['.cache', '_site', 'content']);
  });
});
