// What pages link to and what can be linked to in them: read from their HTML, as a reader follows it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkedTarget } from '../pages/urls.ts';

/** How many links lead to each target, `FILE` or `FILE#ANCHOR`, but those of a page to a place of its own. */
export type LinkCounts = ReadonlyMap<string, number>;

/** Links of some pages, in a form that can be sent between threads. */
export interface PageLinks {
  readonly counts: Map<string, number>;
  /** The anchors of each page by its file, with blanks around each. */
  readonly anchors: Map<string, string>;
}

const ATTRIBUTE = /\s(href|src|srcset|action|poster|id|content)="([^"]*)"/gu;
const REFRESH = '0; url=';
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  lt: '<',
  gt: '>',
};

/** The links of no page, to which those of pages are added. */
export function noLinks(): PageLinks {
  return { counts: new Map(), anchors: new Map() };
}

/** Whether a file of the site is a page. */
export function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/** Reads pages one after the other. Those of one reader share most of their links, which are understood once. */
export class LinkReader {
  readonly links = noLinks();
  readonly #prefix: string;
  readonly #targets = new Map<string, string | undefined>();

  /** @param prefix of the site's address */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** @param html of a page of ours: every attribute in double quotes */
  read(path: string, html: string): void {
    const { counts, anchors } = this.links;
    const ids: string[] = [];
    const own: string[] = [];
    for (const [, attribute, text = ''] of html.matchAll(ATTRIBUTE)) {
      if (attribute === 'id') ids.push(unescaped(text));
      else {
        for (const address of addressesIn(attribute, text)) {
          const target = this.#targetOf(address, path);
          if (address.startsWith('#')) own.push(target!);
          else if (target !== undefined) counts.set(target, (counts.get(target) ?? 0) + 1);
        }
      }
    }
    if (ids.length > 0) anchors.set(path, ` ${ids.join(' ')} `);
    // Links within a page go with it: only those that lead nowhere are of interest to others.
    const places = new Set(ids.map((id) => `${path}#${id}`));
    for (const target of own) {
      if (target !== path && !places.has(target)) counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }

  #targetOf(address: string, path: string): string | undefined {
    if (!address.startsWith('/')) return apart(linkedTarget(unescaped(address), path, this.#prefix));
    if (this.#targets.has(address)) return this.#targets.get(address);
    const target = apart(linkedTarget(unescaped(address), path, this.#prefix));
    this.#targets.set(address, target);
    return target;
  }
}

/** The links of pages that lie in a folder. */
export function linksOfFiles(paths: readonly string[], folder: string, prefix: string): PageLinks {
  const reader = new LinkReader(prefix);
  for (const path of paths) reader.read(path, readFileSync(join(folder, path), 'utf8'));
  return reader.links;
}

/** Adds the links of some pages to those of others. */
export function addLinks(to: PageLinks, { counts, anchors }: PageLinks): void {
  for (const [target, count] of counts) to.counts.set(target, (to.counts.get(target) ?? 0) + count);
  for (const [path, ids] of anchors) to.anchors.set(path, ids);
}

function addressesIn(attribute: string | undefined, text: string): readonly string[] {
  if (attribute === 'srcset') return text.split(', ').map((version) => version.replace(/ .*$/u, ''));
  if (attribute === 'content') return text.startsWith(REFRESH) ? [text.slice(REFRESH.length)] : [];
  return [text];
}

function unescaped(text: string): string {
  return text.includes('&')
    ? text.replace(/&(\w+|#\w+);/gu, (all, name: string) => ENTITIES[name] ?? all)
    : text;
}

/** A text of its own: a part of a page would keep the whole page in memory. */
function apart(text: string | undefined): string | undefined {
  return text === undefined ? undefined : Buffer.from(text).toString();
}
