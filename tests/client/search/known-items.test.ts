// The search of the sample finds what a reader knows to be there: each article by two of its words, and by every name
// and other name of what it is filed under.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entityKinds } from '../../../src/content/entity-file.ts';
import { plainParagraphs } from '../../../src/matcher/article-text.ts';
import { otherNamesOf } from '../../../src/pages/search/entity-names.ts';
import { builtSite, type SiteOnDisk } from '../../helpers/built-site.ts';
import { searchedSite, type SearchedSite } from '../../helpers/searched-site.ts';

let site: SiteOnDisk;
let search: SearchedSite;

beforeAll(async () => {
  site = await builtSite('content', { search: true });
  search = searchedSite(site);
});
afterAll(() => search.close());

/** What is shown before a reader asks for more. */
const FIRST_PAGE = 5;

const query = (text: string): string => `?q=${encodeURIComponent(text)}`;

describe('each article of the sample', () => {
  test('is on the first page for its two most distinctive words', async () => {
    const { archive } = site.built;
    const texts = archive.articles.map((article) => ({
      article,
      words: new Set(wordsOf(plainParagraphs(archive.markdown(article.text)).paragraphs.join(' '))),
    }));
    const articlesWith = new Map<string, number>();
    for (const { words } of texts)
      for (const word of words) articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1);
    const missed: string[] = [];
    for (const { article, words } of texts) {
      const distinctive = [...words]
        .sort(
          (a, b) => articlesWith.get(a)! - articlesWith.get(b)! || b.length - a.length || (a < b ? -1 : 1),
        )
        .slice(0, 2);
      const { urls } = await search.find(query(distinctive.join(' ')));
      if (!urls.slice(0, FIRST_PAGE).some((url) => url.endsWith(`-${article.slug}/`))) {
        missed.push(`${article.stem}: ${distinctive.join(' ')}`);
      }
    }
    expect(texts.length).toBeGreaterThanOrEqual(50);
    expect(missed).toEqual([]);
  });
});

describe('every name and other name', () => {
  test.each(entityKinds)('of a %s finds its articles', async (kind) => {
    const { archive } = site.built;
    const missed: string[] = [];
    for (const { ref, articles } of archive.entities.ofKind(kind)) {
      for (const name of [ref.name, ...otherNamesOf(ref, archive)]) {
        const { urls } = await search.find(query(name));
        const lost = articles.filter(
          ({ slug }) => !urls.some((url) => decodeURIComponent(url).endsWith(`-${slug}/`)),
        );
        if (lost.length > 0) missed.push(`${name} (${ref.name}): ${lost.map(({ stem }) => stem).join()}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

/** Words of five letters or more, as they are written. */
function wordsOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(/\p{L}{5,}/gu)].map(([word]) => word);
}
