import { describe, expect, test } from 'vitest';
import type { EntityKind } from '../../src/content/entity-file.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { archiveFrom, articleTitled, titles } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';

/** An archive of articles, one for each piece of front matter, and of other files. */
function archive(frontMatters: readonly string[], files = ''): Archive {
  const articles = frontMatters.map(
    (frontMatter, index) =>
      `-- articles/2023-10-13-${index}.md --\n${articleFile(`title: "${index}"\n${frontMatter}`)}`,
  );
  return archiveFrom(articles.join('') + files);
}

function file(path: string, frontMatter: string, text = ''): string {
  return `-- ${path} --\n---\n${frontMatter}\n---\n${text}\n`;
}

/** Each name of a kind that has a page, with the headlines filed under it. */
function names(from: Archive, kind: EntityKind): Record<string, string[]> {
  return Object.fromEntries(
    from.entities.ofKind(kind).map(({ ref, articles }) => [ref.name, titles(articles).sort()]),
  );
}

function messages({ problems }: Archive): string[] {
  return problems.map(
    ({ path, line, severity, message }) => `${[path, line].join(':')} ${severity} ${message}`,
  );
}

describe('spellings of one name are one entity', () => {
  test('shown in the spelling that is used most', () => {
    const found = archive([
      'people: [Erdogan]',
      'people: [Erdoğan]',
      'people: [ERDOĞAN]',
      'people: [Erdoğan]',
    ]);
    expect(names(found, 'person')).toEqual({ Erdoğan: ['0', '1', '2', '3'] });
  });

  test('shown, where two are used equally, in the one that comes first', () => {
    expect(Object.keys(names(archive(['topics: [Élections]', 'topics: [Elections]']), 'topic'))).toEqual([
      'Elections',
    ]);
  });

  test('shown as the title of their file says', () => {
    const found = archive(
      ['topics: [climate]', 'topics: [climate]'],
      file('topics/climate.md', 'title: Climate'),
    );
    expect(names(found, 'topic')).toEqual({ Climate: ['0', '1'] });
  });
});

describe('a file gathers the names of a thing', () => {
  const nato = file(
    'organisations/nato.md',
    'title: North Atlantic Treaty Organization\nabbreviation: N.A.T.O.\notherNames: [Atlantic Alliance]',
  );

  test('title, other names, file name and abbreviation all mean it', () => {
    const found = archive(
      [
        'organisations: [North Atlantic treaty organization]',
        'organisations: [Atlantic Alliance]',
        'organisations: [NATO]',
        'organisations: [N.A.T.O.]',
      ],
      nato,
    );
    expect(names(found, 'organisation')).toEqual({
      'North Atlantic Treaty Organization': ['0', '1', '2', '3'],
    });
    expect(found.problems).toEqual([]);
  });

  test('an article that writes two of its names is filed under it once', () => {
    const found = archive(['organisations: [NATO, Atlantic Alliance]'], nato);
    expect(names(found, 'organisation')).toEqual({ 'North Atlantic Treaty Organization': ['0'] });
    expect(articleTitled(found, '0').organisations).toHaveLength(1);
  });

  test('the file name is its address, and a file name with hyphens stands for blanks', () => {
    const found = archive(
      ['topics: [central asia]'],
      file('topics/central-asia.md', 'title: The Middle of Asia'),
    );
    expect(found.find('topic', 'Central Asia')).toMatchObject({
      name: 'The Middle of Asia',
      slug: 'central-asia',
    });
  });

  test('a name means something else in another kind', () => {
    const found = archive(['topics: [NATO]'], nato);
    expect(names(found, 'topic')).toEqual({ NATO: ['0'] });
    expect(names(found, 'organisation')).toEqual({});
  });

  test('two files cannot claim one name', () => {
    const found = archive(
      [],
      file('people/a.md', 'title: Ann') + file('people/b.md', 'title: Bea\notherNames: [ANN, Zoe]'),
    );
    expect(messages(found)).toEqual([
      'people/b.md:1 error claims the name "ann", which people/a.md claims too',
    ]);
  });

  test('nor two country files one country', () => {
    const found = archive([], file('countries/a.md', 'code: KG') + file('countries/b.md', 'code: KG'));
    expect(messages(found)).toEqual([
      'countries/b.md:1 error claims the name "KG", which countries/a.md claims too',
    ]);
  });
});

