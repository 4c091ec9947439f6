// The SHA-256 of a file by its path.
import { closeSync, openSync } from 'node:fs';
import { sha256OfOpen } from '../content/read-source.ts';

/** In hex. @throws Error where the file cannot be read */
export function sha256OfFile(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    return sha256OfOpen(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
