// A folder to import on the disk: which files are below it. Follows no link out of it.
import { readdirSync, type Dirent } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { compareText } from '../content/problem.ts';
import { openImportFile, withReason } from './import-file.ts';
import type { ImportFolder, TextEncoding } from './importer.ts';

/** What version control, package managers and site generators keep for themselves. */
const PASSED_OVER = new Set([
  'node_modules',
  'bower_components',
  '.git',
  '.hg',
  '.svn',
  '.cache',
  '.jekyll-cache',
]);
/** Deeper than anybody files things. */
const DEEPEST = 30;

/**
 * Opens a folder.
 * @throws UserError when it cannot be read
 */
export function openImportFolder(path: string, encoding?: TextEncoding): ImportFolder {
  const files: string[] = [];
  const passedOver: ImportFolder['passedOver'][number][] = [];
  const visit = (below: string, depth: number): void => {
    for (const entry of entriesOf(join(path, below))) {
      const inside = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile()) files.push(inside);
      else if (!entry.isDirectory()) passedOver.push({ path: inside, what: whatItIs(entry) });
      else if (PASSED_OVER.has(entry.name)) continue;
      else if (depth < DEEPEST) visit(inside, depth + 1);
      else passedOver.push({ path: inside, what: `a folder in more than ${DEEPEST} others` });
    }
  };
  visit('', 0);
  return {
    path,
    name: basename(resolve(path)),
    files: files.sort(compareText),
    passedOver: passedOver.sort((a, b) => compareText(a.path, b.path)),
    open: (file) => openImportFile(join(path, file), { encoding, folders: file.split('/').slice(0, -1) }),
  };
}

function whatItIs(entry: Dirent): string {
  return entry.isSymbolicLink() ? 'a symbolic link, which is not followed' : 'no ordinary file';
}

function entriesOf(path: string): Dirent[] {
  return withReason(() => readdirSync(path, { withFileTypes: true }));
}
