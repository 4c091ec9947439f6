import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareMoments,
  DateStyle,
  daysBetween,
  isDay,
  isTimeZone,
  parseMoment,
  parsePartialDate,
  parsePeriod,
  today,
  type Moment,
  type Parsed,
} from '../../src/content/dates.ts';

/** The value, or the problem as text. */
function outcome<T>(parsed: Parsed<T>): T | string {
  return 'value' in parsed ? parsed.value : parsed.problem;
}

function moment(text: string): Moment {
  const parsed = parseMoment(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.value;
}

describe('the date of an article', () => {
  test.each([
    ['2023-10-13', '2023-10-13', '2023-10-13'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['1945-05-09', '1945-05-09', '1945-05-09'],
    ['2023-10-13T09:30+06:00', '2023-10-13', '2023-10-13T09:30+06:00'],
    ['2023-10-13 09:30:15+06:00', '2023-10-13', '2023-10-13T09:30:15+06:00'],
    ['2023-10-13T23:59Z', '2023-10-13', '2023-10-13T23:59Z'],
    ['2023-10-13T00:30+14:00', '2023-10-13', '2023-10-13T00:30+14:00'],
    ['2023-10-13T23:30-11:00', '2023-10-13', '2023-10-13T23:30-11:00'],
  ])('%s keeps the day that its author wrote', (text, day, iso) => {
    expect(outcome(parseMoment(text))).toMatchObject({ day, iso });
  });

  test.each([
    ['13.10.2023', 'is not a date'],
    ['10/13/2023', 'is not a date'],
    ['20231013', 'is not a date'],
    ['2023-10', 'is not a date'],
    ['2023-1-3', 'is not a date'],
    ['2023-10-13T09:30', 'is not a date'],
    ['2023-10-13T9:30Z', 'is not a date'],
    ['2023-10-13T09:30+0600', 'is not a date'],
    ['2023-W41-5', 'is not a date'],
    ['２０２３-１０-１３', 'is not a date'],
    ['git Created', 'is not a date'],
    ['Last Modified', 'is not a date'],
    ['', 'is not a date'],
    ['2023-02-30', 'is not a day that exists'],
    ['2023-02-29', 'is not a day that exists'],
    ['2023-13-01', 'is not a day that exists'],
    ['2023-00-10', 'is not a day that exists'],
    ['2023-02-30T10:00Z', 'is not a day that exists'],
    ['2023-10-13T25:00Z', 'is not a time that exists'],
    ['2023-10-13T09:60Z', 'is not a time that exists'],
    ['2023-10-13T24:00Z', 'is not a time that exists'],
    ['2023-10-13T09:30+26:00', 'is not a time that exists'],
  ])('"%s" is refused', (text, why) => {
    expect(outcome(parseMoment(text))).toContain(why);
  });

  test.each([
    ['13 Oct 2023', ': 2023-10-13'],
    ['January 5, 2024', ': 2024-01-05'],
    ['20231013', ': 2023-10-13'],
    ['2023/10/13', ': 2023-10-13'],
    ['2023-1-5', ': 2023-01-05'],
    ['13.10.2023', ': 2023-10-13'],
    ['10/13/2023', ': 2023-10-13'],
    ['٢٠٢٤-٠١-٠٥', ': 2024-01-05'],
    ['05.01.2024', ', for example 2023-10-13'],
    ['1/5/24', ', for example 2023-10-13'],
    ['31.02.2024', ', for example 2023-10-13'],
    ['yesterday', ', for example 2023-10-13'],
  ])(
    'a wrong form says how to write it, with the day itself where only one can be meant: %s',
    (text, end) => {
      expect(outcome(parseMoment(text))).toBe(`"${text}" is not a date; write it as YYYY-MM-DD${end}`);
    },
  );
});

describe('the order of moments', () => {
  test('goes by the day as written first, whatever the offset', () => {
    const westernEvening = moment('2023-10-12T23:30-11:00');
    const easternMorning = moment('2023-10-13T00:30+14:00');
    expect(easternMorning.instant).toBeLessThan(westernEvening.instant);
    expect(compareMoments(westernEvening, easternMorning)).toBeLessThan(0);
  });

  test('goes by the instant within a day', () => {
    expect(compareMoments(moment('2023-10-13T09:00+06:00'), moment('2023-10-13T04:00Z'))).toBeLessThan(0);
    expect(compareMoments(moment('2023-10-13T09:00+06:00'), moment('2023-10-13T03:00Z'))).toBe(0);
  });
});

describe('a date that need not be exact', () => {
  test.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-10-13', '2023-10-13', '2023-10-13'],
  ])('%s covers %s to %s', (text, first, last) => {
    expect(outcome(parsePartialDate(text))).toEqual({ iso: text, first, last });
  });

  test.each(['23', '2023-', '2023-1', 'October 2023', 'present', '2023-10-13T09:00Z'])(
    '"%s" is no such date',
    (text) => {
      expect(outcome(parsePartialDate(text))).toContain('write a year, a month or a day');
    },
  );

  test.each(['2023-13', '2023-02-30'])('"%s" does not exist', (text) => {
    expect(outcome(parsePartialDate(text))).toContain('is not a date that exists');
  });
});

