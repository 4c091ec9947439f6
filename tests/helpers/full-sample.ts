// The sample archive with as many articles more as it takes to have a page of every kind: shelves, days, long lists.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageKind, PageOutput } from '../../src/pages/output.ts';
import type { OutputOptions } from '../../src/site/build-site.ts';
import type { BuildOptions } from '../../src/site/check-site.ts';
import { builtSite, type SiteOnDisk } from './built-site.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** More than a year's shelf, a month of the calendar and a page of two names hold. */
const MORE_ARTICLES = 101;
/** More countries reported together, five times, than a country's page has room for. */
const MANY = 'KG, RU, KZ, UZ, TJ, TM, BY, AM, AZ, MD';

/**
 * Builds it, at the address https://example.org.
 * @param more files of the content besides: text by path
 */
export function builtFullSample(
  options: Partial<BuildOptions & OutputOptions> = {},
  more: Readonly<Record<string, string>> = {},
): Promise<SiteOnDisk> {
  const content = temporaryFolder('full-sample');
  cpSync('content', content, { recursive: true });
  mkdirSync(join(content, 'articles/2021'), { recursive: true });
  for (let number = 1; number <= MORE_ARTICLES; number++) {
    const day = `2021-05-${String(1 + (number % 28)).padStart(2, '0')}`;
    writeFileSync(
      join(content, `articles/2021/${day}-report-${number}.md`),
      `---\ntitle: Report ${number}\ncountries: [${number <= 5 ? MANY : 'KG, RU'}]\ntopics: [Elections]\n---\n\nA report.\n`,
    );
  }
  for (const [path, text] of Object.entries(more)) writeFileSync(join(content, path), text);
  return builtSite(content, { url: 'https://example.org', ...options });
}

/** The longest page of each kind: what can go wrong on a page most likely does on the longest. */
export function longestOfEachKind(site: SiteOnDisk): Map<PageKind, PageOutput> {
  const longest = new Map<PageKind, { readonly output: PageOutput; readonly length: number }>();
  for (const output of site.built.plan.outputs) {
    if (output.writer !== 'page') continue;
    const { length } = site.text(output.path);
    if (length > (longest.get(output.kind)?.length ?? 0)) longest.set(output.kind, { output, length });
  }
  return new Map([...longest].map(([kind, { output }]) => [kind, output]));
}
