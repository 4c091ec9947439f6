// Pictures that are copied along with an article: read from inside the folder that is imported and nowhere else, seen to be
// pictures that the archive publishes, and written to media/ under a name that never stands for two.
import { hash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { imageSize } from 'image-size';
import { checkCopiedFile } from '../content/media.ts';
import { pictureSize } from '../content/picture-size.ts';
import { UserError } from '../content/problem.ts';
import { slugOf } from '../content/slug.ts';
import { withReason } from './import-file.ts';
import type { ImportOptions } from './import-files.ts';
import type { ImportedPicture } from './importer.ts';
import { writeNewFile } from './write-new-file.ts';

/** A picture, or why it is not taken. */
export type Picked = { readonly picture: ImportedPicture } | { readonly problem: string };

/** More than any picture on a page. */
const LARGEST = 50 * 1024 * 1024;
/** What the archive reads of a picture to know what it is. */
const BEGINNING = 1024 * 1024;
const DIGEST_CHARACTERS = 8;

/**
 * Takes a picture from the disk.
 * @param root the folder that it must lie in, links resolved
 * @param path below the root
 * @param folder where it goes below `media/`: `2023`
 */
export function pictureFromDisk(root: string, path: string, folder: string): Picked {
  let bytes: Buffer;
  try {
    bytes = withReason(() => {
      const real = realpathSync(join(root, path));
      const isInside = real.startsWith(`${realpathSync(root)}${sep}`);
      if (!isInside) throw new UserError('lies outside the folder that is imported');
      const stats = statSync(real);
      if (!stats.isFile()) throw new UserError('is no ordinary file');
      if (stats.size > LARGEST) throw new UserError('is too large: the limit for a picture is 50 MB');
      return readFileSync(real);
    });
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    return { problem: `the picture "${path}" was left out: it ${cause.message}` };
  }
  return pictureOf(path, bytes, folder);
}

/**
 * Takes a picture from memory. Its name keeps the words of the old one and tells its bytes: equal pictures have one
 * name, different ones never.
 */
export function pictureOf(path: string, bytes: Buffer, folder: string): Picked {
  const stem = posix.basename(path).replace(/\.[^.]*$/u, '');
  const digest = hash('sha256', bytes, 'hex').slice(0, DIGEST_CHARACTERS);
  const beginning = bytes.subarray(0, BEGINNING);
  const src = posix.join(folder, `${slugOf(stem)}-${digest}.${formatOf(beginning)}`);
  const measured = pictureSize(src, beginning);
  const file = { path: `media/${src}`, kind: 'media' as const, stem, bytes: bytes.length, mtimeMs: 0 };
  const why =
    'problem' in measured
      ? `it ${measured.problem.message}`
      : checkCopiedFile(file, () => bytes.toString('utf8'))?.message;
  if (why === undefined) return { picture: { src, bytes } };
  return { problem: `the picture "${path}" was left out: ${why}` };
}

/** The ending for a picture, by what it is: a browser may have saved a WebP file as photo.jpg. */
function formatOf(beginning: Buffer): string {
  try {
    return imageSize(beginning).type ?? 'bin';
  } catch {
    return beginning.includes('<svg') ? 'svg' : 'bin';
  }
}

/** Writes pictures; one that is there already has the same bytes, since its name tells them. */
export function copyPictures(
  pictures: readonly ImportedPicture[],
  { contentFolder, dryRun }: Pick<ImportOptions, 'contentFolder' | 'dryRun'>,
): void {
  if (dryRun) return;
  for (const { src, bytes } of pictures) writeNewFile(contentFolder, `media/${src}`, bytes);
}
