// Other processes of this machine: which of them still run, and since when.
import { readFileSync } from 'node:fs';
import { hasCode } from './disk-failure.ts';

/**
 * Whether a process of a number runs, whoever it belongs to. One that has ended and that its parent has not yet asked
 * about (a zombie) keeps its number and runs no more; in a container it may stay so for ever.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    return hasCode(cause, 'EPERM');
  }
  return !/^[ZX]/u.test(statFields(pid)[0] ?? '');
}

/** When a process began, in the system's own count; undefined where the system does not tell. */
export function beginningOf(pid: number): string | undefined {
  return statFields(pid)[19];
}

/** What Linux says of a process, from its state on (proc(5), field 3); nothing elsewhere. */
function statFields(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands before, in brackets, and may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
