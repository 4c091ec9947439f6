// The lock of an output folder: one build at a time. A lock that its process left behind is taken over.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../content/problem.ts';

/** Who holds a lock: a process, and when that process began, since numbers of processes are used again. */
interface Holder {
  readonly pid: number;
  readonly began: string | undefined;
}

/**
 * Takes the lock of an output folder.
 * @returns the function that gives it back
 * @throws UserError while another build has it
 */
export function lockOutput(output: string): () => void {
  const target = resolve(output);
  const path = join(dirname(target), `.${basename(target)}.lock`);
  mkdirSync(dirname(target), { recursive: true });
  const own: Holder = { pid: process.pid, began: beginningOf(process.pid) };
  for (let tries = 0; tries < 3; tries++) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: 'wx' });
      return () => {
        rmSync(path, { force: true });
      };
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    }
    const holder = readHolder(path);
    if (holder !== undefined && isRunning(holder)) {
      throw new UserError(
        `another build (process ${holder.pid}) is writing ${output}`,
        `wait for it to end; if there is none, remove ${path}`,
      );
    }
    removeStale(path);
  }
  throw new UserError(`the lock ${path} cannot be taken`, 'remove it if no build is running');
}

/** Removes a lock that nobody holds. By a rename first: of two builds that find it only one can take it away. */
function removeStale(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch {
    // Another build was quicker: the next try sees its lock.
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' ? { pid: holder.pid, began: holder.began } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // EPERM: it runs and belongs to somebody else.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
  const now = beginningOf(pid);
  return began === undefined || now === undefined || began === now;
}

/** When a process began, in the system's own count; undefined where the system does not tell (proc(5), field 22). */
function beginningOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .at(19);
  } catch {
    return undefined;
  }
}
