// Sealed files: what one run leaves for the next, with a checksum. A file that was cut, changed or is of another form
// is told apart from one that is whole.
import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { hasCode } from './disk-failure.ts';
import { isAlive } from './processes.ts';

/** The content of a sealed file; `damaged` where it is not what was written; undefined where there is none. */
export type Unsealed = Buffer | 'damaged' | undefined;

/** Checksum, length in bytes and format, in the first line. */
const SEAL = /^sealed (?<crc>[0-9a-f]{8}) (?<length>\d{1,15}) (?<format>[0-9a-f]{32})\n/u;
const LONGEST_SEAL = 70;

/**
 * Reads a sealed file.
 * @param format names what must be the same for the content to be of use; a file of another format is as good as none
 */
export function readSealed(path: string, format: string): Unsealed {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    return hasCode(cause, 'ENOENT', 'ENOTDIR') ? undefined : 'damaged';
  }
  const seal = SEAL.exec(bytes.subarray(0, LONGEST_SEAL).toString('latin1'));
  if (seal === null) return 'damaged';
  const content = bytes.subarray(seal[0].length);
  const { crc, length, format: written } = seal.groups as Record<'crc' | 'length' | 'format', string>;
  if (content.length !== Number(length) || crc !== checksum(written, [content])) return 'damaged';
  return written === digest(format) ? content : undefined;
}

/**
 * Writes a sealed file whole or not at all.
 * @param pieces of its content, in order
 * @param durable whether it must be on the disk, not on its way there, when this returns
 */
export function writeSealed(
  path: string,
  format: string,
  pieces: readonly Uint8Array[],
  { durable = false }: { readonly durable?: boolean } = {},
): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = openSync(temporary, 'w');
    try {
      const form = digest(format);
      const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
      writeFileSync(file, `sealed ${checksum(form, pieces)} ${length} ${form}\n`);
      for (const piece of pieces) writeFileSync(file, piece);
      if (durable) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
  if (durable) syncFolder(dirname(path));
}

/**
 * Removes what writers left half done whose processes are gone.
 * @param beginning of the names of the files that were being written
 */
export function sweepTemporary(folder: string, beginning = ''): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = name.startsWith(beginning) ? /\.(?<pid>\d+)\.tmp$/u.exec(name)?.groups?.pid : undefined;
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** Waits until the names in a folder are on the disk. Where a system cannot do that for folders nothing is lost. */
export function syncFolder(folder: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(descriptor);
  } catch {
    // Some file systems have no such thing.
  } finally {
    closeSync(descriptor);
  }
}

function digest(format: string): string {
  return hash('sha256', format, 'hex').slice(0, 32);
}

/** Over the format too: a damaged format must not look like another one. */
function checksum(format: string, pieces: readonly Uint8Array[]): string {
  const sum = pieces.reduce((before, piece) => crc32(piece, before), crc32(format));
  return sum.toString(16).padStart(8, '0');
}
