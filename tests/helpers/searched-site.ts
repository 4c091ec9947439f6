// Searches a built site with the client of the search page, without a browser: the same program and the same indexes,
// read from the disk instead of over a network.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ArchiveSearch, type SearchRun } from '../../src/client/search/archive-search.ts';
import { shareProgram } from '../../src/client/search/pagefind.ts';
import { stateFrom } from '../../src/client/search/search-state.ts';
import type { SearchConfig } from '../../src/pages/search/search-config.ts';
import type { SiteOnDisk } from './built-site.ts';

/** What a search of an address found. */
export interface FoundArticles {
  readonly count: number;
  /** Addresses of all articles found, in order. */
  readonly urls: readonly string[];
  readonly run: SearchRun;
}

export interface SearchedSite {
  readonly config: SearchConfig;
  /** Paths of the files that were read, in order. */
  readonly read: string[];
  /** `find('?q=grain&country=Kenya')` */
  find(address: string): Promise<FoundArticles>;
  /** Gives the global `fetch` back. */
  close(): void;
}

/** Opens the search of a site. */
export function searchedSite({ folder, page }: Pick<SiteOnDisk, 'folder' | 'page'>): SearchedSite {
  const text = page('search/index.html').querySelector('[data-search="config"]')!.textContent;
  const printed = JSON.parse(text) as SearchConfig;
  const prefix = new URL(printed.site ?? 'https://site.invalid/').pathname;
  const onDisk = (url: string): string =>
    pathToFileURL(join(folder, url.slice(prefix.length).replace(/\?.*$/u, ''))).href;
  const config = { ...printed, program: `${onDisk(printed.program)}` };
  const before = globalThis.fetch;
  const read: string[] = [];
  globalThis.fetch = async (input) => {
    const url = input as string;
    const file = new URL(url.startsWith('file:') ? url : onDisk(url));
    read.push(file.pathname.slice(folder.length + 1));
    return new Response(await readFile(file));
  };
  shareProgram(config);
  const archive = new ArchiveSearch(config);
  return {
    config,
    read,
    async find(address) {
      const run = archive.start(stateFrom(new URLSearchParams(address), config.facets));
      const { count, failed } = await run.total();
      if (failed > 0) throw new Error(`${failed} indexes could not be asked`);
      const found = await run.take(count);
      const data = await Promise.all(found.map((one) => one.data()));
      return { count, urls: data.map(({ url }) => url), run };
    },
    close: () => {
      globalThis.fetch = before;
    },
  };
}
