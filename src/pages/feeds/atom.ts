// Atom, as RFC 4287 has it.
import { latestMoment, momentOf, timestamp, type Moment } from '../../content/dates.ts';
import { escapeXml, XML_DECLARATION, xmlAttributes, xmlElement, xmlEmpty } from '../xml.ts';
import type { Feed, FeedEntry } from './feed.ts';

export const ATOM_TYPE = 'application/atom+xml';

export function atomFeed(feed: Feed): string {
  return [
    XML_DECLARATION,
    `<feed${xmlAttributes({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language })}>\n`,
    xmlElement('id', feed.id),
    xmlElement('title', feed.title),
    xmlElement('subtitle', feed.description),
    xmlElement('updated', timestamp(feedUpdated(feed))),
    `<author>${xmlElement('name', feed.author)}</author>\n`,
    xmlElement('rights', feed.rights),
    xmlEmpty('link', { rel: 'self', type: ATOM_TYPE, href: feed.atomUrl }),
    xmlEmpty('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    ...feed.entries.map((entry) => atomEntry(entry, feed.language)),
    '</feed>\n',
  ].join('');
}

/** When the newest of its entries changed. A feed must have a date; one without entries has that of the first computers. */
function feedUpdated({ entries }: Feed): Moment {
  return latestMoment(entries.map(({ updated }) => updated)) ?? momentOf('1970-01-01');
}

/** @param feedLanguage only entries in another are marked */
function atomEntry(entry: FeedEntry, feedLanguage: string): string {
  const { published, updated, contentHtml, summary, language } = entry;
  return [
    `<entry${xmlAttributes({ 'xml:lang': language === feedLanguage ? undefined : language })}>\n`,
    xmlElement('id', entry.id),
    xmlElement('title', entry.title, { type: 'text' }),
    xmlElement('published', timestamp(published)),
    xmlElement('updated', timestamp(updated)),
    ...entry.authors.map((author) => `<author>${xmlElement('name', author)}</author>\n`),
    xmlEmpty('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: entry.url }),
    entry.original === undefined ? '' : xmlEmpty('link', { rel: 'via', href: entry.original }),
    ...entry.categories.map(({ term, scheme, label }) => xmlEmpty('category', { term, scheme, label })),
    summary === '' ? '' : xmlElement('summary', summary, { type: 'text' }),
    contentHtml === undefined ? '' : `<content type="html">${escapeXml(contentHtml)}</content>\n`,
    '</entry>\n',
  ].join('');
}
