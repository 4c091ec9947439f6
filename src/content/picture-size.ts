// The size of a picture, from the first bytes of its file; and whether the file is a picture at all. Pure.
import { extname } from 'node:path';
import { imageSize } from 'image-size';
import type { Problem } from './problem.ts';

/** As it is shown, in CSS pixels: a photograph that its camera marked as lying is turned upright. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Whether it moves: then no still version of it is made. */
  readonly animated: boolean;
}

/** What the endings of picture files stand for. */
const FORMATS: Readonly<Record<string, string>> = {
  '.avif': 'avif',
  '.gif': 'gif',
  '.jpeg': 'jpg',
  '.jpg': 'jpg',
  '.png': 'png',
  '.svg': 'svg',
  '.webp': 'webp',
};
/** No screen or printer shows more, and no memory should be asked for more. */
const LARGEST_SIDE = 30_000;
/** From 5 on the EXIF orientation says that the camera lay on its side. */
const LYING = 5;

/**
 * Reads the size of a picture file.
 * @param path its ending says which format it should be
 * @param beginning the first bytes, a megabyte at most
 * @returns undefined for a drawing that does not say its size
 */
export function pictureSize(
  path: string,
  beginning: Uint8Array,
): { readonly size: PictureSize | undefined } | { readonly problem: Problem } {
  const format = FORMATS[extname(path).toLowerCase()];
  const refuse = (message: string, hint: string) => ({
    problem: { severity: 'error' as const, path, message, hint },
  });
  let found: ReturnType<typeof imageSize>;
  try {
    found = imageSize(beginning);
  } catch {
    if (format === 'svg' && new TextDecoder().decode(beginning).includes('<svg')) return { size: undefined };
    return refuse('is not a picture, or it is damaged', 'save the picture anew, or remove the file');
  }
  if (format === undefined || found.type !== format) {
    return refuse(
      `is a picture of type ${String(found.type)}, not what its name says`,
      `name it .${String(found.type)}`,
    );
  }
  const [width, height] =
    (found.orientation ?? 0) >= LYING ? [found.height, found.width] : [found.width, found.height];
  if (!(width > 0 && height > 0)) return refuse('has no width or height', 'save the picture anew');
  if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
    return refuse(
      `measures ${width} by ${height} pixels`,
      `make it smaller: at most ${LARGEST_SIDE} either way`,
    );
  }
  return {
    size: { width: Math.round(width), height: Math.round(height), animated: isAnimated(format, beginning) },
  };
}

function isAnimated(format: string, bytes: Uint8Array): boolean {
  if (format === 'gif') return true;
  // The flags of an extended WebP file, and the chunk that makes a PNG file move.
  if (format === 'webp')
    return Buffer.from(bytes.subarray(12, 16)).toString() === 'VP8X' && (bytes[20]! & 2) !== 0;
  return format === 'png' && Buffer.from(bytes.subarray(0, 4096)).includes('acTL');
}
