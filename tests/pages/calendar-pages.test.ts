import { describe, expect, test } from 'vitest';
import type { CalendarView } from '../../src/pages/calendar-pages.ts';
import type { SitePath } from '../../src/pages/urls.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';
import { pageAddresses, planOf, viewAt } from '../helpers/plan-of.ts';

const calendarAddresses = (content: string): string[] =>
  pageAddresses(planOf(content)).filter((address) => /^\/\d{4}\/(?:\d\d\/)?(?:\d\d\/)?$/u.test(address));

function view(content: string, address: SitePath): CalendarView {
  return viewAt<CalendarView>(planOf(content), address);
}

const small = contentOf(
  '2023-10-13 KG,RU - Two',
  '2023-10-13 KG - Three',
  '2023-10-01 KG - One',
  '2022-12-31 RU - Old',
);

test('there is a page for each year and each month in which something was published', () => {
  expect(calendarAddresses(small)).toEqual(['/2022/', '/2022/12/', '/2023/', '/2023/10/']);
});

test('a month lists its days, each with an anchor', () => {
  const { groups, title, breadcrumbs } = view(small, '/2023/10/');
  expect(title).toBe('October 2023');
  expect(breadcrumbs.map(({ url }) => url)).toEqual(['/', '/2023/']);
  expect(
    groups.map(({ heading, id, cards }) => [heading.text, id, cards.map(({ headline }) => headline)]),
  ).toEqual([
    ['13 October', 'd13', ['Three', 'Two']],
    ['1 October', 'd01', ['One']],
  ]);
});

test('a year lists its months', () => {
  const { groups } = view(small, '/2023/');
  expect(groups.map(({ heading, cards }) => [heading.text, heading.url, cards.length])).toEqual([
    ['October 2023', '/2023/10/', 3],
  ]);
});

describe('a month with more than 100 articles', () => {
  const busy = contentOf(
    ...Array.from({ length: 101 }, (_, index) => `2023-10-${index < 60 ? '13' : '14'} KG - Article ${index}`),
    '2023-11-01 KG - Next',
  );

  test('gives each of its days a page', () => {
    expect(calendarAddresses(busy)).toEqual([
      '/2023/',
      '/2023/10/',
      '/2023/10/13/',
      '/2023/10/14/',
      '/2023/11/',
    ]);
  });

  test('links them and keeps their anchors, so that old links still lead somewhere', () => {
    const { groups } = view(busy, '/2023/10/');
    expect(groups.map(({ heading, id, cards }) => [heading.url, id, cards.length])).toEqual([
      ['/2023/10/14/', 'd14', 0],
      ['/2023/10/13/', 'd13', 0],
    ]);
  });

  test('lists a day in full on its page', () => {
    const { groups, breadcrumbs } = view(busy, '/2023/10/13/');
    expect(groups.flatMap(({ cards }) => cards)).toHaveLength(60);
    expect(breadcrumbs.map(({ url }) => url)).toEqual(['/', '/2023/', '/2023/10/']);
  });
});

test('a withdrawn article stays in the calendar, by its title alone', () => {
  const content =
    small +
    `-- articles/2021-01-05-gone.md --\n${articleFile('title: Gone\ndate: 2021-01-05\nsummary: SECRET\nstatus: withdrawn\nwithdrawn: {date: 2023-11-01, reason: R}', 'SECRET')}`;
  const shown = view(content, '/2021/01/');
  expect(shown.groups[0]?.cards[0]).toMatchObject({ headline: 'Gone', withdrawn: 'withdrawn', summary: '' });
  expect(JSON.stringify(shown)).not.toContain('SECRET');
});

test('withdrawn articles count when a month is cut into days, so that its days stay', () => {
  const hundred = contentOf(...Array.from({ length: 100 }, (_, index) => `2023-10-13 KG - Article ${index}`));
  const gone = `-- articles/2023-10-14-gone.md --\n${articleFile('date: 2023-10-14\nstatus: withdrawn\nwithdrawn: {date: 2023-11-01, reason: R}')}`;
  expect(calendarAddresses(hundred)).not.toContain('/2023/10/13/');
  expect(calendarAddresses(hundred + gone)).toContain('/2023/10/13/');
});

test('the names that a period was most about are counted there', () => {
  const { mostNamed } = view(small, '/2023/');
  expect(mostNamed.map(({ text, count }) => `${text} ${count}`)).toEqual(['Kyrgyzstan 3']);
});
