// What pages link to and what can be linked to in them: read from their HTML, as a reader follows it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apart } from '../content/apart.ts';
import { linkedTarget } from '../pages/urls.ts';

/** How many links lead to each target, `FILE` or `FILE#ANCHOR`, but those of a page to a place of its own. */
export type LinkCounts = ReadonlyMap<string, number>;

/** Links of some pages, in a form that can be sent between threads. */
export interface PageLinks {
  readonly counts: Map<string, number>;
  /** The anchors of each page by its file, with blanks around each. */
  readonly anchors: Map<string, string>;
}

/** The attributes that lead somewhere, and `id`, by the last letter of their names, which most others do not have. */
const ATTRIBUTES = new Map(
  ['href', 'src', 'action', 'poster', 'id'].map((name) => [name.charCodeAt(name.length - 1), [name]]),
).set('t'.charCodeAt(0), ['srcset', 'content']);
const BLANK = ' '.charCodeAt(0);
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

/** An address as it is written in pages of one reader, and how many lead by it to its target. */
interface KnownAddress {
  readonly target: string | undefined;
  count: number;
}

/** Reads pages one after the other. Those of one reader share most of their links, which are understood once. */
export class LinkReader {
  readonly #prefix: string;
  /** Those from the root of the site, which mean the same on every page. */
  readonly #known = new Map<string, KnownAddress>();
  /** Of all others. */
  readonly #counts = new Map<string, number>();
  readonly #anchors = new Map<string, string>();

  /** @param prefix of the site's address */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The links of the pages that were read. */
  get links(): PageLinks {
    const counts = new Map(this.#counts);
    for (const { target, count } of this.#known.values())
      if (target !== undefined) add(counts, target, count);
    return { counts, anchors: this.#anchors };
  }

  /** @param html of a page of ours: every attribute in double quotes */
  read(path: string, html: string): void {
    const ids: string[] = [];
    const own: string[] = [];
    for (const [attribute, text] of attributesOf(html)) {
      if (attribute === 'id') ids.push(unescaped(text));
      else {
        for (const address of addressesIn(attribute, text)) {
          if (address.startsWith('/')) this.#rooted(address, path).count++;
          else {
            const target = linkedTarget(unescaped(address), path, this.#prefix);
            if (target === undefined) continue;
            if (address.startsWith('#')) own.push(target);
            else add(this.#counts, apart(target), 1);
          }
        }
      }
    }
    if (ids.length > 0) this.#anchors.set(path, ` ${ids.join(' ')} `);
    // Links within a page go with it: only those that lead nowhere are of interest to others.
    const places = new Set(ids.map((id) => `${path}#${id}`));
    for (const target of own) {
      if (target !== path && !places.has(target)) add(this.#counts, apart(target), 1);
    }
  }

  #rooted(address: string, path: string): KnownAddress {
    let known = this.#known.get(address);
    if (known === undefined) {
      const target = linkedTarget(unescaped(address), path, this.#prefix);
      known = { target: target && apart(target), count: 0 };
      this.#known.set(apart(address), known);
    }
    return known;
  }
}

type Attribute = readonly [name: string, value: string];

/** The attributes of a page that are of interest, in order. Split and not matched, which takes a third of the time. */
function attributesOf(html: string): Attribute[] {
  const found: Attribute[] = [];
  const pieces = html.split('="');
  for (let at = 1; at < pieces.length; at++) {
    const before = pieces[at - 1]!;
    const value = pieces[at]!;
    const end = value.indexOf('"');
    const name = ATTRIBUTES.get(before.charCodeAt(before.length - 1))?.find((one) => endsWith(before, one));
    if (name !== undefined) found.push([name, end < 0 ? `${value}=` : value.slice(0, end)]);
    // A value that ends with `=`: what follows is no value.
    if (end < 0) at++;
  }
  return found;
}

/** Whether a text ends with the name of an attribute as a whole: `data-id` is another than `id`. */
function endsWith(text: string, name: string): boolean {
  return text.endsWith(name) && text.charCodeAt(text.length - name.length - 1) <= BLANK;
}

/** The links of pages that lie in a folder. */
export function linksOfFiles(paths: readonly string[], folder: string, prefix: string): PageLinks {
  const reader = new LinkReader(prefix);
  for (const path of paths) reader.read(path, readFileSync(join(folder, path), 'utf8'));
  return reader.links;
}

/** Adds the links of some pages to those of others. */
export function addLinks(to: PageLinks, { counts, anchors }: PageLinks): void {
  for (const [target, count] of counts) add(to.counts, target, count);
  for (const [path, ids] of anchors) to.anchors.set(path, ids);
}

function add(counts: Map<string, number>, target: string, count: number): void {
  counts.set(target, (counts.get(target) ?? 0) + count);
}

function addressesIn(attribute: string, text: string): readonly string[] {
  if (attribute === 'srcset') return text.split(', ').map((version) => version.replace(/ .*$/u, ''));
  if (attribute === 'content') return text.startsWith(REFRESH) ? [text.slice(REFRESH.length)] : [];
  return [text];
}

function unescaped(text: string): string {
  return text.includes('&')
    ? text.replace(/&(\w+|#\w+);/gu, (all, name: string) => ENTITIES[name] ?? all)
    : text;
}
