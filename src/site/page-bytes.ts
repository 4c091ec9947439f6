// The bytes of the pages of a batch, in memory that the next batch uses again: as texts, or each on its own, they would
// wait in the heap to be cleared out.

/** Most batches fit. */
const FIRST_SIZE = 4 * 1024 * 1024;
/** No character of a text takes more bytes of UTF-8 for each of its units. */
const MOST_BYTES = 3;

/** Holds the pages of one batch. */
export class PageBytes {
  #memory = Buffer.allocUnsafeSlow(FIRST_SIZE);
  #used = 0;

  /** Encodes a text. @returns its bytes, which are good until `clear` */
  add(text: string): Buffer {
    const most = text.length * MOST_BYTES;
    if (most > this.#memory.length - this.#used) {
      // Those before stay in the memory before.
      this.#memory = Buffer.allocUnsafeSlow(Math.max(this.#memory.length, most));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += this.#memory.write(text, start);
    return this.#memory.subarray(start, this.#used);
  }

  /** Begins again: nobody needs what was added. */
  clear(): void {
    this.#used = 0;
  }
}
