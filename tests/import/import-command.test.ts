// The real command on real files: everything that can be imported, once as a dry run, once for good, once again; then the
// site is built of it with no edit by hand.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseContent } from '../../src/content/parse-content.ts';
import { HOSTILE_HEADLINES } from '../helpers/hostile-headlines.ts';
import { builtSite, type SiteOnDisk } from '../helpers/built-site.ts';
import { filesBelow, hashesBelow } from '../helpers/files-below.ts';
import { png } from '../helpers/picture.ts';
import type { CommandResult } from '../helpers/run-dateline.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
const HOSTILE = [
  '---',
  '---js',
  'title: x',
  '--- \nstatus: draft',
  '\u202eReversed',
  '%{{ 6 * 7 }}',
  ...HOSTILE_HEADLINES,
];

/** A page of a site as a browser saves it: in an old encoding, with its pictures in a folder beside it. */
const PAGE = Buffer.from(
  `<!DOCTYPE html>\n<!-- saved from url=(0041)https://gazette.example/2014/06/30/ferry/ -->
<html lang="en-GB"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>Caf\xe9 by the pier reopens \x96 Gazette</title><meta property="og:site_name" content="Gazette">
<meta name="date" content="2014-06-30 9:00:10 -0400"><meta name="author" content="By Jane Doe"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Caf\xe9 by the pier reopens</h1>
<figure><img src="./Page_files/ferry.png" alt="A ferry"><figcaption>The ferry at the pier</figcaption></figure>
<p>The ferry sailed again on Tuesday, \x93nine days\x94 after the storm, as <a href="../storm/">was expected</a>.</p>
<table><tr><th>Day<th>Sailings</tr><tr><td>Monday<td>0</tr><tr><td>Tuesday<td>12</tr></table>
<script>alert(1)</script><p onclick="alert(1)">Nobody was hurt. <a href="javascript:alert(1)">More</a></p></article></body></html>`,
  'latin1',
);
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title><language>en</language>
${HOSTILE.map((title, index) => `<item><title>${escaped(title)}</title><link>https://post.example/${index}</link><category>Ports &amp;amp; ships</category><pubDate>Mon, 30 Jun 2014 10:00:10 +0600</pubDate><description>&lt;p&gt;It sailed.&lt;/p&gt;</description></item>`).join('\n')}
<item><title>Dated by nobody</title><link>https://post.example/none</link></item></channel></rss>`;
const FILES: Readonly<Record<string, string | Buffer>> = {
  'old/pages/Page.html': PAGE,
  'old/pages/Page_files/ferry.png': png(8, 6),
  'old/pages/Page_files/other.html': '<html><title>Advertisement</title><p>Buy</p></html>',
  'old/feed.xml': FEED,
  'old/Elections/2023/clip.txt': 'Vote is called\nBy John Roe\n13 October 2023\n\nThe vote is called.\n',
  'old/photo.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
};

let folder: string;
let dry: CommandResult;
let first: CommandResult;
let again: CommandResult;
let site: SiteOnDisk;
let before: Record<string, string>;

beforeAll(async () => {
  folder = temporaryFolder('import');
  for (const [path, bytes] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  mkdirSync(join(folder, 'content'));
  const command = ['import', 'old', '--topics-from-folders'];
  dry = await runMain([...command, '--dry-run'], folder);
  before = hashesBelow(join(folder, 'content'));
  first = await runMain(command, folder);
  const written = hashesBelow(join(folder, 'content'));
  again = await runMain(command, folder);
  expect(hashesBelow(join(folder, 'content'))).toEqual(written);
  site = await builtSite(join(folder, 'content'), { search: false });
}, 60_000);

test('a dry run writes nothing and reports what the real run does', () => {
  expect(before).toEqual({});
  expect(dry.code).toBe(first.code);
  expect(dry.stderr).toBe(first.stderr);
  expect(dry.stdout.replaceAll('would be written', 'written').replaceAll('would be', 'is now')).toBe(
    first.stdout,
  );
});

test('the report names what was written, what was passed over and what failed', () => {
  expect(first.stdout).toContain(
    'old/pages/Page.html: is now content/articles/2014/2014-06-30-cafe-by-the-pier-reopens.md\n',
  );
  expect(first.stdout).toContain('old/photo.jpg: skipped: a JPEG picture\n');
  expect(first.stdout.trimEnd().split('\n').slice(-3)).toEqual([
    `${HOSTILE.length + 4} read: ${HOSTILE.length + 2} articles written, 1 skipped, 1 failed`,
    '  skipped: 1 × a JPEG picture',
    'to be published in full; --rights excerpt limits it',
  ]);
  expect(first.stderr).toBe(
    `old/feed.xml: entry ${HOSTILE.length + 1} “Dated by nobody”  error  the date is missing: it has no date\n    type: dateline import old/feed.xml --date YYYY-MM-DD\n`,
  );
});

test('the same again changes nothing and counts it', () => {
  expect(again.stdout).toContain(
    `${HOSTILE.length + 4} read: 0 articles written, ${HOSTILE.length + 2} imported before, unchanged, 1 skipped, 1 failed`,
  );
});

test('what was written is what the archive reads, and no headline changes anything else', () => {
  const content = parseContent(join(folder, 'content'));
  expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const ofFeed = content.articles.filter(({ source }) => source?.name === 'The Post');
  const shown = HOSTILE.map((title) =>
    title
      .replace(/[\u202a-\u202e]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  expect(ofFeed.map(({ title }) => title).sort()).toEqual(shown.sort());
  for (const article of ofFeed) {
    expect(article).toMatchObject({
      status: 'published',
      rights: 'metadata',
      summary: 'It sailed.',
      topics: ['Ports & ships'],
      date: { iso: '2014-06-30T10:00:10+06:00' },
    });
  }
});

test('a saved page is built with its table and its picture, and nothing in it runs', () => {
  const text = site.text('2014/06/30-cafe-by-the-pier-reopens/index.html');
  expect(text).toContain('The ferry sailed again on Tuesday, “nine days” after the storm, as');
  expect(text).toContain('href="https://gazette.example/2014/06/30/storm/"');
  expect(text).toContain('The ferry at the pier');
  expect(text).toMatch(/<td>Tuesday<\/td>\s*<td>12<\/td>/u);
  expect(text).toMatch(/src="\/media\/pages\/ferry-[\da-f]{8}\.png"/u);
  expect(text).not.toMatch(/javascript:|onclick|alert\(1\)/u);
  expect(filesBelow(join(folder, 'content')).filter((path) => path.startsWith('media/'))).toHaveLength(1);
});

test('the sub-folders of a folder are topics, but for years', () => {
  const { articles } = parseContent(join(folder, 'content'));
  expect(articles.find(({ title }) => title === 'Vote is called')).toMatchObject({
    topics: ['Elections'],
    byline: ['John Roe'],
    provenance: { importer: 'clipping', from: 'Elections/2023/clip.txt' },
  });
});
