// The part of eleventy-img 6 that this program uses; the package ships no types.
declare module '@11ty/eleventy-img' {
  export interface ImageOptions {
    formats: readonly string[];
    widths: readonly number[];
    dryRun?: boolean;
    useCache?: boolean;
    fixOrientation?: boolean;
    sharpOptions?: object;
    sharpPngOptions?: object;
  }

  /** One version; `buffer` is there in a dry run. */
  export interface ImageVersion {
    readonly width: number;
    readonly height: number;
    readonly buffer?: Buffer;
  }

  export default function eleventyImage(
    source: string | Buffer,
    options: ImageOptions,
  ): Promise<Record<string, readonly ImageVersion[]>>;
}
