// Threads that draw pages. The main thread makes the views, which need the archive; a thread needs only them.
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { SiteView } from '../pages/site-view.ts';
import { sendBatch } from './batch-messages.ts';
import type { ThreadTask } from './build-thread.ts';
import type { BuildThreads } from './build-threads.ts';
import type { DrawingStart, DrawnBatch } from './draw-batches.ts';
import type { DrawablePage } from './page-batch.ts';
import type { DrawOptions } from './draw-options.ts';
import type { DrawnPages } from './page-drawer.ts';

/** Batches that one thread has at most: enough to do while the main thread draws one itself. */
const MOST_WAITING = 3;

interface Thread {
  readonly worker: Worker;
  readonly batches: MessagePort;
  /** Batches that it has not answered yet, oldest first. */
  readonly waiting: Batch[];
  /** How many it was sent, and how many it has drawn: known before its answers come in. */
  sent: number;
  readonly drawn: Int32Array;
  isGone: boolean;
}
interface Batch {
  readonly settle: (drawn: DrawnPages) => void;
  readonly fail: (cause: unknown) => void;
}

/** A few threads. */
export class RenderWorkers {
  readonly #threads: Thread[] = [];
  readonly #from: BuildThreads;
  readonly #start: Omit<DrawingStart, 'batches' | 'drawn'>;

  constructor(from: BuildThreads, { words, ...site }: SiteView, options: DrawOptions) {
    this.#from = from;
    this.#start = { site, wordsLanguage: words.language, options };
  }

  /** Has so many threads draw. */
  start(count: number): void {
    while (this.#threads.length < count) this.#threads.push(startDrawing(this.#from.take(), this.#start));
  }

  /**
   * Sends a batch to the thread with least to do.
   * @param left how many batches follow: towards the end threads get fewer, so that all end at once
   * @returns what it wrote; undefined where all have enough to do
   */
  send(pages: readonly DrawablePage[], left: number): Promise<DrawnPages> | undefined {
    const [thread] = this.#threads
      .filter(({ isGone }) => !isGone)
      .sort((a, b) => waitingOf(a) - waitingOf(b));
    const most = Math.min(MOST_WAITING, Math.ceil((left + 1) / (this.#threads.length + 1)));
    if (thread === undefined || waitingOf(thread) >= most) return undefined;
    // First, since a view may not come about: then there is nothing to wait for.
    sendBatch(thread.batches, pages);
    thread.sent++;
    thread.worker.postMessage({ batch: true } satisfies ThreadTask);
    return new Promise<DrawnPages>((settle, fail) => {
      thread.waiting.push({ settle, fail });
    });
  }
}

function waitingOf({ sent, drawn }: Thread): number {
  return sent - Atomics.load(drawn, 0);
}

function startDrawing(worker: Worker, start: Omit<DrawingStart, 'batches' | 'drawn'>): Thread {
  const { port1: batches, port2 } = new MessageChannel();
  const drawn = new Int32Array(new SharedArrayBuffer(4));
  worker.postMessage({ draw: { ...start, batches: port2, drawn } } satisfies ThreadTask, [port2]);
  const waiting: Batch[] = [];
  const thread: Thread = { worker, batches, waiting, sent: 0, drawn, isGone: false };
  const failAll = (cause: unknown): void => waiting.splice(0).forEach(({ fail }) => fail(cause));
  worker.on('message', (answer: DrawnBatch) => {
    const batch = waiting.shift()!;
    if ('failure' in answer) batch.fail(answer.failure);
    else batch.settle(answer);
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => {
    thread.isGone = true;
    failAll(new Error(`a thread that draws pages ended with code ${code}`));
  });
  return thread;
}
