import { expect, test } from 'vitest';
import { groupByPeriod } from '../../src/archive/calendar.ts';

const dated = ['2023-10-13', '2023-10-13', '2023-09-30', '2022-10-13'].map((day) => ({ date: { day } }));

test.each<[4 | 7 | 10, [string, number][]]>([
  [
    4,
    [
      ['2023', 3],
      ['2022', 1],
    ],
  ],
  [
    7,
    [
      ['2023-10', 2],
      ['2023-09', 1],
      ['2022-10', 1],
    ],
  ],
  [
    10,
    [
      ['2023-10-13', 2],
      ['2023-09-30', 1],
      ['2022-10-13', 1],
    ],
  ],
])('by the first %i characters of the day, in the order that was', (length, groups) => {
  expect(groupByPeriod(dated, length).map(({ period, articles }) => [period, articles.length])).toEqual(
    groups,
  );
});

test('of nothing there are no groups', () => {
  expect(groupByPeriod([], 4)).toEqual([]);
});
