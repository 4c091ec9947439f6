// The records of a web archive (WARC), one at a time. A record whose length is wrong is named, and reading goes on with the
// next that can be found: no length is believed that the bytes do not bear out.
import { ByteReader } from './byte-reader.ts';

/** A record with its place: its number from 1, and the byte of the unpacked file on which it begins. */
interface Placed {
  readonly number: number;
  readonly offset: number;
}

export type WarcRecord = Placed &
  (
    | {
        /** By name in lower case. */
        readonly headers: ReadonlyMap<string, string>;
        /** Headers and block as they stand there; undefined where the block was not wanted. */
        readonly bytes: Buffer | undefined;
      }
    | { readonly problem: string }
  );

/** Larger than any page: such a block is passed over, and never in memory. */
export const LARGEST_BLOCK = 16 * 1024 * 1024;
const LARGEST_HEADERS = 64 * 1024;
/** How far the next record is looked for. */
const FARTHEST = 1024 * 1024 * 1024;
const PIECE = 64 * 1024;
const MARK = Buffer.from('\nWARC/');
/** A record begins: its version and a first header. */
const BEGINS = /^WARC\/\d\.\d+\r?\n[\w-]+:/u;
const LONGEST_BEGINNING = 64;

/**
 * Reads records.
 * @param wants whether the block of a record with these headers is needed
 */
export async function* warcRecords(
  source: AsyncIterable<Buffer>,
  wants: (headers: ReadonlyMap<string, string>) => boolean,
): AsyncIterable<WarcRecord> {
  const reader = new ByteReader(source);
  try {
    for (let number = 1; await passLineEnds(reader); number++) {
      const offset = reader.offset;
      const read = await readRecord(reader, wants);
      yield { number, offset, ...read };
      if ('problem' in read && !(await passToNext(reader, read.goOnAt))) {
        if (!reader.ended)
          yield { number: number + 1, offset: reader.offset, problem: 'no further record can be found' };
        return;
      }
    }
  } finally {
    await reader.close();
  }
}

type Read =
  | { readonly headers: ReadonlyMap<string, string>; readonly bytes: Buffer | undefined }
  /** `goOnAt`: how many of the bytes that are here belong to what is broken. */
  | { readonly problem: string; readonly goOnAt: number };

async function readRecord(
  reader: ByteReader,
  wants: (headers: ReadonlyMap<string, string>) => boolean,
): Promise<Read> {
  const head = await readHead(reader);
  if (head === undefined)
    // Behind its first byte, or it would be found again.
    return { problem: 'is no record of a web archive, or its headers have no end', goOnAt: 2 };
  const { headers, size } = head;
  const written = headers.get('content-length') ?? '';
  if (!/^\d{1,15}$/u.test(written)) {
    return { problem: `its Content-Length is no number: "${written.slice(0, 40)}"`, goOnAt: size };
  }
  const length = Number(written);
  if (length > LARGEST_BLOCK || !wants(headers)) {
    reader.take(size);
    const problem = await passBlock(reader, length);
    return problem === undefined ? { headers, bytes: undefined } : { problem, goOnAt: 0 };
  }
  const whole = await reader.peek(size + length);
  if (whole.length === size + length && (await endsHere(reader, size + length))) {
    // A copy: what the reader holds is given up with the next piece.
    const bytes = Buffer.from(whole);
    reader.take(size + length);
    return { headers, bytes };
  }
  const inside = nextRecordIn(whole, size);
  if (inside !== undefined) return { problem: tooLong(length, inside - size), goOnAt: inside };
  if (whole.length < size + length)
    return { problem: cutOff(length, whole.length - size), goOnAt: whole.length };
  return { problem: `its Content-Length is wrong: it goes on after ${length} bytes`, goOnAt: size + length };
}

function tooLong(length: number, found: number): string {
  return `its Content-Length is wrong: it says ${length}, and the next record begins after ${found} bytes`;
}

