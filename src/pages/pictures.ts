// Pictures as pages show them: with their size, so that nothing jumps, and in newer formats and smaller sizes, of which
// a browser takes the smallest that is large enough. Knows which versions there are, not how they are made.
import { posix } from 'node:path';
import type { BodyDigest } from '../content/digest-body.ts';
import { findPicture } from '../content/media.ts';
import type { MediaFile } from '../content/parse-content.ts';
import { mediaVersionPath, mediaPath, type Links, type SitePath } from './urls.ts';

/** The formats of versions, those first that a browser should prefer. */
export const versionFormats = ['avif', 'webp'] as const;
export type VersionFormat = (typeof versionFormats)[number];

/** A version of a picture, named by the content it is made of. */
export interface PictureVersion {
  readonly path: SitePath;
  readonly format: VersionFormat;
  /** In pixels; the height follows. */
  readonly width: number;
}

/** Versions of one format, from which a browser chooses by the width at which the picture stands. */
interface PictureSource {
  readonly type: string;
  readonly srcset: string;
  readonly sizes: string;
}

/** What `<picture>` needs. */
export interface ShownPicture {
  readonly url: string;
  /** In CSS pixels; undefined for a drawing that does not say its size. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly sources: readonly PictureSource[];
}

/** How wide a picture stands above or in a text: the measure of styles/tokens.css, or the window. */
const SIZES = '(min-width: 38rem) 36rem, 100vw';

/** A phone, a text on a screen with double density, and the widest that pays: each takes time to make. */
const WIDTHS = [480, 960, 1440];

/** Formats of which browsers can be sent smaller files; drawings and what moves stay as they are. */
const CONVERTED = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif']);

/** The versions of a picture; none of a drawing or of one that moves. */
export function versionsOf(file: MediaFile): PictureVersion[] {
  const { size, path, sha256 } = file;
  if (size === undefined || size.animated || !CONVERTED.has(posix.extname(path).toLowerCase())) return [];
  const smaller = WIDTHS.filter((width) => width < size.width);
  const widths = smaller.length === WIDTHS.length ? smaller : [...smaller, size.width];
  return versionFormats.flatMap((format) =>
    widths.map((width) => ({ path: mediaVersionPath(path, sha256, width, format), format, width })),
  );
}

export function shownPicture(file: MediaFile, links: Links): ShownPicture {
  const versions = versionsOf(file);
  return {
    url: links.to(mediaPath(file.path)),
    width: file.size?.width,
    height: file.size?.height,
    sources: versionFormats.flatMap((format) => {
      const own = versions.filter((version) => version.format === format);
      if (own.length === 0) return [];
      const srcset = own.map(({ path, width }) => `${links.to(path)} ${width}w`).join(', ');
      return [{ type: `image/${format}`, srcset, sizes: SIZES }];
    }),
  };
}

/** What a page depends on that shows pictures: their contents. `srcs` as a text names them. */
export function picturesDigest(
  from: string,
  srcs: readonly string[],
  { media }: { readonly media: ReadonlyMap<string, MediaFile> },
): string[] {
  return srcs.flatMap((src) => {
    const found = findPicture(from, src, media);
    const file = 'file' in found ? media.get(found.file) : undefined;
    return file === undefined ? [] : [`${file.sha256} ${JSON.stringify(file.info)}`];
  });
}

/** The same of a page's or an introduction's text. */
export function textPictures(
  { path, digest }: { readonly path: string; readonly digest: BodyDigest },
  context: Parameters<typeof picturesDigest>[2],
): string[] {
  return picturesDigest(
    path,
    digest.pictures.map(({ src }) => src),
    context,
  );
}
