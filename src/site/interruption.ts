// Somebody stops a build: Ctrl-C, or a system that ends its programs. What it was making is removed, then it ends. While
// it reads and plans, which takes a second, it ends at once: what was drawn by then is removed by the next command.
import { setImmediate } from 'node:timers/promises';

/** SIGHUP: the terminal was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What ends whoever writes besides the main thread. */
const stops = new Set<() => void>();

/**
 * Names what is called first when the process is told to end: a thread that goes on writing makes again what is removed.
 * @param stop must not throw
 * @returns takes it back
 */
export function stoppedWith(stop: () => void): () => void {
  stops.add(stop);
  return () => stops.delete(stop);
}

/**
 * Does some work; when the process is told to end meanwhile, cleans up first.
 * @param cleanUp must not throw, and leaves the site as it was
 */
export async function cleaningUp<T>(cleanUp: () => void, work: () => Promise<T>): Promise<T> {
  const stop = (signal: NodeJS.Signals): void => {
    forget();
    for (const each of stops) each();
    cleanUp();
    // Ends as the signal would have ended it, so that whoever started this process knows.
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work();
  } finally {
    forget();
  }
}

/** Ends here where the process was told to end while it was busy: Node hears of that only between two turns of its loop. */
export async function heedSignals(): Promise<void> {
  // The first may come in the turn that is going on.
  await setImmediate();
  await setImmediate();
}
