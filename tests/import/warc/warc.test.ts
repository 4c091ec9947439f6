import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkSite } from '../../../src/site/check-site.ts';
import { warcImporter } from '../../../src/import/warc/warc.ts';
import { hashesBelow } from '../../helpers/files-below.ts';
import { everythingIn, importFile } from '../../helpers/import-file.ts';
import { imported } from '../../helpers/imported.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

interface Answer {
  readonly type?: string;
  readonly uri?: string;
  readonly date?: string;
  readonly status?: string;
  readonly http?: readonly string[];
  readonly body?: string | Buffer;
  /** What Content-Length says, if not the truth. */
  readonly length?: number;
}

function record({
  type = 'response',
  uri = 'https://gazette.example/a',
  date = '2024-03-05T23:30:00Z',
  status = '200 OK',
  http = ['Content-Type: text/html; charset=utf-8'],
  body = '',
  length,
}: Answer): Buffer {
  const block = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${http.join('\r\n')}\r\n\r\n`),
    Buffer.from(body),
  ]);
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    `WARC-Date: ${date}`,
    ...(type === 'warcinfo' ? [] : [`WARC-Target-URI: ${uri}`]),
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${length ?? block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

function article(title: string, more = ''): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2024-03-04T08:00:00+06:00">${more}</head><body><article><h1>${title}</h1><p>The council of the port met for the second time this week, and its members agreed that work goes on.</p></article></body></html>`;
}

async function found(bytes: Buffer) {
  return everythingIn(warcImporter, importFile(bytes, 'crawl.warc'));
}

/** What was found, in short. */
async function summaryOf(...records: Buffer[]): Promise<string[]> {
  return (await found(Buffer.concat(records))).map((one) =>
    'article' in one
      ? one.article.title
      : 'problem' in one
        ? `${one.which}: ${one.problem}`
        : 'skipped' in one
          ? `- ${one.skipped}`
          : '?',
  );
}

test.each([
  ['plain', (records: Buffer[]) => Buffer.concat(records)],
  ['packed, a member a record', (records: Buffer[]) => Buffer.concat(records.map((one) => gzipSync(one)))],
  ['packed as a whole', (records: Buffer[]) => gzipSync(Buffer.concat(records))],
])('%s: the pages that are articles become articles, and the archive of them is right', async (_, pack) => {
  const file = join(temporaryFolder('warc'), 'crawl.data');
  const records = [
    record({ type: 'warcinfo' }),
    record({ type: 'request' }),
    record({ body: article('Port council meets') }),
    record({ uri: 'https://gazette.example/missing', status: '404 Not Found', body: article('Not here') }),
    record({
      uri: 'https://gazette.example/ship.jpg',
      http: ['Content-Type: image/jpeg'],
      body: Buffer.alloc(300, 1),
    }),
    record({
      uri: 'https://gazette.example/',
      body: '<html><head><title>Home</title></head><body><h1>Home</h1><p>Latest news of today and yesterday.</p></body></html>',
    }),
    record({ date: '2024-03-06T00:00:00Z', body: article('Port council meets', '<!-- later -->') }),
  ];
  writeFileSync(file, pack(records));
  const { outcome, files, fields, errors, content } = await imported(file);
  expect(errors).toEqual([]);
  expect(files).toEqual(['articles/2024/2024-03-04-port-council-meets.md']);
  expect(fields(files[0]!)).toEqual({
    title: 'Port council meets',
    date: '2024-03-04T08:00:00+06:00',
    source: { url: 'https://gazette.example/a', captured: '2024-03-05' },
  });
  expect(outcome.skipped).toMatchObject({
    'a record of another kind (warcinfo)': 1,
    'a record of another kind (request)': 1,
    'an answer without a page (404)': 1,
    'no web page (image/jpeg)': 1,
    'a page that is no article': 1,
  });
  const { problems } = checkSite({ content, now: new Date('2030-01-01T00:00:00Z'), drafts: false });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const before = hashesBelow(content);
  const again = await imported(file, { contentFolder: content });
  expect(again.outcome).toMatchObject({ exitCode: 0, written: [] });
  expect(hashesBelow(content)).toEqual(before);
});

