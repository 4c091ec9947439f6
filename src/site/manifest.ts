// The manifest: every file of the site with its SHA-256, in the form of BagIt (RFC 8493) that `sha256sum -c` reads.
import { compareText } from '../content/problem.ts';
import { manifestPath, outputFile } from '../pages/urls.ts';
import type { WrittenFile } from './written-file.ts';

/** Its file below the site's root. */
export const MANIFEST = outputFile(manifestPath);

/** The text of the manifest of a site's files. */
export function manifestText(files: readonly WrittenFile[]): string {
  return [...files]
    .sort((a, b) => compareText(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}
