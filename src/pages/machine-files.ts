// The files for machines that follow from the whole archive: feeds, data, and the picture of the home page. Each is an
// output like a page; none is needed to read the site.
import type { Archive } from '../archive/archive.ts';
import { openData } from './data/open-data.ts';
import { feedsPage } from './feeds/feeds-page.ts';
import { opmlOutput } from './feeds/opml.ts';
import { archiveFeeds, planFeeds } from './feeds/plan-feeds.ts';
import type { Output } from './output.ts';
import type { PageContext } from './page-context.ts';
import { cardOutputs } from './social-card.ts';

export function machineFiles(archive: Archive, context: PageContext): Output[] {
  const feeds = planFeeds(archive, context);
  return [
    feedsPage(feeds, context),
    opmlOutput(feeds, context),
    ...archiveFeeds(archive, context).flatMap(({ outputs }) => outputs),
    ...(context.offersData ? openData(archive, context) : []),
    ...cardOutputs(archive, context),
  ];
}
