// The page of a country, topic, person, organisation, event or source.
import type { Archive } from '../archive/archive.ts';
import { groupByPeriod } from '../archive/calendar.ts';
import type { Entity } from '../archive/entity.ts';
import type { EntityRef, FiledArticle } from '../archive/filed-article.ts';
import type { EntityKind } from '../content/entity-file.ts';
import { nameKey } from '../content/names.ts';
import { articleCard, type ArticleCard, type CardGroup } from './article-card.ts';
import { coinsOf } from './citation/coins.ts';
import { listDigest } from './article-texts.ts';
import { entityFacts, type Fact } from './entity-facts.ts';
import { entityFiles, entityReading } from './entity-reading.ts';
import { locatorMap, type LocatorMapView } from './locator-map.ts';
import { memberGroups, type MemberGroup } from './members.ts';
import { entityStrip, type MonthStripView } from './month-strip.ts';
import type { PageOutput } from './output.ts';
import { entityLink, type PageContext } from './page-context.ts';
import { pageView, type DateView, type LinkView, type PageView } from './page-view.ts';
import { periodLinks, type CountedLink } from './period-links.ts';
import { textPictures } from './pictures.ts';
import { sharedNames, type SharedNames } from './reported-with.ts';
import { NEWEST, shelvesOf } from './shelves.ts';
import { timelineOfEvent, type TimelineMonth } from './timeline.ts';
import { articlePath, directoryPath, entityPath, outputFile, shelfPath } from './urls.ts';
import { regionName } from './words/words.ts';

export interface QuotationView {
  readonly text: string;
  readonly role: string;
  readonly headline: string;
  readonly url: string;
  readonly date: DateView;
}

export interface EntityView extends PageView {
  readonly entityKind: EntityKind;
  readonly kindLabel: string;
  /** A country's flag, as emoji; decoration beside the name. */
  readonly flag: string;
  /** How much there is and from when: `38 articles, March 2022 to October 2023`. */
  readonly extent: string | undefined;
  readonly strip: MonthStripView | undefined;
  /** Where a country lies. */
  readonly locator: LocatorMapView | undefined;
  /** How an event unfolded, oldest first. */
  readonly timeline: readonly TimelineMonth[];
  readonly introHtml: string;
  readonly facts: readonly Fact[];
  readonly members: readonly MemberGroup[];
  readonly membersAsOf: string | undefined;
  readonly featured: readonly ArticleCard[];
  readonly groups: readonly CardGroup[];
  /** Years with pages of their own; empty where the page shows everything. */
  readonly years: readonly CountedLink[];
  readonly narrower: readonly CountedLink[];
  readonly mentions: { readonly label: string; readonly cards: readonly ArticleCard[] } | undefined;
  readonly shared: readonly SharedNames[];
  readonly quotations: readonly QuotationView[];
}

/** What the page of an entity tells that does not follow from its articles: other names, other pages, its file. */
export function factsFromElsewhere(entity: Entity, archive: Archive, context: PageContext) {
  const { ref, file } = entity;
  const organisation = file?.kind === 'organisation' ? file.fields : undefined;
  return {
    facts: entityFacts(entity, archive, context),
    members: organisation === undefined ? [] : memberGroups(organisation, archive, context),
    narrower: ref.kind === 'topic' ? narrowerTopics(entity, archive, context) : [],
    featured:
      file === undefined ? [] : archive.featured(file).map((article) => articleCard(article, context)),
    links: file === undefined ? [] : archive.linksIn(file.path).links,
  };
}

export function entityPage(entity: Entity, archive: Archive, context: PageContext): PageOutput {
  const { ref, file } = entity;
  const { words, links } = context;
  const url = entityPath(ref);
  const { links: textLinks, ...elsewhere } = factsFromElsewhere(entity, archive, context);
  const inputs: EntityInputs = { ...entityInputs(entity, archive, context), ...elsewhere };
  const newest = entity.articles.slice(0, NEWEST);
  return {
    writer: 'page',
    kind: 'entity',
    path: outputFile(url),
    url,
    origin: file?.path ?? `${ref.kind} "${ref.name}"`,
    inputs: {
      ...inputs,
      text: file?.digest.sha256,
      textLinks,
      pictures: file && textPictures(file, context),
      cited: listDigest(newest),
    },
    view: (): EntityView => ({
      locator: ref.kind === 'country' ? countryLocator(ref, archive, context) : undefined,
      introHtml:
        file === undefined
          ? ''
          : context.html.render(file.text, {
              path: file.path,
              links: textLinks,
              anchors: false,
            }),
      ...inputs,
      ...pageView(
        {
          title: ref.name,
          description: file?.digest.lead || [ref.name, inputs.extent].filter(Boolean).join(': '),
          path: url,
          above: [{ text: words.kinds[ref.kind].many, url: links.to(directoryPath(ref.kind)) }],
          reading: entityReading(entity, archive, context),
          files: entityFiles(entity, context),
          coins: coinsOf(newest, context),
        },
        context,
      ),
    }),
  };
}

