// What the layout prints on every page: the name of the site, its navigation and its foot. Nothing in here counts
// anything, so that no page changes because another came.
import type { Archive } from '../archive/archive.ts';
import { directionOf } from '../content/languages.ts';
import { findPicture } from '../content/media.ts';
import { slugOf } from '../content/slug.ts';
import { feedLinks, type FeedLink } from './feeds/feed-links.ts';
import { pagePolicies, type PagePolicies } from './headers.ts';
import { kindsInUse } from './home-page.ts';
import { overviews } from './overviews.ts';
import type { PageContext } from './page-context.ts';
import type { LinkView } from './page-view.ts';
import { assetLink, type SiteAsset } from './site-assets.ts';
import {
  correctionsPath,
  dataPath,
  directoryPath,
  feedsPath,
  homePath,
  latestPath,
  mediaPath,
  openSearchPath,
  searchPath,
  standingPath,
  verifyPath,
} from './urls.ts';
import type { Words } from './words/words.ts';

/** A link of the foot. */
export interface FootLinkView extends LinkView {
  /** Whether the page that it leads to is told from which page of this site a reader came. */
  readonly tellsPage?: boolean;
}

export interface SiteView {
  readonly title: string;
  readonly tagline: string | undefined;
  readonly homeUrl: string;
  readonly logoUrl: string | undefined;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly navigation: readonly LinkView[];
  readonly foot: readonly FootLinkView[];
  readonly publisher: string | undefined;
  readonly licence: LinkView | undefined;
  /** What a browser may load for a page, with and without a script. */
  readonly policies: PagePolicies;
  readonly stylesheetUrl: string;
  readonly typefaceUrl: string;
  readonly iconUrl: string;
  /** The search, unless the site is built without it. */
  readonly search: SearchBox | undefined;
  /** The feeds of the whole archive. */
  readonly feeds: readonly FeedLink[];
  readonly words: Words;
}

/** The form in the masthead, and the description by which browsers search the site, where it has one. */
export interface SearchBox {
  readonly actionUrl: string;
  readonly description: { readonly url: string; readonly title: string } | undefined;
}

/** The order of the navigation; an archive without people has no link to people. */
const NAVIGATION = ['country', 'topic', 'event', 'person', 'organisation', 'source'] as const;

export function siteView(
  archive: Archive,
  context: PageContext,
  assets: readonly SiteAsset[],
  { canSearch, preview }: { readonly canSearch: boolean; readonly preview: boolean },
): SiteView {
  const { site, words, links, media } = context;
  const inUse = kindsInUse(archive);
  const logo = site.logo === undefined ? undefined : findPicture('site.yaml', site.logo, media);
  return {
    title: site.title,
    tagline: site.tagline,
    homeUrl: links.to(homePath),
    logoUrl: logo !== undefined && 'file' in logo ? links.to(mediaPath(logo.file)) : undefined,
    language: site.language,
    direction: directionOf(site.language),
    navigation: site.navigation?.map(({ title, url }) => ({
      text: title,
      url: ownOrElsewhere(url, context),
    })) ?? [
      { text: words.latest.title, url: links.to(latestPath) },
      ...NAVIGATION.filter((kind) => inUse.includes(kind)).map((kind) => ({
        text: words.kinds[kind].many,
        url: links.to(directoryPath(kind)),
      })),
    ],
    foot: [
      ...archive.pages.map((page) => ({ text: page.title, url: links.to(standingPath(slugOf(page.stem))) })),
      ...overviews(archive, context),
      { text: words.corrections.title, url: links.to(correctionsPath) },
      { text: words.search.title, url: links.to(searchPath) },
      { text: words.verify.title, url: links.to(verifyPath), tellsPage: true },
      { text: words.feeds.title, url: links.to(feedsPath) },
      ...(context.offersData ? [{ text: words.data.title, url: links.to(dataPath) }] : []),
      ...(site.contact === undefined
        ? []
        : [
            {
              text: words.site.contact,
              url: site.contact.includes('://') ? site.contact : `mailto:${site.contact}`,
            },
          ]),
    ],
    publisher: site.publisher,
    licence: site.licence && { text: site.licence.name, url: site.licence.url },
    policies: pagePolicies(preview),
    stylesheetUrl: assetLink(assets, 'stylesheet', links),
    typefaceUrl: assetLink(assets, 'typeface', links),
    iconUrl: assetLink(assets, 'icon', links),
    search: canSearch ? searchBox(context) : undefined,
    feeds: feedLinks(homePath, site.title, context),
    words,
  };
}

function searchBox({ site, links }: PageContext): SearchBox {
  return {
    actionUrl: links.to(searchPath),
    description:
      links.absolute(searchPath) === undefined
        ? undefined
        : { url: links.to(openSearchPath), title: site.title },
  };
}

function ownOrElsewhere(url: string, { links }: PageContext): string {
  return url.startsWith('/') ? links.written(url) : url;
}
