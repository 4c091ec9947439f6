// What the content folder has already: names, raw files that were imported before, and addresses that are taken.
import { existsSync } from 'node:fs';
import { countryRegistry } from '../content/countries.ts';
import { parseContent, type Content } from '../content/parse-content.ts';
import { readSource } from '../content/read-source.ts';
import { siteSchema } from '../content/schema-site.ts';
import { slugOf } from '../content/slug.ts';
import { walkContent } from '../content/walk-content.ts';

/** The content folder as an import needs it. What is imported is added as it is written. */
export interface ExistingArticles {
  readonly content: Pick<Content, 'site' | 'registry' | 'articles' | 'entityFiles'>;
  /** The path of the article that a raw file became, by the file's SHA-256. */
  readonly imported: Map<string, string>;
  /** `2023-10-13/summit` for every article: two of them would want one address. */
  readonly taken: Set<string>;
}

/** Reads the content folder; one that is not there is empty. */
export function existingArticles(folder: string): ExistingArticles {
  const imported = new Map<string, string>();
  const taken = new Set<string>();
  if (!existsSync(folder)) {
    const content = {
      site: siteSchema.parse({}),
      registry: countryRegistry(),
      articles: [],
      entityFiles: [],
    };
    return { content, imported, taken };
  }
  const content = parseContent(folder);
  for (const { path, slug, date, provenance } of content.articles) {
    taken.add(addressKey(date.day, slug));
    if (provenance?.sha256 !== undefined) imported.set(provenance.sha256, path);
  }
  // An article with a mistake is no less there.
  const failed = new Set(content.failedArticles);
  for (const file of walkContent(folder).files) {
    if (!failed.has(file.path)) continue;
    const [, day, rest] = /^(\d{4}-\d{2}-\d{2})-(.+)$/u.exec(file.stem) ?? [];
    if (day !== undefined && rest !== undefined) taken.add(addressKey(day, slugOf(rest)));
    const source = readSource(folder, file);
    const sha256 = 'text' in source ? /^\s+sha256:\s*["']?([\da-f]{64})/mu.exec(source.text)?.[1] : undefined;
    if (sha256 !== undefined) imported.set(sha256, file.path);
  }
  return { content, imported, taken };
}

/** The sign of an article's address: no two articles may share it. */
export function addressKey(day: string, slug: string): string {
  return `${day}/${slug}`;
}
