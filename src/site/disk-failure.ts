// What to tell somebody when the disk or the system refuses: the path, the cause in words, and what to do.
import { statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../content/problem.ts';

interface Cause {
  readonly why: string;
  readonly hint: string;
}

const CAUSES: Readonly<Record<string, Cause>> = {
  ENOSPC: { why: 'the disk is full', hint: 'make room, then build again' },
  EDQUOT: { why: 'the quota of the disk is used up', hint: 'make room, then build again' },
  EACCES: {
    why: 'permission denied',
    hint: 'allow it (chmod u+rwx on a folder), or choose another with --output DIR',
  },
  EPERM: {
    why: 'the system does not allow it',
    hint: 'look at the owner and the flags of the file, or choose another with --output DIR',
  },
  EROFS: { why: 'the disk is read-only', hint: 'choose a folder on another disk with --output DIR' },
  EIO: { why: 'the disk reports a fault', hint: 'check the disk and its cable or host, then build again' },
  EMFILE: { why: 'too many files are open', hint: 'allow more (ulimit -n 1024), then build again' },
  ENFILE: { why: 'too many files are open on this machine', hint: 'end other programs, then build again' },
  ENAMETOOLONG: {
    why: 'the name is too long for this disk',
    hint: 'choose a shorter name or another disk with --output DIR',
  },
  ENOMEM: { why: 'there is no memory left', hint: 'end other programs, then build again' },
  EBUSY: { why: 'something else is using it', hint: 'end what uses it, then build again' },
};

/** An error of the system. */
export interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
  readonly dest?: string;
}

/** Whether an error is one of the system: of the disk, of memory, of permissions. */
export function isSystemError(cause: unknown): cause is SystemError {
  return cause instanceof Error && 'code' in cause && 'syscall' in cause && typeof cause.code === 'string';
}

/** Whether an error of the system has one of some codes. */
export function hasCode(cause: unknown, ...codes: readonly string[]): boolean {
  return isSystemError(cause) && codes.includes(cause.code);
}

/** Does what the next command does again where the disk refuses it: the site is whole by now. */
export function leaveToNext(work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
  }
}

/**
 * The message for somebody whose build the disk stopped; undefined for a failure of another kind.
 * @param output named where the system does not say which file it was
 * @param state what became of the site
 */
export function diskFailure(cause: unknown, output: string, state: string): UserError | undefined {
  const error = systemErrorIn(cause);
  const known = error === undefined ? undefined : CAUSES[error.code];
  if (error === undefined || known === undefined) return undefined;
  const place = error.dest ?? error.path ?? `a file in ${dirname(resolve(output))}`;
  const room = error.code === 'ENOSPC' ? freeSpace(output) : '';
  return new UserError(
    `${error.syscall} ${place}: ${known.why}${room} (${error.code})`,
    `${known.hint}; ${state}`,
  );
}

/** Libraries wrap what they catch. */
function systemErrorIn(cause: unknown): SystemError | undefined {
  for (let error = cause, depth = 0; error instanceof Error && depth < 8; depth++) {
    if (isSystemError(error)) return error;
    error = error.cause ?? (error as { originalError?: unknown }).originalError;
  }
  return undefined;
}

function freeSpace(output: string): string {
  try {
    const { bavail, bsize, ffree } = statfsSync(dirname(output));
    return `, ${Math.floor((bavail * bsize) / 1024 / 1024)} MB and ${ffree} names are left`;
  } catch {
    return '';
  }
}
