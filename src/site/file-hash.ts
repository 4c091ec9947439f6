// The SHA-256 of a file, read in pieces: a video need not fit into memory.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const piece = Buffer.allocUnsafe(1024 * 1024);

/** In hex. @throws Error where the file cannot be read */
export function sha256OfFile(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    for (let size = readSync(descriptor, piece); size > 0; size = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, size));
    }
    return hash.digest('hex');
  } finally {
    closeSync(descriptor);
  }
}
