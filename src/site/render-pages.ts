// Renders planned pages into a staging folder through Eleventy, in batches: it keeps every page of a run in memory, so
// each batch gets an instance of its own.
import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import datelineConfig from '../../eleventy.config.ts';
import type { PageOutput } from '../pages/output.ts';
import type { SiteView } from '../pages/site-view.ts';
import { createEnvironment } from './nunjucks.ts';
import { PageBatch, type Finish } from './page-batch.ts';
import type { WrittenFile } from './written-file.ts';

/** Measured with 10,000 articles: smaller batches cost start-up time, larger ones memory. */
const BATCH = 1000;

/** Where pages are drawn from and written to. */
interface RenderFolders {
  readonly staging: string;
  /** An empty folder, which Eleventy takes for its input. */
  readonly empty: string;
  /** Without it the program's own. */
  readonly templates: string | undefined;
}

/** Draws and writes pages. */
export async function renderPages(
  outputs: readonly PageOutput[],
  site: SiteView,
  finish: Finish,
  { staging, empty, templates }: RenderFolders,
): Promise<WrittenFile[]> {
  mkdirSync(empty, { recursive: true });
  const environment = createEnvironment(templates);
  const written: WrittenFile[] = [];
  for (let start = 0; start < outputs.length; start += BATCH) {
    const batch = new PageBatch(outputs.slice(start, start + BATCH), environment, site, finish);
    const eleventy = new Eleventy(relative('.', empty), relative('.', staging), {
      configPath: false,
      quietMode: true,
      config: datelineConfig(batch),
    });
    eleventy.disableLogger();
    await eleventy.init();
    await eleventy.write().catch((cause: unknown) => {
      throw batch.failure ?? cause;
    });
    written.push(...batch.drawn);
  }
  return written;
}
