// Pagefind's program behind its Node API: started when first asked, ended at the end, and watched. The API itself does
// not see its program end: it would wait for an answer for ever, or let this process end as if all were well.
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type * as Pagefind from 'pagefind';
import type { PagefindIndex, PagefindServiceConfig } from 'pagefind';
import { UserError } from '../content/problem.ts';

interface Answer {
  readonly errors: readonly string[];
}

/** Node tells here of every process that it starts. */
const STARTED = 'child_process';
const END_SECONDS = 2;
const LAST_WORD_MILLISECONDS = 500;

/** Pagefind's program while it runs: every question to it ends in an answer or in an error that says what became of it. */
export class PagefindProcess {
  readonly #api: typeof Pagefind;
  readonly #seconds: number;
  #child: ChildProcess | undefined;
  #ended = new Promise<never>(() => {});

  private constructor(api: typeof Pagefind, seconds: number) {
    this.#api = api;
    this.#seconds = seconds;
  }

  /** @param seconds how long one answer may take */
  static async load(seconds: number): Promise<PagefindProcess> {
    const api = await import('pagefind').catch((cause: unknown) => fail('is not installed', cause));
    return new PagefindProcess(api, seconds);
  }

  /** Makes an empty index. */
  async createIndex(config: PagefindServiceConfig): Promise<PagefindIndex> {
    const { index } = await this.ask('start an index', () =>
      this.#watched(() => this.#api.createIndex(config)),
    );
    return index ?? fail('made no index');
  }

  /**
   * Waits for an answer.
   * @param what for the message: `Pagefind did not …`
   * @throws UserError when it fails, ends or takes too long
   */
  async ask<T extends Answer>(what: string, call: () => Promise<T>): Promise<T> {
    const timer = new AbortController();
    const tooLate = wait(this.#seconds * 1000, undefined, { signal: timer.signal }).then(() =>
      fail(`did not ${what} in ${this.#seconds} seconds`),
    );
    try {
      const answer = await Promise.race([call(), this.#ended, tooLate]);
      if (answer.errors.length > 0) fail(`could not ${what}`, answer.errors.join('; '));
      return answer;
    } catch (cause) {
      if (cause instanceof UserError) throw cause;
      // Where the program has ended, the API fails in one of several ways; how it ended is told a moment later.
      await Promise.race([this.#ended, wait(LAST_WORD_MILLISECONDS)]);
      throw failure(`could not ${what}`, cause);
    } finally {
      timer.abort();
      tooLate.catch(() => {});
    }
  }

  /** Ends the program; afterwards it is gone. */
  async close(): Promise<void> {
    await this.#api.close();
    const child = this.#child;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const timer = setTimeout(() => child.kill('SIGKILL'), END_SECONDS * 1000);
    await once(child, 'exit');
    clearTimeout(timer);
  }

  /** Catches the process that a call starts. */
  #watched<T>(call: () => T): T {
    const caught = (message: unknown): void => {
      const { process } = message as { process: ChildProcess };
      this.#child = process;
      this.#ended = new Promise<never>((_, reject) => {
        process.once('error', (cause) => reject(failure('cannot be started', cause)));
        process.once('exit', (code, signal) => reject(failure(`ended with ${signal ?? `code ${code}`}`)));
      });
      this.#ended.catch(() => {});
    };
    subscribe(STARTED, caught);
    try {
      return call();
    } finally {
      unsubscribe(STARTED, caught);
    }
  }
}

function failure(what: string, cause?: unknown): UserError {
  const why = cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : '';
  return new UserError(
    `the search index cannot be made: Pagefind ${what}${why === '' ? '' : ` (${why.split('\n')[0]})`}`,
    'install the packages again (npm ci), or build without the search: --no-search',
  );
}

function fail(what: string, cause?: unknown): never {
  throw failure(what, cause);
}
