// The pages of two names reported together: what they share, and its years where that is long.
import { groupByPeriod } from '../archive/calendar.ts';
import type { FiledArticle } from '../archive/filed-article.ts';
import type { Together } from '../archive/together.ts';
import { articleCard, type CardGroup } from './article-card.ts';
import { listDigest } from './article-texts.ts';
import type { PageOutput } from './output.ts';
import { entityLink, type PageContext } from './page-context.ts';
import { pageView, type LinkView, type PageView } from './page-view.ts';
import { periodLinks, periodText, type CountedLink } from './period-links.ts';
import { LONGEST_LIST, NEWEST, shelvesBeside, shelvesOf, type Shelf } from './shelves.ts';
import { directoryPath, outputFile, togetherPath, togetherShelfPath } from './urls.ts';
import { workedOut } from './worked-out.ts';

export interface TogetherView extends PageView {
  /** The two names, to their own pages. */
  readonly names: readonly LinkView[];
  readonly extent: string;
  /** Whether `groups` are only the newest articles. */
  readonly newestOnly: boolean;
  readonly groups: readonly CardGroup[];
  /** Years with pages of their own, or the months of a year that is too long for one list. */
  readonly parts: readonly CountedLink[];
  readonly earlier: LinkView | undefined;
  readonly later: LinkView | undefined;
}

/** A page for every pair, and more for the pairs that share more than a hundred articles. */
export function togetherPages(pairs: readonly Together[], context: PageContext): PageOutput[] {
  return pairs.flatMap((pair) => {
    const shelves = shelvesOf(pair, LONGEST_LIST);
    return [
      pairPage(pair, shelves, context),
      ...shelves.map((shelf) => pairShelfPage(pair, shelf, shelves, context)),
    ];
  });
}

function pairPage(pair: Together, shelves: readonly Shelf[], context: PageContext): PageOutput {
  const { words, links } = context;
  const { first, second, articles } = pair;
  const years = shelves.filter(({ period }) => period.length === 4);
  const listed = years.length > 0 ? articles.slice(0, NEWEST) : articles;
  const title = words.together.title(first.name, second.name);
  return togetherPage(togetherPath(pair), title, listed, context, () => ({
    names: [entityLink(first, context), entityLink(second, context)],
    extent: words.count.articles(articles.length),
    newestOnly: years.length > 0,
    parts: periodLinks(years, (period) => togetherShelfPath(pair, period), context),
    earlier: undefined,
    later: undefined,
    above: [
      { text: words.kinds[first.kind].many, url: links.to(directoryPath(first.kind)) },
      entityLink(first, context),
    ],
  }));
}

function pairShelfPage(
  pair: Together,
  shelf: Shelf,
  shelves: readonly Shelf[],
  context: PageContext,
): PageOutput {
  const { words, links } = context;
  const { first, second } = pair;
  const link = (period: string): LinkView => ({
    text: periodText(period, context),
    url: links.to(togetherShelfPath(pair, period)),
  });
  const year = shelf.period.slice(0, 4);
  const ofPair = words.together.title(first.name, second.name);
  const title = words.shelf.title(ofPair, periodText(shelf.period, context));
  const listed = shelf.parts.length > 0 ? [] : shelf.articles;
  return togetherPage(togetherShelfPath(pair, shelf.period), title, listed, context, () => {
    const beside = shelvesBeside(shelves, shelf);
    return {
      names: [entityLink(first, context), entityLink(second, context)],
      extent: words.count.articles(shelf.articles.length),
      newestOnly: false,
      parts: periodLinks(shelf.parts, (period) => togetherShelfPath(pair, period), context),
      earlier: beside.earlier && link(beside.earlier.period),
      later: beside.later && link(beside.later.period),
      above: [
        { text: words.kinds[first.kind].many, url: links.to(directoryPath(first.kind)) },
        entityLink(first, context),
        { text: ofPair, url: links.to(togetherPath(pair)) },
        ...(shelf.period === year ? [] : [link(year)]),
      ],
    };
  });
}

/** What a page shows besides its articles, and the pages above it. */
type Around = Omit<TogetherView, keyof PageView | 'groups'> & { readonly above: readonly LinkView[] };

function togetherPage(
  url: ReturnType<typeof togetherPath>,
  title: string,
  listed: readonly FiledArticle[],
  context: PageContext,
  around: () => Around,
): PageOutput {
  const inputs = workedOut(around);
  return {
    writer: 'page',
    kind: 'together',
    path: outputFile(url),
    url,
    origin: `the articles about "${title}"`,
    // Of the articles a digest: there are many such pages, and most stay as they are.
    inputs: () => ({ ...inputs(), listed: listDigest(listed) }),
    view(): TogetherView {
      const { above, ...shown } = inputs();
      const description = context.words.together.description(title, shown.extent);
      return {
        groups: monthGroups(listed, context),
        ...shown,
        ...pageView({ title, description, path: url, above }, context),
      };
    },
  };
}

function monthGroups(articles: readonly FiledArticle[], context: PageContext): CardGroup[] {
  return groupByPeriod(articles, 7).map(({ period, articles: some }) => ({
    heading: { text: context.dates.month(period), url: undefined },
    // A month of one year and of the next stand on one page: no anchors.
    id: undefined,
    cards: some.map((article) => articleCard(article, context)),
  }));
}
