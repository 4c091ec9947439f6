// Plans the site: the archive in, every output of the site out. Calls one builder a kind, in reading order.
import type { Archive } from '../archive/archive.ts';
import { entityKinds } from '../content/entity-file.ts';
import { articlePage } from './article-page.ts';
import { calendarPages } from './calendar-pages.ts';
import { copiedOutputs } from './copied-files.ts';
import { coveragePages } from './coverage-page.ts';
import { correctionsPage } from './corrections-page.ts';
import { directoryPages } from './directory-page.ts';
import { entityPage } from './entity-page.ts';
import { headersOutput } from './header-files.ts';
import { homePage } from './home-page.ts';
import { latestPage } from './latest-page.ts';
import { machineFiles } from './machine-files.ts';
import { mapPages } from './map-page.ts';
import type { Output } from './output.ts';
import { pageContext } from './page-context.ts';
import { togetherListPages } from './reported-with.ts';
import { redirectOutputs } from './redirects.ts';
import { robotsOutput } from './robots.ts';
import { searchOutputs, type SearchProgram } from './search/search-outputs.ts';
import { shelfPages } from './shelf-page.ts';
import { sitemapOutputs } from './sitemap.ts';
import { assetOutput, type SiteAsset } from './site-assets.ts';
import { siteView, type SiteView } from './site-view.ts';
import { notFoundPage, standingPage } from './standing-page.ts';
import { timelinePages } from './timeline-pages.ts';
import { togetherPages } from './together-pages.ts';
import { verifyPage } from './verify-page.ts';

/** Every output, and what the layout of all pages shares. */
export interface SitePlan {
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
  const outputs: Output[] = [
    homePage(archive, context),
    latestPage(archive, context),
    ...[...archive.articles, ...archive.withdrawn].map((article) => articlePage(article, archive, context)),
  ];
  for (const kind of entityKinds) {
    const entities = archive.entities.ofKind(kind);
    outputs.push(...directoryPages(kind, archive, context));
    for (const entity of entities)
      outputs.push(
        entityPage(entity, archive, context),
        ...shelfPages(entity, context),
        ...togetherListPages(entity, archive, context),
      );
  }
  outputs.push(
    ...togetherPages(archive.together, context),
    ...calendarPages(archive, context),
    ...timelinePages(archive, context),
    ...mapPages(archive, context),
    ...coveragePages(archive, context),
    correctionsPage(archive, context),
    ...archive.pages.map((page) => standingPage(page, archive, context)),
    notFoundPage(archive, context),
  );
  outputs.push(
    ...redirectOutputs(archive, context, outputs),
    robotsOutput(context),
    headersOutput(context, search?.version),
    ...machineFiles(archive, context),
    ...searchOutputs(archive, context, assets, search),
    verifyPage(assets, context),
    ...assets.filter(({ role }) => search !== undefined || role !== 'search-script').map(assetOutput),
    ...copiedOutputs(archive, context),
  );
  const pages = outputs.filter((output) => output.writer === 'page');
  outputs.push(...sitemapOutputs(pages, context));
  return {
    outputs,
    siteView: siteView(archive, context, assets, { canSearch: search !== undefined, preview }),
  };
}
