// Compares a site with its manifest, or with another copy: every file that is missing, added or not what it was.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../content/problem.ts';
import { MANIFEST } from './manifest.ts';

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

const LINE = /^([0-9a-f]{64}) {2}(\S.*)$/u;

/** Compares a site with the manifest that lies in it. A manifest that is missing, empty or damaged is a difference. */
export function verifySite(folder: string): Verification {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) {
    return {
      files: 0,
      differences: [{ path: MANIFEST, what: 'missing', detail: 'there is nothing to compare with' }],
    };
  }
  const text = readFileSync(path, 'utf8');
  const differences: Difference[] = [];
  const promised = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.pop() !== '')
    differences.push({ path: MANIFEST, what: 'manifest', detail: 'its last line is cut' });
  let before = '';
  lines.forEach((line, index) => {
    const [, sha256, file] = LINE.exec(line) ?? [];
    if (sha256 === undefined || file === undefined || compareText(before, file) >= 0) {
      differences.push({ path: MANIFEST, what: 'manifest', detail: `line ${index + 1} is damaged` });
      return;
    }
    before = file;
    promised.set(file, sha256);
  });
  if (promised.size === 0)
    differences.push({ path: MANIFEST, what: 'manifest', detail: 'it lists no files' });
  const there = hashes(folder);
  there.delete(MANIFEST);
  differences.push(...compare(promised, there));
  return { files: promised.size, differences: inOrder(differences) };
}

/** Compares two copies of a site, file by file. */
export function compareSites(folder: string, other: string): Verification {
  const expected = hashes(other);
  return { files: expected.size, differences: inOrder(compare(expected, hashes(folder))) };
}

function compare(expected: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): Difference[] {
  const missing = [...expected.keys()].filter((path) => !there.has(path));
  return [
    ...missing.map((path): Difference => ({ path, what: 'missing' })),
    ...[...there].flatMap(([path, sha256]): Difference[] => {
      if (!expected.has(path)) return [{ path, what: 'added' }];
      return expected.get(path) === sha256 ? [] : [{ path, what: 'changed' }];
    }),
  ];
}

function inOrder(differences: readonly Difference[]): Difference[] {
  return [...differences].sort((a, b) => compareText(a.path, b.path) || compareText(a.what, b.what));
}

/** The SHA-256 of every file of a folder; of what is no file or cannot be read a word that is no hash. */
function hashes(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (below: string): void => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`;
      const stats = lstatSync(join(folder, path));
      if (stats.isDirectory()) visit(path);
      else found.set(path, stats.isFile() ? sha256Of(join(folder, path)) : 'no ordinary file');
    }
  };
  visit('');
  return found;
}

function sha256Of(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return 'unreadable';
  }
}