type EntityInputs = Omit<EntityView, keyof PageView | 'introHtml' | 'locator'>;

function entityInputs(
  entity: Entity,
  archive: Archive,
  context: PageContext,
): Omit<EntityInputs, 'facts' | 'members' | 'narrower' | 'featured'> {
  const { ref, file, articles } = entity;
  const { words } = context;
  const organisation = file?.kind === 'organisation' ? file.fields : undefined;
  const shelves = shelvesOf(entity);
  const years = shelves.filter(({ period }) => period.length === 4);
  return {
    entityKind: ref.kind,
    kindLabel: words.kinds[ref.kind].one,
    flag: ref.kind === 'country' ? archive.registry.byCode(ref.key).flag : '',
    extent: extentText(articles, context),
    strip: entityStrip(ref, articles, shelves, context),
    timeline: ref.kind === 'event' ? timelineOfEvent(articles, context) : [],
    membersAsOf:
      organisation?.asOf === undefined
        ? undefined
        : words.entity.membersAsOf(context.dates.partial(organisation.asOf.iso)),
    groups: groupByPeriod(articles.slice(0, NEWEST), 7).map((month) => ({
      heading: { text: context.dates.month(month.period), url: undefined },
      id: undefined,
      cards: month.articles.map((article) => articleCard(article, context)),
    })),
    years: periodLinks(years, (period) => shelfPath(ref, period), context),
    mentions: mentionsView(entity, context),
    shared: sharedNames(entity, archive, context),
    quotations: ref.kind === 'person' ? quotationsOf(entity, archive, context) : [],
  };
}

function countryLocator(ref: EntityRef, { registry }: Archive, { words }: PageContext) {
  return locatorMap(registry.byCode(ref.key), registry, (region) =>
    words.map.locator(ref.name, regionName(region, words)),
  );
}

function extentText(articles: readonly FiledArticle[], { words, dates }: PageContext): string | undefined {
  const [newest, oldest] = [articles[0], articles.at(-1)];
  if (newest === undefined || oldest === undefined) return undefined;
  const month = (article: FiledArticle): string => dates.month(article.date.day.slice(0, 7));
  return words.entity.summary(words.count.articles(articles.length), month(oldest), month(newest));
}

function mentionsView({ mentions }: Entity, context: PageContext): EntityView['mentions'] {
  if (mentions.length === 0) return undefined;
  const shown = mentions.slice(0, NEWEST);
  return {
    label: context.words.entity.mentionsNewest(shown.length, mentions.length),
    cards: shown.map((article) => articleCard(article, context)),
  };
}

/** The topics whose files name this one as the broader, with their own counts: they are not counted in here. */
function narrowerTopics({ ref }: Entity, archive: Archive, context: PageContext): CountedLink[] {
  return archive.entities
    .ofKind('topic')
    .filter(({ file }) => {
      const broader = file?.kind === 'topic' ? file.fields.broader : undefined;
      return broader !== undefined && archive.find('topic', broader) === ref;
    })
    .map((topic) => ({
      ...entityLink(topic.ref, context),
      count: context.words.number(topic.articles.length),
    }));
}

/** What a person is quoted with, in the articles filed under the person, newest first. */
function quotationsOf({ ref, articles }: Entity, archive: Archive, context: PageContext): QuotationView[] {
  return articles.flatMap((article) =>
    article.quotations
      .filter(({ speaker }) => archive.find('person', nameKey(speaker)) === ref)
      .map(({ text, role, number }) => ({
        text,
        role,
        headline: article.title,
        url: context.links.to(articlePath({ day: article.date.day, slug: article.slug }), `q${number}`),
        date: { iso: article.date.day, text: context.dates.day(article.date.day) },
      })),
  );
}

/** A link to an entity with its count of articles. */
export function countedEntityLink(entity: Entity, context: PageContext): CountedLink & LinkView {
  return { ...entityLink(entity.ref, context), count: context.words.number(entity.articles.length) };
}
