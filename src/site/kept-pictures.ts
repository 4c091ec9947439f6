// Versions of pictures that were made once, in a folder that all sites of a cache share: each is named by what it is made
// of, and sealed with its name, so that one that was damaged or is another is made again. What cannot be kept is made
// again by a later build: the site has it all the same.
import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureOutput } from '../pages/output.ts';
import { isSystemError, leaveToNext } from './disk-failure.ts';
import { readSealed, sweepTemporary, writeSealed } from './sealed-file.ts';

export class KeptPictures {
  readonly #folder: string;
  readonly #names = new Map<string, string>();
  #refusal: string | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The names of the versions that were asked for and are there, by their paths in the site. */
  get names(): ReadonlyMap<string, string> {
    return this.#names;
  }

  /** What somebody should know of it. */
  get notes(): readonly string[] {
    return this.#refusal === undefined
      ? []
      : [
          `pictures cannot be kept in the cache (${this.#refusal}): a build that makes the site anew takes longer`,
        ];
  }

  /** The bytes of a version, where they were kept. */
  find(output: PictureOutput): Buffer | undefined {
    const name = nameOf(output);
    const bytes = readSealed(join(this.#folder, name), name);
    if (!Buffer.isBuffer(bytes)) return undefined;
    this.#names.set(output.path, name);
    return bytes;
  }

  keep(output: PictureOutput, bytes: Buffer): void {
    const name = nameOf(output);
    try {
      writeSealed(join(this.#folder, name), name, [bytes]);
      this.#names.set(output.path, name);
    } catch (cause) {
      if (!isSystemError(cause)) throw cause;
      this.#refusal = cause.message;
    }
  }

  /** Before a build makes any: what builds that were killed were about to keep is removed. */
  open(): void {
    this.#refusal = undefined;
    leaveToNext(() => sweepTemporary(this.#folder));
  }

  /** @param names of versions that no site wants any more */
  remove(names: Iterable<string>): void {
    for (const name of names) rmSync(join(this.#folder, name), { force: true });
  }
}

const require = createRequire(import.meta.url);
/** Another version of the encoders may make other bytes. */
const encoder = (require('@11ty/eleventy-img/package.json') as { version: string }).version;

function nameOf({ inputs, format, width }: PictureOutput): string {
  const key = JSON.stringify([encoder, inputs]);
  return `${hash('sha256', key, 'hex').slice(0, 32)}-${width}w.${format}`;
}
