// The Eleventy configuration, a table of contents: one batch of planned pages in, their files out. Eleventy never opens
// the content folder; it paginates over pages that are planned already, and Nunjucks draws each.
import type { UserConfig } from '@11ty/eleventy';
import { DrawnPage, type PageBatch, type PlannedPage } from './src/site/page-batch.ts';

/** What Eleventy hands to the template for one page. */
interface BatchData {
  readonly planned: PlannedPage;
}

/** @param batch the pages of this run and how one is drawn */
export default function datelineConfig(batch: PageBatch): (eleventy: UserConfig) => void {
  return (eleventy) => {
    eleventy.setQuietMode(true);
    eleventy.setUseGitIgnore(false);
    eleventy.setFreezeReservedData(false);
    eleventy.setTemplateFormats(['11ty.js']);

    // A virtual template: it exists nowhere on the disk, so it works wherever the program is installed.
    eleventy.addTemplate('pages.11ty.js', ({ planned }: BatchData) => batch.draw(planned), {
      batch,
      pagination: { data: 'batch.pages', size: 1, alias: 'planned' },
      permalink: ({ planned }: BatchData) => planned.path,
      eleventyExcludeFromCollections: true,
    });
    eleventy.addTransform('bytes', (content: unknown) =>
      content instanceof DrawnPage ? content.bytes : content,
    );
  };
}