describe('a name has a page', () => {
  test.each<[string, string, boolean]>([
    ['if an article has it', '', true],
    ['if only a file with text has it', file('topics/a.md', 'title: T', 'Words.'), true],
    ['but not if it is a file without text', file('topics/a.md', 'title: T'), false],
  ])('%s', (_name, files, expected) => {
    const found = archive(files === '' ? ['topics: [T]'] : [], files);
    expect(found.find('topic', 'T')?.hasPage).toBe(expected);
    expect(found.entities.ofKind('topic')).toHaveLength(expected ? 1 : 0);
  });

  test('a country that is only mentioned has one, with the mention', () => {
    const [country] = archive(['mentions: [KG]']).entities.ofKind('country');
    expect(country?.ref.name).toBe('Kyrgyzstan');
    expect(country?.articles).toEqual([]);
    expect(titles(country?.mentions ?? [])).toEqual(['0']);
  });

  test('a withdrawn article makes none', () => {
    const found = archive(['topics: [T]\nstatus: withdrawn\nwithdrawn: {date: 2023-11-01, reason: R}']);
    expect(found.find('topic', 'T')).toBeUndefined();
  });

  test('an unknown name is no entity', () => {
    expect(archive([]).find('topic', 'T')).toBeUndefined();
  });
});

test('names like those of every object are names', () => {
  const words = ['constructor', '__proto__', 'hasOwnProperty', 'toString'];
  const found = archive([`topics: [${words.join()}]\npeople: [${words.join()}]`]);
  expect(
    Object.entries(names(found, 'topic'))
      .map(([name]) => name)
      .sort(),
  ).toEqual([...words].sort());
  expect(found.entities.ofKind('person')).toHaveLength(4);
});

describe('names that want one address', () => {
  test('are refused, naming both', () => {
    expect(messages(archive(['topics: [A.B]', 'topics: [A B]']))).toEqual([
      'articles/2023-10-13-0.md: error the topic "A.B" wants the address "a-b", as does "A B" of articles/2023-10-13-1.md',
    ]);
  });

  test('C, C++, C# and .NET each have their own', () => {
    const found = archive(['topics: [C, C++, "C#", .NET, NET]']);
    expect(found.problems).toEqual([]);
    expect(found.entities.ofKind('topic')).toHaveLength(5);
  });

  test('are no matter where their kinds differ', () => {
    expect(archive(['topics: [Kenya]\ncountries: [KE]\npeople: [Kenya]']).problems).toEqual([]);
  });
});

test('one name is not an event and a topic', () => {
  expect(messages(archive(['event: Niger coup', 'topics: [niger Coup]']))).toEqual([
    'articles/2023-10-13-0.md: error "Niger coup" is an event here and a topic in articles/2023-10-13-1.md',
  ]);
  expect(messages(archive(['topics: [Niger coup]'], file('events/coup.md', 'title: Niger coup')))).toEqual([
    'events/coup.md: error "Niger coup" is an event here and a topic in articles/2023-10-13-0.md',
  ]);
});

test('a source is called by its name, otherwise by the host of its address', () => {
  const found = archive([
    'source: Gazette',
    'source: https://www.gazette.example/1',
    'source: {name: Gazette, url: https://g.example}',
  ]);
  expect(names(found, 'source')).toEqual({ Gazette: ['0', '2'], 'gazette.example': ['1'] });
});

test('names are listed from A to Z as people read them, not as machines do', () => {
  const found = archive(['topics: [Zebra, apple, Élan, Item 10, Item 9, elephant, Ärzte]']);
  expect(Object.keys(names(found, 'topic'))).toEqual([
    'apple',
    'Ärzte',
    'Élan',
    'elephant',
    'Item 9',
    'Item 10',
    'Zebra',
  ]);
});
