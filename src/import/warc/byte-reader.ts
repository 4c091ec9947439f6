// Bytes of a stream that can be looked at before they are taken. Holds no more than was asked for.

export class ByteReader {
  readonly #source: AsyncIterator<Buffer, undefined>;
  #held = Buffer.alloc(0);
  #arrived: Buffer[] = [];
  #arrivedSize = 0;
  #ended = false;
  #offset = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  }

  /** How many bytes were taken. */
  get offset(): number {
    return this.#offset;
  }

  /** Up to `size` bytes, fewer only at the end of the stream. They stay. */
  async peek(size: number): Promise<Buffer> {
    while (this.#held.length + this.#arrivedSize < size && (await this.#next()));
    this.#join();
    return this.#held.subarray(0, size);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Takes bytes that are here. */
  take(size: number): void {
    this.#join();
    this.#held = this.#held.subarray(size);
    this.#offset += size;
  }

  /** Gives the stream up. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #next(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#source.next();
    if (next.done === true) {
      this.#ended = true;
      return false;
    }
    this.#arrived.push(next.value);
    this.#arrivedSize += next.value.length;
    return true;
  }

  /** What has arrived is joined once, however many pieces it came in. */
  #join(): void {
    if (this.#arrived.length === 0) return;
    this.#held = Buffer.concat([this.#held, ...this.#arrived]);
    this.#arrived = [];
    this.#arrivedSize = 0;
  }
}
