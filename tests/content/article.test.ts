import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/content/article.ts';
import { articleFile } from '../helpers/content-from.ts';
import { article, parsed, problems } from '../helpers/parsed-article.ts';

describe('an article', () => {
  test('needs a title and a date, and nothing else', () => {
    expect(article('')).toMatchObject({
      path: 'articles/2023-10-13-port-strike.md',
      slug: 'port-strike',
      title: 'Port strike',
      date: { day: '2023-10-13' },
      countries: [],
      topics: [],
      status: 'published',
      indexed: true,
    });
  });

  test('keeps its address when its headline changes', () => {
    expect(article('title: Another headline').slug).toBe('port-strike');
  });

  test('takes its date from its file name where it says none', () => {
    expect(parsed('---\ntitle: A\n---\nText.').article?.date.day).toBe('2023-10-13');
  });

  test('may have a file name without a date', () => {
    expect(article('date: 2023-10-14', 'port-strike')).toMatchObject({
      slug: 'port-strike',
      date: { day: '2023-10-14' },
    });
  });

  test('has the whole file name for an address where that is only a date', () => {
    expect(article('', '2023-10-13').slug).toBe('2023-10-13');
  });
});

describe('each key has a good form', () => {
  test.each<[string, Partial<Record<keyof Article, unknown>>]>([
    ['title: "Grain deal: what next"', { title: 'Grain deal: what next' }],
    ['title: "1984"', { title: '1984' }],
    ['title: "  Two   blanks "', { title: 'Two blanks' }],
    ['title: 2023-10-13', { title: '2023-10-13' }],
    ['title: "Co\u00adope\u200bra\u2060tion"', { title: 'Cooperation' }],
    ['title: "A \u2067الحكومة\u2069 B"', { title: 'A \u2067الحكومة\u2069 B' }],
    [
      `source: https://a.example/${'x'.repeat(1500)}`,
      { source: { url: `https://a.example/${'x'.repeat(1500)}` } },
    ],
    [
      'date: 2023-10-13T18:30:00+06:00',
      { date: { day: '2023-10-13', iso: '2023-10-13T18:30:00+06:00', instant: 1_697_200_200_000 } },
    ],
    [
      'happened: 2023-10-12',
      {
        happened: {
          from: { iso: '2023-10-12', first: '2023-10-12', last: '2023-10-12' },
          to: { iso: '2023-10-12', first: '2023-10-12', last: '2023-10-12' },
        },
      },
    ],
    [
      'happened: 1991',
      {
        happened: {
          from: { iso: '1991', first: '1991-01-01', last: '1991-12-31' },
          to: { iso: '1991', first: '1991-01-01', last: '1991-12-31' },
        },
      },
    ],
    ['summary: One sentence.', { summary: 'One sentence.' }],
    ['dateline: Bishkek, Kyrgyzstan', { dateline: 'Bishkek, Kyrgyzstan' }],
    ['byline: A. Writer', { byline: ['A. Writer'] }],
    ['byline: [A. Writer, B. Reporter]', { byline: ['A. Writer', 'B. Reporter'] }],
    ['countries: [KG, Russia, "NO"]', { countries: ['KG', 'RU', 'NO'] }],
    ['countries: Kenya', { countries: ['KE'] }],
    ['countries: [NO]', { countries: ['NO'] }],
    ['countries: []', { countries: [] }],
    ['mentions: [Netherlands]', { mentions: ['NL'] }],
    ['topics: [Climate, "C++", yes, "null"]', { topics: ['Climate', 'C++', 'yes', 'null'] }],
    ['topics: [constructor, __proto__, toString]', { topics: ['constructor', '__proto__', 'toString'] }],
    ['people:\n  - Vladimir Putin', { people: ['Vladimir Putin'] }],
    ['organisations: [United Nations]', { organisations: ['United Nations'] }],
    ['event: Black Sea grain deal', { event: 'Black Sea grain deal' }],
    ['source: Example Gazette', { source: { name: 'Example Gazette' } }],
    ['source: "Agency: the desk"', { source: { name: 'Agency: the desk' } }],
    ['source: https://gazette.example/1', { source: { url: 'https://gazette.example/1' } }],
    [
      'source: {name: G, url: https://g.example, archived: https://a.example/g, captured: 2023-10-14, counters: {comments: 4, views: 0}}',
      {
        source: {
          name: 'G',
          url: 'https://g.example',
          archived: 'https://a.example/g',
          captured: '2023-10-14',
          counters: { comments: 4, views: 0 },
        },
      },
    ],
    [
      'references:\n  - {publisher: P, title: T, url: https://p.example, date: 2023-10}',
      {
        references: [
          {
            publisher: 'P',
            title: 'T',
            url: 'https://p.example',
            date: { iso: '2023-10', first: '2023-10-01', last: '2023-10-31' },
          },
        ],
      },
    ],
    ['language: RU', { language: 'ru' }],
    ['image: map.svg', { image: { src: 'map.svg' } }],
    [
      'image: {src: map.svg, alt: "", caption: C, credit: D}',
      { image: { src: 'map.svg', alt: '', caption: 'C', credit: 'D' } },
    ],
    [
      'corrections: [{date: 2023-10-15, text: A wrong date.}]',
      { corrections: [{ date: '2023-10-15', text: 'A wrong date.' }] },
    ],
    [
      'updated: 2023-10-16',
      { updated: { day: '2023-10-16', iso: '2023-10-16', instant: 1_697_414_400_000 } },
    ],
    ['rights: excerpt', { rights: 'excerpt' }],
    ['status: draft', { status: 'draft' }],
    ['status: embargoed\nembargoUntil: 2023-11-01', { status: 'embargoed', embargoUntil: '2023-11-01' }],
    [
      'status: withdrawn\nwithdrawn: {date: 2023-11-02, reason: Untrue.}',
      { status: 'withdrawn', withdrawn: { date: '2023-11-02', reason: 'Untrue.' } },
    ],
    ['redirects: [/news/1234/, /alt.html]', { redirects: ['/news/1234/', '/alt.html'] }],
    ['redirects: [/%D0%BF%D1%80/, /пр/, /100%/]', { redirects: ['/пр/', '/пр/', '/100%/'] }],
    ['related: [2023-04-04-a]', { related: ['2023-04-04-a'] }],
    ['translationOf: 2023-10-13-a', { translationOf: '2023-10-13-a' }],
    ['originalTitle: Саммит в Бишкеке', { originalTitle: 'Саммит в Бишкеке' }],
    ['index: false', { indexed: false }],
    [
      'provenance: {importer: clipping, from: a.txt, sha256: abc}',
      { provenance: { importer: 'clipping', from: 'a.txt', sha256: 'abc' } },
    ],
  ])('%s', (frontMatter, fields) => {
    for (const [key, value] of Object.entries(fields)) {
      expect(article(frontMatter)[key as keyof Article]).toEqual(value);
    }
  });
});

/** The one problem of a line of front matter that stands on line 4, below a title and a date. */
describe('the date and the file name', () => {
  test('one of the two must be there', () => {
    expect(problems('---\ntitle: A\n---\nText.', 'port-strike')).toEqual([
      '1 error: "date" is missing | write date: YYYY-MM-DD, or begin the file name with the day',
    ]);
  });

  test('a file name with an impossible day is refused', () => {
    expect(problems(articleFile(''), '2023-02-30-a')).toEqual([
      '3:7 error: the file name begins with "2023-02-30", which is not a day that exists | rename the file',
    ]);
  });
});
