// Measures builds of one archive, each in a process of its own as a person would run it, and of the same articles in
// Hugo and Eleventy. Pages and feeds are compared; what the others do not make is measured beside them.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addedArticle, benchArticles, writeBenchArchive } from './bench-archive.ts';
import { measure, type Measured } from './measure.ts';
import {
  buildEleventy,
  buildHugo,
  eleventyWays,
  hugoVersion,
  writeEleventySite,
  writeHugoSite,
  type EleventyWay,
} from './reference-sites.ts';
import { table } from './table.ts';

/** A build: what it took, and what it made. */
export interface BuildRow extends Omit<Measured, 'output'> {
  readonly what: string;
  readonly articles: number;
  /** HTML pages that it wrote. */
  readonly pages: number;
  /** Files that it wrote. */
  readonly made: number;
}

/** Eleventy keeps every page in memory: beyond this it needs more than machines have. */
const MOST_FOR_ELEVENTY = 20_000;
const ELEVENTY_ROWS: Readonly<Record<EleventyWay, string>> = {
  'as-documented': 'plain Eleventy, as documented',
  tuned: 'Eleventy, tuned',
  'made-once': 'Eleventy, tuned, cards made once',
};
/** Beyond this only pages and feeds are measured, and no more than one full build: the rest grows with the articles. */
const MOST_WITH_EVERYTHING = 20_000;
/**
 * Where there is such a folder: what a disk takes for 20,000 small folders varies threefold from run to run. Hugo needs
 * the memory for itself where there are more.
 */
const IN_MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
/** Where the program lies that is measured. */
const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));
const CARD = 'templates/components/article-card/article-card.njk';
const PAGEFIND = join(PROGRAM, 'node_modules/pagefind/lib/runner/bin.cjs');
const PAGES_AND_FEEDS = ['--no-search', '--no-data'];

