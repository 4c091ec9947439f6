// Makes the versions of pictures with eleventy-img. What was made once is kept, since a photograph takes a second.
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import eleventyImage from '@11ty/eleventy-img';
import { ContentError, UserError, type Problem } from '../content/problem.ts';
import { changedMeanwhile } from '../content/read-source.ts';
import type { PictureOutput } from '../pages/output.ts';
import { isSystemError } from './disk-failure.ts';
import { sha256OfFile } from './file-hash.ts';
import type { KeptPictures } from './kept-pictures.ts';
import type { WrittenFile } from './written-file.ts';

/** Where pictures come from and go to. */
export interface PictureFolders {
  readonly content: string;
  readonly staging: string;
  /** What was made before; undefined to make everything anew. */
  readonly kept: KeptPictures | undefined;
}

/**
 * Makes and writes versions of pictures, one picture after the other: each takes all cores by itself.
 * @throws ContentError naming every picture that cannot be read
 * @throws UserError naming one that is not what it was when the content was read
 */
export async function writePictures(
  outputs: readonly PictureOutput[],
  { content, staging, kept }: PictureFolders,
): Promise<WrittenFile[]> {
  const problems: Problem[] = [];
  const written: WrittenFile[] = [];
  if (outputs.length > 0) kept?.open();
  for (const [from, versions] of byPicture(outputs)) {
    try {
      const bytes = await makeVersions({ content, from }, versions, kept);
      for (const output of versions) {
        const version = bytes.get(output)!;
        const target = join(staging, output.path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, version);
        written.push({ path: output.path, sha256: hash('sha256', version, 'hex') });
      }
    } catch (cause) {
      // A disk that refuses is no fault of the picture, nor is another picture in its place.
      if (isSystemError(cause) || cause instanceof UserError) throw cause;
      problems.push(unreadable(from, cause));
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  return written;
}

function byPicture(outputs: readonly PictureOutput[]): Map<string, PictureOutput[]> {
  const pictures = new Map<string, PictureOutput[]>();
  for (const output of outputs) {
    const versions = pictures.get(output.from);
    if (versions === undefined) pictures.set(output.from, [output]);
    else versions.push(output);
  }
  return pictures;
}

/** The bytes of each version: from what was kept, otherwise made now and kept. */
async function makeVersions(
  { content, from }: { readonly content: string; readonly from: string },
  versions: readonly PictureOutput[],
  kept: KeptPictures | undefined,
): Promise<Map<PictureOutput, Buffer>> {
  const bytes = new Map<PictureOutput, Buffer>();
  for (const output of versions) {
    const before = kept?.find(output);
    if (before !== undefined) bytes.set(output, before);
  }
  const missing = versions.filter((output) => !bytes.has(output));
  if (missing.length === 0) return bytes;
  const picture = join(content, from);
  if (!existsSync(picture)) throw changedMeanwhile(from, 'removed');
  const made = await eleventyImage(picture, {
    formats: [...new Set(missing.map(({ format }) => format))],
    widths: [...new Set(missing.map(({ width }) => width))],
    // Nothing is written: the versions come back as bytes.
    dryRun: true,
    useCache: false,
    fixOrientation: true,
    // A damaged picture is a mistake to mend, not one to publish in grey.
    sharpOptions: { failOn: 'warning' },
  });
  // What is kept is kept under the hash of the picture that was listed.
  const { sha256 } = missing[0]!.inputs as { sha256: string };
  if (sha256OfFile(picture) !== sha256) throw changedMeanwhile(from, 'changed');
  for (const output of missing) {
    const version = made[output.format]?.find(({ width }) => width === output.width)?.buffer;
    if (version === undefined) throw new Error(`no version of ${output.width} pixels as ${output.format}`);
    bytes.set(output, version);
    kept?.keep(output, version);
  }
  return bytes;
}

function unreadable(path: string, cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  return {
    severity: 'error',
    path,
    message: `the picture is damaged: ${why}`,
    hint: 'save the picture anew, or remove the file',
  };
}
