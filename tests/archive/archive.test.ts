import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNewestFirst } from '../../src/archive/filed-article.ts';
import { article } from '../helpers/article.ts';
import { archiveFrom, archiveOf, articleTitled, titles } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';

function fileOf(name: string, frontMatter: string, text?: string): string {
  return `-- articles/${name}.md --\n${articleFile(`title: ${name}\n${frontMatter}`, text)}`;
}

describe('the order of articles', () => {
  test('is newest first: by day as written, then by instant, then by address', () => {
    const archive = archiveFrom(
      [
        fileOf('a', 'date: 2023-10-12'),
        fileOf('d', 'date: 2023-10-13'),
        fileOf('c', 'date: 2023-10-13'),
        // This is the later moment, but its author wrote the earlier day.
        fileOf('west', 'date: 2023-10-13T23:00-11:00'),
        fileOf('east', 'date: 2023-10-14T00:30+14:00'),
        fileOf('noon', 'date: 2023-10-13T12:00Z'),
        fileOf('morning', 'date: 2023-10-13T12:00+06:00'),
      ].join(''),
    );
    expect(titles(archive.articles)).toEqual(['east', 'west', 'noon', 'morning', 'c', 'd', 'a']);
  });

  test('is total: two articles never compare as equal', () => {
    const moments = ['2023-10-13', '2023-10-13T12:00Z', '2023-10-13T18:00+06:00', '2023-10-14'];
    const any = fc.record({
      date: fc.constantFrom(...moments),
      slug: fc.constantFrom('a', 'b', 'é'),
      stem: fc.uuid(),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(any, { minLength: 2, maxLength: 6, selector: ({ stem }) => stem }),
        (parts) => {
          const articles = parts.map((part) => article(part));
          const sorted = [...articles].sort(compareNewestFirst);
          expect([...articles].reverse().sort(compareNewestFirst)).toEqual(sorted);
        },
      ),
      { numRuns: 100, seed: 1 },
    );
  });
});

describe('neighbours within a list', () => {
  const archive = archiveOf(
    '2023-10-10 KG - First',
    '2023-10-11 RU - Elsewhere',
    '2023-10-12 KG - Second',
    '2023-10-13 KG,RU - Third',
  );
  const beside = (title: string, code: string) => {
    const { earlier, later } = archive.neighbours(
      articleTitled(archive, title),
      archive.find('country', code)!,
    );
    return [earlier?.title, later?.title];
  };

  test('are the article before and the one after in that list', () => {
    expect(beside('Second', 'KG')).toEqual(['First', 'Third']);
    expect(beside('Third', 'RU')).toEqual(['Elsewhere', undefined]);
  });

  test('are missing at its ends', () => {
    expect(beside('First', 'KG')).toEqual([undefined, 'Second']);
    expect(beside('Third', 'KG')).toEqual(['Second', undefined]);
  });

  test('are never the same article in another language', () => {
    const translated = archiveFrom(
      fileOf('before', 'date: 2023-10-12\ncountries: [KG]') +
        fileOf('original', 'date: 2023-10-13\ncountries: [KG]') +
        fileOf('other', 'date: 2023-10-13\ncountries: [KG]\ntranslationOf: original') +
        fileOf('after', 'date: 2023-10-14\ncountries: [KG]'),
    );
    const { earlier, later } = translated.neighbours(
      articleTitled(translated, 'original'),
      translated.find('country', 'KG')!,
    );
    expect([earlier?.title, later?.title]).toEqual(['before', 'after']);
  });
});

