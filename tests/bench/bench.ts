// npm run bench: makes archives of given sizes and measures builds of them.
//   npm run bench -- 1000 10000      sizes; 1000 and 10000 without
//   npm run bench -- import          imports: 2,000 files of old sites, 200 MB of an export and of web archives
// Prints a table and writes .cache/bench.json. Compare numbers of one run only: machines and their moods differ.
import { cpus } from 'node:os';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addedArticle, benchArticles, writeBenchArchive } from './bench-archive.ts';
import { benchImports } from './bench-import.ts';
import { measure, type Measured } from './measure.ts';

const FIGURES = ['wall s', 'cpu s', 'peak MB'];
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
mkdirSync('.cache', { recursive: true });
if (words.includes('import')) {
  const rows = benchImports(program);
  writeFileSync('.cache/bench-import.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  const lines = rows.map((row) => [row.what, String(row.articles), ...figuresOf(row)]);
  console.log(`${machine}\n${table(['import', 'articles', ...FIGURES], lines)}`);
} else {
  const sizes = words.filter((word) => /^\d+$/u.test(word)).map(Number);
  const rows = (sizes.length > 0 ? sizes : [1_000, 10_000]).flatMap((size) => benchArchive(size));
  writeFileSync('.cache/bench.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  const lines = rows.map((row) => [String(row.articles), row.what, ...figuresOf(row), String(row.made)]);
  console.log(`${machine}\n${table(['articles', 'build', ...FIGURES, 'files made'], lines)}`);
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

function figuresOf({ seconds, cpuSeconds, megabytes }: Omit<Measured, 'output'>): string[] {
  return [seconds.toFixed(1), cpuSeconds.toFixed(1), megabytes.toFixed(0)];
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]!.length)),
  );
  const print = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [print(head), print(widths.map((width) => '-'.repeat(width))), ...lines.map(print)].join('\n');
}
