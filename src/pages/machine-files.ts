// The files for machines: feeds, citations, data, and the picture of the home page. Each is an output like a page; none
// is needed to read the site.
import type { Archive } from '../archive/archive.ts';
import { entityKinds } from '../content/entity-file.ts';
import { entityCiteFiles, yearCiteFiles } from './citation/cite-files.ts';
import { entityDataFiles } from './data/entity-files.ts';
import { openData } from './data/open-data.ts';
import { feedsPage } from './feeds/feeds-page.ts';
import { opmlOutput } from './feeds/opml.ts';
import { planFeeds } from './feeds/plan-feeds.ts';
import type { Output } from './output.ts';
import type { PageContext } from './page-context.ts';
import { cardOutputs } from './social-card.ts';

export function machineFiles(archive: Archive, context: PageContext): Output[] {
  const feeds = planFeeds(archive, context);
  return [
    feedsPage(feeds, context),
    opmlOutput(feeds, context),
    ...feeds.flatMap(({ outputs }) => outputs),
    ...(context.offersData ? dataFiles(archive, context) : []),
    ...cardOutputs(archive, context),
  ];
}

function dataFiles(archive: Archive, context: PageContext): Output[] {
  const entities = entityKinds.flatMap((kind) => archive.entities.ofKind(kind));
  return [
    ...entities.flatMap((entity) => [
      ...entityCiteFiles(entity, context),
      ...entityDataFiles(entity, context),
    ]),
    ...yearCiteFiles(archive, context),
    ...openData(archive, context),
  ];
}
