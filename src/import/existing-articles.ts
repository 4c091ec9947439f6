// What the content folder has already: names, raw files that were imported before, and addresses that are taken.
import { existsSync } from 'node:fs';
import { countryRegistry } from '../content/countries.ts';
import { parseContent, type Content } from '../content/parse-content.ts';
import { readSource } from '../content/read-source.ts';
import { siteSchema } from '../content/schema-site.ts';
import { slugOf } from '../content/slug.ts';
import { walkContent } from '../content/walk-content.ts';
import { FiledNames } from './filed-names.ts';
import { TakenPaths } from './old-paths.ts';

/** The content folder as an import needs it. What is imported is added as it is written. */
export interface ExistingArticles {
  readonly content: Pick<Content, 'site' | 'registry' | 'articles' | 'entityFiles'>;
  /** The path of the article or page that an original became, by the SHA-256 of its text. */
  readonly imported: Map<string, string>;
  /** The paths of those that this run imported. */
  readonly ofThisRun: Set<string>;
  /** The path of the imported article that came from a web address. */
  readonly addresses: Map<string, string>;
  /** `2023-10-13/summit` for every article: two of them would want one address. */
  readonly taken: Set<string>;
  /** The slugs of the standing pages. */
  readonly pages: Set<string>;
  /** Old paths that lead somewhere, and those of standing pages. */
  readonly redirects: TakenPaths;
  /** What articles are filed under. */
  readonly names: FiledNames;
}

/** Reads the content folder; one that is not there is empty. */
export function existingArticles(folder: string): ExistingArticles {
  const found = {
    imported: new Map<string, string>(),
    ofThisRun: new Set<string>(),
    addresses: new Map<string, string>(),
    taken: new Set<string>(),
    pages: new Set<string>(),
    redirects: new TakenPaths(),
  };
  if (!existsSync(folder)) {
    const site = siteSchema.parse({});
    const content = { site, registry: countryRegistry(), articles: [], entityFiles: [] };
    return { ...found, names: new FiledNames(content), content };
  }
  const content = parseContent(folder);
  for (const { path, slug, date, provenance, redirects, source } of content.articles) {
    found.taken.add(addressKey(date.day, slug));
    for (const old of redirects) found.redirects.add(old);
    if (provenance?.sha256 !== undefined) found.imported.set(provenance.sha256, path);
    if (provenance !== undefined && source?.url !== undefined) found.addresses.set(source.url, path);
  }
  for (const { path, stem, fields } of content.pages) {
    found.pages.add(slugOf(stem));
    found.redirects.add(`/${slugOf(stem)}/`);
    if (fields.provenance?.sha256 !== undefined) found.imported.set(fields.provenance.sha256, path);
  }
  for (const { fields } of [...content.pages, ...content.entityFiles])
    for (const old of fields.redirects ?? []) found.redirects.add(old);
  for (const { from } of content.redirects) found.redirects.add(from);
  // An article with a mistake is no less there.
  const failed = new Set(content.failedArticles);
  for (const file of walkContent(folder).files) {
    if (!failed.has(file.path)) continue;
    const [, day, rest] = /^(\d{4}-\d{2}-\d{2})-(.+)$/u.exec(file.stem) ?? [];
    if (day !== undefined && rest !== undefined) found.taken.add(addressKey(day, slugOf(rest)));
    const source = readSource(folder, file);
    const sha256 = 'text' in source ? /^\s+sha256:\s*["']?([\da-f]{64})/mu.exec(source.text)?.[1] : undefined;
    if (sha256 !== undefined) found.imported.set(sha256, file.path);
  }
  return { ...found, names: new FiledNames(content), content };
}

/** The sign of an article's address: no two articles may share it. */
export function addressKey(day: string, slug: string): string {
  return `${day}/${slug}`;
}
