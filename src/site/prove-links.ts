// Proves the links of a site that is about to be published: every link and anchor of its pages, those that were made and
// those that stay, leads to a file and a place of the site as it will be. Pages that stay are not read again: an earlier
// build has counted what they link to.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Problem } from '../content/problem.ts';
import type { KnownFiles } from './build-cache.ts';
import {
  addLinks,
  isPage,
  LinkReader,
  linksOfFiles,
  noLinks,
  type LinkCounts,
  type PageLinks,
} from './page-links.ts';

/** A site that is about to change. */
export interface ChangingSite {
  /** The folder of the site that is published now, and that of the new files. */
  readonly site: string;
  readonly staging: string;
  /** The files of the site now, and those of them that stay. */
  readonly known: KnownFiles;
  readonly kept: KnownFiles;
  /** The new files. */
  readonly staged: readonly string[];
  /** What the pages among them link to. */
  readonly links: PageLinks;
  /** What all pages of the site now link to; undefined where nobody has counted. */
  readonly before: LinkCounts | undefined;
  /** Of the site's address. */
  readonly prefix: string;
  /** What a page was made from, for people. */
  readonly originOf: (path: string) => string | undefined;
}

/** So many pages with a dead link are named; more say nothing new. */
const MOST_NAMED = 20;

/**
 * @returns what all pages of the new site link to
 * @throws ContentError naming the pages with links that lead nowhere
 */
export function proveLinks(change: ChangingSite): LinkCounts {
  const { kept, staged, links, before, site } = change;
  const made = new Set(staged);
  const all = noLinks();
  addLinks(all, links);
  for (const [target, count] of countsOfKept(change))
    all.counts.set(target, (all.counts.get(target) ?? 0) + count);
  const opened = new Map<string, string>();
  const anchorsOf = (file: string): string => {
    if (made.has(file)) return links.anchors.get(file) ?? '';
    const anchors = opened.get(file) ?? linksOfFiles([file], site, change.prefix).anchors.get(file) ?? '';
    opened.set(file, anchors);
    return anchors;
  };
  const leads = (target: string): boolean => {
    const isThere = (file: string): boolean => made.has(file) || kept.has(file);
    // A picture or a public file may have a # in its name.
    if (isThere(target)) return true;
    const hash = target.indexOf('#');
    const file = target.slice(0, hash);
    if (hash < 0 || !isThere(file)) return false;
    if (!isPage(file) || (kept.has(file) && before?.has(target))) return true;
    return anchorsOf(file).includes(` ${target.slice(hash + 1)} `);
  };
  const dead = [...all.counts.keys()].filter((target) => !leads(target));
  if (dead.length > 0) throw new ContentError(problems(new Set(dead), change));
  return all.counts;
}

/** What the pages link to that stay: all that were counted before but those that go, otherwise counted anew. */
function countsOfKept({ site, known, kept, before, prefix }: ChangingSite): LinkCounts {
  const staying = [...kept.keys()].filter(isPage);
  const going = [...known.keys()].filter((path) => isPage(path) && !kept.has(path));
  const gone =
    before === undefined || going.length > staying.length
      ? undefined
      : linksOfGoing(going, site, known, prefix);
  if (before === undefined || gone === undefined) return linksOfFiles(staying, site, prefix).counts;
  const counts = new Map(before);
  for (const [target, count] of gone) {
    const left = (counts.get(target) ?? 0) - count;
    if (left > 0) counts.set(target, left);
    else counts.delete(target);
  }
  return counts;
}

/** Undefined where one is no longer what was counted. */
function linksOfGoing(
  paths: readonly string[],
  site: string,
  known: KnownFiles,
  prefix: string,
): LinkCounts | undefined {
  const reader = new LinkReader(prefix);
  for (const path of paths) {
    let html: Buffer;
    try {
      html = readFileSync(join(site, path));
    } catch {
      return undefined;
    }
    if (hash('sha256', html, 'hex') !== known.get(path)!.sha256) return undefined;
    reader.read(path, html.toString());
  }
  return reader.links.counts;
}

/** Looks for the pages again: only the links were kept. */
function problems(dead: ReadonlySet<string>, change: ChangingSite): Problem[] {
  const { site, staging, kept, staged, prefix, originOf } = change;
  const found: Problem[] = [];
  for (const [folder, paths] of [
    [staging, staged],
    [site, [...kept.keys()]],
  ] as const) {
    for (const path of paths.filter(isPage)) {
      for (const target of linksOfFiles([path], folder, prefix).counts.keys()) {
        if (dead.has(target)) found.push(problem(path, target, originOf(path)));
      }
      if (found.length >= MOST_NAMED) return found.slice(0, MOST_NAMED);
    }
  }
  return found;
}

function problem(page: string, target: string, origin: string | undefined): Problem {
  const [file, anchor] = target.split('#');
  const shown = `/${file!.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;
  return {
    severity: 'error',
    path: origin ?? page,
    message:
      anchor === undefined
        ? `/${page} links to ${shown}, which is no page or file of the site`
        : `/${page} links to "#${anchor}" on ${shown}, and there is no such place`,
    hint: 'correct the link; where no text has it, the template does, or build with --full',
  };
}
