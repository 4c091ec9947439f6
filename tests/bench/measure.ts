// Runs a command and measures it: wall time, processor time and peak memory, by the operating system's own account.
import { spawnSync } from 'node:child_process';

/** What a command took. */
export interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Peak resident memory. */
  readonly megabytes: number;
  readonly output: string;
}

const MARK = 'measured ';

/**
 * Measures a command, its children included.
 * @throws Error when it fails, with what it printed
 */
export function measure(command: readonly string[], folder: string): Measured {
  const [program = '', ...args] = command;
  const start = performance.now();
  // GNU time tells the memory of a child, which Node cannot.
  const run = spawnSync('/usr/bin/time', ['-f', `${MARK}%U %S %M`, program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = (performance.now() - start) / 1000;
  const numbers = run.stderr?.split(MARK).at(-1)?.trim().split(' ').map(Number);
  if (run.status !== 0 || numbers?.length !== 3) {
    throw new Error(
      `${command.join(' ')} failed in ${folder}:\n${run.stdout}\n${run.stderr ?? String(run.error)}`,
    );
  }
  const [user = 0, system = 0, kilobytes = 0] = numbers;
  return { seconds, cpuSeconds: user + system, megabytes: kilobytes / 1024, output: run.stdout };
}
