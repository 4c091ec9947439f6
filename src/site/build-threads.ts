// The threads of a build besides the main one. One that has parsed goes on to draw: it takes a third of a second to start.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isReady, type ParsingHelp, type SharedParsing } from '../content/parse-together.ts';
import type { ThreadTask } from './build-thread.ts';
import { stoppedWith } from './interruption.ts';
import { programFolder } from './program-folder.ts';

/** For fewer starting a thread takes longer than it saves. */
const FILES_WORTH_A_THREAD = 2000;
const PAGES_WORTH_A_THREAD = 2000;
/** More threads wait for the views of the main one. */
const MOST_THREADS = 3;

/** Does some work with threads, and ends them. @param wanted how many; without it as many as make it quicker */
export async function withThreads<T>(
  wanted: number | undefined,
  work: (threads: BuildThreads) => Promise<T>,
): Promise<T> {
  const threads = new BuildThreads(wanted);
  try {
    return await work(threads);
  } finally {
    await threads.end();
  }
}

/** Starts threads as they are asked for. */
export class BuildThreads {
  readonly #wanted: number | undefined;
  readonly #started = new Set<Worker>();
  /** Those that parse or have parsed, and what they were told. */
  readonly #parsing = new Map<Worker, Pick<SharedParsing, 'counts'>>();
  readonly #forget: () => void;

  constructor(wanted: number | undefined) {
    this.#wanted = wanted;
    this.#forget = stoppedWith(() => void this.end());
  }

  /** How many draw. @param pages how many there are to draw */
  forDrawing(pages: number): number {
    if (this.#wanted !== undefined) return this.#wanted;
    return pages < PAGES_WORTH_A_THREAD ? 0 : Math.min(MOST_THREADS, availableParallelism() - 1);
  }

  /** Parses beside the main thread; undefined where there is no processor for it. */
  get parsing(): ParsingHelp | undefined {
    if ((this.#wanted ?? availableParallelism() - 1) === 0) return undefined;
    return {
      fewest: this.#wanted === undefined ? FILES_WORTH_A_THREAD : 1,
      begin: (share) => {
        const worker = this.take();
        worker.postMessage({ parse: share } satisfies ThreadTask, [share.slices]);
        this.#parsing.set(worker, { counts: share.counts });
      },
    };
  }

  /** Whether one has parsed and waits. */
  get isOneReady(): boolean {
    return this.#ready() !== undefined;
  }

  /** A thread that nobody has; it is told one thing after the other. */
  take(): Worker {
    const ready = this.#ready();
    if (ready !== undefined) {
      this.#parsing.delete(ready);
      return ready;
    }
    const worker = new Worker(join(programFolder, 'src/site/build-thread.mjs'));
    this.#started.add(worker);
    worker.on('exit', () => {
      this.#started.delete(worker);
      this.#parsing.delete(worker);
    });
    // What it was parsing is parsed here; who has it draw listens too.
    worker.on('error', () => {});
    return worker;
  }

  #ready(): Worker | undefined {
    return [...this.#parsing].find(([, told]) => isReady(told))?.[0];
  }

  async end(): Promise<void> {
    this.#forget();
    await Promise.all([...this.#started].map((worker) => worker.terminate()));
  }
}
