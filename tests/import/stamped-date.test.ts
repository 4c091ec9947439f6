import { expect, test } from 'vitest';
import type { ImportedDate } from '../../src/import/importer.ts';
import { readStampedDate } from '../../src/import/stamped-date.ts';

const EASTERN = { day: '2014-06-30', moment: '2014-06-30T10:00:10-04:00' };
const DAY = { day: '2014-06-30' };

test.each<[written: string, expected: ImportedDate]>([
  ['2014-06-30', DAY],
  ['2014-06-30 10:00:10 -0400', EASTERN],
  ['2014-06-30T10:00:10-04:00', EASTERN],
  ['2014-06-30T10:00:10.123-0400', EASTERN],
  ['2014-06-30T10:00:10-04', EASTERN],
  ['2014-06-30T10:00:10-04:00[America/New_York]', EASTERN],
  ['Mon, 30 Jun 2014 10:00:10 -0400', EASTERN],
  ['Mon, 30 Jun 2014 10:00:10 EDT', EASTERN],
  ['30 Jun 14 10:00:10 -0400', EASTERN],
  ['Monday, 30-Jun-14 10:00:10 EDT', EASTERN],
  ['Mon Jun 30 2014 10:00:10 GMT-0400 (Eastern Daylight Time)', EASTERN],
  ['Mon, 30 Jun 2014 10:00 GMT', { day: '2014-06-30', moment: '2014-06-30T10:00:00Z' }],
  ['20140630T100010Z', { day: '2014-06-30', moment: '2014-06-30T10:00:10Z' }],
  ['2014-6-3 9:05:00 +0530', { day: '2014-06-03', moment: '2014-06-03T09:05:00+05:30' }],
  ['2014-06-30 10:00:10 -0400 UTC', EASTERN],
  ['2014-06-30T10:00:10', DAY],
  ['2014-06-30 9:05', DAY],
  ['2014/06/30', DAY],
  ['20140630', DAY],
  ['Mon Jun 30 10:00:10 2014', DAY],
  ['30 June 2014', DAY],
  ['June 30, 2014 at 9:30 a.m. EDT', DAY],
  ['20 March 2020', { day: '2020-03-20' }],
  ['2014-06-30T99:00:10Z', DAY],
  ['2014-06-30T10:00:10+99:00', DAY],
  ['30 June', { monthDay: '06-30', words: '30 June' }],
  ['', {}],
  ['  ', {}],
  ['2014-02-30', { problem: '"2014-02-30" is not a day that exists' }],
  ['31 Jun 2014 10:00:10 -0400', { problem: '"31 Jun 2014 10:00:10 -0400" is not a day that exists' }],
  ['05/03/2024', { problem: '"05/03/2024" could be 2024-03-05 or 2024-05-03' }],
  ['yesterday', { problem: '"yesterday" is not a date that can be read' }],
  ['1404136810', { problem: '"1404136810" is not a date that can be read' }],
  ['0000-00-00 00:00:00', { problem: '"0000-00-00 00:00:00" is not a day that exists' }],
])('%s', (written, expected) => {
  expect(readStampedDate(written)).toEqual(expected);
});
