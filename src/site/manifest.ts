// The manifest: every file of the site with its SHA-256, in the form of BagIt (RFC 8493) that `sha256sum -c` reads.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../content/problem.ts';
import type { WrittenFile } from './written-file.ts';

export const MANIFEST = 'manifest-sha256.txt';

/** Writes the manifest of a finished staging folder. */
export function writeManifest(files: readonly WrittenFile[], staging: string): void {
  const lines = [...files]
    .sort((a, b) => compareText(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  writeFileSync(join(staging, MANIFEST), lines.join(''));
}
