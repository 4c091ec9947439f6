// Links to periods with how much there is: years on an entity's page, months on a shelf, days in a month.
import type { Span } from '../archive/calendar.ts';
import type { PageContext } from './page-context.ts';
import type { LinkView } from './page-view.ts';
import type { SitePath } from './urls.ts';

/** A link with a number of articles behind it. */
export interface CountedLink extends LinkView {
  readonly count: string;
}

/** A link to the page of each period. */
export function periodLinks(
  spans: readonly Span<unknown>[],
  pathOf: (period: string) => SitePath,
  context: PageContext,
): CountedLink[] {
  return spans.map(({ period, articles }) => ({
    text: periodText(period, context),
    url: context.links.to(pathOf(period)),
    count: context.words.number(articles.length),
  }));
}

/** A period as a heading: `2023`, `October 2023`, `13 October 2023`. */
export function periodText(period: string, { dates }: PageContext): string {
  return dates.partial(period);
}
