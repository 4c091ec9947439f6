// Web archives (WARC), plain or packed with gzip: the pages in them that are articles. Read piece by piece, however large.
import { hash } from 'node:crypto';
import { constants, gunzipSync } from 'node:zlib';
import { isDay } from '../../content/dates.ts';
import { UserError } from '../../content/problem.ts';
import { decodeMarkup } from '../decode-markup.ts';
import type { Imported, Importer, ImportFile } from '../importer.ts';
import { pageArticle } from '../page-article.ts';
import { Unpacked } from './unpacked.ts';
import { warcPage } from './warc-page.ts';
import { LARGEST_BLOCK, warcRecords, type WarcRecord } from './warc-records.ts';

export const warcImporter: Importer = {
  name: 'warc',
  kind: 'a web archive (WARC)',
  many: true,
  recognises: ({ beginning }) =>
    isWarc(beginning) || (isGzip(beginning) && isWarc(unpackedBeginning(beginning))),
  read: readWarc,
};

/** Signs that a page is an article, where it has no date to say so. */
const ARTICLE =
  /<article\b|"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|Report)"|<meta\s[^>]*og:type["']\s+content\s*=\s*["']article/iu;

function isWarc(beginning: Buffer): boolean {
  return /^\s*WARC\/\d/u.test(beginning.subarray(0, 64).toString('latin1'));
}

function isGzip(beginning: Buffer): boolean {
  return beginning[0] === 0x1f && beginning[1] === 0x8b;
}

function unpackedBeginning(beginning: Buffer): Buffer {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4 * 1024 * 1024 };
    return gunzipSync(beginning.subarray(0, 1024), options);
  } catch {
    return Buffer.alloc(0);
  }
}

async function* readWarc(file: ImportFile): AsyncIterable<Imported> {
  const stream = file.stream();
  const unpacked = isGzip(file.beginning) ? new Unpacked(stream) : undefined;
  let last = 0;
  try {
    for await (const record of warcRecords(unpacked ?? stream, (headers) => isResponse(headers))) {
      last = record.number;
      yield await readRecord(record, file);
    }
  } finally {
    stream.destroy();
  }
  if (unpacked?.isDamaged === true) {
    throw new UserError(
      `its packed data are damaged in or behind record ${last}`,
      'what stands before is read',
    );
  }
}

function isResponse(headers: ReadonlyMap<string, string>): boolean {
  return headers.get('warc-type')?.toLowerCase() === 'response' && /^https?:/iu.test(addressOf(headers));
}

/** Some programs put it between angle brackets. */
function addressOf(headers: ReadonlyMap<string, string>): string {
  return (headers.get('warc-target-uri') ?? '').replace(/^<|>$/gu, '');
}

async function readRecord(record: WarcRecord, file: ImportFile): Promise<Imported> {
  const place = `record ${record.number} (byte ${record.offset})`;
  if ('problem' in record) return { problem: record.problem, which: place };
  const { headers, bytes } = record;
  const address = addressOf(headers);
  const which = address === '' ? place : `${place} ${address}`;
  if (bytes === undefined) {
    const isPage = isResponse(headers);
    if (isPage) return { skipped: `larger than a page can be (${LARGEST_BLOCK / 1024 / 1024} MB)`, which };
    return {
      skipped: `a record of another kind (${headers.get('warc-type')?.toLowerCase() ?? 'none'})`,
      which,
    };
  }
  const page = await warcPage(bytes);
  if (!('html' in page)) return { ...page, which };
  const html = decodeMarkup(page.html, page.charset);
  const day = headers.get('warc-date')?.slice(0, 10) ?? '';
  const found = pageArticle(html, {
    address,
    provenance: {
      importer: 'warc',
      from: `${file.from} record ${record.number}`,
      sha256: hash('sha256', page.html, 'hex'),
      captured: isDay(day) ? day : undefined,
    },
  });
  // A crawl has lists, forms and error pages too.
  if ('problem' in found) return { skipped: `a page that ${found.problem}`, which };
  if ('article' in found && isNoArticle(found.article.date, html))
    return { skipped: 'a page that is no article', which };
  return { ...found, which };
}

function isNoArticle(
  {
    day,
    words,
    problem,
  }: { day?: string | undefined; words?: string | undefined; problem?: string | undefined },
  html: string,
): boolean {
  return day === undefined && words === undefined && problem === undefined && !ARTICLE.test(html);
}
