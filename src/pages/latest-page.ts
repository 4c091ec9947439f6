// The newest hundred articles, by day.
import type { Archive } from '../archive/archive.ts';
import { groupByPeriod } from '../archive/calendar.ts';
import { articleCard, type CardGroup } from './article-card.ts';
import { coinsOf } from './citation/coins.ts';
import { listDigest } from './article-texts.ts';
import type { PageOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { pageView, type PageView } from './page-view.ts';
import { latestPath, outputFile } from './urls.ts';

export interface LatestView extends PageView {
  readonly groups: readonly CardGroup[];
  readonly empty: string;
}

const MOST = 100;

export function latestPage(archive: Archive, context: PageContext): PageOutput {
  const { words, dates, site } = context;
  const newest = archive.articles.slice(0, MOST);
  const inputs = {
    cited: listDigest(newest),
    groups: groupByPeriod(newest, 7).map(({ period, articles }) => ({
      heading: { text: dates.month(period), url: undefined },
      id: undefined,
      cards: articles.map((article) => articleCard(article, context)),
    })),
    empty: words.home.empty,
  };
  return {
    writer: 'page',
    kind: 'latest',
    path: outputFile(latestPath),
    url: latestPath,
    origin: 'the newest articles',
    inputs,
    view: (): LatestView => ({
      ...inputs,
      ...pageView(
        {
          title: words.latest.title,
          description: words.latest.description(site.title),
          path: latestPath,
          coins: coinsOf(newest, context),
        },
        context,
      ),
    }),
  };
}
