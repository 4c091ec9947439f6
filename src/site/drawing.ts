// The drawing of a build's pages. Of a new site it begins while the site is planned: a thread that has parsed would wait.
import type { Output } from '../pages/output.ts';
import type { SiteView } from '../pages/site-view.ts';
import { PAGES_A_BATCH } from './batch-messages.ts';
import type { BuildThreads } from './build-threads.ts';
import type { DrawOptions } from './draw-options.ts';
import type { DrawablePage } from './page-batch.ts';
import type { DrawnPages } from './page-drawer.ts';
import { RenderWorkers } from './render-workers.ts';

/** Who draws, and what is drawn already. */
export class Drawing {
  readonly options: DrawOptions;
  readonly #threads: BuildThreads;
  #workers: RenderWorkers | undefined;
  #opened = false;
  /** Those that are planned and are no batch yet. */
  #next: DrawablePage[] = [];
  /** The pages that threads got before all were planned, by their files. */
  readonly aheadPaths = new Set<string>();
  /** What comes of them. */
  readonly ahead: Promise<DrawnPages>[] = [];

  /** @param options the staging folder need not be there before something is drawn */
  constructor(threads: BuildThreads, options: DrawOptions) {
    this.#threads = threads;
    this.options = options;
  }

  /** Whether there is a staging folder for what was drawn ahead. */
  get isOpen(): boolean {
    return this.#opened;
  }

  /**
   * Takes pages as they are planned, as long as a thread has nothing else to do.
   * @param outputs may be planned again
   * @param open makes the staging folder
   */
  planned(outputs: readonly Output[], site: SiteView, open: () => void): void {
    if (!this.#opened && !this.#threads.isOneReady) return;
    for (const output of outputs) if (output.writer === 'page') this.#next.push(output);
    while (this.#next.length >= PAGES_A_BATCH) {
      if (!this.#opened) open();
      this.#opened = true;
      const pages = this.#next.splice(0, PAGES_A_BATCH);
      const sent = this.#startedFor(site, 1).send(pages, Infinity);
      if (sent === undefined) {
        // Who has enough to do gets no more for now: these are drawn later.
        this.#next = [];
        return;
      }
      sent.catch(() => {});
      this.ahead.push(sent);
      for (const { path } of pages) this.aheadPaths.add(path);
    }
  }

  /** The threads for drawing so many pages; those that have begun are among them. */
  workers(site: SiteView, pages: number): RenderWorkers {
    return this.#startedFor(site, this.#threads.forDrawing(pages));
  }

  /** Afterwards no thread writes any more. */
  async end(): Promise<void> {
    await this.#threads.end();
  }

  #startedFor(site: SiteView, threads: number): RenderWorkers {
    this.#workers ??= new RenderWorkers(this.#threads, site, this.options);
    this.#workers.start(threads);
    return this.#workers;
  }
}