export function benchBuilds(articles: number): BuildRow[] {
  const whole = articles <= MOST_WITH_EVERYTHING;
  const folder = mkdtempSync(join(whole ? IN_MEMORY : tmpdir(), 'dateline-bench-'));
  const say = (what: string): void => console.error(`${articles} articles: ${what} …`);
  try {
    const content = join(folder, 'content');
    writeBenchArchive(content, articles);
    const program = copyProgram(join(folder, 'program'));
    bundleProgram(folder, program);
    const build = (what: string, options: readonly string[]): BuildRow => {
      say(what);
      const output = join(folder, options.length === 0 ? '_whole' : '_site');
      const start = Date.now();
      const command = [process.execPath, program, 'build', '--output', output, ...options];
      const measured = measure(command, folder);
      const made = Number(/(\d+) made/u.exec(measured.output)?.[1] ?? Number.NaN);
      const row = rowOf(what, articles, measured, { pages: pagesSince(start, output), made });
      console.error(`  ${row.seconds.toFixed(1)} s, ${row.megabytes.toFixed(0)} MB, ${made} files`);
      return row;
    };
    const rows = [
      build('Dateline, pages and feeds', PAGES_AND_FEEDS),
      ...(whole ? referenceRows(articles, folder, say) : []),
      build('nothing changed', PAGES_AND_FEEDS),
    ];
    if (whole) rows.push(build('Dateline, search and data too', []));
    const { stem, markdown } = addedArticle();
    writeFileSync(join(content, 'articles/2023', `${stem}.md`), markdown);
    rows.push(build('one article added', PAGES_AND_FEEDS));
    if (whole) rows.push(build('one added, search and data too', []));
    editOne(content);
    rows.push(build('one article edited', PAGES_AND_FEEDS));
    if (whole) rows.push(...changedEverywhere(folder, content, program, build));
    else rows.push(...referenceRows(articles, folder, say));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What changes nearly every page. */
function changedEverywhere(
  folder: string,
  content: string,
  program: string,
  build: (what: string, options: readonly string[]) => BuildRow,
): BuildRow[] {
  appendFileSync(join(folder, 'program', CARD), '{# Changed #}\n');
  // The first start after a change bundles the program again; that is measured nowhere.
  bundleProgram(folder, program);
  const template = build('a template changed, that of all cards', PAGES_AND_FEEDS);
  writeFileSync(join(content, 'site.yaml'), 'title: Another name\nurl: https://bench.example\n');
  return [template, build('a setting changed, which is on every page', PAGES_AND_FEEDS)];
}

/** The table, with wall times as parts of Hugo's at the same size. */
export function buildLines(rows: readonly BuildRow[]): string {
  const head = ['articles', 'build', 'wall s', 'cpu s', 'peak MB', 'pages', 'files', '× Hugo', 'ms a page'];
  const lines = rows.map((row) => {
    const hugo = rows.find(({ what, articles }) => what.startsWith('Hugo') && articles === row.articles);
    return [
      String(row.articles),
      row.what,
      row.seconds.toFixed(1),
      row.cpuSeconds.toFixed(1),
      row.megabytes.toFixed(0),
      String(row.pages),
      String(row.made),
      hugo === undefined ? '' : (row.seconds / hugo.seconds).toFixed(2),
      row.pages === 0 ? '' : ((1000 * row.seconds) / row.pages).toFixed(2),
    ];
  });
  return table(head, lines);
}

function referenceRows(articles: number, folder: string, say: (what: string) => void): BuildRow[] {
  const rows: BuildRow[] = [];
  const version = hugoVersion();
  if (version !== undefined) {
    say('Hugo');
    const site = join(folder, 'hugo');
    writeHugoSite(site, benchArticles(articles));
    const built = buildHugo(site);
    rows.push(rowOf(`Hugo ${version}`, articles, built, { pages: built.pages, made: built.files }));
    if (articles <= MOST_WITH_EVERYTHING) {
      say('Pagefind over all pages of Hugo');
      const indexed = measure([process.execPath, PAGEFIND, '--site', join(site, 'public')], folder);
      rows.push(rowOf('Pagefind, over those pages', articles, indexed, { pages: 0, made: 0 }));
    }
    rmSync(site, { recursive: true });
  }
  if (articles <= MOST_FOR_ELEVENTY) {
    for (const way of eleventyWays) {
      const what = ELEVENTY_ROWS[way];
      say(what);
      const site = join(folder, 'eleventy');
      writeEleventySite(site, benchArticles(articles), way);
      const built = buildEleventy(site);
      rows.push(rowOf(what, articles, built, { pages: built.pages, made: built.files }));
      rmSync(site, { recursive: true });
    }
  }
  return rows;
}

/** A copy, so that a template of it can be changed, and so that nobody who works on the program meanwhile changes it. */
function copyProgram(folder: string): string {
  for (const part of ['src', 'templates', 'eleventy.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(join(PROGRAM, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROGRAM, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'src/cli/bin.mjs');
}

/** The first start leaves a bundle of the program for the next; it is measured nowhere. */
function bundleProgram(folder: string, program: string): void {
  mkdirSync(join(folder, '.cache'), { recursive: true });
  const content = join(folder, 'one');
  writeBenchArchive(content, 1);
  measure(
    [process.execPath, program, 'build', '--content', content, '--output', join(folder, '_one')],
    folder,
  );
}

/** How many pages of a site were written since a moment. */
function pagesSince(start: number, site: string): number {
  return readdirSync(site, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.name.endsWith('.html') && statSync(join(entry.parentPath, entry.name)).mtimeMs >= start,
  ).length;
}

function editOne(content: string): void {
  const [first] = benchArticles(1);
  const { stem } = first!;
  const path = join(content, 'articles', stem.slice(0, 4), `${stem}.md`);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nOne more paragraph.\n`);
}

function rowOf(
  what: string,
  articles: number,
  { seconds, cpuSeconds, megabytes }: Measured,
  made: { readonly pages: number; readonly made: number },
): BuildRow {
  return { what, articles, seconds, cpuSeconds, megabytes, ...made };
}