const html = Buffer.from(article('Gipfel in Köln'));
const chunked = (bytes: Buffer): Buffer =>
  Buffer.concat(
    [0, 100, 200]
      .flatMap((at, index) => {
        const piece = index === 2 ? bytes.subarray(at) : bytes.subarray(at, at + 100);
        return [Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')];
      })
      .concat(Buffer.from('0\r\n\r\n')),
  );

test.each<[string, readonly string[], Buffer]>([
  ['as it is', [], html],
  ['in chunks', ['Transfer-Encoding: chunked'], chunked(html)],
  ['packed with gzip', ['Content-Encoding: gzip'], gzipSync(html)],
  ['packed with deflate', ['Content-Encoding: deflate'], deflateSync(html)],
  ['packed with brotli', ['Content-Encoding: br'], brotliCompressSync(html)],
  ['packed and in chunks', ['Content-Encoding: gzip', 'Transfer-Encoding: chunked'], chunked(gzipSync(html))],
  ['unpacked by the crawler, which kept the header', ['Content-Encoding: gzip'], html],
])('a page %s is read', async (_, headers, body) => {
  expect(await summaryOf(record({ http: ['Content-Type: text/html', ...headers], body }))).toEqual([
    'Gipfel in Köln',
  ]);
});

test('a page of a million elements, or one that no server sent, is named, and the next is read', async () => {
  const records = [
    record({ body: article('Too much', '<p>'.repeat(1_000_000)) }),
    record({ status: 'of another kind', body: article('No answer') }),
    record({ body: article('Port council meets') }),
  ];
  expect(await summaryOf(...records)).toEqual([
    '- a page that cannot be taken apart: it has 1000008 elements, and no page has more than 200000',
    expect.stringMatching(/^record 2 .*: holds no answer of a server$/u),
    'Port council meets',
  ]);
});

test.each([
  ['cut off within its headers', 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Tar'],
  ['of headers without an end', `WARC/1.0\r\n${'X-A: b\r\n'.repeat(20_000)}`],
  ['of a first line alone', 'WARC/1.0\r\n'],
])('a last record %s is named once', async (_, record2) => {
  const good = record({ body: article('Port council meets') });
  expect(await summaryOf(good, Buffer.from(record2))).toEqual([
    'Port council meets',
    `record 2 (byte ${good.length}): is no record of a web archive, or its headers have no end`,
  ]);
});

test('a page in another encoding is read as its server says', async () => {
  const body = Buffer.from(article('Саммит'), 'utf8')
    .toString('utf8')
    .replace('Саммит', '\u0000')
    .replace('Саммит', '\u0000');
  const windows1251 = Buffer.from(
    body.replaceAll('\u0000', '\u00d1\u00e0\u00ec\u00ec\u00e8\u00f2'),
    'latin1',
  );
  expect(
    await summaryOf(record({ http: ['Content-Type: text/html; charset=windows-1251'], body: windows1251 })),
  ).toEqual(['Саммит']);
});

test('broken records are named with their number and place, and the good ones are kept', async () => {
  const good = record({ body: article('Good') });
  const short = record({ body: article('Too short'), length: 120 });
  const long = record({ body: article('Too long'), length: 1_000_000_000_000 });
  const longer = record({ body: article('A little too long'), length: 2_000 });
  const none = Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nx\r\n\r\n');
  const cut = record({ body: article('Cut') });
  const offset = (...records: Buffer[]): number => Buffer.concat(records).length;
  const lines = await summaryOf(
    good,
    short,
    good,
    long,
    good,
    longer,
    good,
    none,
    good,
    cut.subarray(0, cut.length - 100),
  );
  expect(lines).toEqual([
    'Good',
    `record 2 (byte ${offset(good)}): its Content-Length is wrong: it goes on after 120 bytes`,
    'Good',
    expect.stringMatching(
      new RegExp(
        `^record 4 \\(byte ${offset(good, short, good)}\\): its Content-Length is wrong: it says 1000000000000, and the next record begins after \\d+ bytes$`,
        'u',
      ),
    ),
    'Good',
    expect.stringMatching(/^record 6 \(byte \d+\): its Content-Length is wrong: it says 2000, and the next/u),
    'Good',
    expect.stringMatching(/^record 8 \(byte \d+\): its Content-Length is no number: "many"$/u),
    'Good',
    expect.stringMatching(/^record 10 \(byte \d+\): is cut off: \d+ of \d+ bytes are there$/u),
  ]);
});

test('what stands between records is passed over', async () => {
  const good = record({ body: article('Good') });
  expect(await summaryOf(good, Buffer.from('rubbish\r\n'.repeat(20_000)), good)).toEqual([
    expect.stringContaining('goes on after'),
    'Good',
  ]);
});

test('packed data that are damaged give what stands before', async () => {
  const records = Array.from({ length: 20 }, (_, number) => {
    const noise = Array.from({ length: 200 }, (_, at) =>
      createHash('md5').update(`${number} ${at}`).digest('hex'),
    );
    const uri = `https://gazette.example/${number}`;
    return gzipSync(record({ uri, body: article(`Good ${number}`, `<!-- ${noise.join('')} -->`) }));
  });
  const file = join(temporaryFolder('warc'), 'crawl.warc.gz');
  writeFileSync(file, Buffer.concat([...records, records[0]!.subarray(0, 20), Buffer.alloc(200, 7)]));
  const { outcome, errors } = await imported(file);
  expect(outcome.written.length).toBeGreaterThan(15);
  expect(errors.at(-2)).toContain('error  its packed data are damaged in or behind record ');
});

test('a page that unpacks to gigabytes is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, 0x20));
  const lines = await summaryOf(
    record({ http: ['Content-Type: text/html', 'Content-Encoding: gzip'], body: bomb }),
  );
  expect(lines).toEqual([expect.stringContaining('unpacks to more than a page can be')]);
});

test('an answer with broken headers is named, and the next page is read', async () => {
  const broken = record({ http: ['Content Type\u0000: text/html', ': none'], body: 'x' });
  const lines = await summaryOf(broken, record({ body: article('Good') }));
  expect(lines).toHaveLength(2);
  expect(lines[1]).toBe('Good');
});
