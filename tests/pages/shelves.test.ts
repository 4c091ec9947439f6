import { describe, expect, test } from 'vitest';
import { shelvesBeside, shelvesOf, type Shelf } from '../../src/pages/shelves.ts';
import type { Entity } from '../../src/archive/entity.ts';
import { pageAddresses, planOf } from '../helpers/plan-of.ts';
import { articleFile } from '../helpers/content-from.ts';

/** A country with so many articles in each month, newest first; `2023-10 40`. */
function shelves(months: readonly string[], withdrawn: readonly string[] = []): Shelf[] {
  const days = months.flatMap((line) => {
    const [month = '', count] = line.split(' ');
    return Array.from({ length: Number(count) }, () => ({ date: { day: `${month}-15` } }));
  });
  return shelvesOf({ articles: days, withdrawnDays: withdrawn } as unknown as Entity);
}

const periods = (list: readonly Shelf[]): string[] => list.map(({ period }) => period);

describe('a long list is cut by year and month, never into pages that shift', () => {
  test('up to 30 articles there are no shelves', () => {
    expect(shelves(['2023-10 20', '2022-01 10'])).toEqual([]);
  });

  test('with more there is one for each year', () => {
    expect(periods(shelves(['2023-10 20', '2022-01 11']))).toEqual(['2023', '2022']);
  });

  test('a year of a hundred is one list', () => {
    expect(periods(shelves(['2023-10 60', '2023-01 40']))).toEqual(['2023']);
  });

  test('a year with more lists its months', () => {
    const found = shelves(['2023-10 60', '2023-01 41', '2022-05 1']);
    expect(periods(found)).toEqual(['2023', '2023-10', '2023-01', '2022']);
    expect(found[0]?.parts.map(({ period, articles }) => [period, articles.length])).toEqual([
      ['2023-10', 60],
      ['2023-01', 41],
    ]);
  });

  test('a month is one list, however long', () => {
    expect(periods(shelves(['2023-10 500']))).toEqual(['2023', '2023-10']);
  });

  test('what was withdrawn counts, so that a shelf once made stays', () => {
    expect(periods(shelves(['2023-10 30'], ['2023-10-01']))).toEqual(['2023']);
    expect(periods(shelves(['2023-10 100'], ['2023-05-01']))).toEqual(['2023', '2023-10']);
  });
});

test('a shelf lies between the one before and the one after of its length', () => {
  const found = shelves(['2023-10 60', '2023-01 41', '2022-05 1']);
  const beside = (period: string) => {
    const { earlier, later } = shelvesBeside(
      found,
      found.find((shelf) => shelf.period === period)!,
    );
    return [earlier?.period, later?.period];
  };
  expect(beside('2023')).toEqual(['2022', undefined]);
  expect(beside('2022')).toEqual([undefined, '2023']);
  expect(beside('2023-01')).toEqual([undefined, '2023-10']);
});

test('the pages of a country with 31 articles over two years', () => {
  const articles = Array.from({ length: 31 }, (_, index) => {
    const year = index < 10 ? 2022 : 2023;
    return `-- articles/${year}-05-01-a${index}.md --\n${articleFile(`date: ${year}-05-01\ncountries: [KG]`)}`;
  });
  const addresses = (count: number): string[] =>
    pageAddresses(planOf(articles.slice(0, count).join(''))).filter((address) =>
      address.startsWith('/countries/kyrgyzstan/2'),
    );
  expect(addresses(30)).toEqual([]);
  expect(addresses(31)).toEqual(['/countries/kyrgyzstan/2022/', '/countries/kyrgyzstan/2023/']);
});
