// The pipeline on one screen: content → archive → pages → site. Start reading here.
import { existsSync } from 'node:fs';
import { buildArchive, type Archive } from '../archive/archive.ts';
import { today } from '../content/dates.ts';
import { nothingKnown } from '../content/known-articles.ts';
import { parseContent, type Content } from '../content/parse-content.ts';
import type { ParsingHelp } from '../content/parse-together.ts';
import { compareProblems, ContentError, UserError, type Problem } from '../content/problem.ts';
import { checkPlan } from '../pages/check-plan.ts';
import { planSite, type SitePlan } from '../pages/plan-site.ts';
import { BuildCache, unknownSite, type KnownSite } from './build-cache.ts';
import { withThreads, type BuildThreads } from './build-threads.ts';
import type { CacheInMemory } from './cache-in-memory.ts';
import { clientScript } from './client-script.ts';
import { designAssets } from './design-assets.ts';
import { leaveToNext } from './disk-failure.ts';
import { fingerprinter, type Fingerprints } from './fingerprint.ts';
import { growFreely, growSparingly } from './heap-growth.ts';
import { cleaningUp } from './interruption.ts';
import { knownSite } from './known-site.ts';
import { MANIFEST } from './manifest.ts';
import { templatesFolder } from './nunjucks.ts';
import { checkOutputFolder } from './output-folder.ts';
import { knownParts, planParts, type PlannedSite } from './planned-parts.ts';
import { libraryVersion } from './program-fingerprint.ts';
import { publishWork } from './publish-work.ts';
import { discardStaging } from './publish.ts';
import { findWork, urgentWork } from './stale.ts';
import { withSite, type OpenSite } from './with-site.ts';

/** What to build from, and how. */
export interface BuildOptions {
  readonly content: string;
  /** Overrides the address in site.yaml. */
  readonly url?: string | undefined;
  /** YYYY-MM-DD; without it the day of `now` in the site's zone. */
  readonly asOf?: string | undefined;
  readonly now: Date;
  /** Folder of the templates; without it the program's own. */
  readonly templates?: string;
  /** Whether drafts are shown, marked: only while editing. */
  readonly drafts: boolean;
  /** Whether the site can be searched; so it is, unless this says no. */
  readonly search?: boolean;
  /** Whether it offers tables and citations of many articles; so it does, unless this says no. */
  readonly data?: boolean;
}

/** Where to build to. */
export interface OutputOptions {
  readonly output: string;
  /** Whether links are relative, for reading without a server. */
  readonly offline: boolean;
  /** Whether everything is made anew, trusting nothing of an earlier build. */
  readonly full?: boolean;
  /** Folder of what one build leaves for the next, without it `.cache`; or the cache of a process of many builds. */
  readonly cache?: string | CacheInMemory;
  /** How many threads work besides the main one; without it as many as make it quicker. */
  readonly threads?: number;
  /** Whether only pages are made that an editor waits for who has just saved; the next build makes the rest. */
  readonly urgent?: boolean;
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

/** A site that could be built: checked, with every problem, nothing written. */
export interface CheckedSite {
  readonly archive: Archive;
  readonly plan: SitePlan;
  /** The plan, part by part, without planning what is as it was. */
  readonly planned: PlannedSite;
  readonly fingerprints: Fingerprints;
  readonly asOf: string;
  readonly problems: readonly Problem[];
  /** What it was made from. */
  readonly content: Content;
}

/** What an earlier build left for this one. */
interface Earlier {
  readonly cache: BuildCache | undefined;
  readonly site: KnownSite;
}
const nothingEarlier: Earlier = { cache: undefined, site: unknownSite };

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
 * Reads, checks and plans the site of a content folder.
 * @param help has another thread parse too
 * @throws UserError when there is no such folder
 */
export function checkSite(
  options: BuildOptions & Pick<Partial<OutputOptions>, 'offline' | 'urgent'>,
  { cache, site }: Earlier = nothingEarlier,
  help?: ParsingHelp,
): CheckedSite {
  if (!existsSync(options.content)) {
    throw new UserError(
      `there is no content folder "${options.content}"`,
      'name it with --content DIR, or run: dateline init',
    );
  }
  const content = atAddress(
    parseContent(options.content, (names) => cache?.articles(names) ?? nothingKnown, help),
    options.url,
  );
  const asOf = options.asOf ?? today(options.now, content.site.timeZone);
  const archive = buildArchive(content, { asOf, drafts: options.drafts });
  const plan = planSite(
    archive,
    [...designAssets(content.site.accent, options.templates), clientScript('search'), clientScript('verify')],
    {
      search: options.search === false ? undefined : { version: libraryVersion('pagefind') },
      data: options.data,
      preview: options.drafts,
    },
  );
  const { offline = false, templates = templatesFolder } = options;
  const fingerprints = fingerprinter({ settings: archive.site, siteView: plan.siteView, offline, templates });
  const planned = planParts(plan, fingerprints.shared, site.parts, options.urgent);
  const problems = [
    ...content.problems,
    ...archive.problems,
    ...planProblems(plan, planned, archive),
    ...missingAddress(content),
    ...noArticles(archive),
  ].sort(compareProblems);
  return { content, archive, plan, planned, fingerprints, asOf, problems };
}

/** Parts that are as they were do not say where their outputs come from: a problem is told from the whole plan. */
function planProblems(plan: SitePlan, { parts, closing }: PlannedSite, archive: Archive): Problem[] {
  const files = (known: boolean) =>
    parts.filter((part) => (part.known !== undefined) === known).flatMap((part) => part.files);
  const kept = files(true);
  const problems = checkPlan([...files(false), ...closing], archive, kept);
  return problems.length === 0 || kept.length === 0 ? problems : checkPlan(plan.outputs, archive);
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
  const checked = checkSite(options, earlier, threads.parsing);
  if (checked.problems.some(({ severity }) => severity === 'error')) throw new ContentError(checked.problems);
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

function atAddress(content: Content, url: string | undefined): Content {
  return url === undefined
    ? content
    : { ...content, site: { ...content.site, url: url.replace(/\/+$/u, '') } };
}

function missingAddress({ site }: Content): Problem[] {
  if (site.url !== undefined) return [];
  return [
    {
      severity: 'warning',
      path: 'site.yaml',
      message:
        'the site has no address: links have no host, and canonical links and the sitemap are left out',
      hint: 'write url: https://example.org, or build with --url',
    },
  ];
}

function noArticles({ articles, withdrawn }: Archive): Problem[] {
  if (articles.length + withdrawn.length > 0) return [];
  return [
    {
      severity: 'warning',
      path: 'articles',
      message: 'there are no articles to publish: the site is empty',
      hint: 'make one with: dateline new "Headline"',
    },
  ];
}
