// The builds of `dateline serve`, one after another in a process of their own, so that a change to the program itself
// needs no restart of the server. What is saved while that process is busy or ends is built after it.
import { fork, type ChildProcess } from 'node:child_process';
import type { ServeBuild, ServeResult } from './serve-worker.ts';

export class ServeBuilds {
  readonly #program: string;
  readonly #build: ServeBuild;
  readonly #built: (result: ServeResult) => void;
  #worker: ChildProcess | undefined;
  #building = false;
  /** Whether something was saved that the build under way may have missed. */
  #again = false;
  /** Whether the process was told to end: what it still says is of the program before. */
  #dismissed = false;
  /** Whether the process before ended while it built. */
  #lostBefore = false;
  #closed = false;

  /**
   * @param program what the process runs
   * @param build what it is told each time
   * @param built called after each build, and after what it had put off
   */
  constructor(program: string, build: ServeBuild, built: (result: ServeResult) => void) {
    this.#program = program;
    this.#build = build;
    this.#built = built;
  }

  /** Builds: now, or once more after the build that is under way. */
  request(): void {
    if (this.#closed) return;
    if (this.#building || this.#dismissed) {
      this.#again = true;
      return;
    }
    this.#building = true;
    this.#again = false;
    this.#worker ??= this.#start();
    // One that has just ended cannot be told; that it has ended is heard next.
    this.#worker.send(this.#build, () => {});
  }

  /** Builds in a new process, since the program has changed. Until the one before has ended it may write. */
  renew(): void {
    if (this.#worker === undefined) {
      this.request();
      return;
    }
    this.#again = true;
    this.#dismissed = true;
    this.#worker.kill();
  }

  /** Ends the process; nothing is built any more. */
  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    if (worker === undefined) return;
    this.#dismissed = true;
    await new Promise<void>((resolve) => {
      worker.once('exit', () => resolve());
      worker.kill();
    });
  }

  #start(): ChildProcess {
    const worker = fork(this.#program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    worker.on('message', (result) => {
      if (worker === this.#worker && !this.#dismissed) this.#told(result as ServeResult);
    });
    worker.on('exit', (code, signal) => this.#ended(worker, signal ?? `exit code ${code}`));
    worker.on('error', (cause) => {
      if (worker.pid === undefined) this.#ended(worker, cause.message);
    });
    return worker;
  }

  #told(result: ServeResult): void {
    if (result.asked) {
      this.#building = false;
      this.#lostBefore = false;
    }
    this.#built(result);
    if (result.asked && this.#again) this.request();
  }

  #ended(worker: ChildProcess, how: string): void {
    if (worker !== this.#worker) return;
    const lost = this.#building && !this.#dismissed;
    // One that ends every time (out of memory, a broken source file) is not started without end.
    const again = this.#again || (lost && !this.#lostBefore);
    if (!this.#dismissed) {
      const next = again ? 'another builds now' : 'waiting for a change …';
      console.error(`the process that builds has ended (${how}): ${next}`);
    }
    this.#worker = undefined;
    this.#building = false;
    this.#dismissed = false;
    this.#lostBefore = lost;
    if (again) this.request();
  }
}
