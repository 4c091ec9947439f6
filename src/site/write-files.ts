// Writes the outputs that are no pages: text that a function makes, and copies of content files.
import { createHash } from 'node:crypto';
import { copyFileSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CopyOutput, TextOutput } from '../pages/output.ts';
import type { WrittenFile } from './written-file.ts';

/** Writes into the staging folder; the content folder is where copies come from. */
export function writeFiles(
  outputs: readonly (TextOutput | CopyOutput)[],
  staging: string,
  contentFolder: string,
): WrittenFile[] {
  return outputs.map((output) => {
    const target = join(staging, output.path);
    mkdirSync(dirname(target), { recursive: true });
    if (output.writer === 'copy') {
      copyFileSync(join(contentFolder, output.from), target, constants.COPYFILE_EXCL);
      return { path: output.path, sha256: (output.inputs as { sha256: string }).sha256 };
    }
    const text = output.text();
    writeFileSync(target, text);
    return { path: output.path, sha256: createHash('sha256').update(text).digest('hex') };
  });
}
