import { describe, expect, test } from 'vitest';
import type { EntityView } from '../../src/pages/entity-page.ts';
import type { TogetherListView } from '../../src/pages/reported-with.ts';
import type { TogetherView } from '../../src/pages/together-pages.ts';
import { articleFile } from '../helpers/content-from.ts';
import { pageAddresses, planOf, viewAt } from '../helpers/plan-of.ts';

/** So many articles, at most 28 a month from January 2022 on, with the same front matter. */
function articles(count: number, frontMatter: string, name = 'story'): string {
  return Array.from({ length: count }, (_, index) => {
    const month = Math.floor(index / 28);
    const day = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
    return `-- articles/${day}-${name}-${index}.md --\n${articleFile(`date: ${day}\n${frontMatter}`)}`;
  }).join('');
}

const withPages = (content: string): string[] =>
  pageAddresses(planOf(content)).filter((address) => address.includes('/with/'));

describe('names reported together', () => {
  test('have one page a pair, in the order of kinds, then of slugs', () => {
    expect(withPages(articles(5, 'countries: [RU, AM]\ntopics: [Aid]'))).toEqual([
      '/countries/armenia/with/countries/russia/',
      '/countries/armenia/with/topics/aid/',
      '/countries/russia/with/topics/aid/',
    ]);
    expect(withPages(articles(4, 'countries: [RU, AM]'))).toEqual([]);
  });

  test('show the shared articles and lead to both names', () => {
    const plan = planOf(articles(5, 'countries: [RU, AM]') + articles(3, 'countries: [RU]', 'other'));
    const view = viewAt<TogetherView>(plan, '/countries/armenia/with/countries/russia/');
    expect(view.title).toBe('Armenia and Russia');
    expect(view.extent).toBe('5 articles');
    expect(view.names.map(({ url }) => url)).toEqual(['/countries/armenia/', '/countries/russia/']);
    expect(view.groups.flatMap(({ cards }) => cards)).toHaveLength(5);
    expect(view.parts).toEqual([]);
  });

  test('are linked from the pages of both', () => {
    const plan = planOf(articles(5, 'countries: [RU, AM]') + articles(2, 'countries: [RU, GE]', 'other'));
    for (const address of ['/countries/armenia/', '/countries/russia/'] as const) {
      const [countries] = viewAt<EntityView>(plan, address).shared;
      expect(countries?.names[0]?.together).toEqual({
        url: '/countries/armenia/with/countries/russia/',
        label: '5 articles about Armenia and Russia',
      });
    }
    const [countries] = viewAt<EntityView>(plan, '/countries/georgia/').shared;
    expect(countries?.names.map(({ text, count, together }) => [text, count, together])).toEqual([
      ['Russia', '2', undefined],
    ]);
  });

  test('are all linked where a page has no room for them: a list has the others', () => {
    const topics = Array.from({ length: 12 }, (_, index) => `Topic ${index + 1}`).join(', ');
    const plan = planOf(articles(5, `countries: [AM]\ntopics: [${topics}]`));
    const [shared] = viewAt<EntityView>(plan, '/countries/armenia/').shared;
    expect(shared?.names).toHaveLength(8);
    expect(shared?.all).toEqual({ text: 'All 12', url: '/countries/armenia/with/#topics' });
    const list = viewAt<TogetherListView>(plan, '/countries/armenia/with/');
    expect(list.kinds.map(({ id, names }) => [id, names.length])).toEqual([['topics', 12]]);
  });

  test('have years beyond a hundred articles, and a list of the newest', () => {
    const content = articles(340, 'countries: [RU, AM]');
    expect(withPages(content)).toEqual([
      '/countries/armenia/with/countries/russia/',
      '/countries/armenia/with/countries/russia/2022/',
      ...Array.from(
        { length: 12 },
        (_, index) => `/countries/armenia/with/countries/russia/2022/${String(index + 1).padStart(2, '0')}/`,
      ),
      '/countries/armenia/with/countries/russia/2023/',
    ]);
    const view = viewAt<TogetherView>(planOf(content), '/countries/armenia/with/countries/russia/');
    expect(view.newestOnly).toBe(true);
    expect(view.groups.flatMap(({ cards }) => cards)).toHaveLength(30);
    expect(view.parts.map(({ text, url, count }) => `${text} ${url} ${count}`)).toEqual([
      '2023 /countries/armenia/with/countries/russia/2023/ 4',
      '2022 /countries/armenia/with/countries/russia/2022/ 336',
    ]);
  });

  test('do not include sources', () => {
    expect(withPages(articles(6, 'countries: [AM]\nsource: Desk'))).toEqual([]);
  });
});
