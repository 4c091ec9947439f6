// A file to import on the disk: its beginning is read, the rest when it is asked for. Knows no importer.
import { closeSync, constants, createReadStream, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../content/problem.ts';
import type { ImportFile, TextEncoding } from './importer.ts';

/** Above this a file is no clipping and no page, and reading it whole would be unwise. */
const LARGEST = 64 * 1024 * 1024;
const BEGINNING = 64 * 1024;

/** Where a file stands and how it is read. */
export interface FileOptions {
  readonly encoding?: TextEncoding | undefined;
  /** The folders between the one that was asked for and the file. Then the file must not be a link. */
  readonly folders?: readonly string[] | undefined;
}

/**
 * Opens a file.
 * @throws UserError when it is not there, is no ordinary file or cannot be read
 */
export function openImportFile(path: string, { encoding, folders }: FileOptions = {}): ImportFile {
  const { beginning, size } = readBeginning(path, folders !== undefined);
  const name = basename(path);
  return {
    path,
    name,
    folders: folders ?? [],
    from: [...(folders ?? []), name].join('/'),
    size,
    beginning,
    encoding,
    bytes: () => {
      if (size > LARGEST) {
        const megabytes = Math.round(size / 1024 / 1024);
        throw new UserError(`is too large: ${megabytes} MB, the limit is 64 MB`);
      }
      return withReason(() => readFileSync(path));
    },
    stream: () => createReadStream(path, { highWaterMark: BEGINNING }),
  };
}

function readBeginning(path: string, noLink: boolean): { beginning: Buffer; size: number } {
  return withReason(() => {
    // A pipe would wait for a writer; asked not to, it is opened at once and seen for what it is.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
    const descriptor = openSync(path, flags | (noLink ? (constants.O_NOFOLLOW ?? 0) : 0));
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) throw new UserError('is no ordinary file');
      const beginning = Buffer.alloc(Math.min(stats.size, BEGINNING));
      return { beginning: beginning.subarray(0, readSync(descriptor, beginning)), size: stats.size };
    } finally {
      closeSync(descriptor);
    }
  });
}

const REASONS: Readonly<Record<string, readonly [message: string, hint?: string]>> = {
  ENOENT: ['there is no such file', 'check its name and folder'],
  ENOTDIR: ['there is no such file', 'check its name and folder'],
  EACCES: ['cannot be read: permission denied'],
  EPERM: ['cannot be read: permission denied'],
  ELOOP: ['is a symbolic link', 'name the file itself'],
  ENXIO: ['is no ordinary file'],
};

/** Does something with the disk. @throws UserError with the reason where the disk refuses */
export function withReason<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const reason = REASONS[code];
    throw reason === undefined ? cause : new UserError(...reason);
  }
}
