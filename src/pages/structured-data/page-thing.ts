// A page as a thing of schema.org: what kind it is, what it is about, and the trail to it.
import type {
  AboutPage,
  BreadcrumbList,
  CollectionPage,
  ProfilePage,
  SearchAction,
  WebPage,
  WebSite,
} from 'schema-dts';
import type { PageContext } from '../page-context.ts';
import type { LinkView } from '../page-view.ts';
import { homePath, searchPath, type SitePath } from '../urls.ts';
import { archivePublisher } from './article-thing.ts';
import { defined, type SubjectThing } from './subject-things.ts';

/** The kinds of page that the structured data tell apart. */
export type PageThingKind = 'WebPage' | 'CollectionPage' | 'ProfilePage' | 'AboutPage';

/** What a page states of itself. */
export interface PageFacts {
  readonly kind: PageThingKind;
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The pages above, home first. */
  readonly breadcrumbs: readonly LinkView[];
  /** What the page is about. */
  readonly subject?: SubjectThing | { readonly '@id': string } | undefined;
}

export type PageThing = AboutPage | CollectionPage | ProfilePage | WebPage;

export function pageThing(facts: PageFacts, context: PageContext): PageThing {
  const { links, site } = context;
  const url = links.full(facts.path);
  return defined<PageThing>({
    '@type': facts.kind,
    '@id': url,
    url,
    name: facts.title,
    description: facts.description,
    inLanguage: facts.language,
    isPartOf: { '@type': 'WebSite', '@id': links.full(homePath), name: site.title },
    breadcrumb: facts.breadcrumbs.length === 0 ? undefined : breadcrumbList(facts, context),
    ...(facts.kind === 'ProfilePage' ? { mainEntity: facts.subject } : { about: facts.subject }),
  });
}

/** The trail, with the page itself at its end. */
export function breadcrumbList(
  { breadcrumbs, title, path }: Pick<PageFacts, 'breadcrumbs' | 'title' | 'path'>,
  { links }: PageContext,
): BreadcrumbList {
  const steps = [
    ...breadcrumbs.map(({ text, url }) => ({
      name: text,
      item: url === undefined ? undefined : links.fullLink(url),
    })),
    { name: title, item: links.full(path) },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, item }, index) =>
      defined({ '@type': 'ListItem' as const, position: index + 1, name, item }),
    ),
  };
}

/** The site itself, on its home page. A search needs a full address. */
export function websiteThing(context: PageContext): WebSite {
  const { site, links } = context;
  const url = links.full(homePath);
  return defined<WebSite>({
    '@type': 'WebSite',
    '@id': url,
    url,
    name: site.title,
    description: site.tagline,
    inLanguage: site.language,
    publisher: archivePublisher(context),
    license: site.licence?.url,
    potentialAction: links.absolute(searchPath) === undefined ? undefined : searchAction(context),
  });
}

/** `query-input` is Google's own addition, which the types of schema.org do not know. */
function searchAction({ links }: PageContext): SearchAction {
  return {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${links.full(searchPath)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  } as SearchAction;
}
