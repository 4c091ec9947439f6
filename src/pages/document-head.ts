// What machines read in the head of a document: Open Graph, feeds, other versions, structured data.
import type { Dataset, NewsArticle, WebSite } from 'schema-dts';
import type { FeedLink } from './feeds/feed-links.ts';
import { jsonInHtml } from './html.ts';
import type { PageContext } from './page-context.ts';
import {
  breadcrumbList,
  pageThing,
  type PageFacts,
  type PageThingKind,
} from './structured-data/page-thing.ts';
import type { SubjectThing } from './structured-data/subject-things.ts';
import { homePath } from './urls.ts';

/** A `<meta>`, by name or, of Open Graph, by property. */
export type MetaTag =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string };

/** A `<link>` that is neither canonical nor a feed. */
export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly hreflang?: string;
}

/** What only some pages have. */
export interface MachineReading {
  /** The feeds of this page; the site's stand on every page. */
  readonly feeds?: readonly FeedLink[];
  readonly metaTags?: readonly MetaTag[];
  readonly links?: readonly HeadLink[];
  readonly openGraphType?: 'article' | 'profile' | 'website';
  /** The full address of a picture that stands for the page, and what it shows. */
  readonly picture?: { readonly url: string; readonly alt: string } | undefined;
  /** What kind of page it is; without it a collection, as most pages of an archive are. */
  readonly kind?: PageThingKind;
  /** What the page is about. */
  readonly subject?: SubjectThing | { readonly '@id': string };
  /** The article of the page, which is stated in place of the page. */
  readonly article?: NewsArticle;
  /** What else is stated: the site, the data. */
  readonly things?: readonly (WebSite | Dataset)[];
}

/** The part of a view that the layout prints for machines. */
export interface DocumentHead {
  readonly feeds: readonly FeedLink[];
  readonly metaTags: readonly MetaTag[];
  readonly headLinks: readonly HeadLink[];
  /** Empty where nothing is stated. */
  readonly jsonLdHtml: string;
}

type DescribedPage = Omit<PageFacts, 'kind' | 'subject'>;

export function documentHead(
  page: DescribedPage,
  reading: MachineReading,
  context: PageContext,
): DocumentHead {
  return {
    feeds: reading.feeds ?? [],
    metaTags: [...(reading.metaTags ?? []), ...openGraph(page, reading, context)],
    headLinks: reading.links ?? [],
    jsonLdHtml: jsonInHtml(structuredData(page, reading, context)),
  };
}

/** A page that is not to be listed states nothing. */
export const NO_HEAD: DocumentHead = { feeds: [], metaTags: [], headLinks: [], jsonLdHtml: '' };

function openGraph(
  { title, description, path }: DescribedPage,
  { openGraphType = 'website', picture }: MachineReading,
  { site, links }: PageContext,
): MetaTag[] {
  const address = links.absolute(path);
  return [
    { property: 'og:type', content: openGraphType },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    ...(address === undefined ? [] : [{ property: 'og:url', content: address }]),
    { property: 'og:site_name', content: site.title },
    ...(picture === undefined
      ? []
      : [
          { property: 'og:image', content: picture.url },
          { property: 'og:image:alt', content: picture.alt },
        ]),
    // Twitter takes title, text and picture from Open Graph.
    { name: 'twitter:card', content: picture === undefined ? 'summary' : 'summary_large_image' },
  ];
}

function structuredData(
  page: DescribedPage,
  { kind = 'CollectionPage', subject, article, things = [] }: MachineReading,
  context: PageContext,
): object {
  const own =
    article !== undefined
      ? [article, breadcrumbList(page, context)]
      : // The home page is the site, which is among `things`.
        page.path === homePath
        ? []
        : [pageThing({ ...page, kind, subject }, context)];
  return { '@context': 'https://schema.org', '@graph': [...own, ...things] };
}
