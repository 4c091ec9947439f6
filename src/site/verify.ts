// Compares a site with its manifest, or with another copy: every file that is missing, added or not what it was. Only
// looks: what a build left half done is told, and left to the next build.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../content/problem.ts';
import { sha256OfFile } from './file-hash.ts';
import { holderOf } from './lock.ts';
import { MANIFEST, parseManifest } from './manifest.ts';
import { isBetween, siteFolders } from './site-folders.ts';

/** Something that is not as the manifest or the other copy says. */
export interface Difference {
  readonly path: string;
  readonly what: 'missing' | 'added' | 'changed' | 'manifest';
  readonly detail?: string;
}

/** What was compared, and every difference, in order of path. */
export interface Verification {
  readonly files: number;
  readonly differences: readonly Difference[];
}

/** Compares a site with the manifest that lies in it. A manifest that is missing, empty or damaged is a difference. */
export function verifySite(folder: string): Verification {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) {
    return {
      files: 0,
      differences: [{ path: MANIFEST, what: 'missing', detail: 'there is nothing to compare with' }],
    };
  }
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { files: 0, differences: [{ path: MANIFEST, what: 'manifest', detail: 'it cannot be read' }] };
  }
  const { files, damages } = parseManifest(text);
  const differences = damages.map((detail): Difference => ({ path: MANIFEST, what: 'manifest', detail }));
  const there = hashes(folder);
  there.delete(MANIFEST);
  differences.push(...compare(files, there));
  return { files: files.size, differences: inOrder(differences) };
}

/** Compares two copies of a site, file by file. */
export function compareSites(folder: string, other: string): Verification {
  const expected = hashes(other);
  return { files: expected.size, differences: inOrder(compare(expected, hashes(folder))) };
}

/** What a build is doing to a site, or left half done, in words; undefined where the site is not being changed. */
export function unfinished(output: string): string | undefined {
  const folders = siteFolders(output);
  if (!isBetween(folders)) return undefined;
  const holder = holderOf(folders.lock);
  return holder === undefined
    ? 'a build was stopped while it changed this site, which may be neither the old nor the new one; the next build puts it right'
    : `a build (process ${holder.pid}) is changing this site now; look again when it has ended`;
}

/** What could not be hashed is equal to nothing, not even to itself. */
type Hash = string | undefined;

function compare(expected: ReadonlyMap<string, Hash>, there: ReadonlyMap<string, Hash>): Difference[] {
  const missing = [...expected.keys()].filter((path) => !there.has(path));
  return [
    ...missing.map((path): Difference => ({ path, what: 'missing' })),
    ...[...there].flatMap(([path, sha256]): Difference[] => {
      if (!expected.has(path)) return [{ path, what: 'added' }];
      if (sha256 === undefined) return [{ path, what: 'changed', detail: 'it is no file that can be read' }];
      return expected.get(path) === sha256 ? [] : [{ path, what: 'changed' }];
    }),
  ];
}

function inOrder(differences: readonly Difference[]): Difference[] {
  return [...differences].sort((a, b) => compareText(a.path, b.path) || compareText(a.what, b.what));
}

/** The SHA-256 of every file of a folder; a folder that cannot be read counts as a file that cannot. */
function hashes(folder: string): Map<string, Hash> {
  const found = new Map<string, Hash>();
  const visit = (below: string): void => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`;
      const stats = lstatSync(join(folder, path));
      if (!stats.isDirectory()) found.set(path, stats.isFile() ? sha256Of(join(folder, path)) : undefined);
      else {
        try {
          visit(path);
        } catch {
          found.set(path, undefined);
        }
      }
    }
  };
  visit('');
  return found;
}

function sha256Of(path: string): Hash {
  try {
    return sha256OfFile(path);
  } catch {
    return undefined;
  }
}
