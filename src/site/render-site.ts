// Renders outputs into a staging folder: pages through Eleventy, all other files directly.
import { rmSync } from 'node:fs';
import type { Output, PageOutput } from '../pages/output.ts';
import type { SiteView } from '../pages/site-view.ts';
import type { PageView } from '../pages/page-view.ts';
import type { DrawablePage } from './page-batch.ts';
import type { PageLinks } from './page-links.ts';
import { renderPages } from './render-pages.ts';
import { writeSearch } from './search-index.ts';
import { writeDrawings } from './write-drawings.ts';
import { writeFiles, writeIndexes } from './write-files.ts';
import { writePictures } from './write-pictures.ts';
import type { WrittenFile } from './written-file.ts';

/** Where files come from and go to, and in which form. */
export interface RenderOptions {
  readonly content: string;
  readonly staging: string;
  /** Whether links are relative, for reading without a server. */
  readonly offline: boolean;
  /** Folder of the versions of pictures that were made before; undefined to make all anew. */
  readonly pictures?: string | undefined;
  /** The files of the site that stay as they are. */
  readonly kept: readonly WrittenFile[];
  /** Folder of the templates; without it the program's own. */
  readonly templates?: string | undefined;
  /** How many threads draw pages besides this one; without it as many as make it quicker. */
  readonly threads?: number | undefined;
  /** Called with each page before its view is made. */
  readonly beforeView: (page: PageOutput) => void;
}

/** The files that were made, and what the pages among them link to. */
export interface MadeFiles {
  readonly written: readonly WrittenFile[];
  readonly links: PageLinks;
}

/** Makes every output; one that was not made is a mistake of the program. */
export async function renderOutputs(
  outputs: readonly Output[],
  siteView: SiteView,
  { content, staging, offline, pictures, kept, templates, threads, beforeView }: RenderOptions,
): Promise<MadeFiles> {
  const pages = outputs.filter((output) => output.writer === 'page');
  const others = outputs.filter((output) => output.writer === 'text' || output.writer === 'copy');
  const folders = outputs.filter((output) => output.writer === 'search');
  const versions = outputs.filter((output) => output.writer === 'picture');
  const drawings = outputs.filter((output) => output.writer === 'drawing');
  const indexes = outputs.filter((output) => output.writer === 'index');
  const empty = `${staging}.input`;
  try {
    const drawn = await renderPages(
      pages.map((page) => seenBefore(page, beforeView)),
      siteView,
      { staging, empty, templates, offline },
      threads,
    );
    const written = [
      ...drawn.written,
      ...writeFiles(others, staging, content),
      ...(await writePictures(versions, { content, staging, kept: pictures })),
      ...(await writeDrawings(drawings, staging)),
      ...(await writeSearch(folders, staging)),
    ];
    written.push(...writeIndexes(indexes, [...written, ...kept], staging));
    const made = new Set(written.map(({ path, folder }) => folder ?? path));
    const missing = outputs.find(({ path }) => !made.has(path));
    if (missing !== undefined) throw new Error(`the file ${missing.path} was planned and not made`);
    return { written, links: drawn.links };
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}

/** The page as drawing needs it. Not a copy: that would work out its inputs. */
function seenBefore(page: PageOutput, beforeView: (page: PageOutput) => void): DrawablePage {
  const { path, kind, url, origin } = page;
  const view = (): PageView => {
    beforeView(page);
    return page.view();
  };
  return { path, kind, url, origin, view };
}
