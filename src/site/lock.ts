// The lock of an output folder: one build at a time. A lock that its process left behind is taken over.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../content/problem.ts';
import { hasCode } from './disk-failure.ts';
import { beginningOf, isAlive } from './processes.ts';

/** Who holds a lock: a process, and when that process began, since numbers of processes are used again. */
export interface Holder {
  readonly pid: number;
  readonly began: string | undefined;
}

/** A lock that was taken. */
export interface Lock {
  /** Whether a build had it that ended without giving it back: killed, or out of memory or of power. */
  readonly leftBehind: boolean;
  readonly unlock: () => void;
}

/** What is told to whoever wants a lock that a process has. */
export type Refusal = (pid: number, path: string) => UserError;

/** A lock is taken over under a lock of its own, which may have been left behind too. */
const DEEPEST = 4;

/**
 * Takes a lock.
 * @param path the lock file
 * @param output what is locked, for the message
 * @param refusal says that another has it, and what to do; without it, that this is a build
 * @throws UserError while another has it
 */
export function takeLock(path: string, output: string, refusal: Refusal = isBuilding(output)): Lock {
  mkdirSync(dirname(path), { recursive: true });
  const own: Holder = { pid: process.pid, began: beginningOf(process.pid) };
  return take(path, JSON.stringify(own), { output, refusal }, 0);
}

/** Who holds a lock now; undefined where nobody does, or only a process that is gone. */
export function holderOf(path: string): Holder | undefined {
  const holder = readHolder(path);
  return holder !== undefined && isRunning(holder) ? holder : undefined;
}

interface Words {
  readonly output: string;
  readonly refusal: Refusal;
}

function take(path: string, own: string, words: Words, depth: number): Lock {
  const unlock = (): void => rmSync(path, { force: true });
  if (createWhole(path, own)) return { leftBehind: false, unlock };
  refuseWhileHeld(path, words);
  if (depth === DEEPEST)
    throw new UserError(`the lock ${path} cannot be taken`, 'remove it if no build is running');
  // Of several builds that find a lock left behind one removes it, after another look: by then it may be held again.
  const turn = take(`${path}.takeover`, own, words, depth + 1);
  try {
    refuseWhileHeld(path, words);
    rmSync(path, { force: true });
    if (createWhole(path, own)) return { leftBehind: true, unlock };
    refuseWhileHeld(path, words);
    throw new UserError(`another build is writing ${words.output}`, 'wait for it to end, then build again');
  } finally {
    turn.unlock();
  }
}

function refuseWhileHeld(path: string, { refusal }: Words): void {
  const holder = holderOf(path);
  if (holder !== undefined) throw refusal(holder.pid, path);
}

function isBuilding(output: string): Refusal {
  return (pid, path) =>
    new UserError(
      `another build (process ${pid}) is writing ${output}`,
      `wait for it to end; if there is none, remove ${path}`,
    );
}

/** Makes a file with its text in one step, so that nobody reads half of it; false where there is one. */
function createWhole(path: string, text: string): boolean {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  try {
    linkSync(temporary, path);
    return true;
  } catch (cause) {
    if (hasCode(cause, 'EEXIST')) return false;
    if (!hasCode(cause, 'EPERM', 'ENOTSUP', 'EMLINK')) throw cause;
  } finally {
    rmSync(temporary, { force: true });
  }
  return createWithoutLinks(path, text);
}

/** For file systems that know no hard links. */
function createWithoutLinks(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (hasCode(cause, 'EEXIST')) return false;
    throw cause;
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder> | null;
    return typeof holder?.pid === 'number' ? { pid: holder.pid, began: holder.began } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, began }: Holder): boolean {
  if (!isAlive(pid)) return false;
  const now = beginningOf(pid);
  return began === undefined || now === undefined || began === now;
}
