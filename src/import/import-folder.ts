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
  const visit = (below: string, depth: number): void => {
    for (const entry of entriesOf(join(path, below))) {
      const inside = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile()) files.push(inside);
      else if (entry.isDirectory() && depth < DEEPEST && !PASSED_OVER.has(entry.name))
        visit(inside, depth + 1);
    }
  };
  visit('', 0);
  return {
    path,
    name: basename(resolve(path)),
    files: files.sort(compareText),
    open: (file) => openImportFile(join(path, file), { encoding, folders: file.split('/').slice(0, -1) }),
  };
}

function entriesOf(path: string): Dirent[] {
  return withReason(() => readdirSync(path, { withFileTypes: true }));
}
