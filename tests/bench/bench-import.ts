// Measures imports, each in a process of its own as a person would run it: 2,000 files of a Hugo and a Jekyll site, exports
// of WordPress and web archives of 200 MB.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeHugoSite, writeJekyllSite, writeWarc, writeWordPress } from './bench-imports.ts';
import { measure } from './measure.ts';

/** What one import took. */
export interface ImportRow {
  readonly what: string;
  /** Articles that it wrote. */
  readonly articles: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

const FILES = 2_000;
const BYTES = 200 * 1024 * 1024;

/** Runs every import. @param program the program's start file */
export function benchImports(program: string): ImportRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-import-'));
  const row = (what: string, path: string): ImportRow => {
    console.error(`import: ${what} …`);
    const content = `content-${what.replace(/\W+/gu, '-')}`;
    const command = [process.execPath, program, 'import', path, '--content', content];
    const { seconds, cpuSeconds, megabytes, output } = measure(command, folder);
    rmSync(join(folder, content), { recursive: true });
    const articles = Number(/(\d+) articles? written/u.exec(output)?.[1] ?? Number.NaN);
    console.error(`  ${articles} articles, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
    return { what, articles, seconds, cpuSeconds, megabytes };
  };
  try {
    // The first start bundles the program; it is measured nowhere.
    mkdirSync(join(folder, '.cache'));
    writeHugoSite(join(folder, 'hugo'), FILES);
    writeJekyllSite(join(folder, 'jekyll'), FILES);
    writeWordPress(join(folder, 'wordpress.xml'), BYTES);
    writeWarc(join(folder, 'crawl.warc'), BYTES, false);
    writeWarc(join(folder, 'crawl.warc.gz'), BYTES, true);
    return [
      row(`Hugo, ${FILES} files`, 'hugo'),
      row(`Jekyll, ${FILES} files`, 'jekyll'),
      row('WordPress, 200 MB', 'wordpress.xml'),
      row('WARC, 200 MB', 'crawl.warc'),
      row('WARC packed, 200 MB when unpacked', 'crawl.warc.gz'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
