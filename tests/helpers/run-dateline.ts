// Runs the real program in a process of its own, as a person would.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { programFolder } from '../../src/site/program-folder.ts';

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a command runs. */
interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** In octal: `077`. */
  readonly umask?: string;
}

/** `runDateline(['build', '--content', folder], { cwd })` */
export function runDateline(
  args: readonly string[],
  { cwd, env = {}, umask = '022' }: Surroundings,
): Promise<CommandResult> {
  const program = join(programFolder, 'src/cli/bin.mjs');
  const script = `umask ${umask}; exec "$0" "$@"`;
  const child = spawn('sh', ['-c', script, process.execPath, program, ...args], {
    cwd,
    env: { ...process.env, DEBUG: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const read = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (read.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (read.stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...read });
    });
  });
}
