// The pages of articles, a part a month: they follow from the articles of the month and from those around them.
import type { Archive } from '../archive/archive.ts';
import { groupByPeriod } from '../archive/calendar.ts';
import { articlePage } from './article-page.ts';
import { listDigest } from './article-texts.ts';
import type { PageContext } from './page-context.ts';
import type { SitePart } from './site-part.ts';

/** Newest month first. Withdrawn articles keep their pages. */
export function articleParts(archive: Archive, context: PageContext): SitePart[] {
  return groupByPeriod(archive.withWithdrawn, 7).map(({ period, articles }) => ({
    name: `articles ${period}`,
    get inputs() {
      const shown = articles.filter(({ withdrawn }) => withdrawn === undefined);
      return [articles, ...archive.around(shown)].map(listDigest);
    },
    get urgent() {
      return listDigest(articles);
    },
    outputs: () => articles.map((article) => articlePage(article, archive, context)),
  }));
}
