import { describe, expect, test } from 'vitest';
import type { EntityView } from '../../src/pages/entity-page.ts';
import type { MonthStripView } from '../../src/pages/month-strip.ts';
import type { SitePath } from '../../src/pages/urls.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';
import { planOf, viewAt } from '../helpers/plan-of.ts';

function stripAt(content: string, address: SitePath): MonthStripView {
  const { strip } = viewAt<EntityView>(planOf(content), address);
  if (strip === undefined) throw new Error(`${address} has no strip`);
  return strip;
}

const labels = ({ bars }: MonthStripView): string[] => bars.map(({ label }) => label);
const links = ({ bars }: MonthStripView): string[] => bars.map(({ url }) => url);

/** Articles about Kenya on the days of a month. */
function inMonth(month: string, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const day = `${month}-${String((index % 28) + 1).padStart(2, '0')}`;
    return `-- articles/${day}-story-${index}.md --\n${articleFile(`date: ${day}\ncountries: [KE]`)}`;
  }).join('');
}

describe('the strip of months', () => {
  test('has a bar for each month with articles, which leads to the calendar', () => {
    const strip = stripAt(
      contentOf('2023-03-01 KE - One', '2023-03-02 KE - Two', '2023-05-20 KE - Three'),
      '/countries/kenya/',
    );
    expect(labels(strip)).toEqual(['March 2023: 2 articles', 'May 2023: 1 article']);
    expect(links(strip)).toEqual(['/2023/03/', '/2023/05/']);
  });

  test('says the same in a line and in a list', () => {
    const strip = stripAt(
      contentOf('2023-03-01 KE - One', '2023-03-02 KE - Two', '2023-05-20 KE - Three'),
      '/countries/kenya/',
    );
    expect(strip.summary).toBe('3 articles, 1 source, nothing between March and May 2023');
    expect(strip.periods).toEqual([
      { text: 'May 2023', url: '/2023/05/', count: '1' },
      { text: 'March 2023', url: '/2023/03/', count: '2' },
    ]);
  });

  test('names both years of a silence over New Year', () => {
    const strip = stripAt(contentOf('2022-11-01 KE - One', '2023-02-20 KE - Two'), '/countries/kenya/');
    expect(strip.summary).toBe('2 articles, 1 source, nothing between November 2022 and February 2023');
  });

  test('leads to the shelf of the year where the name has one, and there to the month', () => {
    const strip = stripAt(inMonth('2023-03', 28) + inMonth('2023-04', 10), '/countries/kenya/');
    expect(links(strip)).toEqual(['/countries/kenya/2023/#m03', '/countries/kenya/2023/#m04']);
  });

  test('leads to the shelf of the month where the year is cut', () => {
    const strip = stripAt(
      inMonth('2023-03', 28) + inMonth('2023-04', 28) + inMonth('2023-05', 28) + inMonth('2023-06', 28),
      '/countries/kenya/',
    );
    expect(links(strip)[0]).toBe('/countries/kenya/2023/03/');
  });

  test('has bars of years where the span is long', () => {
    const strip = stripAt(contentOf('2010-03-01 KE - One', '2023-03-02 KE - Two'), '/countries/kenya/');
    expect(labels(strip)).toEqual(['2010: 1 article', '2023: 1 article']);
    expect(links(strip)).toEqual(['/2010/', '/2023/']);
    expect(strip.ticks.map(({ text }) => text)).toEqual([
      '2010',
      '2012',
      '2014',
      '2016',
      '2018',
      '2020',
      '2022',
    ]);
  });

  test('counts only the articles of its own name: others change nothing', () => {
    const own = contentOf('2023-03-01 KE aid One', '2023-05-02 KE aid Two');
    const before = stripAt(own, '/topics/aid/');
    const after = stripAt(
      own + contentOf('2021-01-01 UG health Old', '2024-01-01 UG health New'),
      '/topics/aid/',
    );
    expect(after).toEqual(before);
  });

  test('says nothing of sources on the page of a source', () => {
    const strip = stripAt(contentOf('2023-03-01 KE - One'), '/sources/desk/');
    expect(strip.summary).toBe('1 article');
  });

  test('keeps its bars inside the picture', () => {
    const { bars, groundY } = stripAt(inMonth('2016-01', 20) + inMonth('2023-12', 1), '/countries/kenya/');
    for (const { x, width, y, height } of bars) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(100.01);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBe(groundY);
    }
  });
});