describe('a withdrawn article', () => {
  const archive = archiveFrom(
    fileOf('kept', 'countries: [KG]\nrelated: [gone]', '[text](gone.md)') +
      fileOf(
        'gone',
        [
          'date: 2023-10-12',
          'status: withdrawn',
          'withdrawn: {date: 2023-11-01, reason: The report was not true.}',
          'summary: SECRET',
          'dateline: SECRET',
          'byline: SECRET',
          'countries: [KG, MN]',
          'mentions: [FI]',
          'topics: [SECRET]',
          'people: [SECRET]',
          'organisations: [SECRET]',
          'event: SECRET',
          'source: {name: SECRET, url: https://secret.example}',
          'references: [{title: SECRET}]',
          'originalTitle: SECRET',
          'image: {src: https://secret.example/SECRET.jpg, alt: SECRET}',
          'provenance: {importer: SECRET}',
          'related: [kept]',
          'redirects: [/old/]',
        ].join('\n'),
        'SECRET text.\n\n> SECRET\n> — SECRET',
      ),
  );

  test('keeps title, dates and reason, and its old addresses', () => {
    expect(titles(archive.withdrawn)).toEqual(['gone']);
    expect(archive.withdrawn[0]).toMatchObject({
      title: 'gone',
      date: { day: '2023-10-12' },
      withdrawn: { date: '2023-11-01', reason: 'The report was not true.' },
      redirects: ['/old/'],
      indexed: false,
      text: { kind: 'none' },
    });
  });

  test('holds nothing else', () => {
    expect(JSON.stringify(archive.withdrawn[0])).not.toMatch(/secret/iu);
  });

  test('is in no list and makes no name', () => {
    expect(titles(archive.articles)).toEqual(['kept']);
    expect(titles(archive.entities.of(archive.find('country', 'KG')!).articles)).toEqual(['kept']);
    expect(archive.find('topic', 'SECRET')).toBeUndefined();
    expect(archive.find('country', 'MN')).toBeUndefined();
    expect(archive.related(articleTitled(archive, 'kept'))).toEqual([]);
  });

  test('counts for the lists it was in, so that a page once made stays', () => {
    expect(archive.entities.of(archive.find('country', 'KG')!).withdrawnDays).toEqual(['2023-10-12']);
  });
});

test('the rights and the language of the site hold where an article says none', () => {
  const archive = archiveFrom(
    `-- site.yaml --\nrights: excerpt\nlanguage: fr\n${fileOf('a', '')}${fileOf('b', 'rights: full\nlanguage: ru')}`,
  );
  expect(articleTitled(archive, 'a')).toMatchObject({
    rights: 'excerpt',
    language: 'fr',
    text: { kind: 'excerpt' },
  });
  expect(articleTitled(archive, 'b')).toMatchObject({
    rights: 'full',
    language: 'ru',
    text: { kind: 'full' },
  });
});

test('the links of a text that is not published are not known either', () => {
  const archive = archiveFrom(fileOf('a', 'rights: excerpt', 'See [b](b.md).') + fileOf('b', ''));
  expect(articleTitled(archive, 'a').links).toEqual([]);
});

test('an article that is about a country is not also a mention of it', () => {
  const archive = archiveFrom(fileOf('a', 'countries: [KG]\nmentions: [KG, RU]'));
  expect(archive.entities.of(archive.find('country', 'KG')!).mentions).toEqual([]);
  expect(titles(archive.entities.of(archive.find('country', 'RU')!).mentions)).toEqual(['a']);
});

test('featured articles are those that are published, in the order of the file', () => {
  const archive = archiveFrom(
    `${fileOf('a', 'topics: [T]')}${fileOf('b', 'status: draft')}${fileOf('c', '')}-- topics/t.md --
---
title: T
featured: [c, b, a, c]
---
`,
  );
  const [topic] = archive.entities.ofKind('topic');
  expect(titles(archive.featured(topic!.file!))).toEqual(['c', 'a']);
});

test('an archive is the same whatever the order in which its files were read', () => {
  const files = [
    fileOf('a', 'topics: [Élan]\ncountries: [KG, RU]'),
    fileOf('b', 'topics: [Elan]\ncountries: [RU, KG]'),
    fileOf('c', 'topics: [elan]\nevent: E'),
  ];
  const shape = (text: string) => {
    const archive = archiveFrom(text);
    return {
      articles: titles(archive.articles),
      topics: archive.entities.ofKind('topic').map(({ ref, articles }) => [ref.name, titles(articles)]),
      countries: archive.entities.ofKind('country').map(({ ref, articles }) => [ref.name, titles(articles)]),
    };
  };
  expect(shape(files.toReversed().join(''))).toEqual(shape(files.join('')));
});
