// The comparison with other generators is worth something only while the sites that are compared show the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, type TestContext } from 'vitest';
import { builtSite, type SiteOnDisk } from '../helpers/built-site.ts';
import { filesBelow } from '../helpers/files-below.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { benchArticles, writeBenchArchive } from './bench-archive.ts';
import {
  buildEleventy,
  buildHugo,
  eleventyWays,
  hugoVersion,
  writeEleventySite,
  writeHugoSite,
  type ReferenceBuild,
} from './reference-sites.ts';

/** Enough for shelves of the most reported names and for pairs. */
const ARTICLES = 80;
/** Few pages, of which the references have none. */
const LEFT_OUT = ['coverage', 'corrections', 'data', 'map', 'search', 'verify'].map(
  (name) => `${name}/index.html`,
);
/** Pages that the references have in a plainer form: no picture to share, no OPML. There is one of each. */
const SIMPLER = ['index.html', 'feeds/index.html', '404.html'];

let dateline: SiteOnDisk;

beforeAll(async () => {
  const content = temporaryFolder('bench');
  writeBenchArchive(content, ARTICLES);
  dateline = await builtSite(content);
});

test('the Hugo reference shows what Dateline shows', (context: TestContext) => {
  if (hugoVersion() === undefined) context.skip('hugo is not installed');
  expectTheSame(writeHugoSite, buildHugo, 'public');
});

test.each(eleventyWays)('the Eleventy reference shows what Dateline shows, %s', (way) => {
  const write: typeof writeHugoSite = (folder, articles) => writeEleventySite(folder, articles, way);
  expectTheSame(write, buildEleventy, '_site');
});

test('the documented Eleventy site has names as tags and its texts in its pages', () => {
  const folder = temporaryFolder('reference');
  const [article] = benchArticles(1);
  writeEleventySite(folder, [article!], 'as-documented');
  const text = (path: string): string => readFileSync(join(folder, 'content', path), 'utf8');
  expect(text(`articles/${article!.stem.slice(0, 4)}/${article!.stem}.md`)).toMatch(/^tags: \[countries\//mu);
  const pages = filesBelow(join(folder, 'content/pages')).map((page) => text(`pages/${page}`));
  for (const page of pages.filter((page) => page.includes('pagination:'))) {
    expect(page).not.toContain('layout:');
    expect(page).toMatch(/---\n\{[%{]/u);
  }
});

function expectTheSame(
  write: typeof writeHugoSite,
  build: (folder: string) => ReferenceBuild,
  output: string,
): void {
  const folder = temporaryFolder('reference');
  write(folder, benchArticles(ARTICLES));
  const { pages, files } = build(folder);
  const paths = filesBelow(join(folder, output));
  expect(files).toBe(paths.length);
  const text = (path: string): string => readFileSync(join(folder, output, path), 'utf8');

  const compared = dateline.pages.filter((path) => !LEFT_OUT.includes(path));
  expect(paths.filter((path) => path.endsWith('.html'))).toEqual(compared);
  expect(pages).toBe(compared.length);
  expect(feedsOf(paths)).toEqual(feedsOf(dateline.files));
  for (const path of compared.filter((path) => !SIMPLER.includes(path)))
    expect(shown(text(path)), path).toEqual(shown(dateline.text(path)));
  for (const path of feedsOf(paths))
    expect(entriesOf(text(path)), path).toEqual(entriesOf(dateline.text(path)));
}

/** What a page shows, sorted: each generator has its own order for articles of one day. */
function shown(html: string) {
  const [head = '', whole = ''] = html.split('</head>');
  // Which four are related is a matter of taste where many are; that there are as many is not.
  const body = whole.replace(/<section class="article__related.*?<\/section>/su, '');
  return {
    head: found(head, /<(?:meta (?:name|property)|link rel)="[^"]*"(?: type="[^"]*")?|<title|<script[^>]*/gu),
    things: found(head, /"@type":"\w+"/gu),
    related: found(whole, /class="related-list__article"/gu).length,
    headings: found(body, /<h[1-6]\b[^>]*>.*?<\/h[1-6]>/gsu),
    labels: found(body, /<(dt|dd|summary|title|cite|time)\b[^>]*>.*?<\/\1>/gsu).filter(
      (text) => !FILES_LEFT_OUT.test(text),
    ),
    texts: found(body, /<(p|span)\b[^>]*>.*?<\/\1>/gsu).filter((text) => !text.includes('Made with')),
    links: found(body, / href="[^"]*"/gu)
      .filter((link) => !FILES_LEFT_OUT.test(link))
      .map((link) => link.replace(/(data:[^;]*).*/u, '$1')),
  };
}

/** The data and the citations of a list, which no reference makes. */
const FILES_LEFT_OUT = /(?:articles(?:-\d+)?|cite)\.(?:csv|jsonl?|ris|bib)|<dt>(?:Data|Citations)</u;

function found(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([text]) => text.replace(/\s+/gu, ' ')).sort();
}

function feedsOf(paths: readonly string[]): string[] {
  return paths.filter(
    (path) => /(?:^|\/)feed\.(?:xml|json)$/u.test(path) && !path.startsWith('corrections/'),
  );
}

function entriesOf(feed: string): string[] {
  return found(
    feed,
    /<(?:id|title|summary|category|published)\b.*|"(?:id|title|summary|date_published|tags)":.*?[,\]]/gu,
  );
}
