import { expect, test } from 'vitest';
import { dayInName, dayInPath, parseSiteDate } from '../../src/import/site-date.ts';

test.each([
  ['2014-06-30 10:00:10 -0400', '2014-06-30T10:00:10-04:00'],
  ['2014-06-30 23:30:00 -04:00', '2014-06-30T23:30:00-04:00'],
  ['2014-06-30T00:10:10+14:00', '2014-06-30T00:10:10+14:00'],
  ['2014-06-30T10:00:10Z', '2014-06-30T10:00:10Z'],
  ['2014-06-30T10:00:10.000-04:00', '2014-06-30T10:00:10-04:00'],
  ['2014-06-30t10:00:10.123456z', '2014-06-30T10:00:10Z'],
  ['2014-06-30 9:05:10 -4', '2014-06-30T09:05:10-04:00'],
  ['2014-6-30 9:05 UTC', '2014-06-30T09:05Z'],
  ['2014-06-30 10:00:10 +0000 UTC', '2014-06-30T10:00:10+00:00'],
  ['2014-06-30 9:05 pm +0600', '2014-06-30T21:05+06:00'],
  ['2014/06/30 10:00:10 +0530', '2014-06-30T10:00:10+05:30'],
  ['2014-06-30 10:00:10', '2014-06-30'],
  ['2014-06-30 9:05', '2014-06-30'],
  ['2014-06-30T10:00:10', '2014-06-30'],
  ['2014-6-3', '2014-06-03'],
  ['2014/06/30', '2014-06-30'],
  ['2014.06.30', '2014-06-30'],
  ['20140630', '2014-06-30'],
  ['30 June 2014', '2014-06-30'],
  ['June 30, 2014', '2014-06-30'],
  ['June 30, 2014 9:05 AM', '2014-06-30'],
  ['Mon, 30 Jun 2014 10:00:10 -0400', '2014-06-30'],
  ['Mon Jun 30 10:00:10 EDT 2014', '2014-06-30'],
  ['20 March 2020', '2020-03-20'],
])('%s is %s', (written, iso) => {
  expect(parseSiteDate(written)).toEqual({ day: iso.slice(0, 10), iso });
});

test.each(['', '  ', undefined, '0000-00-00 00:00:00'])('%j is no date and no mistake', (written) => {
  expect(parseSiteDate(written)).toBeUndefined();
});

test.each([
  ['2014-02-30', '"2014-02-30" is not a day that exists'],
  ['2014-06-30 25:00', '"2014-06-30 25:00" has a time that does not exist'],
  ['2014-06-30 around noon', '"2014-06-30 around noon" has a time that cannot be read'],
  ['05/03/2014', '"05/03/2014" could be 2014-03-05 or 2014-05-03'],
  ['June 2014', '"June 2014" is no whole date'],
  ['1404137410', '"1404137410" is no whole date'],
  ['git Created', '"git Created" is no whole date'],
  ['Tuesday, 30 June 2014', '"Tuesday, 30 June 2014" does not fit: 2014-06-30 was a Monday'],
])('%s is reported, not guessed', (written, problem) => {
  expect(parseSiteDate(written)).toEqual({ problem });
});

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
