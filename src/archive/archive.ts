// Builds the archive from parsed content: names resolved, rights applied, everything in its final order. Pure and
// finished when returned. Knows nothing of addresses, HTML, templates, the disk or the clock.
import type { Article } from '../content/article.ts';
import type { Bodies } from '../content/bodies.ts';
import type { CountryRegistry } from '../content/countries.ts';
import type { EntityFile, EntityKind, StandingPage } from '../content/entity-file.ts';
import type { Content, CopiedFile, MediaFile, Redirect } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';
import type { SiteSettings } from '../content/schema-site.ts';
import { articlesAround } from './around.ts';
import { broaderCircles } from './broader-circles.ts';
import { chosenArticles } from './chosen.ts';
import { fileUnderEntities, type Entities } from './entity.ts';
import { compareNewestFirst, digestedArticle, type EntityRef, type FiledArticle } from './filed-article.ts';
import { membershipsByCountry } from './memberships.ts';
import { namesInUse, sourceName, type NamesInUse } from './names-in-use.ts';
import { neighboursIn, type Neighbours } from './neighbours.ts';
import { publicBody, publicMarkdown, type PublicText } from './public-text.ts';
import { referencesTo, resolveLinks, type TextLinks } from './references.ts';
import { relatedArticles, type Lists, type Related } from './related.ts';
import { releaseOf, type HeldArticle } from './release.ts';
import { reportedTogether, type TogetherIndex, type WithdrawnNames } from './together.ts';

/** The read-only archive. */
export interface Archive {
  readonly site: SiteSettings;
  readonly registry: CountryRegistry;
  /** Every published article, newest first; without withdrawn ones. */
  readonly articles: readonly FiledArticle[];
  readonly withdrawn: readonly FiledArticle[];
  /** Both together, in one order. */
  readonly withWithdrawn: readonly FiledArticle[];
  readonly held: readonly HeldArticle[];
  readonly entities: Entities;
  /** The pairs of names that share five articles or more. */
  readonly together: TogetherIndex;
  /** The files that describe names, those without a page among them. */
  readonly entityFiles: readonly EntityFile[];
  readonly pages: readonly StandingPage[];
  readonly redirects: readonly Redirect[];
  readonly navigationLines: Content['navigationLines'];
  readonly media: readonly MediaFile[];
  readonly publicFiles: readonly CopiedFile[];
  /** The entity of a name, if the archive knows it. */
  find(kind: EntityKind, name: string): EntityRef | undefined;
  /** The organisations of which a country is a member, by the country's code. */
  readonly memberships: ReadonlyMap<string, readonly EntityRef[]>;
  /** The articles an editor put first on an entity's page, as far as they are published. */
  featured(file: EntityFile): readonly FiledArticle[];
  related(article: FiledArticle): readonly Related[];
  /** Earlier and later within a list of the archive: an event's, a country's. */
  neighbours(article: FiledArticle, within: EntityRef): Neighbours<FiledArticle>;
  /** All that the related articles and neighbours of the articles of some days follow from; see `articlesAround`. */
  around(articles: readonly FiledArticle[]): readonly (readonly FiledArticle[])[];
  /** The other language versions of an article, the original first. */
  translations(article: FiledArticle): readonly FiledArticle[];
  /** What the links in the text of a published file lead to; the file by its path. */
  linksIn(path: string): TextLinks;
  /** The public text of an article, in Markdown. */
  markdown(text: PublicText): string;
  readonly problems: readonly Problem[];
}

/** The day and mode for which an archive is built. */
export interface Edition {
  /** YYYY-MM-DD; what is dated or embargoed beyond it is held back. */
  readonly asOf: string;
  /** Whether drafts are shown: only while editing. */
  readonly drafts: boolean;
}

export function buildArchive(content: Content, edition: Edition): Archive {
  const { published, held } = releaseOf(content.articles, edition.asOf, edition.drafts);
  const names = namesInUse(published, content.entityFiles, content.registry);
  const references = referencesTo(published, held, content.failedArticles);
  const problems: Problem[] = [
    ...names.problems,
    ...broaderCircles(content.entityFiles, (name) => names.find('topic', name)),
  ];
  const textLinks = new Map<string, TextLinks>();
  for (const text of linkingTexts(published, content)) {
    const { problems: found, ...links } = resolveLinks(text, references, content.site.rights);
    problems.push(...found);
    textLinks.set(text.path, links);
  }
  const linksIn = (path: string): TextLinks => textLinks.get(path) ?? { links: [], sitePaths: [] };
  const filed = new Map(
    published.map((article) => [article, fileArticle(article, content.site, names, linksIn(article.path))]),
  );
  const inOrder = [...filed.values()].sort(compareNewestFirst);
  const articles = inOrder.filter((article) => article.withdrawn === undefined);
  const withdrawnNames = namesOfWithdrawn(published, names);
  const entities = fileUnderEntities(names.all, articles, daysByName(withdrawnNames), content.site.language);
  const chosen = chosenArticles(published, content.entityFiles, references, filed);
  problems.push(...chosen.problems);
  const lists: Lists = {
    of: (subject) => entities.of(subject).articles,
    position: (subject, article) => entities.position(subject, article),
  };
  const translations = (article: FiledArticle): readonly FiledArticle[] =>
    chosen.translations.get(article) ?? [];
  return {
    site: content.site,
    registry: content.registry,
    articles,
    withdrawn: inOrder.filter((article) => article.withdrawn !== undefined),
    withWithdrawn: inOrder,
    held,
    entities,
    together: reportedTogether(entities, withdrawnNames),
    entityFiles: content.entityFiles,
    pages: content.pages,
    redirects: content.redirects,
    navigationLines: content.navigationLines,
    media: content.media,
    publicFiles: content.publicFiles,
    find: (kind, name) => names.find(kind, name),
    memberships: membershipsByCountry(entities.ofKind('organisation'), content.registry),
    featured: (file) => chosen.featured.get(file) ?? [],
    related: (article) =>
      relatedArticles(article, lists, chosen.related.get(article) ?? [], translations(article)),
    neighbours: (article, within) =>
      neighboursIn(lists.of(within), lists.position(within, article), translations(article)),
    around: (some) =>
      articlesAround(some, lists, {
        related: (article) => chosen.related.get(article) ?? [],
        translations,
      }),
    translations,
    linksIn,
    markdown: textReader(content.bodies),
    problems,
  };
}

