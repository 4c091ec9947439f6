// The pipeline: what can be built (check-site.ts: content → archive → pages), what of it is stale, and the site. Start
// reading here.
import { ContentError } from '../content/problem.ts';
import { BuildCache, unknownSite } from './build-cache.ts';
import { withThreads, type BuildThreads } from './build-threads.ts';
import type { CacheInMemory } from './cache-in-memory.ts';
import {
  checkSite,
  type BuildOptions,
  type CheckedSite,
  type Earlier,
  type FormOptions,
} from './check-site.ts';
import { leaveToNext } from './disk-failure.ts';
import { drawOptions } from './draw-options.ts';
import { Drawing } from './drawing.ts';
import { growFreely, growSparingly } from './heap-growth.ts';
import { cleaningUp } from './interruption.ts';
import { knownSite } from './known-site.ts';
import { MANIFEST } from './manifest.ts';
import { checkOutputFolder } from './output-folder.ts';
import { knownParts } from './planned-parts.ts';
import { publishWork } from './publish-work.ts';
import { discardStaging, openStaging } from './publish.ts';
import type { SiteFolders } from './site-folders.ts';
import { findWork, urgentWork } from './stale.ts';
import { withSite, type OpenSite } from './with-site.ts';

/** Where to build to. */
export interface OutputOptions extends FormOptions {
  readonly output: string;
  /** Whether everything is made anew, trusting nothing of an earlier build. */
  readonly full?: boolean;
  /** Folder of what one build leaves for the next, without it `.cache`; or the cache of a process of many builds. */
  readonly cache?: string | CacheInMemory;
  /** How many threads work besides the main one; without it as many as make it quicker. */
  readonly threads?: number;
  /** The folders of all shards, where the files are taken from them and not made. */
  readonly shards?: readonly string[];
  /** Whether the site before is kept, and the output is a link; so it stays once it is. */
  readonly releases?: boolean;
}

/** So many files are removed in half a second: nobody who stops a build waits longer. The next command removes the rest. */
const MOST_REMOVED = 5000;
/** So many files are made in little memory. */
const FEW_FILES = 1000;
/** So many are planned anew where something has changed that is on every page. */
const MANY_PLANNED = 5000;

/** What a build made. */
export interface BuiltSite extends CheckedSite {
  /** How many files the site has. */
  readonly files: number;
  /** How many of them were made, and how many were removed. */
  readonly written: number;
  readonly removed: number;
  /** How many pages were made or removed. */
  readonly pages: number;
  /** What somebody should know of earlier builds and of the cache. */
  readonly notes: readonly string[];
}

/**
 * Builds and publishes what has changed. With a problem of the content nothing is written and the site before stays
 * as it was.
 * @throws ContentError with every problem
 */
export async function buildSite(options: BuildOptions & OutputOptions): Promise<BuiltSite> {
  checkOutputFolder(options.output, options.content, MANIFEST);
  return withSite(options.output, (site) =>
    withThreads(options.threads, (threads) => buildLocked(options, site, threads)),
  );
}

/**
 * Builds what an editor waits for. Where that cannot be published by itself, since what waits leads to what goes or the
 * other way round, everything is built.
 * @throws ContentError with every problem
 */
export async function buildUrgently(options: BuildOptions & OutputOptions): Promise<BuiltSite> {
  try {
    return await buildSite({ ...options, urgent: true });
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    return await buildSite({ ...options, urgent: false });
  }
}

async function buildLocked(
  options: BuildOptions & OutputOptions,
  site: OpenSite,
  threads: BuildThreads,
): Promise<BuiltSite> {
  const cache =
    options.cache instanceof BuildCache
      ? options.cache
      : new BuildCache(options.content, options.output, options.cache);
  const { folders } = site;
  const known = options.full || site.unknown ? unknownSite : knownSite(cache.site(), site);
  if (known.files.size > 0) growFreely();
  const earlier = { cache: options.full ? undefined : cache, site: known };
  const drawing = new Drawing(threads, drawOptions(folders.staging, options));
  const checked = await checkedSite(options, earlier, { threads, drawing, folders });
  const { plan, planned, fingerprints } = checked;
  const anew = planned.parts.reduce(
    (sum, part) => sum + (part.known === undefined ? part.files.length : 0),
    0,
  );
  if (anew > MANY_PLANNED) growSparingly(anew);
  const found = findWork(planned, fingerprints, known, folders.site);
  const work = options.urgent ? urgentWork(found) : found;
  if (work.stale.length > FEW_FILES) growSparingly(work.stale.length);
  const { files, links, ...made } = await cleaningUp(
    () => {
      leaveToNext(() => discardStaging(folders, MOST_REMOVED));
      leaveToNext(site.unlock);
    },
    () =>
      publishWork(work, plan.siteView, {
        ...options,
        drawing,
        folders,
        releases: options.releases === true || folders.release !== undefined,
        pictures: options.full ? undefined : cache.pictures,
        linksBefore: (manifest) => cache.links(manifest),
      }),
  );
  const { known: articles, countryNames } = checked.content;
  const parts = knownParts(planned, known.parts);
  cache.save({ readMs: site.openedMs, articles, countryNames, files, parts, links });
  return { ...checked, ...made, files: files.size, notes: [...site.notes, ...cache.notes] };
}

/** What works while a site is checked, and where. */
interface Meanwhile {
  readonly threads: BuildThreads;
  readonly drawing: Drawing;
  readonly folders: SiteFolders;
}

/**
 * Checks the site. Of a new one pages are drawn as soon as they are planned.
 * @throws ContentError with every problem; what was drawn is removed
 */
async function checkedSite(
  options: BuildOptions & OutputOptions,
  earlier: Earlier,
  { threads, drawing, folders }: Meanwhile,
): Promise<CheckedSite> {
  const isNew = earlier.site.files.size === 0 && options.shards === undefined;
  const open = (): void => openStaging(folders);
  try {
    const checked = checkSite(options, earlier, {
      help: threads.parsing,
      planned: isNew ? (outputs, site) => drawing.planned(outputs, site, open) : undefined,
    });
    if (checked.problems.some(({ severity }) => severity === 'error'))
      throw new ContentError(checked.problems);
    return checked;
  } catch (cause) {
    await drawing.end();
    if (drawing.isOpen) discardStaging(folders);
    throw cause;
  }
}
