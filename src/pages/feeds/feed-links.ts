// Where a page's feeds are, for the head of the document and for the lists of feeds.
import type { PageContext } from '../page-context.ts';
import { besidePath, type SitePath } from '../urls.ts';
import { ATOM_TYPE } from './atom.ts';
import { JSON_FEED_TYPE } from './json-feed.ts';

/** A feed as `<link rel="alternate">` names it. */
export interface FeedLink {
  readonly title: string;
  readonly type: string;
  readonly url: string;
}

/** Both forms of the feed beside a page. */
export function feedLinks(page: SitePath, title: string, { links, words }: PageContext): FeedLink[] {
  return [
    { title: words.feeds.atom(title), type: ATOM_TYPE, url: links.to(besidePath(page, 'feed.xml')) },
    { title: words.feeds.json(title), type: JSON_FEED_TYPE, url: links.to(besidePath(page, 'feed.json')) },
  ];
}
