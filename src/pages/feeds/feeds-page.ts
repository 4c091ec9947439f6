// The page that lists the feeds.
import { entityKinds } from '../../content/entity-file.ts';
import type { PageOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { pageView, type FileRow, type PageView } from '../page-view.ts';
import { besidePath, feedsPath, outputFile } from '../urls.ts';
import type { PlannedFeed } from './plan-feeds.ts';

export interface FeedsView extends PageView {
  readonly intro: string;
  readonly opmlUrl: string;
  readonly groups: readonly {
    readonly label: string;
    readonly feeds: readonly FileRow[];
    /** Set where not all are listed. */
    readonly more: string | undefined;
  }[];
}

/** With all six kinds at this length the page stays within 200 kB; the list in OPML has no end. */
const MOST_OF_A_KIND = 120;

export function feedsPage(feeds: readonly PlannedFeed[], context: PageContext): PageOutput {
  const { words, links, site } = context;
  const group = (label: string, own: readonly PlannedFeed[]): FeedsView['groups'][number] => ({
    label,
    feeds: own.slice(0, MOST_OF_A_KIND).map(({ name, page }) => ({
      name: { text: name, url: links.to(page) },
      files: [
        { text: words.files.atom, url: links.to(besidePath(page, 'feed.xml')) },
        { text: words.files.jsonFeed, url: links.to(besidePath(page, 'feed.json')) },
      ],
      note: undefined,
    })),
    more: own.length > MOST_OF_A_KIND ? words.feeds.more(own.length - MOST_OF_A_KIND) : undefined,
  });
  const groups = [
    group(
      site.title,
      feeds.filter(({ of }) => of === 'archive' || of === 'corrections'),
    ),
    ...entityKinds.map((kind) =>
      group(
        words.kinds[kind].many,
        feeds.filter(({ of }) => of === kind),
      ),
    ),
  ].filter((listed) => listed.feeds.length > 0);
  const inputs = { groups, intro: words.feeds.intro, opmlUrl: links.to(besidePath(feedsPath, 'feeds.opml')) };
  return {
    writer: 'page',
    kind: 'feeds',
    path: outputFile(feedsPath),
    url: feedsPath,
    origin: 'the page of feeds',
    inputs,
    view: (): FeedsView => ({
      ...inputs,
      ...pageView(
        { title: words.feeds.title, description: words.feeds.description(site.title), path: feedsPath },
        context,
      ),
    }),
  };
}
