// Filters that print the pieces of many pages in JavaScript, once for each article.
import { periodText } from './dates.mjs';
import { SITE_URL } from './site.mjs';

const cards = new Map();
const citations = new WeakMap();
const entries = new WeakMap();

/** @param kind `3` or `4`, the level of the headline of a full card, or `brief` */
export function madeCard(article, kind) {
  const made = cards.get(kind) ?? new WeakMap();
  cards.set(kind, made);
  let html = made.get(article);
  if (html === undefined) made.set(article, (html = makeCard(article, kind)));
  return html;
}

/** The hidden citation of an article in a list. */
export function madeCoins(article) {
  let html = citations.get(article);
  if (html === undefined) citations.set(article, (html = makeCoins(article)));
  return html;
}

/** The entry of an article in an Atom feed. */
export function madeEntry(article) {
  let xml = entries.get(article);
  if (xml === undefined) entries.set(article, (xml = makeEntry(article)));
  return xml;
}

function makeCard(article, kind) {
  const level = kind === 'brief' ? 3 : kind;
  const summary = kind === 'brief' ? '' : `<p class="article-card__summary">${escape(article.summary)}</p>\n`;
  const countries = article.countries.slice(0, 3).map(({ name }) => ` <span>${escape(name)}</span>`);
  return `<article class="article-card" data-size="${kind === 'brief' ? 'brief' : 'full'}">
<h${level} class="article-card__headline"><a href="${article.url}">${escape(article.title)}</a></h${level}>
${summary}<p class="article-card__line"><time datetime="${article.day}">${periodText(article.day)}</time>${countries.join('')} <span>${escape(article.source.name)}</span></p>
</article>
`;
}

function makeCoins({ title, source, day, url }) {
  const pairs = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', title],
    ['rft.source', source.name],
    ['rft.date', day],
    ['rft.identifier', SITE_URL + url],
    ['rft.language', 'en'],
  ];
  return `<span class="Z3988" title="${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&amp;')}"></span>\n`;
}

function makeEntry({ url, title, summary, day, source, subjects }) {
  const address = SITE_URL + url;
  const time = `${day}T12:00:00Z`;
  const categories = subjects.map(
    ({ kind, slug, name }) =>
      `<category term="${slug}" scheme="${SITE_URL}/${kind}/" label="${escape(name)}"/>\n`,
  );
  return `<id>${address}</id>
<title type="text">${escape(title)}</title>
<published>${time}</published>
<updated>${time}</updated>
<author><name>${escape(source.name)}</name></author>
<link rel="alternate" type="text/html" hreflang="en" href="${address}"/>
${categories.join('')}<summary type="text">${escape(summary)}</summary>
`;
}

function escape(text) {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
