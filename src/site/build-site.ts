// The pipeline on one screen: content → archive → pages → site. Start reading here, and go on with check-site.ts, which is
// its first half.
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
import { DrawingAhead } from './draw-ahead.ts';
import { drawOptions } from './draw-options.ts';
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
  const isNew = known.files.size === 0 && options.shards === undefined;
  const ahead = isNew
    ? new DrawingAhead(threads, () => openStaging(folders), drawOptions(folders.staging, options))
    : undefined;
  const checked = await checkedWith(options, earlier, threads, ahead, folders);
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
        threads,
        ahead,
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

/** @throws ContentError with every problem; what was drawn meanwhile is removed */
async function checkedWith(
  options: BuildOptions & OutputOptions,
  earlier: Earlier,
  threads: BuildThreads,
  ahead: DrawingAhead | undefined,
  folders: SiteFolders,
): Promise<CheckedSite> {
  try {
    const checked = checkSite(options, earlier, {
      help: threads.parsing,
      planned: ahead && ((outputs, site) => ahead.planned(outputs, site)),
    });
    if (checked.problems.some(({ severity }) => severity === 'error'))
      throw new ContentError(checked.problems);
    return checked;
  } catch (cause) {
    // Whoever draws would make again what is removed.
    await threads.end();
    if (ahead?.begun === true) discardStaging(folders);
    throw cause;
  }
}
