// A disk that refuses one kind of operation while something is tried, at once or over some turns.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Operation =
  | 'fsyncSync'
  | 'linkSync'
  | 'lstatSync'
  | 'readSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'symlinkSync'
  | 'openSync'
  | 'writeFileSync';

/**
 * `whileRefusing('linkSync', 'EPERM', () => …)`
 * @param which the calls that are refused, told by their arguments; all without it
 */
export function whileRefusing<T>(
  operation: Operation,
  code: string,
  work: () => T,
  which: (...paths: unknown[]) => boolean = () => true,
): T {
  const disk = fs as unknown as Record<Operation, (...args: unknown[]) => unknown>;
  const real = disk[operation];
  disk[operation] = (...args) => {
    if (!which(...args)) return real(...args);
    const syscall = operation.replace('Sync', '');
    throw Object.assign(new Error(`${code}: refused, ${syscall}`), {
      code,
      errno: -1,
      syscall,
      path: args[0],
    });
  };
  syncBuiltinESMExports();
  const restore = (): void => {
    disk[operation] = real;
    syncBuiltinESMExports();
  };
  let result: T;
  try {
    result = work();
  } catch (cause) {
    restore();
    throw cause;
  }
  if (result instanceof Promise) return result.finally(restore) as T;
  restore();
  return result;
}
