import { describe, expect, test } from 'vitest';
import type { CoverageView } from '../../src/pages/coverage-page.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';
import { pageAddresses, planOf, viewAt } from '../helpers/plan-of.ts';

function coverageOf(content: string): CoverageView {
  return viewAt<CoverageView>(planOf(content), '/coverage/');
}

describe('the coverage', () => {
  test('is not made for an archive without articles', () => {
    expect(pageAddresses(planOf(''))).not.toContain('/coverage/');
  });

  test('shows countries by years, most articles first', () => {
    const { grid } = coverageOf(
      contentOf('2021-03-01 KE - One', '2023-03-02 KE,UG - Two', '2023-03-03 KE - Three'),
    );
    expect(grid?.columns).toEqual(['2021', '2022', '2023']);
    expect(
      grid?.panels
        .flat()
        .map(({ name, cells }) => `${name.text}: ${cells.map(({ count }) => count || '-').join(' ')}`),
    ).toEqual(['Kenya: 1 - 2', 'Uganda: - - 1']);
  });

  test('puts several years into a column where there are many', () => {
    const { grid } = coverageOf(contentOf('1990-03-01 KE - One', '2023-03-02 KE - Two'));
    expect(grid?.columns).toEqual([
      '1990–1994',
      '1995–1999',
      '2000–2004',
      '2005–2009',
      '2010–2014',
      '2015–2019',
      '2020–2023',
    ]);
  });

  test('names the longest gaps', () => {
    const { gaps } = coverageOf(
      contentOf('2023-01-01 KE - One', '2023-01-10 KE - Two', '2023-03-01 KE - Three'),
    );
    expect(gaps).toEqual([
      {
        text: '49 days without an article, between 10 January 2023 and 1 March 2023',
        url: '/2023/01/',
      },
    ]);
  });

  test('gives the share of each source', () => {
    const file = (name: string, source: string): string =>
      `-- articles/2023-01-0${name}.md --\n${articleFile(`date: 2023-01-0${name.slice(0, 1)}\nsource: ${source}`)}`;
    const { sources } = coverageOf(
      file('1-a', 'Post') + file('2-b', 'Post') + file('3-c', 'Post') + file('4-d', 'Wire'),
    );
    expect(sources.map(({ name, figures, width }) => `${name.text}: ${figures} (${width})`)).toEqual([
      'Post: 3 articles, 75% (75)',
      'Wire: 1 article, 25% (25)',
    ]);
  });

  test('lists what lacks a country, a topic or the address of its source', () => {
    const { lacking } = coverageOf(
      `-- articles/2023-01-01-bare.md --\n${articleFile('title: Bare\ndate: 2023-01-01')}` +
        `-- articles/2023-01-02-full.md --\n${articleFile(
          'title: Full\ndate: 2023-01-02\ncountries: [KE]\ntopics: [Aid]\nsource: {name: Post, url: https://post.example/a}',
        )}`,
    );
    expect(
      lacking.map(({ label, count, articles }) => [label, count, articles.map(({ text }) => text)]),
    ).toEqual([
      ['Without a country', '1 article', ['Bare']],
      ['Without a topic', '1 article', ['Bare']],
      ['Without the address of a source', '1 article', ['Bare']],
    ]);
  });
});
