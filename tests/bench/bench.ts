// npm run bench: makes archives of given sizes and measures builds of them, and the matcher.
//   npm run bench                    all of it, builds of 1000 and 10000 articles
//   npm run bench -- 1000 10000      builds of these sizes alone
//   npm run bench -- matcher         the matcher alone
// Prints tables and writes .cache/bench.json. Compare numbers of one run only: machines and their moods differ.
import { cpus } from 'node:os';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addedArticle, benchArticles, writeBenchArchive } from './bench-archive.ts';
import { benchMatcher } from './bench-matcher.ts';
import { measure, type Measured } from './measure.ts';

const program = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));

/** A line of the table. */
interface Row {
  readonly what: string;
  readonly articles: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  /** Files that the build made. */
  readonly made: number;
}

const words = process.argv.slice(2);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}`;
console.log(machine);
const sizes = words.length === 0 ? [1_000, 10_000] : words.map(Number).filter(Number.isInteger);
if (sizes.length > 0) benchBuilds(sizes);
if (words.length === 0 || words.includes('matcher')) {
  const { articles, bytes, cpuSeconds, mentions } = benchMatcher(10_000);
  const size = `${articles} articles of ${(bytes / articles / 1000).toFixed(1)} kB`;
  console.log(`matcher: ${size}, ${mentions} names found, ${cpuSeconds.toFixed(1)} s cpu (to be under 5)`);
}

function benchBuilds(sizes: readonly number[]): void {
  const rows = sizes.flatMap(benchArchive);
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/bench.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  console.log(table(rows));
}

/** Every kind of build of an archive of one size, each in a process of its own, as a person would run it. */
function benchArchive(articles: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    writeBenchArchive(join(folder, 'content'), articles);
    mkdirSync(join(folder, '.cache'));
    const build = (what: string, ...options: string[]): Row => {
      console.error(`${articles} articles: ${what} …`);
      return rowOf(what, articles, measure([process.execPath, program, 'build', ...options], folder));
    };
    // The first start bundles the program; it is measured by itself in a small archive.
    const first = build('full build');
    const unchanged = build('nothing changed');
    const { stem, markdown } = addedArticle();
    writeFileSync(join(folder, 'content/articles/2023', `${stem}.md`), markdown);
    const added = build('one article added');
    editOne(folder);
    const edited = build('one article edited');
    writeFileSync(join(folder, 'content/site.yaml'), 'title: Another name\nurl: https://bench.example\n');
    const settings = build('a setting changed');
    return [first, unchanged, added, edited, settings];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function editOne(folder: string): void {
  const [first] = benchArticles(1);
  const { stem } = first!;
  const path = join(folder, 'content/articles', stem.slice(0, 4), `${stem}.md`);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nOne more paragraph.\n`);
}

function rowOf(what: string, articles: number, measured: Measured): Row {
  const made = Number(/(\d+) made/u.exec(measured.output)?.[1] ?? Number.NaN);
  const { seconds, cpuSeconds, megabytes } = measured;
  return { what, articles, seconds, cpuSeconds, megabytes, made };
}

function table(lines: readonly Row[]): string {
  const head = ['articles', 'build', 'wall s', 'cpu s', 'peak MB', 'files made'];
  const cells = lines.map((row) => [
    String(row.articles),
    row.what,
    row.seconds.toFixed(1),
    row.cpuSeconds.toFixed(1),
    row.megabytes.toFixed(0),
    String(row.made),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]!.length)),
  );
  const print = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [print(head), print(widths.map((width) => '-'.repeat(width))), ...cells.map(print)].join('\n');
}
