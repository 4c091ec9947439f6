import { describe, expect, test } from 'vitest';
import { pageContext } from '../../../src/pages/page-context.ts';
import { recordsDigest, searchRecord, type SearchRecord } from '../../../src/pages/search/search-record.ts';
import { archiveFrom } from '../../helpers/archive-of.ts';
import { articleFile } from '../../helpers/content-from.ts';

const SITE = '-- site.yaml --\ntitle: Site\nurl: https://site.example/news\n';

function recordsOf(content: string): SearchRecord[] {
  const archive = archiveFrom(content);
  const context = pageContext(archive);
  return archive.articles.map((article) => searchRecord(article, 'en', archive, context));
}

function recordOf(frontMatter: string, text?: string, more = ''): SearchRecord {
  const [record] = recordsOf(
    `${SITE}-- articles/2023-10-13-a.md --\n${articleFile(frontMatter, text)}${more}`,
  );
  return record!;
}

const SECRET = 'The secret paragraph.';

describe('the text that can be searched', () => {
  test('is plain, with headings, lists and quotations', () => {
    const { content } = recordOf(
      '',
      '## Head\n\n*One* [two](https://a.example).\n\n- three\n\n> four\n> — Ann, five',
    );
    expect(content.split(/\s+/u)).toEqual(['Head', 'One', 'two.', 'three', 'four', '—', 'Ann,', 'five']);
  });

  test.each([
    ['of an excerpt is the summary alone', 'rights: excerpt\nsummary: In short.', 'In short.'],
    ['of an excerpt without summary is the first paragraph', 'rights: excerpt', 'First.'],
    ['of a record without text is its summary', 'rights: metadata\nsummary: By hand.', 'By hand.'],
    ['of a record without anything is its headline', 'rights: metadata', 'Port strike'],
  ])('%s', (_, frontMatter, content) => {
    const record = recordOf(frontMatter, `First.\n\n${SECRET}`);
    expect(record.content).toBe(content);
    expect(JSON.stringify(record)).not.toContain('secret');
  });

  test.each([
    ['title: A word\nrights: full', '![](https://a.example/a.png) [\u200b](https://a.example)', 'A word'],
    ['title: 🎉🎉', '—', '13 October 2023'],
  ])(
    'always has a word, without which the index would not be whole: %j, %j',
    (frontMatter, text, content) => {
      expect(recordOf(frontMatter, text).content).toBe(content);
    },
  );

  test('cannot hold the marks by which Pagefind weighs words', () => {
    expect(recordOf('', 'A ___PAGEFIND_WEIGHT___9 word.').content).not.toContain('___');
  });
});

describe('withheld articles', () => {
  test.each([
    ['withdrawn', 'status: withdrawn\nwithdrawn: {date: 2023-10-14, reason: Wrong.}'],
    ['drafts', 'status: draft'],
    ['embargoed', 'status: embargoed\nembargoUntil: 2031-01-01'],
    ['of the future', 'date: 2031-01-01'],
  ])('%s have no record', (_, frontMatter) => {
    const name = frontMatter.startsWith('date') ? '2031-01-01-a' : '2023-10-13-a';
    expect(recordsOf(`${SITE}-- articles/${name}.md --\n${articleFile(frontMatter, SECRET)}`)).toEqual([]);
  });

  test('one that search engines are asked to leave out can be searched here', () => {
    expect(recordOf('index: false', 'Quiet.').content).toBe('Quiet.');
  });
});

describe('what a record says', () => {
  const record = recordOf(
    [
      'countries: [MM, KE]',
      'mentions: [UG]',
      'topics: [Trade]',
      'people: [Jo Doe]',
      'organisations: [EAC]',
      'event: The strike',
      'source: Wire',
      'byline: [Jane Smith, Reuters]',
      'dateline: Nairobi',
    ].join('\n'),
    'A text.',
    '-- organisations/eac.md --\n---\ntitle: East African Community\nabbreviation: EAC\notherNames: [Community of the East]\n---\n',
  );

  test('filters: what it is about and by, and when', () => {
    expect(record.filters).toEqual({
      topic: ['Trade'],
      country: ['Myanmar', 'Kenya'],
      mention: ['Uganda'],
      organisation: ['East African Community'],
      person: ['Jo Doe'],
      source: ['Wire'],
      event: ['The strike'],
      language: ['en'],
      year: ['2023'],
      month: ['2023-10'],
    });
  });

  test('its names are those of all it is filed under, with their other names', () => {
    for (const name of ['Burma', 'Republic of Kenya', 'EAC', 'Community of the East', 'Jo Doe', 'Wire']) {
      expect(record.meta.names?.split(' · ')).toContain(name);
    }
    expect(record.meta.names).not.toContain('Uganda');
  });

  test('its address has the prefix of the site, its day is written as on the pages', () => {
    expect(record.url).toBe('/news/2023/10/13-a/');
    expect(record.meta).toMatchObject({ date: '2023-10-13', day: '13 October 2023', place: 'Nairobi' });
  });

  test('its authors can be cited', () => {
    expect(record.meta.byline).toBe('Smith | Jane; Reuters');
  });
});

test('of two articles of a day the later sorts after the earlier, whatever their zones', () => {
  const [newest, oldest] = recordsOf(
    `${SITE}-- articles/2023-10-13-a.md --\n${articleFile('date: 2023-10-13T23:00+12:00')}` +
      `-- articles/2023-10-13-b.md --\n${articleFile('date: 2023-10-13T01:00-11:00')}`,
  );
  expect(newest!.url).toContain('13-b');
  expect(newest!.sort.date > oldest!.sort.date).toBe(true);
});

describe('the digest of records changes with', () => {
  const digest = (frontMatter: string, text?: string, more = ''): string => {
    const archive = archiveFrom(
      `${SITE}-- articles/2023-10-13-a.md --\n${articleFile(frontMatter, text)}${more}`,
    );
    return recordsDigest(archive.articles, archive, pageContext(archive));
  };

  test.each([
    ['the headline', digest('title: Other')],
    ['the text', digest('topics: [Trade]', 'Another.')],
    ['a name', digest('topics: [Water]')],
    [
      'another name of what it is filed under',
      digest(
        'topics: [Trade]',
        undefined,
        '-- topics/trade.md --\n---\ntitle: Trade\notherNames: [Commerce]\n---\n',
      ),
    ],
    ['the rights', digest('topics: [Trade]\nrights: excerpt')],
  ])('%s', (_, other) => {
    expect(other).not.toBe(digest('topics: [Trade]'));
  });

  test('the title of the archive, which citations name', () => {
    const titled = (title: string): string => {
      const archive = archiveFrom(
        `-- site.yaml --\ntitle: ${title}\n-- articles/2023-10-13-a.md --\n${articleFile('topics: [Trade]')}`,
      );
      return recordsDigest(archive.articles, archive, pageContext(archive));
    };
    expect(titled('One')).not.toBe(titled('Another'));
  });

  test('nothing else', () => {
    const page = '-- pages/about.md --\n---\ntitle: About\n---\nA page.\n';
    expect(digest('topics: [Trade]', undefined, page)).toBe(digest('topics: [Trade]'));
  });
});
