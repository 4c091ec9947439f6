// Atom, as RFC 4287 has it.
import { timestamp } from '../../content/dates.ts';
import { escapeXml, XML_DECLARATION, xmlAttributes, xmlElement, xmlEmpty } from '../xml.ts';
import type { Feed, FeedEntry } from './feed.ts';

export const ATOM_TYPE = 'application/atom+xml';

/** @param entries the entries as `atomEntry` writes them */
export function atomFeed(feed: Feed, entries: readonly string[]): string {
  return [
    XML_DECLARATION,
    `<feed${xmlAttributes({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language })}>\n`,
    xmlElement('id', feed.id),
    xmlElement('title', feed.title),
    xmlElement('subtitle', feed.description),
    xmlElement('updated', timestamp(feed.updated)),
    `<author>${xmlElement('name', feed.author)}</author>\n`,
    xmlElement('rights', feed.rights),
    xmlEmpty('link', { rel: 'self', type: ATOM_TYPE, href: feed.atomUrl }),
    xmlEmpty('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    ...entries,
    '</feed>\n',
  ].join('');
}

/** An entry. @param feedLanguage only an entry in another is marked */
export function atomEntry(entry: FeedEntry, feedLanguage: string): string {
  const { published, updated, contentHtml, summary, language, original } = entry;
  // Written out, since there are more of these than of anything else in XML.
  return [
    language === feedLanguage ? '<entry>\n' : `<entry xml:lang="${escapeXml(language)}">\n`,
    `<id>${escapeXml(entry.id)}</id>\n`,
    `<title type="text">${escapeXml(entry.title)}</title>\n`,
    `<published>${timestamp(published)}</published>\n`,
    `<updated>${timestamp(updated)}</updated>\n`,
    ...entry.authors.map((author) => `<author><name>${escapeXml(author)}</name></author>\n`),
    `<link rel="alternate" type="text/html" hreflang="${escapeXml(language)}" href="${escapeXml(entry.url)}"/>\n`,
    original === undefined ? '' : `<link rel="via" href="${escapeXml(original)}"/>\n`,
    ...entry.categories.map(
      ({ term, scheme, label }) =>
        `<category term="${escapeXml(term)}" scheme="${escapeXml(scheme)}" label="${escapeXml(label)}"/>\n`,
    ),
    summary === '' ? '' : `<summary type="text">${escapeXml(summary)}</summary>\n`,
    contentHtml === undefined ? '' : `<content type="html">${escapeXml(contentHtml)}</content>\n`,
    '</entry>\n',
  ].join('');
}
