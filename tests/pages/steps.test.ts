import { expect, test } from 'vitest';
import { stepOf, stepsUpTo } from '../../src/pages/steps.ts';

test.each([
  [0, ''],
  [1, '1+'],
  [2, '1 2+'],
  [5, '1 2 3-4 5+'],
  [12, '1 2 3-4 5-7 8+'],
  [100, '1-2 3-7 8-19 20-49 50+'],
  [3000, '1-4 5-29 30-199 200-799 800+'],
])('counts up to %i are shown in the steps "%s"', (most, expected) => {
  const shown = stepsUpTo(most).map(({ from, to }) =>
    to === undefined ? `${from}+` : from === to ? `${from}` : `${from}-${to}`,
  );
  expect(shown.join(' ')).toBe(expected);
});

test.each([
  [0, 0],
  [1, 1],
  [2, 1],
  [3, 2],
  [50, 5],
  [100, 5],
])('%i of at most 100 is in step %i', (count, step) => {
  expect(stepOf(count, stepsUpTo(100))).toBe(step);
});
