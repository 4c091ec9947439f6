// The map of the world, and the same as a list.
import type { Archive } from '../archive/archive.ts';
import type { Entity } from '../archive/entity.ts';
import { groupArticles } from '../archive/calendar.ts';
import { countedEntityLink } from './entity-page.ts';
import type { PageOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { pageView, type PageView } from './page-view.ts';
import type { CountedLink } from './period-links.ts';
import { legendOf, stepsUpTo, type LegendEntry } from './steps.ts';
import { entityPath, mapPath, outputFile } from './urls.ts';
import { worldMap, type WorldMapView } from './world-map.ts';
import { regionName } from './words/words.ts';

/** The countries of a part of the world, A to Z. */
interface MapRegion {
  readonly name: string;
  readonly countries: readonly CountedLink[];
}

export interface MapView extends PageView {
  readonly map: WorldMapView;
  readonly legend: readonly LegendEntry[];
  readonly regions: readonly MapRegion[];
}

/** The page; none where no article is about a country. */
export function mapPages(archive: Archive, context: PageContext): PageOutput[] {
  const { words, links, site } = context;
  const countries = archive.entities.ofKind('country').filter(({ articles }) => articles.length > 0);
  if (countries.length === 0) return [];
  const inputs = countries.map(({ ref, articles }) => ({
    code: ref.key,
    url: links.to(entityPath(ref)),
    label: words.map.country(ref.name, words.count.articles(articles.length)),
    count: articles.length,
  }));
  return [
    {
      writer: 'page',
      kind: 'map',
      path: outputFile(mapPath),
      url: mapPath,
      origin: 'the map',
      inputs,
      view: (): MapView => {
        const steps = stepsUpTo(Math.max(...inputs.map(({ count }) => count)));
        return {
          ...pageView(
            { title: words.map.title, description: words.map.description(site.title), path: mapPath },
            context,
          ),
          map: worldMap(inputs, steps),
          legend: legendOf(steps, words),
          regions: regionsOf(countries, archive, context),
        };
      },
    },
  ];
}

function regionsOf(countries: readonly Entity[], { registry }: Archive, context: PageContext): MapRegion[] {
  const regions = groupArticles(countries, ({ ref }) => registry.byCode(ref.key).region);
  const alphabet = new Intl.Collator(context.words.language);
  return [...regions]
    .map(([region, some]) => ({
      name: regionName(region, context.words),
      countries: some.map((country) => countedEntityLink(country, context)),
    }))
    .sort((a, b) => alphabet.compare(a.name, b.name));
}
