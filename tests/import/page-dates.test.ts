import { describe, expect, test } from 'vitest';
import type { ImportedArticle } from '../../src/import/importer.ts';
import { article, json, meta, NEWS, TEXT, type Page } from '../helpers/page-article.ts';

describe('the date', () => {
  const dated = (page: Page): ImportedArticle['date'] => article(page).date;
  const published = (value: string): string => meta({ 'article:published_time': value });

  test.each<[what: string, page: Page, expected: ImportedArticle['date']]>([
    [
      'with one digit for the hour',
      { head: published('2014-06-30 9:05:00 -0400') },
      { day: '2014-06-30', moment: '2014-06-30T09:05:00-04:00' },
    ],
    ['in words', { head: meta({ date: '20 March 2020' }) }, { day: '2020-03-20' }],
    [
      'in a time element',
      { body: `<time datetime="2020-03-20">yesterday</time>${TEXT}` },
      { day: '2020-03-20' },
    ],
    [
      'as readers see it',
      { body: `<p class="post-date">Published: 20 March 2020, 9:05</p>${TEXT}` },
      { day: '2020-03-20' },
    ],
    [
      'by itemprop',
      { body: `<span itemprop="datePublished" content="2020-03-20"></span>${TEXT}` },
      { day: '2020-03-20' },
    ],
    ['in the address', { address: 'https://gazette.example/2014/jun/30/ferry' }, { day: '2014-06-30' }],
    ['nowhere', {}, {}],
  ])('%s', (_what, page, expected) => {
    expect(dated(page)).toEqual(expected);
  });

  test.each([
    [
      'the same moment with its offset',
      `${published('2014-07-01T02:00:00Z')}${json({ ...NEWS, datePublished: '2014-07-01T02:00:00Z' })}${meta({ 'dc.date': '2014-06-30T22:00:00-04:00' })}`,
      undefined,
    ],
    [
      'a day without a time',
      `${published('2014-07-01T02:00:00Z')}${meta({ 'dc.date': '2014-06-30' })}`,
      undefined,
    ],
    ['the address', published('2014-07-01T02:00:00Z'), 'https://gazette.example/2014/06/30/ferry'],
  ])('is the local day, not that of UTC, where %s says it', (_what, head, address) => {
    expect(dated({ head, ...(address === undefined ? {} : { address }) }).day).toBe('2014-06-30');
  });

  test('of UTC stays where the other day cannot have been its local one', () => {
    const head = `${published('2014-07-01T13:00:00Z')}${meta({ 'dc.date': '2014-06-30' })}`;
    expect(dated({ head }).day).toBe('2014-07-01');
  });

  test('that cannot be read is reported, and one that can is taken before it', () => {
    expect(dated({ head: published('last Tuesday') })).toEqual({
      problem: '"last Tuesday" is not a date that can be read',
    });
    expect(dated({ head: `${published('last Tuesday')}${meta({ date: '2020-03-20' })}` })).toEqual({
      day: '2020-03-20',
    });
  });

  test('of several that are shown is none of them', () => {
    const body = `<time datetime="2020-03-20">a</time><time datetime="2020-03-21">b</time>${TEXT}`;
    expect(dated({ body })).toEqual({ problem: 'it shows several dates: 2020-03-20, 2020-03-21' });
    expect(
      dated({
        body: body.replace('<time datetime="2020-03-21"', '<time class="updated" datetime="2020-03-21"'),
      }),
    ).toEqual({
      day: '2020-03-20',
    });
  });
});