describe('a period', () => {
  test.each([
    ['2023-10-12/2023-10-13', '2023-10-12', '2023-10-13'],
    ['2023-10', '2023-10', '2023-10'],
    ['2022/2023-06', '2022', '2023-06'],
    ['2023-06/2023', '2023-06', '2023'],
  ])('%s runs from %s to %s', (text, from, to) => {
    expect(outcome(parsePeriod(text))).toMatchObject({ from: { iso: from }, to: { iso: to } });
  });

  test.each([
    ['2023-10-13/2023-10-12', 'ends before it begins'],
    ['2023/2022', 'ends before it begins'],
    ['2023-10-12/', 'is not a date'],
    ['/2023-10-12', 'is not a date'],
    ['2021/2022/2023', 'more than one "/"'],
    ['2023-10-12 to 2023-10-13', 'is not a date'],
  ])('"%s" is refused', (text, why) => {
    expect(outcome(parsePeriod(text))).toContain(why);
  });
});

test.each([
  ['2023-10-13', true],
  ['2023-02-29', false],
  ['2023-10', false],
  ['', false],
])('whether "%s" is a day', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ['Asia/Bishkek', true],
  ['UTC', true],
  ['Bishkek', false],
  ['', false],
])('whether "%s" is a time zone', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

test('today is the day in the zone of the site, not of the machine', () => {
  const noonInLondon = new Date('2023-10-13T12:00:00Z');
  expect(today(noonInLondon, 'UTC')).toBe('2023-10-13');
  expect(today(noonInLondon, 'Pacific/Kiritimati')).toBe('2023-10-14');
  expect(today(new Date('2023-10-13T05:00:00Z'), 'America/Los_Angeles')).toBe('2023-10-12');
});

test.each([
  ['2023-10-13', '2023-10-13', 0],
  ['2023-10-13', '2023-10-14', 1],
  ['2024-03-01', '2024-02-28', 2],
  ['2023-03-25', '2023-03-27', 2],
])('between %s and %s lie %i days', (a, b, days) => {
  expect(daysBetween(a, b)).toBe(days);
});

describe('how a date is written', () => {
  const english = new DateStyle('en');

  test('English puts the day first', () => {
    expect(english.day('2023-10-13')).toBe('13 October 2023');
    expect(english.dayOfYear('2023-10-13')).toBe('13 October');
    expect(english.weekday('2023-10-13')).toMatch(/^Friday,? 13 October 2023$/u);
    expect(english.month('2023-10')).toBe('October 2023');
    expect(english.monthName('2023-10')).toBe('October');
    expect(english.monthShort('2023-10')).toBe('Oct');
  });

  test('American English puts the month first', () => {
    expect(new DateStyle('en-US').day('2023-10-13')).toBe('October 13, 2023');
  });

  test('other languages have words of their own', () => {
    expect(new DateStyle('de').day('2023-10-13')).toBe('13. Oktober 2023');
    expect(new DateStyle('fr').month('2023-08')).toBe('août 2023');
  });

  test.each([
    ['2023', '2023'],
    ['2023-10', 'October 2023'],
    ['2023-10-13', '13 October 2023'],
  ])('%s is written as exactly as it is known', (iso, text) => {
    expect(english.partial(iso)).toBe(text);
  });

  test('a period with equal ends is one date', () => {
    const written = (text: string): string => {
      const period = parsePeriod(text);
      return 'value' in period ? english.period(period.value) : period.problem;
    };
    expect(written('2023-10-13')).toBe('13 October 2023');
    expect(written('2023-10-12/2023-10-13')).toBe('12–13 October 2023');
    expect(written('2023-02-28/2023-03-02')).toBe('28 February – 2 March 2023');
    expect(written('2023-10/2023-11')).toBe('October 2023 – November 2023');
  });
});

describe('every day that exists', () => {
  const days = fc.date({ min: new Date('1600-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });

  test('is kept as it was written, whatever the time and the offset beside it', () => {
    const offset = fc.constantFrom('Z', '+00:00', '+14:00', '-11:00', '+05:45');
    fc.assert(
      fc.property(days, offset, (date, zone) => {
        const day = date.toISOString().slice(0, 10);
        const time = date.toISOString().slice(11, 19);
        expect(moment(day)).toMatchObject({ day, iso: day });
        expect(moment(`${day}T${time}${zone}`).day).toBe(day);
        expect(moment(`${day} ${time}${zone}`).iso).toBe(`${day}T${time}${zone}`);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('is one day from the next', () => {
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        expect(isDay(next)).toBe(true);
        expect(daysBetween(day, next)).toBe(1);
        expect(compareMoments(moment(day), moment(next))).toBeLessThan(0);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

test('no text of any kind is taken for a date that it is not', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d\-/.T:+Z ]{4,20}$/u)), (text) => {
      const result = parseMoment(text);
      if ('value' in result) expect(text.startsWith(result.value.day)).toBe(true);
      else
        expect(
          result.problem.startsWith(`"${text}" is not a date`) || result.problem.endsWith('exists'),
        ).toBe(true);
    }),
    { numRuns: 1000, seed: 1 },
  );
});
