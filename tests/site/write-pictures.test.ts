import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../src/content/problem.ts';
import type { PictureOutput } from '../../src/pages/output.ts';
import { KeptPictures } from '../../src/site/kept-pictures.ts';
import { writePictures } from '../../src/site/write-pictures.ts';
import { filesBelow } from '../helpers/files-below.ts';
import { png } from '../helpers/picture.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A content folder with one picture, and what is to be made of it. */
function pictureFolder(bytes: Buffer) {
  const content = temporaryFolder('content');
  mkdirSync(join(content, 'media'));
  writeFileSync(join(content, 'media/harbour.png'), bytes);
  const outputs = (['avif', 'webp'] as const).flatMap((format) =>
    [40, 60].map((width): PictureOutput => ({
      writer: 'picture',
      path: `media/harbour.1a2b3c4d-${width}w.${format}`,
      from: 'media/harbour.png',
      format,
      width,
      origin: 'media/harbour.png',
      inputs: { sha256: createHash('sha256').update(bytes).digest('hex'), format, width },
    })),
  );
  const keptIn = temporaryFolder('kept');
  return { content, outputs, keptIn, kept: new KeptPictures(keptIn) };
}

describe('versions of pictures', () => {
  const photo = pictureFolder(png(60, 30));

  test('are made in each format and width', async () => {
    const staging = temporaryFolder('staging');
    const written = await writePictures(photo.outputs, { ...photo, staging });
    expect(written.map(({ path }) => path)).toEqual(photo.outputs.map(({ path }) => path));
    const file = (path: string): Buffer => readFileSync(join(staging, 'media', path));
    expect(file('harbour.1a2b3c4d-40w.avif').subarray(4, 12).toString()).toBe('ftypavif');
    expect(file('harbour.1a2b3c4d-40w.webp').subarray(8, 12).toString()).toBe('WEBP');
  });

  test('have the same bytes each time, kept or made anew', async () => {
    const anew = await writePictures(photo.outputs, {
      ...photo,
      kept: undefined,
      staging: temporaryFolder('staging'),
    });
    const kept = await writePictures(photo.outputs, { ...photo, staging: temporaryFolder('staging') });
    expect(kept).toEqual(anew);
    expect(filesBelow(photo.keptIn)).toHaveLength(4);
  });

  test('are not made again while they are kept', async () => {
    const away = { ...photo, content: temporaryFolder('elsewhere') };
    const staging = temporaryFolder('staging');
    expect(await writePictures(photo.outputs, { ...away, staging })).toHaveLength(4);
  });

  test.each<readonly [string, (path: string, other: string) => void]>([
    ['a cut', (path) => truncateSync(path, 90)],
    [
      'a flipped bit',
      (path) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 3]! ^= 4;
        writeFileSync(path, bytes);
      },
    ],
    ['a file of somebody else', (path) => writeFileSync(path, png(40, 20))],
    ['another version, whole', (path, other) => writeFileSync(path, readFileSync(other))],
  ])('are made again where the kept one is damaged: %s', async (_, damage) => {
    const there = await writePictures(photo.outputs, { ...photo, staging: temporaryFolder('staging') });
    const [path, other] = filesBelow(photo.keptIn).map((name) => join(photo.keptIn, name));
    damage(path!, other!);
    const again = await writePictures(photo.outputs, { ...photo, staging: temporaryFolder('staging') });
    expect(again).toEqual(there);
    const healed = { ...photo, content: temporaryFolder('elsewhere'), staging: temporaryFolder('staging') };
    expect(await writePictures(photo.outputs, healed)).toEqual(there);
  });
});

test.each([
  ['a file', (folder: string) => folder],
  ['below a file', (folder: string) => join(folder, 'pictures')],
])('a build goes on where the folder of what is kept is %s', async (_, place) => {
  const photo = pictureFolder(png(60, 30));
  const file = join(photo.keptIn, 'file');
  writeFileSync(file, '');
  const staging = temporaryFolder('staging');
  const kept = new KeptPictures(place(file));
  expect(await writePictures(photo.outputs, { ...photo, kept, staging })).toHaveLength(4);
  expect(filesBelow(photo.keptIn)).toEqual(['file']);
  expect(kept.notes).toEqual([
    expect.stringMatching(/^pictures cannot be kept in the cache \(E.*\): a build that makes the site anew/u),
  ]);
  rmSync(file);
  await writePictures(photo.outputs, { ...photo, kept, staging });
  expect(kept.notes).toEqual([]);
});

test('what a build that was killed was about to keep is swept', async () => {
  const photo = pictureFolder(png(60, 30));
  const { pid } = spawnSync(process.execPath, ['--version']);
  const [gone, going] = [`old.avif.${pid}.tmp`, `new.avif.${process.pid}.tmp`];
  for (const name of [gone, going]) writeFileSync(join(photo.keptIn, name), '');
  await writePictures(photo.outputs, { ...photo, staging: temporaryFolder('staging') });
  const kept = filesBelow(photo.keptIn);
  expect(kept).toHaveLength(5);
  expect(kept).toContain(going);
});

test('a damaged picture is a problem that names its file', async () => {
  const damaged = pictureFolder(png(60, 30).subarray(0, 50));
  const staging = temporaryFolder('staging');
  const made = writePictures(damaged.outputs, { ...damaged, staging });
  await expect(made).rejects.toThrow(ContentError);
  await made.catch((error: ContentError) => {
    expect(error.problems).toMatchObject([{ severity: 'error', path: 'media/harbour.png' }]);
  });
  expect(existsSync(join(staging, 'media'))).toBe(false);
});

test.each([
  ['changed', (path: string) => writeFileSync(path, png(30, 60))],
  ['removed', (path: string) => rmSync(path)],
])(
  'a picture that was %s since the content was read is named, and nothing is kept for it',
  async (what, change) => {
    const listed = pictureFolder(png(60, 30));
    change(join(listed.content, 'media/harbour.png'));
    const made = writePictures(listed.outputs, { ...listed, staging: temporaryFolder('staging') });
    await expect(made).rejects.toThrow(`media/harbour.png was ${what} during the build`);
    expect(filesBelow(listed.keptIn)).toEqual([]);
  },
);
