// Writes drawings of ours as PNG, for those that take no SVG.
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DrawingOutput } from '../pages/output.ts';
import type { WrittenFile } from './written-file.ts';

/** Makes and writes a drawing; the encoder is loaded only where there is one. */
export async function writeDrawing(
  { path, width, svg }: DrawingOutput,
  staging: string,
): Promise<WrittenFile> {
  const { default: eleventyImage } = await import('@11ty/eleventy-img');
  const made = await eleventyImage(Buffer.from(svg()), {
    formats: ['png'],
    widths: [width],
    dryRun: true,
    useCache: false,
    // A drawing has few colours: a palette makes it a third as large.
    sharpPngOptions: { palette: true, compressionLevel: 9 },
  });
  const bytes = made.png?.[0]?.buffer;
  if (bytes === undefined) throw new Error(`the drawing ${path} was not made`);
  const target = join(staging, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  return { path, sha256: hash('sha256', bytes, 'hex') };
}
