// The fingerprint of each page template: its own text and that of every template it extends, imports or includes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageKinds, type PageKind } from '../pages/output.ts';

const REFERENCE = /\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']/gu;

/** One fingerprint a kind of page. */
export function templateFingerprints(folder: string): ReadonlyMap<PageKind, string> {
  const texts = new Map<string, string>();
  const textOf = (name: string): string => {
    const text = texts.get(name) ?? readFileSync(join(folder, name), 'utf8');
    texts.set(name, text);
    return text;
  };
  const collect = (name: string, found: Set<string>): Set<string> => {
    if (found.has(name)) return found;
    found.add(name);
    for (const [, other] of textOf(name).matchAll(REFERENCE)) if (other !== undefined) collect(other, found);
    return found;
  };
  return new Map(
    pageKinds.map((kind) => {
      const hash = createHash('sha256');
      for (const name of [...collect(`pages/${kind}.njk`, new Set())].sort())
        hash.update(name).update(textOf(name));
      return [kind, hash.digest('hex')];
    }),
  );
}
