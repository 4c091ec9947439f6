// Draws the first pages of a new site while the others are planned: a thread that has parsed would wait.
import type { Output } from '../pages/output.ts';
import type { SiteView } from '../pages/site-view.ts';
import type { BuildThreads } from './build-threads.ts';
import type { DrawablePage } from './page-batch.ts';
import type { DrawOptions } from './draw-options.ts';
import type { DrawnPages } from './page-drawer.ts';
import { RenderWorkers } from './render-workers.ts';

/** As many as a batch of the rest: see render-pages.ts. */
const BATCH = 125;

/** Takes pages as they are planned, as long as a thread has nothing to do. */
export class DrawingAhead {
  readonly #threads: BuildThreads;
  readonly #open: () => void;
  readonly #options: DrawOptions;
  #workers: RenderWorkers | undefined;
  #next: DrawablePage[] = [];
  /** The pages that were sent, by their files. */
  readonly paths = new Set<string>();
  /** What comes of them. */
  readonly drawn: Promise<DrawnPages>[] = [];

  /** @param open makes the staging folder, when the first page is drawn */
  constructor(threads: BuildThreads, open: () => void, options: DrawOptions) {
    this.#threads = threads;
    this.#open = open;
    this.#options = options;
  }

  /** Whether there is a staging folder. */
  get begun(): boolean {
    return this.#workers !== undefined;
  }

  /** The threads that draw: those that have begun, and as many more as it takes. */
  workers(count: number, site: SiteView): RenderWorkers {
    this.#workers ??= new RenderWorkers(this.#threads, site, this.#options);
    this.#workers.start(count);
    return this.#workers;
  }

  /** Outputs that are planned, and may be planned again. */
  planned(outputs: readonly Output[], site: SiteView): void {
    if (!this.#threads.isOneFree && !this.begun) return;
    for (const output of outputs) if (output.writer === 'page') this.#next.push(output);
    while (this.#next.length >= BATCH) {
      if (!this.begun) this.#open();
      const pages = this.#next.splice(0, BATCH);
      const sent = this.workers(1, site).send(pages, Infinity);
      if (sent === undefined) {
        // Who has enough to do gets no more for now; these are drawn later.
        this.#next = [];
        return;
      }
      sent.catch(() => {});
      this.drawn.push(sent);
      for (const { path } of pages) this.paths.add(path);
    }
  }
}
