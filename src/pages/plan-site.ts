// Plans the site: the archive in, every part of the site out. Calls one builder a kind, in reading order.
import type { Archive } from '../archive/archive.ts';
import { entityKinds } from '../content/entity-file.ts';
import { articleParts } from './article-parts.ts';
import { calendarParts } from './calendar-pages.ts';
import { copiedOutputs, publicPath } from './copied-files.ts';
import { coveragePages } from './coverage-page.ts';
import { correctionsPage } from './corrections-page.ts';
import { directoryPages } from './directory-page.ts';
import { entityParts } from './entity-parts.ts';
import { headersOutput } from './header-files.ts';
import { homePage } from './home-page.ts';
import { latestPage } from './latest-page.ts';
import { machineFiles } from './machine-files.ts';
import { mapPages } from './map-page.ts';
import type { Output } from './output.ts';
import { pageContext } from './page-context.ts';
import { redirectOutputs } from './redirects.ts';
import { robotsOutput } from './robots.ts';
import { searchOutputs, type SearchProgram } from './search/search-outputs.ts';
import { sitemapOutputs } from './sitemap.ts';
import { assetOutput, type SiteAsset } from './site-assets.ts';
import { plannedFile, type PlannedFile, type SitePart } from './site-part.ts';
import { siteView, type SiteView } from './site-view.ts';
import { notFoundPage, standingPage } from './standing-page.ts';
import { surroundingsOf } from './surroundings.ts';
import { timelinePages } from './timeline-pages.ts';
import { outputFile } from './urls.ts';
import { verifyPage } from './verify-page.ts';

/** Every output, by parts, and what the layout of all pages shares. */
export interface SitePlan {
  readonly parts: readonly SitePart[];
  /** What all parts depend on besides their own inputs, as small plain data. */
  readonly surroundings: unknown;
  /** The outputs that follow from all others: redirects of what was renamed, the sitemap. */
  closing(files: readonly PlannedFile[]): Output[];
  /** Every output of the site; planned when first asked for. */
  readonly outputs: readonly Output[];
  readonly siteView: SiteView;
}

/** What a site has besides its pages. */
export interface SiteFeatures {
  /** What searches it; nothing where it cannot be searched. */
  readonly search?: SearchProgram | undefined;
  /** Whether tables and citations can be taken from it; so they can, unless this says no. */
  readonly data?: boolean | undefined;
  /** Whether its pages are looked at while they are written. */
  readonly preview?: boolean | undefined;
}

/** @param assets the files of the design, made beforehand since their names stand on every page */
export function planSite(
  archive: Archive,
  assets: readonly SiteAsset[],
  { search, data, preview = false }: SiteFeatures = {},
): SitePlan {
  const context = pageContext(archive, data);
  const always = (name: string, outputs: () => readonly Output[]): SitePart => ({
    name,
    inputs: undefined,
    outputs,
  });
  /** Never urgent. */
  const atLeisure: typeof always = (name, outputs) => ({ name, inputs: undefined, urgent: [], outputs });
  const parts = [
    always('the newest', () => [homePage(archive, context), latestPage(archive, context)]),
    ...articleParts(archive, context),
    ...entityKinds.flatMap((kind) => entityParts(kind, archive, context)),
    ...calendarParts(archive, context),
    always('the standing pages', () => [
      ...archive.pages.map((page) => standingPage(page, archive, context)),
      notFoundPage(archive, context),
      verifyPage(assets, context),
    ]),
    atLeisure('the overviews', () => [
      ...entityKinds.flatMap((kind) => directoryPages(kind, archive, context)),
      ...timelinePages(archive, context),
      ...mapPages(archive, context),
      ...coveragePages(archive, context),
      correctionsPage(archive, context),
    ]),
    atLeisure('the files for machines', () => [
      robotsOutput(context),
      headersOutput(context, search?.version),
      ...machineFiles(archive, context),
    ]),
    atLeisure('the search', () => searchOutputs(archive, context, assets, search)),
    always('the files that are copied', () => [
      ...assets.filter((asset) => isWanted(asset, archive, search)).map(assetOutput),
      ...copiedOutputs(archive, context),
    ]),
  ];
  const closing = (files: readonly PlannedFile[]): Output[] => {
    const pages = files.flatMap(({ page }) => page ?? []);
    const redirects = redirectOutputs(
      archive,
      context,
      pages.map(({ url }) => url),
    );
    return [...redirects, ...sitemapOutputs(pages, context)];
  };
  let outputs: readonly Output[] | undefined;
  return {
    parts,
    surroundings: surroundingsOf(archive, context),
    closing,
    get outputs() {
      if (outputs === undefined) {
        const planned = parts.flatMap((part) => part.outputs());
        outputs = [...planned, ...closing(planned.map(plannedFile))];
      }
      return outputs;
    },
    siteView: siteView(archive, context, assets, { canSearch: search !== undefined, preview }),
  };
}

/** Not the script of a search that is not there, nor our icon where the archive has its own. */
function isWanted({ role, path }: SiteAsset, archive: Archive, search: SearchProgram | undefined): boolean {
  if (role === 'search-script') return search !== undefined;
  return role !== 'icon' || !archive.publicFiles.some((file) => publicPath(file) === outputFile(path));
}
