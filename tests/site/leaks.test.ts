import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite, type SiteOnDisk } from '../helpers/built-site.ts';
import { articleFile } from '../helpers/content-from.ts';

/** Each kind of text that may not be shown has a word of its own, in the text, in its summary and in what is quoted. */
const KEPT_BACK = [
  ['withdrawn', 'status: withdrawn\nwithdrawn: {date: 2023-11-01, reason: The report was not true.}'],
  ['draft', 'status: draft'],
  ['embargoed', 'status: embargoed\nembargoUntil: 2031-01-01'],
  ['future', 'date: 2031-05-01'],
] as const;
const KINDS = [...KEPT_BACK.map(([kind]) => kind), 'metadata', 'excerpt'] as const;

function secretText(kind: string): string {
  return `The first sentence holds the zanzi${kind}word. It goes on.

Another paragraph with zanzi${kind}word & more.

> A quotation with the zanzi${kind}word.
> — Jane Doe, minister

## A heading zanzi${kind}word

| zanzi${kind}word |
| --- |
| cell |
`;
}

function articles(): string {
  const shared = 'countries: [KE]\ntopics: [Trade]\npeople: [Jane Doe]\nsource: Gazette';
  return [
    ...KEPT_BACK.map(
      ([kind, lines]) =>
        `-- articles/${kind === 'future' ? '2031-05-01' : '2023-10-13'}-${kind}.md --\n${articleFile(`title: A ${kind} article\n${shared}\nsummary: A summary with the zanzi${kind}word.\n${lines}`, secretText(kind))}`,
    ),
    `-- articles/2023-10-13-metadata.md --\n${articleFile(`title: A metadata article\n${shared}\nrights: metadata`, secretText('metadata'))}`,
    `-- articles/2023-10-13-excerpt.md --\n${articleFile(`title: An excerpt\n${shared}\nrights: excerpt\nsummary: What may be shown.`, secretText('excerpt'))}`,
    ...[1, 2, 3].map(
      (number) =>
        `-- articles/2023-10-1${number}-open-${number}.md --\n${articleFile(`title: Open ${number}\ndate: 2023-10-1${number}\n${shared}`, 'The openword of an open text.')}`,
    ),
  ].join('');
}

/** What a file says, however it is packed: as it is, with its escapes undone, and unzipped. */
function sayings(bytes: Buffer): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const text = plain.toString('utf8');
  const decoded = text.replace(/%[0-9a-f]{2}/giu, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
  const unescaped = text.replace(/\\u([0-9a-f]{4})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return `${text}\n${decoded}\n${unescaped}`.toLowerCase();
}

let site: SiteOnDisk;
let files: Map<string, string>;

beforeAll(async () => {
  site = await builtSite(`-- site.yaml --\nurl: https://archive.example\n${articles()}`, { search: true });
  files = new Map(site.files.map((path) => [path, sayings(readFileSync(join(site.folder, path)))]));
});

describe('no file of a site', () => {
  test.each(KINDS)('holds a sentence of the text of an article that is %s', (kind) => {
    const leaks = [...files].filter(([, text]) => text.includes(`zanzi${kind}word`)).map(([path]) => path);
    expect(leaks).toEqual([]);
  });

  test.each(['draft', 'embargoed', 'future'])('names an article that is %s', (kind) => {
    const leaks = [...files].filter(([, text]) => text.includes(`a ${kind} article`)).map(([path]) => path);
    expect(leaks).toEqual([]);
  });
});

test('a withdrawn article is named on its page, in the calendar and among the corrections, and nowhere else', () => {
  const named = [...files].filter(([, text]) => text.includes('a withdrawn article')).map(([path]) => path);
  expect(named).toEqual([
    '2023/10/13-withdrawn/index.html',
    '2023/10/index.html',
    '2023/index.html',
    'corrections/feed.json',
    'corrections/feed.xml',
    'corrections/index.html',
    'index.html',
  ]);
});

test('the walk finds what an open text says, in every kind of file that has texts', () => {
  const found = [...files]
    .filter(([, text]) => text.includes('openword'))
    // Pagefind names its files by what is in them.
    .map(([path]) => path.replace(/[^/]+(?=\.pf_)/u, '…'));
  expect(found).toEqual(
    expect.arrayContaining([
      '2023/10/11-open-1/index.html',
      '2023/cite.ris',
      'countries/kenya/articles.csv',
      'countries/kenya/feed.xml',
      'data/articles-2023.jsonl',
      'feed.json',
      'feed.xml',
      'search/index/en-2020s/fragment/….pf_fragment',
      'search/index/en-2020s/index/….pf_index',
    ]),
  );
});
