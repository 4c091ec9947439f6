// Renders outputs into a staging folder: pages through Eleventy, all other files directly.
import { rmSync } from 'node:fs';
import type { CopyOutput, DrawingOutput, Output, PageOutput, TextOutput } from '../pages/output.ts';
import type { SiteView } from '../pages/site-view.ts';
import type { Drawing } from './drawing.ts';
import type { KeptPictures } from './kept-pictures.ts';
import type { PageLinks } from './page-links.ts';
import { renderPages } from './render-pages.ts';
import { writeSearch } from './search-index.ts';
import type { Work } from './stale.ts';
import { writeDrawing } from './write-drawings.ts';
import { writeFile, writeIndexes } from './write-files.ts';
import { writePictures } from './write-pictures.ts';
import type { WrittenFile } from './written-file.ts';

/** Where files come from and go to, and in which form. */
export interface RenderOptions {
  readonly content: string;
  readonly staging: string;
  /** The versions of pictures that were made before; undefined to make all anew. */
  readonly pictures?: KeptPictures | undefined;
  /** The files of the site that stay as they are. */
  readonly kept: readonly WrittenFile[];
  /** May have begun with some pages. */
  readonly drawing: Drawing;
}

/** The files that were made, and what the pages among them link to. */
export interface MadeFiles {
  readonly written: readonly WrittenFile[];
  readonly links: PageLinks;
}

/** Makes every output; one that was not made is a mistake of the program. */
export async function renderOutputs(
  work: Pick<Work, 'stale' | 'outputs'>,
  siteView: SiteView,
  { content, staging, pictures, kept, drawing }: RenderOptions,
): Promise<MadeFiles> {
  const pages = work.stale.filter(({ writer }) => writer === 'page').length;
  const rest: Exclude<Output, PageOutput | TextOutput | CopyOutput | DrawingOutput>[] = [];
  const files: WrittenFile[] = [];
  const drawings: Promise<WrittenFile>[] = [];
  // Made as they come: threads have pages to draw meanwhile.
  const other = (output: Exclude<Output, PageOutput>): void => {
    if (output.writer === 'text' || output.writer === 'copy') files.push(writeFile(output, staging, content));
    else if (output.writer === 'drawing') {
      const written = writeDrawing(output, staging);
      // One that fails is found at the end.
      written.catch(() => {});
      drawings.push(written);
    } else rest.push(output);
  };
  try {
    const drawn = await renderPages(pagesAmong(work.outputs(), other), pages, siteView, drawing);
    const pictureVersions = rest.filter((output) => output.writer === 'picture');
    const folders = rest.filter((output) => output.writer === 'search');
    const indexes = rest.filter((output) => output.writer === 'index');
    const written = [
      ...drawn.written,
      ...files,
      ...(await writePictures(pictureVersions, { content, staging, kept: pictures })),
      ...(await Promise.all(drawings)),
      ...(await writeSearch(folders, staging)),
    ];
    written.push(...writeIndexes(indexes, [...written, ...kept], staging));
    const made = new Set(written.map(({ path, folder }) => folder ?? path));
    const missing = work.stale.find(({ path }) => !made.has(path));
    if (missing !== undefined) throw new Error(`the file ${missing.path} was planned and not made`);
    return { written, links: drawn.links };
  } finally {
    // Nobody may write into a folder that is removed.
    await Promise.allSettled(drawings);
    rmSync(drawing.options.empty, { recursive: true, force: true });
  }
}

/** The pages, as they are asked for, since they are many; every other output is given to `other`. */
function* pagesAmong(
  outputs: Iterable<Output>,
  other: (output: Exclude<Output, PageOutput>) => void,
): Iterable<PageOutput> {
  for (const output of outputs) {
    if (output.writer === 'page') yield output;
    else other(output);
  }
}
