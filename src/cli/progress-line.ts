// Lines of a command that takes a while, and below them one that says how far it is: written over, never left behind.
import { clearLine, cursorTo } from 'node:readline';
import type { Writable } from 'node:stream';

/** Where a command writes: a process, or what a test gives for one. */
export interface Streams {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };
}

/** How a command says something. */
export interface Lines {
  write(line: string): void;
  writeError(line: string): void;
  /** Left out where nobody is watching: in a file or a log the line would be there a thousand times. */
  progress?(line: string): void;
}

/** Written over more often, it flickers. */
const MILLISECONDS = 100;

export function linesWithProgress(
  { stdout, stderr }: Streams,
  now: () => number = () => performance.now(),
): Lines {
  const lines = (clear: () => void): Lines => ({
    write: (line) => {
      clear();
      stdout.write(`${line}\n`);
    },
    writeError: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
  });
  if (stderr.isTTY !== true) return lines(() => {});
  let isShown = false;
  let last = -Infinity;
  const clear = (): void => {
    if (!isShown) return;
    cursorTo(stderr, 0);
    clearLine(stderr, 0);
    isShown = false;
  };
  return {
    ...lines(clear),
    progress: (line) => {
      if (now() - last < MILLISECONDS) return;
      last = now();
      clear();
      stderr.write(line.slice(0, (stderr.columns ?? 80) - 1));
      isShown = true;
    },
  };
}