function cutOff(length: number, found: number): string {
  return `is cut off: ${found} of ${length} bytes are there`;
}

/** The headers of a record and their size with the empty line; undefined where there are none. They stay. */
async function readHead(
  reader: ByteReader,
): Promise<{ headers: ReadonlyMap<string, string>; size: number } | undefined> {
  for (let size = 4096; ; size *= 4) {
    const bytes = await reader.peek(Math.min(size, LARGEST_HEADERS));
    const text = bytes.toString('latin1');
    if (!/^WARC\/\d\.\d+\r?\n/u.test(text)) return undefined;
    const end = /\r?\n\r?\n/u.exec(text);
    if (end !== null) {
      const headers = headersOf(bytes.subarray(0, end.index).toString('utf8'));
      return { headers, size: end.index + end[0].length };
    }
    if (size >= LARGEST_HEADERS || bytes.length < size) return undefined;
  }
}

function headersOf(text: string): ReadonlyMap<string, string> {
  const unfolded = text
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)
    .slice(1);
  return new Map(
    unfolded.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1
        ? []
        : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

/** Passes over a block without holding it. @returns what is wrong with its length */
async function passBlock(reader: ByteReader, length: number): Promise<string | undefined> {
  let passed = 0;
  while (passed < length) {
    const held = await reader.peek(Math.min(length - passed, PIECE) + LONGEST_BEGINNING);
    const inside = nextRecordIn(held, 0);
    // At its very end the next record may rightly begin.
    if (inside !== undefined && passed + inside < length) {
      reader.take(inside);
      return tooLong(length, passed + inside);
    }
    const step = Math.min(length - passed, held.length <= PIECE ? held.length : PIECE);
    if (step === 0) return cutOff(length, passed);
    reader.take(step);
    passed += step;
  }
  return (await endsHere(reader, 0))
    ? undefined
    : `its Content-Length is wrong: it goes on after ${length} bytes`;
}

/** Whether a record may end behind so many bytes: line ends follow, and then a record or nothing. */
async function endsHere(reader: ByteReader, size: number): Promise<boolean> {
  const held = await reader.peek(size + LONGEST_BEGINNING);
  const behind = held.subarray(size).toString('latin1');
  return /^[\r\n]*(?:$|WARC\/\d)/u.test(behind) && (behind === '' || /^[\r\n]/u.test(behind));
}

/** Where the next record begins in these bytes, which is at the beginning of a line. */
function nextRecordIn(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(MARK, from); at !== -1; at = bytes.indexOf(MARK, at + 1)) {
    const beginning = bytes.subarray(at + 1, at + 1 + LONGEST_BEGINNING).toString('latin1');
    if (BEGINS.test(beginning)) return at + 1;
  }
  return undefined;
}

/** Passes to the next record. @returns false where none is found */
async function passToNext(reader: ByteReader, goOnAt: number): Promise<boolean> {
  // The line end before a record may be the last byte of what is broken.
  const held = await reader.peek(goOnAt);
  reader.take(Math.max(0, Math.min(goOnAt, held.length) - 1));
  for (let passed = 0; passed < FARTHEST;) {
    const piece = await reader.peek(PIECE + LONGEST_BEGINNING);
    if (BEGINS.test(piece.subarray(0, LONGEST_BEGINNING).toString('latin1'))) return true;
    const next = nextRecordIn(piece, 0);
    if (next !== undefined) {
      reader.take(next);
      return true;
    }
    if (piece.length <= PIECE) return false;
    reader.take(PIECE);
    passed += PIECE;
  }
  return false;
}

/** Passes over line ends. @returns whether there is anything behind them */
async function passLineEnds(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const piece = await reader.peek(1024);
    const begin = piece.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
    if (begin !== -1) {
      reader.take(begin);
      return true;
    }
    if (piece.length === 0) return false;
    reader.take(piece.length);
  }
}
