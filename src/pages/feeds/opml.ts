// All feeds as OPML 2.0, which feed readers import.
import { entityKinds } from '../../content/entity-file.ts';
import type { TextOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { besidePath, feedsPath, outputFile } from '../urls.ts';
import { XML_DECLARATION, xmlAttributes, xmlElement, xmlEmpty } from '../xml.ts';
import type { PlannedFeed } from './plan-feeds.ts';

export function opmlOutput(feeds: readonly PlannedFeed[], context: PageContext): TextOutput {
  const inputs = feeds.map(({ title, page }) => [title, page]);
  return {
    writer: 'text',
    path: outputFile(besidePath(feedsPath, 'feeds.opml')),
    origin: 'the list of feeds',
    inputs,
    text: () => opml(feeds, context),
  };
}

function opml(feeds: readonly PlannedFeed[], { site, words, links }: PageContext): string {
  const outline = ({ title, page }: PlannedFeed): string =>
    xmlEmpty('outline', {
      // Also for Atom: readers look at the address and know this type alone.
      type: 'rss',
      text: title,
      title,
      xmlUrl: links.full(besidePath(page, 'feed.xml')),
      htmlUrl: links.full(page),
    });
  const folders = entityKinds.flatMap((kind) => {
    const own = feeds.filter((feed) => feed.of === kind);
    if (own.length === 0) return [];
    const attributes = xmlAttributes({ text: words.kinds[kind].many });
    return [`<outline${attributes}>\n`, ...own.map(outline), '</outline>\n'];
  });
  return [
    XML_DECLARATION,
    '<opml version="2.0">\n<head>\n',
    xmlElement('title', words.feeds.listTitle(site.title)),
    '</head>\n<body>\n',
    ...feeds.filter(({ of }) => of === 'archive' || of === 'corrections').map(outline),
    ...folders,
    '</body>\n</opml>\n',
  ].join('');
}
