// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
import { timestamp } from '../../content/dates.ts';
import type { Feed, FeedEntry } from './feed.ts';

export const JSON_FEED_TYPE = 'application/feed+json';

/** @param items the items as `jsonItem` writes them */
export function jsonFeed(feed: Feed, items: readonly string[]): string {
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.jsonUrl,
    description: feed.description,
    authors: [{ name: feed.author }],
    language: feed.language,
  });
  return `${head.slice(0, -1)},"items":[\n${items.join(',\n')}\n]}\n`;
}

/** An item, as JSON on one line. */
export function jsonItem(entry: FeedEntry): string {
  const { summary, contentHtml, authors, categories, original, archived, source, rights } = entry;
  return JSON.stringify({
    id: entry.id,
    url: entry.url,
    external_url: original,
    title: entry.title,
    summary: summary === '' ? undefined : summary,
    // One of the two must be there; of an article without any text it is the headline.
    content_html: contentHtml,
    content_text: contentHtml === undefined ? summary || entry.title : undefined,
    date_published: timestamp(entry.published),
    date_modified: timestamp(entry.updated),
    authors: authors.length === 0 ? undefined : authors.map((name) => ({ name })),
    tags: categories.length === 0 ? undefined : categories.map(({ label }) => label),
    language: entry.language,
    _archive:
      source === undefined && rights === undefined ? undefined : { source, archived_url: archived, rights },
  });
}
