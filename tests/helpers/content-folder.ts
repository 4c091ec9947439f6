// A content folder from one string, in which each file begins with a line `-- path --`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

const SEPARATOR = /^-- (\S.*?) --\n/gmu;

/** The files of a string by their paths. */
export function filesIn(text: string): Map<string, string> {
  const starts = [...text.matchAll(SEPARATOR)];
  if (starts.length === 0 && text.trim() !== '') throw new Error('the string has no line "-- path --"');
  return new Map(
    starts.map((start, index) => [
      start[1]!,
      text.slice(start.index + start[0].length, starts[index + 1]?.index),
    ]),
  );
}

/** Writes the files of a string into a temporary folder and gives the folder. */
export function contentFolder(text: string, folder = temporaryFolder('content')): string {
  for (const [path, file] of filesIn(text)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), file);
  }
  return folder;
}
