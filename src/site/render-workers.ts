// Threads that draw pages. The main thread makes the views, which need the archive; a thread needs only them.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { SiteView } from '../pages/site-view.ts';
import { stoppedWith } from './interruption.ts';
import type { DrawablePage } from './page-batch.ts';
import type { DrawnPages, DrawOptions } from './page-drawer.ts';
import { programFolder } from './program-folder.ts';
import type { PageToDraw, WorkerAnswer, WorkerStart } from './render-worker.ts';

/** A thread starts in half a second; for fewer pages that is more than it saves. */
const PAGES_WORTH_A_THREAD = 2000;
/** More threads wait for the views of the main one. */
const MOST_THREADS = 3;
/** Batches that one thread has at most: enough to do while the main thread draws one itself. */
const MOST_WAITING = 4;

/** How many threads besides the main one make drawing quicker. */
export function threadsFor(pages: number): number {
  return pages < PAGES_WORTH_A_THREAD ? 0 : Math.min(MOST_THREADS, availableParallelism() - 1);
}

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
  readonly #forget: () => void;

  constructor(count: number, site: SiteView, options: DrawOptions) {
    const { words, ...rest } = site;
    const start: Omit<WorkerStart, 'batches'> = { site: rest, wordsLanguage: words.language, options };
    this.#threads = Array.from({ length: count }, () => startThread(start));
    this.#forget = stoppedWith(() => void this.end());
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
    thread.worker.postMessage('batch');
    return drawn;
  }

  async end(): Promise<void> {
    this.#forget();
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread(start: Omit<WorkerStart, 'batches'>): Thread {
  const { port1: batches, port2 } = new MessageChannel();
  const workerData: WorkerStart = { ...start, batches: port2 };
  const worker = new Worker(join(programFolder, 'src/site/render-worker.mjs'), { workerData, transferList: [port2] });
  const waiting: Batch[] = [];
  const failAll = (cause: unknown): void => waiting.splice(0).forEach(({ fail }) => fail(cause));
  worker.on('message', (answer: WorkerAnswer) => {
    const batch = waiting.shift()!;
    if ('failure' in answer) batch.fail(answer.failure);
    else batch.settle(answer);
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`a thread that draws pages ended with code ${code}`)));
  return { worker, batches, waiting };
}
