// The manifest: every file of the site with its SHA-256, in the form of BagIt (RFC 8493) that `sha256sum -c` reads.
import { compareText } from '../content/problem.ts';
import { manifestPath, outputFile } from '../pages/urls.ts';
import type { WrittenFile } from './written-file.ts';

/** Its file below the site's root. */
export const MANIFEST = outputFile(manifestPath);

/**
 * The text of the manifest of a site's files.
 * @throws Error for a path that comes twice: such a manifest reads as damaged
 */
export function manifestText(files: readonly WrittenFile[]): string {
  const inOrder = [...files].sort((a, b) => compareText(a.path, b.path));
  const twice = inOrder.find(({ path }, index) => path === inOrder[index - 1]?.path);
  if (twice !== undefined) throw new Error(`${twice.path} comes twice in the files of the site`);
  return inOrder.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** What a manifest says, and what is wrong with it, in words. */
export interface ParsedManifest {
  /** SHA-256 in hex, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly damages: readonly string[];
}

const LINE = /^([0-9a-f]{64}) {2}(\S.*)$/u;

/** Reads the text of a manifest. One that lists nothing is damaged, for every site has files. */
export function parseManifest(text: string): ParsedManifest {
  const files = new Map<string, string>();
  const damages: string[] = [];
  const lines = text.split('\n');
  if (lines.pop() !== '') damages.push('its last line is cut');
  let before = '';
  lines.forEach((line, index) => {
    const [, sha256, path] = LINE.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || compareText(before, path) >= 0) {
      damages.push(`line ${index + 1} is damaged`);
      return;
    }
    before = path;
    files.set(path, sha256);
  });
  if (files.size === 0) damages.push('it lists no files');
  return { files, damages };
}
