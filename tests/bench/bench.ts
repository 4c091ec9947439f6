// npm run bench: what builds, the search, the matcher and imports take on this machine.
//   npm run bench                    builds of 1,000 and 10,000 articles beside Hugo and Eleventy, and the matcher
//   npm run bench -- 1000 100000     builds of these sizes alone
//   npm run bench -- search          the search of 10,000 articles, in a browser
//   npm run bench -- matcher         the matcher
//   npm run bench -- import          2,000 files of old sites, 200 MB of an export and of web archives
// Prints tables and writes .cache/bench*.json. Compare numbers of one run only: machines and their moods differ.
import { cpus } from 'node:os';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchBuilds, buildLines } from './bench-builds.ts';
import { benchImports } from './bench-import.ts';
import { benchMatcher } from './bench-matcher.ts';
import { benchSearch } from './bench-search.ts';
import { table } from './table.ts';

const program = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));
const words = process.argv.slice(2);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}`;
console.log(machine);

const sizes = words.length === 0 ? [1_000, 10_000] : words.map(Number).filter(Number.isInteger);
if (sizes.length > 0) {
  const rows = sizes.flatMap((size) => benchBuilds(size));
  keep('bench', rows);
  console.log(buildLines(rows));
}
if (words.length === 0 || words.includes('matcher')) {
  const { articles, bytes, cpuSeconds, mentions } = benchMatcher(10_000);
  const size = `${articles} articles of ${(bytes / articles / 1000).toFixed(1)} kB`;
  console.log(`matcher: ${size}, ${mentions} names found, ${cpuSeconds.toFixed(1)} s cpu (to be under 5)`);
}
if (words.includes('search')) {
  const figures = await benchSearch(10_000);
  keep('bench-search', figures);
  for (const { what, value, unit } of figures) console.log(`${what}: ${value.toFixed(2)} ${unit}`);
}
if (words.includes('import')) {
  const rows = benchImports(program);
  keep('bench-import', rows);
  const lines = rows.map((row) => [
    row.what,
    String(row.articles),
    row.seconds.toFixed(1),
    row.cpuSeconds.toFixed(1),
    row.megabytes.toFixed(0),
  ]);
  console.log(table(['import', 'articles', 'wall s', 'cpu s', 'peak MB'], lines));
}

function keep(name: string, rows: readonly unknown[]): void {
  mkdirSync('.cache', { recursive: true });
  writeFileSync(`.cache/${name}.json`, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}
