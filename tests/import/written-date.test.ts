import { expect, test } from 'vitest';
import { parseWrittenDate } from '../../src/import/written-date.ts';

test.each([
  '2023-10-13',
  '2023/10/13',
  '2023-10-13T09:30:00+06:00',
  '2023-10-13 09:30',
  '13 October 2023',
  '13 Oct 2023',
  '13 Oct. 2023',
  '13th October 2023',
  '13th of October, 2023',
  'October 13, 2023',
  'Oct. 13, 2023',
  'OCT 13 2023',
  'October 13th, 2023',
  'Friday, October 13, 2023',
  'Friday 13 October 2023',
  'Fri, 13 Oct 2023',
  'Fri 13 Oct 2023 09.30 BST',
  'Fri, 13 Oct 2023 09:30:00 GMT',
  'Fri, 13 Oct 2023 09:30:00 +0600',
  'October 13, 2023 at 9:30 a.m. EDT',
  'October 13, 2023 | 9:30 AM',
  '13 October 2023, 21:30',
  '09:30 GMT, 13 October 2023',
  '9:30 p.m. October 13, 2023',
  '13/10/2023',
  '10/13/2023',
  '13.10.2023',
])('%s is a day', (written) => {
  expect(parseWrittenDate(written)).toEqual({ day: '2023-10-13' });
});

test.each([
  ['Oct. 13', { monthDay: '10-13' }],
  ['13 October', { monthDay: '10-13' }],
  ['October 5', { monthDay: '10-05' }],
  ['October 2023', { partial: '2023-10' }],
  ['2023', { partial: '2023' }],
  ['5/5/2024', { day: '2024-05-05' }],
  ['Sept. 1, 1999', { day: '1999-09-01' }],
])('%s says no more than it says', (written, expected) => {
  expect(parseWrittenDate(written)).toEqual(expected);
});

test.each([
  ['05/03/2024', '"05/03/2024" could be 2024-03-05 or 2024-05-03'],
  ['31 February 2023', '"31 February 2023" is not a day that exists'],
  ['Monday, October 13, 2023', '"Monday, October 13, 2023" does not fit: 2023-10-13 was a Friday'],
])('%s is not guessed at', (written, problem) => {
  expect(parseWrittenDate(written)).toEqual({ problem });
});

test.each([
  'The council met on 13 October 2023.',
  'May the best team win',
  'Friday',
  'March on Washington',
  '12',
  '13 October 2023 to 14 October 2023',
  'version 1.2.2023 of the plan',
  '09:30',
  '',
])('%s is no date line', (written) => {
  expect(parseWrittenDate(written)).toBeUndefined();
});
