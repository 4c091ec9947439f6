// Faults for a program that is started with `--import` of this file. `DATELINE_FAULT=WHAT@N` strikes at the Nth
// operation on the disk that changes something or opens a file:
//   EIO@12      that operation fails
//   ENOSPC@12+  and so does every later one that needs room
//   SIGKILL@12  the process is killed, or told to end, there
//   memory@12   the process uses up its memory there
//   SIGTERM@manifest-sha256.txt  at the first operation on a file of that name
//   count@FILE  nothing fails; at the end the number of operations is written to FILE
// `DATELINE_CLOCK=2040-01-01T00:00:00Z` is the time at which the program thinks it starts.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, resolve } from 'node:path';

const NEEDS_ROOM = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'mkdirSync',
  'linkSync',
  'symlinkSync',
  'copyFileSync',
];
const SYNC = [...NEEDS_ROOM, 'renameSync', 'fsyncSync', 'unlinkSync', 'rmSync', 'rmdirSync', 'chmodSync'];
const PROMISES = ['open', 'writeFile', 'mkdir', 'rename', 'unlink', 'rm'];

/**
 * Lets a fault strike in this process from now on.
 * @param {string} fault see above
 * @returns {() => number} ends that, and tells how many operations there were
 */
export function inject(fault) {
  const [what = '', when = ''] = fault.split('@');
  const at = Number.parseInt(when, 10);
  const project = process.cwd();
  let count = 0;
  let file = /^\d/.test(when) ? undefined : when;

  /** Called before each operation: fails, ends the process, or lets it pass. */
  const strike = (name, path) => {
    count++;
    const again = when.endsWith('+') && count > at && NEEDS_ROOM.includes(name);
    const named = typeof path === 'string' && basename(path) === file;
    if (count !== at && !again && !named) return;
    if (named) file = undefined;
    for (const hoard = []; what === 'memory';) hoard.push(new Array(100_000).fill(hoard.length / 3));
    if (what.startsWith('SIG')) {
      process.kill(process.pid, what);
      return;
    }
    const syscall = name.replace('Sync', '').toLowerCase();
    const place = typeof path === 'string' ? { path } : {};
    throw Object.assign(new Error(`${what}: a fault, ${syscall}`), {
      code: what,
      errno: -1,
      syscall,
      ...place,
    });
  };
  const bundle = resolve(project, '.cache/program-');
  /** Only the project that the program works on, not the program itself, its bundle too, and not what it prints. */
  const counts = (path) =>
    typeof path === 'number'
      ? path > 2
      : typeof path === 'string' && resolve(path).startsWith(project) && !resolve(path).startsWith(bundle);

  const real = { ...fs };
  const realPromises = { ...fs.promises };
  for (const name of SYNC) {
    fs[name] = (...args) => {
      if (counts(args[0])) strike(name, args[0]);
      return real[name](...args);
    };
  }
  for (const name of PROMISES) {
    fs.promises[name] = async (...args) => {
      if (counts(args[0])) strike(`${name}Sync`, args[0]);
      return realPromises[name](...args);
    };
  }
  syncBuiltinESMExports();
  return () => {
    for (const name of SYNC) fs[name] = real[name];
    for (const name of PROMISES) fs.promises[name] = realPromises[name];
    syncBuiltinESMExports();
    return count;
  };
}

const fault = process.env.DATELINE_FAULT ?? '';
if (fault !== '') {
  const end = inject(fault);
  if (fault.startsWith('count@')) process.on('exit', () => fs.writeFileSync(fault.slice(6), String(end())));
}

if (process.env.DATELINE_CLOCK) {
  const RealDate = Date;
  const ahead = RealDate.parse(process.env.DATELINE_CLOCK) - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length === 0 ? [RealDate.now() + ahead] : args));
    }
    static now() {
      return RealDate.now() + ahead;
    }
  };
}
