import { describe, expect, test } from 'vitest';
import { longestGaps, longestSilence } from '../../src/archive/gaps.ts';

function articlesOn(...days: readonly string[]) {
  return days.map((day) => ({ date: { day } }));
}

describe('the months in which a name has nothing', () => {
  test.each([
    ['no article', [], undefined],
    ['one article', ['2023-05-01'], undefined],
    ['an article a month', ['2023-05-01', '2023-04-30'], undefined],
    ['one empty month', ['2023-05-01', '2023-03-31'], 'nothing between 2023-03 and 2023-05'],
    [
      'the longest of several',
      ['2023-12-01', '2023-10-01', '2023-01-01'],
      'nothing between 2023-01 and 2023-10',
    ],
    [
      'the newest of equals',
      ['2023-07-01', '2023-05-01', '2023-03-01'],
      'nothing between 2023-05 and 2023-07',
    ],
    ['a gap over New Year', ['2024-02-01', '2022-11-30'], 'nothing between 2022-11 and 2024-02'],
  ])('%s', (_, days, expected) => {
    const silence = longestSilence(articlesOn(...days));
    expect(silence && `nothing between ${silence.before} and ${silence.after}`).toBe(expected);
  });
});

describe('the longest gaps', () => {
  const articles = articlesOn('2023-12-31', '2023-12-31', '2023-12-01', '2023-06-01', '2023-05-31');

  test('count the days between two articles, longest first', () => {
    expect(longestGaps(articles, 5, 14)).toEqual([
      { before: '2023-06-01', after: '2023-12-01', days: 182 },
      { before: '2023-12-01', after: '2023-12-31', days: 29 },
    ]);
  });

  test('are at most as many as asked for', () => {
    expect(longestGaps(articles, 1, 14)).toHaveLength(1);
  });
});
