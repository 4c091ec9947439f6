// What can be built of a content folder: content → archive → plan, with every problem, nothing written.
import { existsSync } from 'node:fs';
import { buildArchive, type Archive } from '../archive/archive.ts';
import { today } from '../content/dates.ts';
import { nothingKnown } from '../content/known-articles.ts';
import { parseContent, type Content } from '../content/parse-content.ts';
import type { ParsingHelp } from '../content/parse-together.ts';
import { compareProblems, UserError, type Problem } from '../content/problem.ts';
import { checkPlan } from '../pages/check-plan.ts';
import { planSite, type SitePlan } from '../pages/plan-site.ts';
import { unknownSite, type BuildCache, type KnownSite } from './build-cache.ts';
import { clientScript } from './client-script.ts';
import { designAssets } from './design-assets.ts';
import { fingerprinter, type Fingerprints } from './fingerprint.ts';
import { templatesFolder } from './nunjucks.ts';
import { planParts, type PlannedSite, type PlanningOptions } from './planned-parts.ts';
import { libraryVersion } from './program-fingerprint.ts';

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

/** Which form of it. */
export interface FormOptions {
  /** Whether links are relative, for reading without a server. */
  readonly offline: boolean;
  /** Whether only pages are made that an editor waits for who has just saved; the next build makes the rest. */
  readonly urgent?: boolean;
}

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
export interface Earlier {
  readonly cache: BuildCache | undefined;
  readonly site: KnownSite;
}
const nothingEarlier: Earlier = { cache: undefined, site: unknownSite };

/** What others do meanwhile. */
export interface CheckingHelp extends Pick<PlanningOptions, 'planned'> {
  /** Has another thread parse too. */
  readonly help?: ParsingHelp | undefined;
}

/**
 * Reads, checks and plans the site of a content folder.
 * @throws UserError when there is no such folder
 */
export function checkSite(
  options: BuildOptions & Partial<FormOptions>,
  { cache, site }: Earlier = nothingEarlier,
  { help, planned: onPlanned }: CheckingHelp = {},
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
  const told = [...content.problems, ...archive.problems];
  const planned = planParts(plan, fingerprints.shared, site.parts, {
    urgently: options.urgent,
    // What cannot be published is not drawn.
    planned: told.some(({ severity }) => severity === 'error') ? undefined : onPlanned,
  });
  const problems = [
    ...told,
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
