import { describe, expect, test } from 'vitest';
import type { ImportedArticle } from '../../src/import/importer.ts';
import { article, json, meta, NEWS, TEXT } from '../helpers/page-article.ts';

test('JSON-LD says everything', () => {
  expect(
    article({ head: `<link rel="canonical" href="https://gazette.example/2014/06/30/ferry">${json(NEWS)}` }),
  ).toMatchObject({
    title: 'Ferry link & pier reopen',
    date: { day: '2014-06-30', moment: '2014-06-30T10:00:10-04:00' },
    updated: { day: '2014-07-02' },
    byline: ['Jane Doe', 'John Roe'],
    source: { name: 'The Gazette', url: 'https://gazette.example/2014/06/30/ferry' },
    summary: 'It sailed again.',
    image: { src: 'https://gazette.example/ferry.jpg', caption: 'The ferry' },
    language: 'en-KE',
    address: 'https://gazette.example/2014/06/30/ferry',
    rights: undefined,
    notes: [],
  });
});

describe('JSON-LD in its other forms', () => {
  const expected = { title: 'Ferry link & pier reopen', byline: ['Jane Doe', 'John Roe'] };
  const graph = {
    '@graph': [
      { '@type': 'WebPage', '@id': '#page', name: 'A page' },
      {
        ...NEWS,
        '@type': ['Article', 'NewsArticle'],
        author: { '@id': '#doe' },
        publisher: { '@id': '#us' },
      },
      { '@type': 'Person', '@id': '#doe', name: 'Jane Doe' },
      { '@type': 'Organization', '@id': '#us', name: 'The Gazette' },
    ],
  };
  test('a graph whose nodes name each other', () => {
    expect(article({ head: json(graph) })).toMatchObject({
      byline: ['Jane Doe'],
      source: { name: 'The Gazette' },
    });
  });

  test.each([
    ['a list', json([{ '@type': 'BreadcrumbList' }, NEWS])],
    ['within another node', json({ '@type': 'WebPage', mainEntity: NEWS })],
    ['beside JSON that is broken', `<script type="application/ld+json">{"@type":</script>${json(NEWS)}`],
    ['with line breaks in its texts', json(NEWS).replace('It sailed', 'It\n\tsailed')],
    ['with a comma too many', json(NEWS).replace('}</script>', ',}</script>')],
    ['in a comment', json(NEWS).replace('>{', '><!--{').replace('}</script>', '}--></script>')],
    ['of a type of its own', json({ ...NEWS, '@type': 'ReportageNewsArticle' })],
    ['authors as text', json({ ...NEWS, author: 'By Jane Doe and John Roe' })],
  ])('%s', (_form, head) => {
    expect(article({ head })).toMatchObject(expected);
  });

  test('of several articles the one of the page', () => {
    const other = { ...NEWS, headline: 'Another', mainEntityOfPage: 'https://gazette.example/other' };
    const head = `<link rel=canonical href="https://gazette.example/2014/06/30/ferry">${json([other, NEWS])}`;
    expect(article({ head }).title).toBe('Ferry link & pier reopen');
  });
});

test.each<[what: string, tags: Record<string, string>, expected: Partial<ImportedArticle>]>([
  [
    'Open Graph',
    {
      'og:title': 'Ferry link reopens',
      'og:site_name': 'The Gazette',
      'og:url': 'https://gazette.example/ferry',
      'og:image': '/img/ferry.jpg',
      'og:image:alt': 'A ferry',
      'og:description': 'It sailed again.',
      'og:locale': 'fr_FR',
      'article:published_time': '2020-03-20T09:30:00+01:00',
      'article:author': 'https://social.example/jane',
      author: 'Jane Doe',
    },
    {
      date: { day: '2020-03-20', moment: '2020-03-20T09:30:00+01:00' },
      byline: ['Jane Doe'],
      source: { name: 'The Gazette', url: 'https://gazette.example/ferry' },
      image: { src: 'https://gazette.example/img/ferry.jpg', alt: 'A ferry' },
      summary: 'It sailed again.',
      language: 'fr_FR',
    },
  ],
  [
    'Dublin Core',
    {
      'DC.title': 'Ferry link reopens',
      'DC.creator': 'Jane Doe',
      'DC.date.issued': '2020-03-20',
      'DC.publisher': 'Gazette',
      'DC.language': 'de',
    },
    { date: { day: '2020-03-20' }, byline: ['Jane Doe'], source: { name: 'Gazette' }, language: 'de' },
  ],
  [
    'dcterms',
    { 'dcterms.issued': '2020-03-20', 'dcterms.creator': 'Jane Doe' },
    { date: { day: '2020-03-20' }, byline: ['Jane Doe'] },
  ],
  [
    'a journal',
    {
      citation_title: 'Ferry link reopens',
      citation_publication_date: '2020/3/20',
      citation_author: 'Doe, Jane',
      citation_journal_title: 'Gazette',
    },
    { date: { day: '2020-03-20' }, byline: ['Doe, Jane'], source: { name: 'Gazette' } },
  ],
  [
    'Parsely',
    {
      'parsely-title': 'Ferry link reopens',
      'parsely-pub-date': '2020-03-20T09:30:00Z',
      'parsely-author': 'Jane Doe',
    },
    { date: { day: '2020-03-20', moment: '2020-03-20T09:30:00Z' }, byline: ['Jane Doe'] },
  ],
])('the tags of %s', (_what, tags, expected) => {
  expect(article({ head: `<title>x</title>${meta(tags)}` })).toMatchObject({
    title: 'Ferry link reopens',
    ...expected,
  });
});

describe('the headline', () => {
  test.each([
    ['of the page', '<title>x</title>', 'Ferry link reopens'],
    [
      'without the name of the outlet',
      `<title>Ferry | Gazette</title>${meta({ 'og:title': 'Ferry - Gazette', 'og:site_name': 'Gazette' })}`,
      'Ferry',
    ],
    ['with a dash of its own', meta({ 'og:title': 'Ferry – what now' }), 'Ferry – what now'],
  ])('%s', (_what, head, expected) => {
    expect(article({ head }).title).toBe(expected);
  });
});

describe('the address', () => {
  test('that a page says to be its front page is that from which it was saved', () => {
    const address = 'https://gazette.example/ferry?id=1';
    expect(article({ head: '<link rel="canonical" href="https://gazette.example/">', address }).address).toBe(
      address,
    );
  });

  test('of a copy in a web archive is kept beside that of the original', () => {
    const address = 'https://web.archive.org/web/20231013101500/https://gazette.example/ferry';
    const { source, provenance, body } = article({
      address,
      body: `${TEXT}<p>See <a href="/web/20231013101500/https://gazette.example/pier">the pier</a>.</p>`,
    });
    expect(source).toEqual({ url: 'https://gazette.example/ferry', archived: address });
    expect(provenance.captured).toBe('2023-10-13');
    expect(body).toContain('[the pier](https://gazette.example/pier)');
  });
});
