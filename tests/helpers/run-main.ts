// Runs a command of the program in this process: as `run-dateline.ts`, but quick enough for a table of mistakes.
import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { CommandResult } from './run-dateline.ts';

/** `runMain(['check'], folder)`: what it prints is caught, the working folder is as before afterwards. */
export async function runMain(args: readonly string[], cwd: string): Promise<CommandResult> {
  const read = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      read[stream] += typeof text === 'string' ? text : Buffer.from(text).toString();
      return true;
    }),
  );
  const folder = process.cwd();
  const listeners = process.stdout.listeners('error');
  process.chdir(cwd);
  try {
    return { code: await main(args), ...read };
  } finally {
    process.chdir(folder);
    for (const spy of spies) spy.mockRestore();
    for (const listener of process.stdout.listeners('error')) {
      if (!listeners.includes(listener)) process.stdout.off('error', listener as () => void);
    }
  }
}
