// Builds a whole site into a temporary folder, by the same function as the command, and reads its pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { buildSite, type BuiltSite, type OutputOptions } from '../../src/site/build-site.ts';
import type { BuildOptions } from '../../src/site/check-site.ts';
import { contentFolder } from './content-folder.ts';
import { filesBelow } from './files-below.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The part of the DOM that the tests use: the project is compiled without the types of browsers. */
export interface PageElement {
  readonly localName: string;
  readonly textContent: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
}

/** A site on the disk. */
export interface SiteOnDisk {
  readonly folder: string;
  readonly built: BuiltSite;
  /** Paths of all files, sorted. */
  readonly files: readonly string[];
  /** Paths of the HTML files, sorted. */
  readonly pages: readonly string[];
  text(path: string): string;
  /** A page parsed; the same document each time. */
  page(path: string): PageElement;
}

/** Builds a content folder, or a string of content (see content-folder.ts). */
export async function builtSite(
  content: string,
  options: Partial<BuildOptions & OutputOptions> = {},
): Promise<SiteOnDisk> {
  const above = temporaryFolder('site');
  const folder = join(above, '_site');
  const built = await buildSite({
    content: content.startsWith('-- ') ? contentFolder(content) : content,
    output: folder,
    cache: join(above, 'cache'),
    full: true,
    now: new Date('2030-01-01T00:00:00Z'),
    drafts: false,
    offline: false,
    // Indexing takes half a second; the tests of the search ask for it.
    search: false,
    ...options,
  });
  const files = filesBelow(folder);
  const documents = new Map<string, PageElement>();
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
  return {
    folder,
    built,
    files,
    pages: files.filter((path) => path.endsWith('.html')),
    text,
    page(path) {
      const known = documents.get(path);
      if (known !== undefined) return known;
      const parsed: unknown = parseHTML(text(path));
      const { document } = parsed as { document: PageElement };
      documents.set(path, document);
      return document;
    },
  };
}
