// Threads that draw pages. The main thread makes the views, which need the archive; a thread needs only them.
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { SiteView } from '../pages/site-view.ts';
import type { ThreadTask } from './build-thread.ts';
import type { BuildThreads } from './build-threads.ts';
import type { DrawingStart, DrawnBatch, PageToDraw } from './draw-batches.ts';
import type { DrawablePage } from './page-batch.ts';
import type { DrawnPages, DrawOptions } from './page-drawer.ts';

/** Batches that one thread has at most: enough to do while the main thread draws one itself. */
const MOST_WAITING = 4;

interface Thread {
  readonly worker: Worker;
  readonly batches: MessagePort;
  /** Batches that it has not answered yet, oldest first. */
  readonly waiting: Batch[];
}
interface Batch {
  readonly settle: (drawn: DrawnPages) => void;
  readonly fail: (cause: unknown) => void;
}

/** A few threads. */
export class RenderWorkers {
  readonly #threads: readonly Thread[];

  /** @param count how many draw */
  constructor(threads: BuildThreads, count: number, site: SiteView, options: DrawOptions) {
    const { words, ...rest } = site;
    const start: Omit<DrawingStart, 'batches'> = { site: rest, wordsLanguage: words.language, options };
    this.#threads = Array.from({ length: count }, () => startDrawing(threads.take(), start));
  }

  /**
   * Sends a batch to the thread with least to do.
   * @param left how many batches follow: towards the end threads get fewer, so that all end at once
   * @returns what it wrote; undefined where all have enough to do
   */
  send(pages: readonly DrawablePage[], left: number): Promise<DrawnPages> | undefined {
    const [thread] = this.#threads.toSorted((a, b) => a.waiting.length - b.waiting.length);
    const most = Math.min(MOST_WAITING, Math.ceil((left + 1) / (this.#threads.length + 1)));
    if (thread === undefined || thread.waiting.length >= most) return undefined;
    const drawn = new Promise<DrawnPages>((settle, fail) => {
      thread.waiting.push({ settle, fail });
    });
    const views = pages.map((page): PageToDraw => {
      const { path, kind, url, origin } = page;
      return { path, kind, url, origin, view: page.view() };
    });
    thread.batches.postMessage(views);
    thread.worker.postMessage({ batch: true } satisfies ThreadTask);
    return drawn;
  }
}

function startDrawing(worker: Worker, start: Omit<DrawingStart, 'batches'>): Thread {
  const { port1: batches, port2 } = new MessageChannel();
  worker.postMessage({ draw: { ...start, batches: port2 } } satisfies ThreadTask, [port2]);
  const waiting: Batch[] = [];
  const failAll = (cause: unknown): void => waiting.splice(0).forEach(({ fail }) => fail(cause));
  worker.on('message', (answer: DrawnBatch) => {
    const batch = waiting.shift()!;
    if ('failure' in answer) batch.fail(answer.failure);
    else batch.settle(answer);
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`a thread that draws pages ended with code ${code}`)));
  return { worker, batches, waiting };
}
