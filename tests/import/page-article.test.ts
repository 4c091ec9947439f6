import { describe, expect, test } from 'vitest';
import type { ImportedArticle } from '../../src/import/importer.ts';
import { pageArticle } from '../../src/import/page-article.ts';

const TEXT = `<p>The ferry sailed again on Tuesday, nine days after the storm, and two hundred people were waiting for it.</p>
<p>Nobody was hurt, an officer said, but the pier at Lamu will have to be built anew before the rains.</p>`;
const BODY = `The ferry sailed again on Tuesday, nine days after the storm, and two hundred people were waiting for it.

Nobody was hurt, an officer said, but the pier at Lamu will have to be built anew before the rains.
`;

interface Page {
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
  readonly address?: string;
}

/** A page of a site as they are: a menu, an article, a footer. */
function html({ head = '<title>Ferry link reopens</title>', body = TEXT, lang = '' }: Page): string {
  return `<!DOCTYPE html><html${lang === '' ? '' : ` lang="${lang}"`}><head>${head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ferry link reopens</h1>${body}</article>
<footer>Copyright. All rights reserved. <a href="/terms">Terms</a></footer></body></html>`;
}

function article(page: Page): ImportedArticle {
  const found = pageArticle(html(page), {
    address: page.address,
    provenance: { importer: 'page', from: 'page.html', sha256: '0'.repeat(64) },
  });
  if (!('article' in found)) throw new Error(JSON.stringify(found));
  return found.article;
}

const json = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const meta = (tags: Readonly<Record<string, string>>): string =>
  Object.entries(tags)
    .map(
      ([name, content]) =>
        `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content}">`,
    )
    .join('');

const NEWS = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Ferry link &amp; pier reopen',
  datePublished: '2014-06-30T10:00:10-04:00',
  dateModified: '2014-07-02T08:00:00-04:00',
  author: [
    { '@type': 'Person', name: 'Jane Doe' },
    { '@type': 'Person', name: 'John Roe' },
  ],
  publisher: { '@type': 'NewsMediaOrganization', name: 'The Gazette' },
  description: 'It sailed again.',
  image: { '@type': 'ImageObject', url: 'https://gazette.example/ferry.jpg', caption: 'The ferry' },
  mainEntityOfPage: { '@id': 'https://gazette.example/2014/06/30/ferry' },
  inLanguage: 'en-KE',
};

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

describe('the text', () => {
  test('is without the menu, the headline and the footer', () => {
    expect(article({}).body).toBe(BODY);
  });

  test('may be one sentence', () => {
    expect(article({ body: '<p>The ferry sails again.</p>' }).body).toBe('The ferry sails again.\n');
  });

  test('of a page whose markup is broken is there', () => {
    const body =
      '<div><p>The ferry sailed again on Tuesday, nine days after the storm,<b> and two hundred<p>people were waiting for it.</div></span></article><p>';
    expect(article({ body }).body).toMatch(/sailed again[\s\S]*two hundred[\s\S]*people were waiting/u);
  });

  test('comes from JSON-LD where the page shows none', () => {
    const long = `${'The ferry sailed again on Tuesday. '.repeat(20)}\n\nNobody was *hurt*.`;
    const { body } = article({ head: json({ ...NEWS, articleBody: long }), body: '<p>Loading</p>' });
    expect(body).toMatch(/^The ferry sailed again on Tuesday\./u);
    expect(body).toMatch(/\n\nNobody was \\\*hurt\\\*\.\n$/u);
  });

  test('where there is none leaves the summary, and is said', () => {
    const page =
      '<html><head><title>Ferry</title><meta name="description" content="It sailed."></head><body></body></html>';
    const found = pageArticle(page, { provenance: { importer: 'page', from: 'a', sha256: '0' } });
    expect(found).toMatchObject({ article: { summary: 'It sailed.', rights: 'metadata', body: '' } });
    expect('article' in found && found.article.notes).toHaveLength(1);
  });

  test.each([
    ['<html><body></body></html>', 'has no headline'],
    ['<html><head><title>Ferry</title></head><body></body></html>', 'has a headline but no text'],
  ])('%s is refused', (page, problem) => {
    expect(pageArticle(page, { provenance: { importer: 'page', from: 'a', sha256: '0' } })).toEqual({
      problem,
    });
  });
});

test('a lead picture that begins the text is taken out of it with its caption', () => {
  const figure =
    '<figure><img src="/img/ferry-640.jpg" alt="A ferry"><figcaption>The <b>ferry</b></figcaption></figure>';
  const head = meta({ 'og:image': 'https://gazette.example/img/ferry-640.jpg?w=1200' });
  const { body, image } = article({ head, body: `${figure}${TEXT}`, address: 'https://gazette.example/a' });
  expect(image).toEqual({
    src: 'https://gazette.example/img/ferry-640.jpg',
    alt: 'A ferry',
    caption: 'The ferry',
  });
  expect(body).toBe(BODY);
});

test('a summary that is the beginning of the text, cut, is none', () => {
  expect(
    article({ head: meta({ description: 'The ferry sailed again on Tuesday, nine…' }) }).summary,
  ).toBeUndefined();
});
