// The page of a shelf: one year or month of an entity.
import { groupByPeriod } from '../archive/calendar.ts';
import type { Entity } from '../archive/entity.ts';
import type { FiledArticle } from '../archive/filed-article.ts';
import { articleCard, type CardGroup } from './article-card.ts';
import { coinsOf } from './citation/coins.ts';
import { listDigest } from './article-texts.ts';
import { entityFiles, shelfReading } from './entity-reading.ts';
import type { PageOutput } from './output.ts';
import { entityLink, type PageContext } from './page-context.ts';
import { pageView, type LinkView, type PageView } from './page-view.ts';
import { periodLinks, periodText, type CountedLink } from './period-links.ts';
import { shelvesBeside, shelvesOf, type Shelf } from './shelves.ts';
import { directoryPath, monthFragment, outputFile, shelfPath } from './urls.ts';
import { workedOut } from './worked-out.ts';

export interface ShelfView extends PageView {
  readonly groups: readonly CardGroup[];
  /** Months with pages of their own, where the year is too long for one list. */
  readonly parts: readonly CountedLink[];
  readonly earlier: LinkView | undefined;
  readonly later: LinkView | undefined;
}

/** All shelves of an entity as pages. */
export function shelfPages(entity: Entity, context: PageContext): PageOutput[] {
  const shelves = shelvesOf(entity);
  return shelves.map((shelf) => shelfPage(entity, shelf, shelves, context));
}

function shelfPage(
  entity: Entity,
  shelf: Shelf,
  shelves: readonly Shelf[],
  context: PageContext,
): PageOutput {
  const { ref } = entity;
  const { words, links } = context;
  const url = shelfPath(ref, shelf.period);
  const listed = shelf.parts.length > 0 ? [] : shelf.articles;
  const inputs = workedOut(() => {
    const link = (other: Shelf | undefined): LinkView | undefined =>
      other && { text: periodText(other.period, context), url: links.to(shelfPath(ref, other.period)) };
    const beside = shelvesBeside(shelves, shelf);
    return {
      parts: periodLinks(shelf.parts, (period) => shelfPath(ref, period), context),
      earlier: link(beside.earlier),
      later: link(beside.later),
    };
  });
  const year = shelf.period.slice(0, 4);
  return {
    writer: 'page',
    kind: 'shelf',
    path: outputFile(url),
    url,
    origin: `${ref.kind} "${ref.name}", ${shelf.period}`,
    // Of the articles a digest: there are many shelves, and most stay as they are.
    inputs: () => ({ ...inputs(), ref, listed: listDigest(listed) }),
    view: (): ShelfView => ({
      groups: monthGroups(listed, context),
      ...inputs(),
      ...pageView(
        {
          title: words.shelf.title(ref.name, periodText(shelf.period, context)),
          description: words.shelf.description(ref.name, periodText(shelf.period, context)),
          path: url,
          above: [
            { text: words.kinds[ref.kind].many, url: links.to(directoryPath(ref.kind)) },
            entityLink(ref, context),
            ...(shelf.period === year ? [] : [{ text: year, url: links.to(shelfPath(ref, year)) }]),
          ],
          reading: shelfReading(entity, context),
          files: entityFiles(entity, context),
          coins: coinsOf(listed, context),
        },
        context,
      ),
    }),
  };
}

function monthGroups(listed: readonly FiledArticle[], context: PageContext): CardGroup[] {
  return groupByPeriod(listed, 7).map(({ period, articles }) => ({
    heading: { text: context.dates.month(period), url: undefined },
    id: monthFragment(period),
    cards: articles.map((article) => articleCard(article, context)),
  }));
}
