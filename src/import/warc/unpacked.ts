// What a stream packed with gzip holds, member after member. Damaged data give what stands before the damage.
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Pieces that may wait before the stream is held up. */
const WAITING = 16;
/** Damage takes what was given with it along, so that is little. */
const STEP = 8 * 1024;

export class Unpacked implements AsyncIterable<Buffer> {
  readonly #packed: Readable;
  #isDamaged = false;

  constructor(packed: Readable) {
    this.#packed = packed;
  }

  /** Whether the data were damaged; known when all was read. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Buffer> {
    const pieces: Buffer[] = [];
    const state: { ended: boolean; failed?: Error } = { ended: false };
    let wake = (): void => {};
    const gunzip = createGunzip();
    const steps = Readable.from(stepsOf(this.#packed));
    // Listening keeps what was unpacked before an error, which reading by itself would lose.
    gunzip.on('data', (piece: Buffer) => {
      pieces.push(piece);
      if (pieces.length >= WAITING) gunzip.pause();
      wake();
    });
    gunzip.on('end', () => {
      state.ended = true;
      wake();
    });
    gunzip.on('error', () => {
      this.#isDamaged = true;
      state.ended = true;
      wake();
    });
    steps.on('error', (cause) => {
      state.failed = cause;
      wake();
    });
    steps.pipe(gunzip);
    try {
      for (;;) {
        const piece = pieces.shift();
        if (piece !== undefined) yield piece;
        else if (state.failed !== undefined) throw state.failed;
        else if (state.ended) return;
        else {
          gunzip.resume();
          await new Promise<void>((resolve) => (wake = resolve));
        }
      }
    } finally {
      steps.destroy();
      gunzip.destroy();
    }
  }
}

async function* stepsOf(packed: Readable): AsyncIterable<Buffer> {
  for await (const piece of packed as AsyncIterable<Buffer>) {
    for (let at = 0; at < piece.length; at += STEP) yield piece.subarray(at, at + STEP);
  }
}
