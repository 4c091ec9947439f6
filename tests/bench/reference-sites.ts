// The sites that Dateline's builds are compared with: the same articles in Hugo, as somebody who knows it well would build
// the site, and in Eleventy in three ways, with the same pages, the same visible parts, the same head and the same feeds.
// What they leave out is in reference/README.md.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchArticle } from './bench-archive.ts';
import { measure, type Measured } from './measure.ts';
import { countryFacts } from './reference/country-facts.ts';
import {
  nameKinds,
  referenceArticle,
  type FiledName,
  type ReferenceArticle,
} from './reference/filed-articles.ts';
import { articlesByName, stubPages } from './reference/stub-pages.ts';

/** A build of a reference site, and what it made. */
export interface ReferenceBuild extends Measured {
  /** HTML pages. */
  readonly pages: number;
  readonly files: number;
}

/** As Eleventy's documentation shows it; with what makes that faster; and with pieces of many pages made once as well. */
export const eleventyWays = ['as-documented', 'tuned', 'made-once'] as const;
export type EleventyWay = (typeof eleventyWays)[number];

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

/** Writes the Eleventy project into an empty folder. */
export function writeEleventySite(folder: string, articles: Iterable<BenchArticle>, way: EleventyWay): void {
  const filed = [...articles].map(referenceArticle);
  const documented = way === 'as-documented';
  cpSync(join(templates, 'eleventy'), folder, { recursive: true });
  if (way !== 'tuned') cpSync(join(templates, `eleventy-${way}`), folder, { recursive: true });
  if (documented) moveLayoutsIntoPages(join(folder, 'content'));
  writeArticles(join(folder, 'content/articles'), filed, documented ? asTags : asLists);
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
function writeArticles(folder: string, articles: readonly ReferenceArticle[], names = asLists): void {
  for (const article of articles) {
    const { stem, title, day, body } = article;
    write(
      join(folder, day.slice(0, 4), `${stem}.md`),
      `---\ntitle: ${title}\ndate: ${day}\n${names(article)}---\n${body}`,
    );
  }
}

function asLists({ names }: ReferenceArticle): string {
  return nameKinds.map((kind) => `${kind}: [${names[kind].map(wordFor).join(', ')}]\n`).join('');
}

function asTags({ names }: ReferenceArticle): string {
  const tags = nameKinds.flatMap((kind) => names[kind].map((name) => `${kind}/${wordFor(name)}`));
  return `tags: [${tags.join(', ')}]\n`;
}

function wordFor({ kind, slug, name }: FiledName): string {
  return kind === 'countries' ? slug : name;
}

/** The text of a paginated page stands in the page, below its front matter, and not in a layout that nothing else has. */
function moveLayoutsIntoPages(content: string): void {
  for (const page of readdirSync(join(content, 'pages'))) {
    const file = join(content, 'pages', page);
    const text = readFileSync(file, 'utf8');
    const [line, layout] = /^layout: (.*)\n/mu.exec(text) ?? [];
    if (line === undefined || layout === undefined || !text.includes('pagination:')) continue;
    writeFileSync(file, text.replace(line, '') + readFileSync(join(content, '_includes', layout), 'utf8'));
  }
}

function frontMatter(fields: object): string {
  return `${JSON.stringify(fields)}\n`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
