// Feeds to import.
import { feedImporter } from '../../src/import/feed.ts';
import type { ImportedArticle } from '../../src/import/importer.ts';
import { articlesIn, importFile } from './import-file.ts';

/** What feeds of RSS and RDF name by. */
export const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"';

/** A feed of RSS. */
export function rss(items: string, channel = '<title>The Gazette</title><language>en-KE</language>'): string {
  return `<?xml version="1.0"?>\n<rss version="2.0" ${NAMESPACES}><channel>${channel}${items}</channel></rss>`;
}

/** The articles of a feed. */
export async function feedArticles(feed: string): Promise<ImportedArticle[]> {
  return articlesIn(feedImporter, importFile(feed, 'feed.xml'));
}
