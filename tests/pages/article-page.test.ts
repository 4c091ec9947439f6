import { describe, expect, test } from 'vitest';
import type { ArticleView } from '../../src/pages/article-page.ts';
import { articleFile } from '../helpers/content-from.ts';
import { pageAddresses, planOf, viewAt } from '../helpers/plan-of.ts';

const ADDRESS = '/2023/10/13-now/';

function fileOf(name: string, frontMatter = '', text?: string): string {
  return `-- articles/${name}.md --\n${articleFile(frontMatter, text)}`;
}

/** The page of an article with this front matter, in an archive with further files. */
function view(frontMatter: string, text?: string, more = ''): ArticleView {
  return viewAt<ArticleView>(planOf(fileOf('2023-10-13-now', frontMatter, text) + more), ADDRESS);
}

test('says headline, dates, dateline, byline and where it is filed', () => {
  const shown = view(
    [
      'title: Bishkek summit',
      'date: 2023-10-13T18:30+06:00',
      'happened: 2023-10-12/2023-10-13',
      'updated: 2023-10-16',
      'dateline: Bishkek, Kyrgyzstan',
      'byline: [A. Writer, B. Reporter]',
      'countries: [KG, RU]',
      'mentions: [AM]',
      'topics: [Summits]',
      'people: [Sadyr Japarov]',
      'organisations: [CIS]',
      'event: Bishkek summit 2023',
    ].join('\n'),
  );
  expect(shown).toMatchObject({
    title: 'Bishkek summit',
    documentTitle: 'Bishkek summit – News archive',
    published: { iso: '2023-10-13T18:30+06:00', text: '13 October 2023', url: '/2023/10/#d13' },
    updated: { iso: '2023-10-16', text: '16 October 2023' },
    dateline: 'Bishkek, Kyrgyzstan',
    byline: 'A. Writer, B. Reporter',
    kicker: { text: 'Summits', url: '/topics/summits/' },
  });
  expect(shown.happened).toContain('12');
  expect(
    shown.filedUnder.map(({ label, names }) => [label, names.map(({ text, url }) => `${text} ${url}`)]),
  ).toEqual([
    ['Event', ['Bishkek summit 2023 /events/bishkek-summit-2023/']],
    ['Countries', ['Kyrgyzstan /countries/kyrgyzstan/', 'Russia /countries/russia/']],
    ['Topics', ['Summits /topics/summits/']],
    ['Organisations', ['CIS /organisations/cis/']],
    ['People', ['Sadyr Japarov /people/sadyr-japarov/']],
    ['Also mentioned', ['Armenia /countries/armenia/']],
  ]);
});

test('leaves out what the article does not say', () => {
  expect(view('')).toMatchObject({
    dateline: undefined,
    byline: undefined,
    happened: undefined,
    updated: undefined,
    kicker: undefined,
    source: undefined,
    filedUnder: [],
    references: [],
    corrections: [],
    provenance: [],
    related: [],
    neighbours: [],
    translations: [],
  });
});

test('a trail leads up to its month and year', () => {
  expect(view('').breadcrumbs.map(({ text, url }) => `${text} ${url}`)).toEqual([
    'Home /',
    '2023 /2023/',
    'October /2023/10/',
  ]);
});

describe('the source', () => {
  test('is named, linked, and shows what a clipping showed', () => {
    const { source, captured } = view(
      'source: {name: Gazette, url: https://www.gazette.example/1, archived: https://archive.example/1, captured: 2023-10-14, counters: {comments: 1, views: 226}}',
    );
    expect(source).toMatchObject({
      name: { text: 'Gazette', url: '/sources/gazette/' },
      original: { text: 'gazette.example', url: 'https://www.gazette.example/1' },
      archivedCopy: 'https://archive.example/1',
      counters: '1 comment, 226 views, as captured',
    });
    expect(captured).toEqual({ iso: '2023-10-14', text: '14 October 2023' });
  });
});

test('references, corrections and provenance stand at the foot', () => {
  const shown = view(
    [
      'references: [{publisher: P, title: T, url: https://p.example, date: 2023-10}, {title: Clipping}]',
      'corrections: [{date: 2023-10-15, text: A wrong date.}, {date: 2023-10-14, text: A wrong name.}]',
      'provenance: {importer: clipping, from: a.txt}',
      'originalTitle: Саммит',
    ].join('\n'),
  );
  expect(shown.references).toEqual([
    { text: 'T', publisher: 'P', url: 'https://p.example', date: { iso: '2023-10', text: 'October 2023' } },
    { text: 'Clipping', publisher: undefined, url: undefined, date: undefined },
  ]);
  expect(shown.corrections.map(({ text }) => text)).toEqual(['A wrong date.', 'A wrong name.']);
  expect(shown.corrected).toBe('Corrected on 15 October 2023');
  expect(shown.provenance.map(({ text }) => text)).toEqual(['clipping', 'a.txt']);
  expect(shown.originalTitle).toBe('Саммит');
});

