import { expect, test } from 'vitest';
import { dayInName, dayInPath } from '../../../src/import/old-site/day-in-path.ts';

test.each([
  ['2014-06-30-port-strike', { day: '2014-06-30', rest: 'port-strike' }],
  ['2014-6-3-port-strike', { day: '2014-06-03', rest: 'port-strike' }],
  ['2014-06-30_port', { day: '2014-06-30', rest: 'port' }],
  ['2014-06-30T10:00:00Z-port', { day: '2014-06-30', rest: 'port' }],
  ['2014-06-30', { day: '2014-06-30', rest: '' }],
  ['port-2014-06-30', undefined],
  ['2014-06', undefined],
])('the file name %s', (stem, expected) => {
  expect(dayInName(stem)).toEqual(expected);
});

test.each([
  ['news/2014/06/30/port.md', '2014-06-30'],
  ['2014/6/3/port.md', '2014-06-03'],
  ['2014/06/30-port.md', '2014-06-30'],
  ['news/2014/02/30/port.md', undefined],
  ['news/2014/06/port.md', undefined],
])('the path %s', (path, expected) => {
  expect(dayInPath(path)).toBe(expected);
});
