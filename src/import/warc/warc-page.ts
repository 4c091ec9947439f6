// The web page in a record of a web archive: the answer of a server, with its body unpacked. Never more than a page can be.
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { isHtml } from '../file-kinds.ts';

/** A page as a server sent it. */
export interface WarcPage {
  readonly html: Buffer;
  /** The encoding that the server named. */
  readonly charset: string | undefined;
}

/** Why there is no page in a record: it holds something else, or cannot be read. */
export type NoPage = { readonly skipped: string } | { readonly problem: string };

const LARGEST_PAGE = 16 * 1024 * 1024;
/** Small pieces, so that what unpacks them never gets a large one at once. */
const PIECE = 16 * 1024;
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/u;

/** @param bytes a whole record, headers and block */
export async function warcPage(bytes: Buffer): Promise<WarcPage | NoPage> {
  const record = await parseRecord(bytes);
  if (record === undefined) return { problem: 'cannot be taken apart' };
  const http = record?.httpHeaders;
  if (record === null || http === null || http === undefined)
    return { problem: 'holds no answer of a server' };
  const status = http.statusCode;
  if (!Number.isInteger(status)) return { problem: 'holds no answer of a server' };
  if (status !== 200 && status !== 203) return { skipped: `an answer without a page (${Number(status)})` };
  const [type = '', ...parameters] = (http.headers.get('content-type') ?? '')
    .split(';')
    .map((part) => part.trim());
  if (type !== '' && !HTML.test(type.toLowerCase()))
    return { skipped: `no web page (${type.toLowerCase().slice(0, 60)})` };
  const encodings = (http.headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(/\s*,\s*/u)
    .filter((name) => name !== '' && name !== 'identity');
  // Unpacked here, where it can be stopped.
  http.headers.delete('content-encoding');
  const body = await readBody(record);
  if (body === undefined)
    return { problem: `is too large for a page; the limit is ${LARGEST_PAGE / 1024 / 1024} MB` };
  const unpacked = unpack(body, encodings);
  if ('problem' in unpacked) return unpacked;
  const { html } = unpacked;
  if (html.length === 0) return { skipped: 'an empty page' };
  if (type === '' && !isHtml(html.subarray(0, 4096).toString('latin1')))
    return { skipped: 'no web page (of no named type)' };
  const charset = parameters.map(
    (parameter) => /^charset=["']?(?<name>[\w:.-]+)/iu.exec(parameter)?.groups?.name,
  );
  return { html, charset: charset.find((name) => name !== undefined) };
}

/** Undefined where the headers of the answer are too broken to be any. */
async function parseRecord(bytes: Buffer) {
  try {
    return await new WARCParser(pieces(bytes)).parse();
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function* pieces(bytes: Buffer): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

async function readBody(content: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of content) {
    size += part.length;
    if (size > LARGEST_PAGE) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A crawler may have unpacked a body and kept its header: what is not packed is taken as it is. */
function unpack(body: Buffer, encodings: readonly string[]): { html: Buffer } | { problem: string } {
  let html = body;
  for (const encoding of [...encodings].reverse()) {
    try {
      html = UNPACKERS.get(encoding)?.(html) ?? html;
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
      if (code === 'ERR_BUFFER_TOO_LARGE') return { problem: 'unpacks to more than a page can be' };
      if (!isHtml(html.subarray(0, 4096).toString('latin1')))
        return { problem: `cannot be unpacked (${encoding})` };
    }
    if (!UNPACKERS.has(encoding))
      return { problem: `is packed in a way that is not known (${encoding.slice(0, 40)})` };
  }
  return { html };
}

const LIMIT = { maxOutputLength: LARGEST_PAGE };
/** A body that was cut gives what is there of it. */
const CUT = { ...LIMIT, finishFlush: constants.Z_SYNC_FLUSH };
const UNPACKERS: ReadonlyMap<string, (bytes: Buffer) => Buffer> = new Map([
  ['gzip', (bytes: Buffer) => gunzipSync(bytes, CUT)],
  ['x-gzip', (bytes: Buffer) => gunzipSync(bytes, CUT)],
  [
    'deflate',
    (bytes: Buffer) => ((bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, CUT) : inflateRawSync(bytes, CUT)),
  ],
  ['br', (bytes: Buffer) => brotliDecompressSync(bytes, LIMIT)],
]);