/** Every text that is published: articles with their text, introductions and standing pages. */
function linkingTexts(
  published: readonly Article[],
  content: Content,
): Pick<Article, 'path' | 'body' | 'bodyLine'>[] {
  return [
    ...published.filter(({ status }) => status !== 'withdrawn'),
    ...[...content.entityFiles, ...content.pages].map(({ path, digest, textLine }) => ({
      path,
      body: digest,
      bodyLine: textLine,
    })),
  ];
}

function textReader(bodies: Bodies): (text: PublicText) => string {
  return (text) => publicMarkdown(text, bodies);
}

function fileArticle(
  article: Article,
  site: SiteSettings,
  names: NamesInUse,
  { links }: TextLinks,
): FiledArticle {
  const language = article.language ?? site.language;
  const rights = article.rights ?? site.rights;
  // Two spellings on one article can be one name.
  const all = (kind: EntityKind, written: readonly string[]): EntityRef[] => [
    ...new Set(written.flatMap((name) => names.find(kind, name) ?? [])),
  ];
  const withdrawn = article.status === 'withdrawn';
  const own = publicBody(article, rights);
  return digestedArticle({
    path: article.path,
    fileSha256: article.fileSha256,
    stem: article.stem,
    slug: article.slug,
    title: article.title,
    date: article.date,
    updated: article.updated,
    corrections: article.corrections,
    redirects: article.redirects,
    withdrawn: article.withdrawn,
    happened: article.happened,
    language,
    rights,
    draft: article.status === 'draft',
    indexed: article.indexed && !withdrawn,
    // A withdrawn article keeps its title, dates and reason and nothing else.
    dateline: withdrawn ? undefined : article.dateline,
    byline: withdrawn ? [] : article.byline,
    references: withdrawn ? [] : article.references,
    image: withdrawn ? undefined : article.image,
    originalTitle: withdrawn ? undefined : article.originalTitle,
    translationOf: withdrawn ? undefined : article.translationOf,
    provenance: withdrawn ? undefined : article.provenance,
    origin: withdrawn ? undefined : article.source,
    links: own.text.kind === 'full' ? links : [],
    countries: withdrawn ? [] : all('country', article.countries),
    mentions: withdrawn ? [] : all('country', article.mentions),
    topics: withdrawn ? [] : all('topic', article.topics),
    people: withdrawn ? [] : all('person', article.people),
    organisations: withdrawn ? [] : all('organisation', article.organisations),
    event: withdrawn || article.event === undefined ? undefined : names.find('event', article.event),
    source: withdrawn || !article.source ? undefined : names.find('source', sourceName(article.source)),
    // Last: a literal that begins with a spread becomes a slow and large object, and there are very many articles.
    ...own,
  });
}

/** The names that withdrawn articles were filed under: nothing shows them, but they keep pages that were made. */
function namesOfWithdrawn(articles: readonly Article[], names: NamesInUse): WithdrawnNames[] {
  return articles.flatMap((article) => {
    if (article.status !== 'withdrawn') return [];
    const written: (readonly [EntityKind, readonly string[]])[] = [
      ['country', article.countries],
      ['topic', article.topics],
      ['person', article.people],
      ['organisation', article.organisations],
      ['event', article.event === undefined ? [] : [article.event]],
      ['source', article.source === undefined ? [] : [sourceName(article.source)]],
    ];
    const found = written.flatMap(([kind, list]) => list.flatMap((name) => names.find(kind, name) ?? []));
    return [{ day: article.date.day, names: [...new Set(found)] }];
  });
}

function daysByName(withdrawn: readonly WithdrawnNames[]): Map<EntityRef, string[]> {
  const days = new Map<EntityRef, string[]>();
  for (const { day, names } of withdrawn) {
    for (const ref of names) days.set(ref, [...(days.get(ref) ?? []), day]);
  }
  return days;
}
