import { describe, expect, test } from 'vitest';
import { searchBundles } from '../../../src/pages/search/search-bundles.ts';
import { archiveFrom } from '../../helpers/archive-of.ts';
import { articleFile } from '../../helpers/content-from.ts';

/** `{ 2021: 200 }`: so many articles of each year, in a language. */
function articlesOf(years: Readonly<Record<string, number>>, language = 'en'): string {
  return Object.entries(years)
    .flatMap(([year, count]) =>
      Array.from({ length: count }, (_, at) => {
        const day = `${year}-01-${String(1 + (at % 28)).padStart(2, '0')}`;
        return `-- articles/${day}-${language}-${at}.md --\n${articleFile(`date: ${day}\nlanguage: ${language}`)}`;
      }),
    )
    .join('');
}

const bundlesOf = (...contents: readonly string[]): string[] =>
  searchBundles(archiveFrom(contents.join('')).articles, 'en').map(
    ({ name, articles }) => `${name}: ${articles.length}`,
  );

describe('the index is cut', () => {
  test.each<[string, string[], string[]]>([
    ['not at all where nothing is published', [], []],
    [
      'by decades where there is little',
      [articlesOf({ 1999: 1, 2000: 2, 2009: 1 })],
      ['en-2000s: 3', 'en-1990s: 1'],
    ],
    [
      'by years from 200 articles on, the others of the decade together',
      [articlesOf({ 2020: 199, 2021: 200, 2022: 1 })],
      ['en-2020s: 200', 'en-2021: 200'],
    ],
    [
      'by languages from 50 articles on; fewer stand with the main language',
      [articlesOf({ 2021: 60 }), articlesOf({ 2021: 50 }, 'ru'), articlesOf({ 2021: 49 }, 'de')],
      ['en-2020s: 109', 'ru-2020s: 50'],
    ],
    [
      'so that the main language is that of most articles, whatever the site speaks',
      [articlesOf({ 2021: 3 }), articlesOf({ 2021: 4 }, 'fr')],
      ['fr-2020s: 7'],
    ],
    [
      'with an index of its own for each language that is written without blanks',
      [articlesOf({ 2021: 3 }), articlesOf({ 2021: 1 }, 'zh-Hant'), articlesOf({ 2021: 1 }, 'ja')],
      ['en-2020s: 3', 'ja-2020s: 1', 'zh-2020s: 1'],
    ],
    [
      'by base languages, since they are stemmed alike',
      [articlesOf({ 2021: 30 }), articlesOf({ 2021: 30 }, 'en-GB')],
      ['en-2020s: 60'],
    ],
  ])('%s', (_, contents, bundles) => {
    expect(bundlesOf(...contents)).toEqual(bundles);
  });
});