describe('the text', () => {
  test('is the body, with the summary above it only where that was written by hand', () => {
    expect(view('', 'The text.')).toMatchObject({
      standfirst: undefined,
      bodyNote: undefined,
      description: 'The text.',
    });
    expect(view('summary: A summary.', 'The text.')).toMatchObject({
      standfirst: 'A summary.',
      description: 'A summary.',
    });
    expect(view('', 'The *text*.').bodyHtml).toContain('The <em>text</em>.');
  });

  test('is an excerpt, and says so', () => {
    const shown = view('rights: excerpt', 'First.\n\nSECOND.');
    expect(shown.bodyHtml).toContain('First.');
    expect(JSON.stringify(shown)).not.toContain('SECOND');
    expect(shown.bodyNote).toBe('This is an excerpt; the source has the whole text.');
  });

  test('is missing, and says so', () => {
    const shown = view('rights: metadata', 'SECRET.');
    expect(shown.bodyHtml).toBe('');
    expect(JSON.stringify(shown)).not.toContain('SECRET');
    expect(shown.bodyNote).toBe('This archive keeps a record of this article, not its text.');
  });

  test('may be empty', () => {
    expect(view('', '')).toMatchObject({ bodyHtml: '', bodyNote: 'This article has no text.' });
  });
});

test('a withdrawn article shows title, dates and reason, and nothing else', () => {
  const shown = view(
    'title: Gone\nsummary: SECRET\ncountries: [KG]\nstatus: withdrawn\nwithdrawn: {date: 2023-11-02, reason: It was not true.}',
    'SECRET',
  );
  expect(shown).toMatchObject({
    title: 'Withdrawn: Gone',
    withdrawn: { label: 'Withdrawn on 2 November 2023', reason: 'It was not true.' },
    bodyHtml: '',
    bodyNote: undefined,
    filedUnder: [],
    noindex: true,
    cite: undefined,
  });
  expect(JSON.stringify(shown)).not.toMatch(/SECRET|Kyrgyzstan/u);
});

test('a page that search engines shall leave out says so and has no canonical address', () => {
  const plan = planOf(
    `-- site.yaml --\nurl: https://example.org/archive\n${fileOf('2023-10-13-now', 'index: false')}`,
  );
  expect(viewAt<ArticleView>(plan, ADDRESS)).toMatchObject({ noindex: true, canonical: undefined });
});

test('language and direction are those of the article', () => {
  expect(view('language: ar')).toMatchObject({ language: 'ar', direction: 'rtl' });
});

describe('related articles', () => {
  test('say why they are related', () => {
    const more =
      fileOf('2023-10-12-event', 'title: In the event\ndate: 2023-10-12\nevent: E') +
      fileOf(
        '2023-10-11-shared',
        'title: Shares\ndate: 2023-10-11\ncountries: [KG]\ntopics: [International justice]',
      ) +
      fileOf('2023-10-10-chosen', 'title: Chosen\ndate: 2023-10-10');
    const shown = view(
      'event: E\ncountries: [KG]\ntopics: [International justice]\nrelated: [2023-10-10-chosen]',
      'T',
      more,
    );
    expect(shown.related.map(({ card, reason }) => `${card.headline}: ${reason}`)).toEqual([
      'Chosen: chosen by the editors',
      'In the event: same event',
      'Shares: Kyrgyzstan + International justice',
    ]);
  });
});

test('earlier and later stand within the event and the primary country', () => {
  const more =
    fileOf('2023-10-12-a', 'title: Before\ndate: 2023-10-12\ncountries: [KG]') +
    fileOf('2023-10-14-b', 'title: After\ndate: 2023-10-14\nevent: E') +
    fileOf('2023-10-15-c', 'title: Elsewhere\ndate: 2023-10-15\ncountries: [RU]');
  const shown = view('event: E\ncountries: [KG, RU]', 'T', more);
  expect(shown.neighbours.map(({ label, headline, url, rel }) => [label, headline, url, rel])).toEqual([
    ['Later: E', 'After', '/2023/10/14-b/', 'next'],
    ['Earlier: Kyrgyzstan', 'Before', '/2023/10/12-a/', 'prev'],
  ]);
});

test('other language versions are linked with their language', () => {
  const more = fileOf('2023-10-13-саммит', 'title: Саммит\nlanguage: ru\ntranslationOf: 2023-10-13-now');
  expect(view('', 'T', more).translations).toMatchObject([
    {
      languageName: 'Russian',
      headline: 'Саммит',
      language: 'ru',
      url: '/2023/10/13-%D1%81%D0%B0%D0%BC%D0%BC%D0%B8%D1%82/',
    },
  ]);
});

describe('the lead picture', () => {
  test('is a file of the archive', () => {
    const more = '-- media/map.svg --\n<svg xmlns="http://www.w3.org/2000/svg"/>\n';
    expect(view('image: {src: map.svg, alt: A map, caption: C, credit: D}', 'T', more).picture).toMatchObject(
      {
        url: '/media/map.svg',
        remote: false,
        alt: 'A map',
        caption: 'C',
        credit: 'D',
      },
    );
  });

  test('from elsewhere is a link', () => {
    expect(view('image: {src: "https://example.org/a.jpg", alt: A}').picture).toMatchObject({
      url: 'https://example.org/a.jpg',
      remote: true,
    });
  });
});

test('links for readers who know better lead to the repository and to the desk', () => {
  const plan = planOf(
    `-- site.yaml --\nrepository: https://github.com/a/b/blob/main/content\ncontact: desk@example.org\n${fileOf('2023-10-13-now', 'title: A & B')}`,
  );
  expect(viewAt<ArticleView>(plan, ADDRESS)).toMatchObject({
    editUrl: 'https://github.com/a/b/blob/main/content/articles/2023-10-13-now.md',
    reportUrl: 'mailto:desk@example.org?subject=A%20%26%20B',
  });
});

test('a draft is marked, and planned only while editing', () => {
  const draft = fileOf('2023-10-13-now', 'status: draft');
  expect(pageAddresses(planOf(draft))).not.toContain(ADDRESS);
  expect(viewAt<ArticleView>(planOf(draft, { drafts: true }), ADDRESS).draft).toBe(true);
});
