// The sites that Dateline's builds are compared with: the same articles in Hugo, in plain Eleventy and in Eleventy with
// what JavaScript can save, each as somebody who knows the generator well would build it, with the same pages, the same visible parts, the same head and the same
// feeds. What they leave out is in reference/README.md.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchArticle } from './bench-archive.ts';
import { measure, type Measured } from './measure.ts';
import { countryFacts } from './reference/country-facts.ts';
import { nameKinds, referenceArticle, type ReferenceArticle } from './reference/filed-articles.ts';
import { articlesByName, stubPages } from './reference/stub-pages.ts';

/** A build of a reference site, and what it made. */
export interface ReferenceBuild extends Measured {
  /** HTML pages. */
  readonly pages: number;
  readonly files: number;
}

const FEWEST_FOR_A_FEED = 3;
const templates = fileURLToPath(new URL('./reference/', import.meta.url));
const eleventy = fileURLToPath(new URL('../../node_modules/@11ty/eleventy/cmd.cjs', import.meta.url));

/** The version of the installed Hugo; undefined where there is none. */
export function hugoVersion(): string | undefined {
  return /v([\d.]+)/u.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
}

/** Writes the Hugo project into an empty folder. */
export function writeHugoSite(folder: string, articles: Iterable<BenchArticle>): void {
  const filed = [...articles].map(referenceArticle);
  cpSync(join(templates, 'hugo'), folder, { recursive: true });
  writeArticles(join(folder, 'content/articles'), filed);
  for (const [path, { name, articles: own }] of articlesByName(filed)) {
    const outputs = own.length < FEWEST_FOR_A_FEED ? { outputs: ['html'] } : {};
    write(join(folder, 'content', path, '_index.md'), frontMatter({ title: name.name, ...outputs }));
  }
  stubPages(filed).forEach((stub, number) => {
    write(join(folder, 'content/stubs', stub.type, `${number}.md`), frontMatter(stub));
  });
  write(join(folder, 'data/countries.json'), JSON.stringify(countryFacts()));
}

/**
 * Writes the Eleventy project into an empty folder: one whose templates print everything.
 * @param madeOnce whether what stands on many pages is printed by JavaScript, once for each article
 */
export function writeEleventySite(
  folder: string,
  articles: Iterable<BenchArticle>,
  { madeOnce = false }: { readonly madeOnce?: boolean } = {},
): void {
  const filed = [...articles].map(referenceArticle);
  cpSync(join(templates, 'eleventy'), folder, { recursive: true });
  if (madeOnce) cpSync(join(templates, 'eleventy-made-once'), folder, { recursive: true });
  writeArticles(join(folder, 'content/articles'), filed);
  write(join(folder, 'countries.json'), JSON.stringify(countryFacts()));
}

/** @throws Error when Hugo fails, with what it printed */
export function buildHugo(folder: string): ReferenceBuild {
  return built(['hugo', '--quiet', '--destination', 'public'], folder, 'public');
}

/** In a fresh process, by Eleventy's own command. @throws Error when it fails, with what it printed */
export function buildEleventy(folder: string): ReferenceBuild {
  return built([process.execPath, eleventy, '--quiet'], folder, '_site');
}

function built(command: readonly string[], folder: string, output: string): ReferenceBuild {
  rmSync(join(folder, output), { recursive: true, force: true });
  const measured = measure(command, folder);
  const files = readdirSync(join(folder, output), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return {
    ...measured,
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
  };
}

/** A sub-folder a year, as in the bench archive. */
function writeArticles(folder: string, articles: readonly ReferenceArticle[]): void {
  for (const { stem, title, day, names, body } of articles) {
    const lists = nameKinds.map(
      (kind) =>
        `${kind}: [${names[kind].map(({ slug, name }) => (kind === 'countries' ? slug : name)).join(', ')}]\n`,
    );
    write(
      join(folder, day.slice(0, 4), `${stem}.md`),
      `---\ntitle: ${title}\ndate: ${day}\n${lists.join('')}---\n${body}`,
    );
  }
}

function frontMatter(fields: object): string {
  return `${JSON.stringify(fields)}\n`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
