// Writes the outputs that are no pages: text that a function makes, and copies of content files.
import { hash } from 'node:crypto';
import { chmodSync, copyFileSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changedMeanwhile } from '../content/read-source.ts';
import type { CopyOutput, IndexOutput, TextOutput } from '../pages/output.ts';
import { sha256OfFile } from './file-hash.ts';
import type { WrittenFile } from './written-file.ts';

/**
 * Writes a file into the staging folder; the content folder is where copies come from.
 * @throws UserError when a file to copy is not what it was when the content was read
 */
export function writeFile(
  output: TextOutput | CopyOutput,
  staging: string,
  contentFolder: string,
): WrittenFile {
  const target = join(staging, output.path);
  mkdirSync(dirname(target), { recursive: true });
  if (output.writer === 'copy') {
    const from = join(contentFolder, output.from);
    if (!existsSync(from)) throw changedMeanwhile(output.from, 'removed');
    copyFileSync(from, target, constants.COPYFILE_EXCL);
    // A copy has the permissions of its file, which may be for one person only, and its bytes of this moment.
    chmodSync(target, 0o644);
    const sha256 = sha256OfFile(target);
    if (sha256 === (output.inputs as { sha256: string }).sha256) return { path: output.path, sha256 };
    throw changedMeanwhile(output.from, 'changed');
  }
  // Text is encoded once, for the file and for the hash.
  const bytes = Buffer.from(output.text());
  writeFileSync(target, bytes);
  return { path: output.path, sha256: hash('sha256', bytes, 'hex') };
}

/**
 * Writes the files that name the hashes of others.
 * @param files every other file of the site: those that were made now and those that stay
 */
export function writeIndexes(
  outputs: readonly IndexOutput[],
  files: readonly WrittenFile[],
  staging: string,
): WrittenFile[] {
  if (outputs.length === 0) return [];
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const sha256Of = (path: string): string => {
    const sha256 = hashes.get(path);
    if (sha256 === undefined) throw new Error(`the site has no file ${path}`);
    return sha256;
  };
  return outputs.map((output) =>
    writeFile({ ...output, writer: 'text', text: () => output.text(sha256Of) }, staging, ''),
  );
}
