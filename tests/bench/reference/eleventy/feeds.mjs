// The JSON Feeds.
import { itemOf } from './kept-items.mjs';
import { SITE_TITLE, SITE_URL } from './site.mjs';

const NEWEST = 30;

/** @param name whose feed it is; undefined for the feed of the site, which has the whole text */
export function jsonFeed(name, newest) {
  const address = SITE_URL + (name?.url ?? '/');
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: name ? `${name.name} – ${SITE_TITLE}` : SITE_TITLE,
    home_page_url: address,
    feed_url: `${address}feed.json`,
    authors: [{ name: SITE_TITLE }],
    language: 'en',
  };
  const lines = name
    ? name.newest.map(summaryItem)
    : newest
        .slice(0, NEWEST)
        .map((article) => JSON.stringify(jsonItem(article, { content_html: article.html })));
  return `${JSON.stringify(head).slice(0, -1)},"items":[\n${lines.join(',\n')}\n]}\n`;
}

function summaryItem(article) {
  return itemOf(article, () => JSON.stringify(jsonItem(article, { content_text: article.summary })));
}

function jsonItem({ url, title, summary, day, source, subjects }, text) {
  const time = `${day}T12:00:00Z`;
  return {
    id: SITE_URL + url,
    url: SITE_URL + url,
    title,
    summary,
    ...text,
    date_published: time,
    date_modified: time,
    authors: [{ name: source.name }],
    tags: subjects.map(({ name }) => name),
    language: 'en',
    _archive: { source: source.name, rights: 'full' },
  };
}
