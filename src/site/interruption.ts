// Somebody stops a build: Ctrl-C, or a system that ends its programs. What it was making is removed, then it ends.

/** SIGHUP: the terminal was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does some work; when the process is told to end meanwhile, cleans up first.
 * @param cleanUp must not throw, and leaves the site as it was
 */
export async function cleaningUp<T>(cleanUp: () => void, work: () => Promise<T>): Promise<T> {
  const stop = (signal: NodeJS.Signals): void => {
    forget();
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
