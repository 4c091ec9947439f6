// The home page: what this archive is, the newest articles, and every way in.
import type { Archive } from '../archive/archive.ts';
import { groupByPeriod } from '../archive/calendar.ts';
import type { Entity } from '../archive/entity.ts';
import { entityKinds, type EntityKind } from '../content/entity-file.ts';
import { articleCard, type ArticleCard } from './article-card.ts';
import { correctionEntries, type CorrectionEntry } from './corrections-page.ts';
import { countedEntityLink } from './entity-page.ts';
import type { PageOutput } from './output.ts';
import { overviews } from './overviews.ts';
import type { PageContext } from './page-context.ts';
import { cardAddress } from './social-card.ts';
import { websiteThing } from './structured-data/page-thing.ts';
import { pageView, type LinkView, type PageView } from './page-view.ts';
import { periodLinks, type CountedLink } from './period-links.ts';
import { calendarPath, correctionsPath, directoryPath, homePath, latestPath, outputFile } from './urls.ts';

/** The most reported names of a kind, and where the others are. */
interface Way {
  readonly label: string;
  readonly names: readonly CountedLink[];
  readonly all: LinkView;
}

export interface HomeView extends PageView {
  readonly tagline: string | undefined;
  /** How much there is, or that there is nothing yet. */
  readonly size: string;
  /** The newest article, which stands above the others. */
  readonly lead: ArticleCard | undefined;
  readonly latest: readonly ArticleCard[];
  readonly allLatest: LinkView;
  readonly ways: readonly Way[];
  readonly years: readonly CountedLink[];
  /** Map, timeline, coverage. */
  readonly overviews: readonly LinkView[];
  readonly corrections: readonly CorrectionEntry[];
  readonly allCorrections: LinkView;
}

const MOST_LATEST = 10;
const MOST_NAMES = 12;
const MOST_CORRECTIONS = 2;
/** The order of the ways in: the archive's own order of use, not of kinds. */
const WAYS: readonly EntityKind[] = ['event', 'country', 'topic', 'person', 'organisation', 'source'];

export function homePage(archive: Archive, context: PageContext): PageOutput {
  const { words, links, site } = context;
  const [lead, ...latest] = archive.articles
    .slice(0, MOST_LATEST)
    .map((article) => articleCard(article, context));
  const card = cardAddress(archive, context);
  const inputs = {
    card,
    tagline: site.tagline,
    size: sizeText(archive, context),
    lead,
    latest,
    allLatest: { text: words.home.allLatest, url: links.to(latestPath) },
    ways: WAYS.flatMap((kind) => wayInto(kind, archive, context)),
    years: periodLinks(groupByPeriod(archive.articles, 4), calendarPath, context),
    overviews: overviews(archive, context),
    corrections: correctionEntries(archive, context).slice(0, MOST_CORRECTIONS),
    allCorrections: { text: words.corrections.title, url: links.to(correctionsPath) },
  };
  return {
    writer: 'page',
    kind: 'home',
    path: outputFile(homePath),
    url: homePath,
    origin: 'the home page',
    inputs,
    view: (): HomeView => ({
      ...inputs,
      ...pageView(
        {
          title: site.title,
          description: site.tagline ?? inputs.size,
          path: homePath,
          reading: {
            things: [websiteThing(context)],
            picture: card === undefined ? undefined : { url: card, alt: site.title },
          },
        },
        context,
      ),
    }),
  };
}

function sizeText(archive: Archive, { words, dates }: PageContext): string {
  const [newest, oldest] = [archive.articles[0], archive.articles.at(-1)];
  if (newest === undefined || oldest === undefined) return words.home.empty;
  const month = (day: string): string => dates.month(day.slice(0, 7));
  return words.home.size(
    words.count.articles(archive.articles.length),
    words.count.countries(archive.entities.ofKind('country').length),
    words.home.span(month(oldest.date.day), month(newest.date.day)),
  );
}

function wayInto(kind: EntityKind, archive: Archive, context: PageContext): Way[] {
  const entities = archive.entities.ofKind(kind);
  if (entities.length === 0) return [];
  const label = context.words.kinds[kind].many;
  return [
    {
      label,
      names: mostReported(entities).map((entity) => countedEntityLink(entity, context)),
      all: { text: context.words.home.all(label), url: context.links.to(directoryPath(kind)) },
    },
  ];
}

function mostReported(entities: readonly Entity[]): Entity[] {
  return entities
    .filter(({ articles }) => articles.length > 0)
    .map((entity, order) => ({ entity, order }))
    .sort((a, b) => b.entity.articles.length - a.entity.articles.length || a.order - b.order)
    .slice(0, MOST_NAMES)
    .map(({ entity }) => entity);
}

/** The kinds of which the archive has at least one page. */
export function kindsInUse(archive: Archive): EntityKind[] {
  return entityKinds.filter((kind) => archive.entities.ofKind(kind).length > 0);
}
