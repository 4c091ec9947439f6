// Saved pages as sites make them, and the articles that are found on them.
import type { ImportedArticle } from '../../src/import/importer.ts';
import { pageArticle } from '../../src/import/page-article.ts';

/** The text of every page that gives no other. */
export const TEXT = `<p>The ferry sailed again on Tuesday, nine days after the storm, and two hundred people were waiting for it.</p>
<p>Nobody was hurt, an officer said, but the pier at Lamu will have to be built anew before the rains.</p>`;
/** It in Markdown. */
export const BODY = `The ferry sailed again on Tuesday, nine days after the storm, and two hundred people were waiting for it.

Nobody was hurt, an officer said, but the pier at Lamu will have to be built anew before the rains.
`;

/** What is special to a page. */
export interface Page {
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
  readonly address?: string;
}

/** The article that is found on a page; none is a failure of the test. */
export function article(page: Page): ImportedArticle {
  const found = pageArticle(html(page), {
    address: page.address,
    provenance: { importer: 'page', from: 'page.html', sha256: '0'.repeat(64) },
  });
  if (!('article' in found)) throw new Error(JSON.stringify(found));
  return found.article;
}

/** A script of JSON-LD. */
export const json = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
/** Tags of a head: contents by name. */
export const meta = (tags: Readonly<Record<string, string>>): string =>
  Object.entries(tags)
    .map(
      ([name, content]) =>
        `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content}">`,
    )
    .join('');

/** An article in JSON-LD that says everything. */
export const NEWS = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Ferry link &amp; pier reopen',
  datePublished: '2014-06-30T10:00:10-04:00',
  dateModified: '2014-07-02T08:00:00-04:00',
  author: [
    { '@type': 'Person', name: 'Jane Doe' },
    { '@type': 'Person', name: 'John Roe' },
  ],
  publisher: { '@type': 'NewsMediaOrganization', name: 'The Gazette' },
  description: 'It sailed again.',
  image: { '@type': 'ImageObject', url: 'https://gazette.example/ferry.jpg', caption: 'The ferry' },
  mainEntityOfPage: { '@id': 'https://gazette.example/2014/06/30/ferry' },
  inLanguage: 'en-KE',
};

/** A page of a site as they are: a menu, an article, a footer. */
function html({ head = '<title>Ferry link reopens</title>', body = TEXT, lang = '' }: Page): string {
  return `<!DOCTYPE html><html${lang === '' ? '' : ` lang="${lang}"`}><head>${head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ferry link reopens</h1>${body}</article>
<footer>Copyright. All rights reserved. <a href="/terms">Terms</a></footer></body></html>`;
}
