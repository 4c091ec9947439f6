// COinS: citations hidden in a list, so that a reference manager offers every article of the page to choose from. Never
// on the page of an article, where they would win over its better tags.
import type { FiledArticle } from '../../archive/filed-article.ts';
import { oncePer } from '../once-per.ts';
import type { PageContext } from '../page-context.ts';
import { citationOf } from './citation.ts';
import { familyFirst } from './cited-name.ts';

/** In scripts that take nine characters a letter, a hundred citations would be longer than the rest of the page. */
const MOST_CHARACTERS = 60_000;

/** The `title` of each citation span of a list: of every article or, where that would be too much, of none. */
export function coinsOf(articles: readonly FiledArticle[], context: PageContext): string[] {
  const titles = articles
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map((article) => coins(article, context));
  return titles.reduce((sum, { length }) => sum + length, 0) > MOST_CHARACTERS ? [] : titles;
}

/** The OpenURL context object of an article, in the form of Dublin Core, which alone can name a newspaper article. */
const coins = oncePer((article: FiledArticle, context) => {
  const { title, outlet, day, url, language, authors } = citationOf(article, context);
  const pairs: (readonly [string, string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', title],
    ['rft.source', outlet],
    ['rft.date', day],
    ['rft.identifier', url],
    ['rft.language', language],
    ...authors.map((author) => ['rft.au', familyFirst(author)] as const),
  ];
  return pairs
    .flatMap(([key, value]) =>
      value === undefined
        ? []
        : [`${key}=${encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, '\ufffd'))}`],
    )
    .join('&');
});
