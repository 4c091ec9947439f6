// Measures the search of a large archive: how its indexes are made, what a change costs, how long a reader waits.
//   node --import tsx tests/bench/bench-search.ts 10000      10000 without a number
// Needs Chromium. Prints a list and writes .cache/bench-search.json.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../browser/find-chromium.mjs';
import { strictServer } from '../browser/strict-server.ts';
import { benchArticles, writeBenchArchive } from './bench-archive.ts';
import { measure } from './measure.ts';

const program = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));

/** A figure and what it says. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 's' | 'MB' | 'kB' | 'files' | 'requests' | 'articles' | 'indexes' | 'files an article';
}

/** The files of a finished site by path below its folder, each with a hash of its bytes. */
type Files = ReadonlyMap<string, string>;

/** Builds an archive of 16 years, changes an article, and searches all years in a browser. */
export async function benchSearch(articles: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-search-'));
  const site = join(folder, '_site');
  try {
    writeBenchArchive(join(folder, 'content'), articles);
    mkdirSync(join(folder, '.cache'));
    const build = (...options: string[]) => measure([process.execPath, program, 'build', ...options], folder);
    const bare = build('--no-search');
    const whole = build();
    const before = filesOf(site);
    editNewest(join(folder, 'content'), articles);
    const edited = build();
    const after = filesOf(site);
    return [
      { what: 'build without search', value: bare.seconds, unit: 's' },
      { what: 'build with search', value: whole.seconds, unit: 's' },
      { what: 'memory of the largest process of it', value: whole.megabytes, unit: 'MB' },
      { what: 'build with an article changed', value: edited.seconds, unit: 's' },
      { what: 'indexes', value: indexesOf(after).size, unit: 'indexes' },
      { what: 'indexes made anew for it', value: changedIndexes(before, after), unit: 'indexes' },
      { what: 'files of the site', value: after.size, unit: 'files' },
      { what: 'files an article, search included', value: after.size / articles, unit: 'files an article' },
      { what: 'files of the search', value: searchFiles(after).length, unit: 'files' },
      ...(await waitsOfReader(site)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesOf(site: string): Files {
  return new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(site.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
      }),
  );
}

function searchFiles(files: Files): string[] {
  return [...files.keys()].filter((path) => path.startsWith('search/'));
}

/** Each index has one such file, which changes with the least of it. */
function indexesOf(files: Files): Files {
  return new Map([...files].filter(([path]) => /^search\/index\/[^/]+\/pagefind-entry\.json$/u.test(path)));
}

function changedIndexes(before: Files, after: Files): number {
  const old = indexesOf(before);
  return [...indexesOf(after)].filter(([path, hash]) => old.get(path) !== hash).length;
}

function editNewest(content: string, articles: number): void {
  const { stem } = [...benchArticles(articles)].sort((a, b) => (a.stem < b.stem ? 1 : -1))[0]!;
  const path = join(content, 'articles', stem.slice(0, 4), `${stem}.md`);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nA paragraph that speaks of xylophones.\n`);
}

/** From the address, or the key pressed, until the page says how many articles there are in all years. */
async function waitsOfReader(site: string): Promise<Figure[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium to search with');
  const server = await strictServer(site);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const first = await timed(() =>
      page.goto(`${server.origin}/search/?q=minister+harvest`).then(() => counted(page)),
    );
    const requests = server.sent.length;
    const bytes = server.sent.reduce((sum, file) => sum + file.bytes, 0);
    const second = await timed(() => asked(page, 'parliament budget'));
    const rare = await timed(() => asked(page, 'xylophones'));
    return [
      { what: 'opening a search of all years', value: first.seconds, unit: 's' },
      { what: 'requests of it', value: requests, unit: 'requests' },
      { what: 'sent for it', value: bytes / 1000, unit: 'kB' },
      { what: 'found by it', value: first.value, unit: 'articles' },
      { what: 'the next query, of words in most articles', value: second.seconds, unit: 's' },
      { what: 'found by it', value: second.value, unit: 'articles' },
      { what: 'a query of a word in one article', value: rare.seconds, unit: 's' },
      { what: 'found by it', value: rare.value, unit: 'articles' },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

async function timed<T>(act: () => Promise<T>): Promise<{ readonly seconds: number; readonly value: T }> {
  const start = performance.now();
  const value = await act();
  return { seconds: (performance.now() - start) / 1000, value };
}

async function asked(page: Page, words: string): Promise<number> {
  const field = page.locator('[data-search="query"]');
  await field.fill(words);
  await field.press('Enter');
  return counted(page);
}

async function counted(page: Page): Promise<number> {
  const status = page.locator('[data-search="status"]').filter({ hasText: /^[\d,]+ articles?$/u });
  await status.waitFor();
  return Number((await status.textContent())!.replace(/\D/gu, ''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await benchSearch(Number(process.argv[2] ?? 10_000));
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/bench-search.json', `${JSON.stringify(figures, null, 2)}\n`);
  for (const { what, value, unit } of figures) {
    console.log(`${what}: ${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}`);
  }
}
