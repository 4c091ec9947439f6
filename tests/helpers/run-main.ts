// Runs a command of the program in this process: as `run-dateline.ts`, but quick enough for a table of mistakes.
import { main } from '../../src/cli/main.ts';
import type { CommandResult } from './run-dateline.ts';

/** `runMain(['check'], folder)`: what it prints is caught, the working folder is as before afterwards. */
export async function runMain(args: readonly string[], cwd: string): Promise<CommandResult> {
  const read = { stdout: '', stderr: '' };
  const before = { folder: process.cwd(), listeners: process.stdout.listeners('error') };
  const write = { stdout: process.stdout.write, stderr: process.stderr.write };
  process.chdir(cwd);
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = (text: string | Uint8Array): boolean => {
      read[stream] += typeof text === 'string' ? text : Buffer.from(text).toString();
      return true;
    };
  }
  try {
    return { code: await main(args), ...read };
  } finally {
    process.stdout.write = write.stdout;
    process.stderr.write = write.stderr;
    process.chdir(before.folder);
    for (const listener of process.stdout.listeners('error')) {
      if (!before.listeners.includes(listener)) process.stdout.off('error', listener as () => void);
    }
  }
}
