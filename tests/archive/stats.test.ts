import { expect, test } from 'vitest';
import { archiveStats } from '../../src/archive/stats.ts';
import { archiveFrom, archiveOf } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';

test('years without an article are counted too, names with most articles come first', () => {
  const stats = archiveStats(
    archiveOf(
      '2020-05-03 KE,UG strikes A strike begins',
      '2020-05-04 KE strikes A strike spreads',
      '2022-05-04 UG rain It rains',
    ),
  );
  expect(stats).toMatchObject({
    articles: 3,
    from: '2020-05-03',
    to: '2022-05-04',
    withdrawn: 0,
    corrected: 0,
  });
  expect(stats.years).toEqual([
    { name: '2020', articles: 2 },
    { name: '2021', articles: 0 },
    { name: '2022', articles: 1 },
  ]);
  expect(stats.names.country).toEqual({
    all: 2,
    most: [
      { name: 'Kenya', articles: 2 },
      { name: 'Uganda', articles: 2 },
    ],
  });
  expect(stats.names.topic.most[0]).toEqual({ name: 'strikes', articles: 2 });
  expect(stats.names.source).toEqual({ all: 1, most: [{ name: 'Desk', articles: 3 }] });
  expect(stats.gaps).toEqual([{ before: '2020-05-04', after: '2022-05-04', days: 729 }]);
});

test('words are those that may be shown; what is withdrawn or held back counts for itself', () => {
  const stats = archiveStats(
    archiveFrom(
      `-- articles/2023-01-01-a.md --
${articleFile('date: 2023-01-01', 'One two three.')}-- articles/2023-01-02-b.md --
${articleFile('date: 2023-01-02\nrights: metadata\nlanguage: ru\ncorrections: [{date: 2023-01-03, text: Wrong.}]', 'Four five.')}-- articles/2023-01-03-c.md --
${articleFile('date: 2023-01-03\nstatus: withdrawn\nwithdrawn: {date: 2023-01-04, reason: Wrong}', 'Six.')}-- articles/2023-01-04-d.md --
${articleFile('date: 2023-01-04\nstatus: draft')}-- articles/2023-01-05-e.md --
${articleFile('date: 2023-01-05\nstatus: embargoed\nembargoUntil: 2031-01-01')}`,
    ),
  );
  expect(stats).toMatchObject({
    articles: 2,
    words: 3,
    withdrawn: 1,
    corrected: 1,
    to: '2023-01-02',
    languages: [
      { name: 'ru', articles: 1 },
      { name: 'en', articles: 1 },
    ],
    rights: [
      { name: 'metadata', articles: 1 },
      { name: 'full', articles: 1 },
    ],
    held: [
      { path: 'articles/2023-01-04-d.md', reason: 'draft', until: undefined },
      { path: 'articles/2023-01-05-e.md', reason: 'embargoed', until: '2031-01-01' },
    ],
  });
});

test('an empty archive has no days', () => {
  expect(archiveStats(archiveFrom(''))).toMatchObject({
    articles: 0,
    from: undefined,
    years: [],
    gaps: [],
    words: 0,
  });
});
