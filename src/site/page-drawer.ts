// Draws pages and writes them into the staging folder through Eleventy: an instance of its own a batch, since it keeps
// every page of a run in memory.
import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Environment } from 'nunjucks';
import datelineConfig from '../../eleventy.config.ts';
import type { SiteView } from '../pages/site-view.ts';
import type { DrawOptions } from './draw-options.ts';
import { createEnvironment } from './nunjucks.ts';
import { PageBatch, type DrawablePage } from './page-batch.ts';
import { PageBytes } from './page-bytes.ts';
import type { PageLinks } from './page-links.ts';
import type { WrittenFile } from './written-file.ts';

/** Pages that were drawn and written. */
export interface DrawnPages {
  readonly written: readonly WrittenFile[];
  readonly links: PageLinks;
}

/** Draws batches of pages of one site, with templates that are compiled once. */
export class PageDrawer {
  readonly #site: SiteView;
  readonly #options: DrawOptions;
  readonly #environment: Environment;
  readonly #bytes = new PageBytes();

  constructor(site: SiteView, options: DrawOptions) {
    this.#site = site;
    this.#options = options;
    this.#environment = createEnvironment(options.templates);
    mkdirSync(options.empty, { recursive: true });
  }

  /** Draws and writes a batch of pages. */
  async draw(pages: readonly DrawablePage[]): Promise<DrawnPages> {
    const { empty, staging, offline } = this.#options;
    this.#bytes.clear();
    const batch = new PageBatch(pages, {
      environment: this.#environment,
      site: this.#site,
      offline,
      bytes: this.#bytes,
    });
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
    return { written: batch.drawn, links: batch.links };
  }
}
