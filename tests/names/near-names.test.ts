import { expect, test } from 'vitest';
import { nearPairs } from '../../src/names/near-names.ts';

test.each([
  ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', true],
  ['Elections', 'Election', true],
  ['Climate change', 'Climate chnage', true],
  ['Covid-19', 'Covid 19', true],
  ['Harbour Gazette', 'Harbor Gazette', true],
  ['Erdoğan', 'Erdogen', true],
  ['COP27', 'COP28', false],
  ['Route 1', 'Route 11', false],
  ['EU', 'AU', false],
  ['Labour', 'Harbour', false],
  ['Trade', 'Trade unions', false],
])('%s and %s: %s', (a, b, near) => {
  expect(nearPairs([a, b], (name) => name)).toEqual(near ? [[a, b]] : []);
});

test('every pair is named once, in the order of the list', () => {
  expect(nearPairs(['Strikes', 'Strike', 'Stroke', 'Rain'], (name) => name)).toEqual([
    ['Strikes', 'Strike'],
    ['Strike', 'Stroke'],
  ]);
});
