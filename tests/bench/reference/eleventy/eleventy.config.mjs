// The archive in Eleventy: articles are Markdown templates, everything else is paginated over collections. The indexes are
// made once per build, in archive.mjs.
import { Archive } from './archive.mjs';
import * as citations from './citations.mjs';
import * as dates from './dates.mjs';
import { engines } from './engines.mjs';
import * as feeds from './feeds.mjs';
import * as fragments from './fragments.mjs';
import * as heads from './heads.mjs';
import { monthStrip } from './month-strip.mjs';
import { articlesOf } from './names.mjs';
import { SITE_TITLE, SITE_URL } from './site.mjs';

export default function (eleventy) {
  let archive;
  eleventy.on('eleventy.before', () => {
    archive = undefined;
  });
  const collect = (name, of) =>
    eleventy.addCollection(name, (api) => {
      archive ??= new Archive(api.getFilteredByGlob('content/articles/**/*.md'));
      return of(archive);
    });
  collect('newest', ({ articles }) => articles);
  collect('names', ({ names }) => names);
  collect('followed', ({ names }) => names.filter(({ hasFeed }) => hasFeed));
  collect('directories', ({ directories }) => directories);
  collect('shelves', ({ shelves }) => shelves);
  collect('periods', ({ periods }) => periods);
  collect('timelines', ({ timelines }) => timelines);
  collect('pairs', ({ pairs }) => pairs);
  collect('pairShelves', ({ pairShelves }) => pairShelves);
  collect('pairLists', ({ pairLists }) => pairLists);

  eleventy.addFilter('article', (url) => archive.byUrl.get(url));
  eleventy.addFilter('articlesOf', (name, collections) => articlesOf(name, collections, archive.byUrl));
  eleventy.addFilter('related', (article) => archive.related(article));
  eleventy.addFilter('neighbours', (article) => archive.neighbours(article));
  eleventy.addFilter('borders', (name) => archive.borders(name));
  eleventy.addFilter('shared', (name) => archive.shared(name));
  eleventy.addFilter('mostNamed', (articles) => archive.mostNamed(articles));
  for (const [name, filter] of Object.entries({
    ...dates,
    ...heads,
    ...citations,
    ...feeds,
    ...fragments,
  }))
    eleventy.addFilter(name, filter);
  eleventy.addNunjucksGlobal('SITE_URL', SITE_URL);
  eleventy.addGlobalData('site', { title: SITE_TITLE, url: SITE_URL });
  eleventy.addFilter('monthStrip', monthStrip);
  eleventy.addFilter('paragraphs', (html) => {
    let number = 0;
    return html.replace(/<p>([\s\S]*?)<\/p>/gu, (_, text) => {
      number++;
      return `<p id="p${number}">${text} <a class="anchor" href="#p${number}" aria-label="Link to paragraph ${number}">¶</a></p>`;
    });
  });

  return {
    dir: { input: 'content' },
    ...engines,
    templateFormats: ['md', 'njk', '11ty.js'],
  };
}
