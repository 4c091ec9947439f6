import { describe, expect, test } from 'vitest';
import type { EntityView } from '../../src/pages/entity-page.ts';
import type { SitePath } from '../../src/pages/urls.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';
import { planOf, viewAt } from '../helpers/plan-of.ts';

function view(content: string, address: SitePath): EntityView {
  return viewAt<EntityView>(planOf(content), address);
}

function fileOf(name: string, frontMatter = '', text?: string): string {
  return `-- articles/${name}.md --\n${articleFile(frontMatter, text)}`;
}

function entity(path: string, frontMatter: string, text = ''): string {
  return `-- ${path} --\n---\n${frontMatter}\n---\n${text}\n`;
}

/** The facts as `label: value, value`. */
function facts({ facts: shown }: EntityView): string[] {
  return shown.map(({ label, values }) => `${label}: ${values.map(({ text }) => text).join(', ')}`);
}

/** Headlines under their months. */
function groups({ groups: shown }: EntityView): Record<string, string[]> {
  return Object.fromEntries(
    shown.map(({ heading, cards }) => [heading.text, cards.map(({ headline }) => headline)]),
  );
}

describe('a country', () => {
  test('lists its articles by month, newest first', () => {
    const content = contentOf('2023-10-12 KG - One', '2023-10-13 KG - Two', '2023-09-01 KG,RU - Three');
    expect(groups(view(content, '/countries/kyrgyzstan/'))).toEqual({
      'October 2023': ['Two', 'One'],
      'September 2023': ['Three'],
    });
  });

  test('says where it lies, and which of its neighbours the archive knows', () => {
    const shown = view(contentOf('2023-10-12 KG,KZ,RU - One'), '/countries/kyrgyzstan/');
    expect(shown.flag).toBe('🇰🇬');
    expect(facts(shown)).toEqual(
      expect.arrayContaining([
        'Capital: Bishkek',
        'Region: Asia: Central Asia',
        'Borders in this archive: Kazakhstan',
      ]),
    );
  });

  test('and its former state know each other', () => {
    const content = contentOf('1990-01-01 SUHH - Old', '2023-10-12 KG - New');
    expect(facts(view(content, '/countries/kyrgyzstan/'))).toContain('Former states: Soviet Union');
    const union = view(content, '/countries/soviet-union/');
    expect(facts(union)).toContain('Existed: 1922 to 1991');
    const today = union.facts.find(({ label }) => label === 'Today');
    expect(today?.values).toHaveLength(15);
    expect(today?.values.filter(({ url }) => url !== undefined)).toEqual([
      { text: 'Kyrgyzstan', url: '/countries/kyrgyzstan/' },
    ]);
  });

  test('has mentions in a list of their own: the newest 30, and how many there are', () => {
    const articles = Array.from({ length: 32 }, (_, index) =>
      fileOf(`2023-10-13-${index}`, `title: Article ${index}\nmentions: [FI]`),
    );
    const shown = view(
      articles.join('') + fileOf('2023-10-14-x', 'date: 2023-10-14\ncountries: [FI]'),
      '/countries/finland/',
    );
    expect(shown.groups.flatMap(({ cards }) => cards)).toHaveLength(1);
    expect(shown.mentions?.cards).toHaveLength(30);
    expect(shown.mentions?.label).toContain('32');
    expect(shown.extent).toContain('1 article');
  });

  test('is called as its file says, at the address of the registry', () => {
    const shown = view(
      contentOf('2023-10-12 TR - One') + entity('countries/turkey.md', 'code: TR\ntitle: Turkey', 'Words.'),
      '/countries/turkiye/',
    );
    expect(shown.title).toBe('Turkey');
    expect(shown.introHtml).toBe('<p>Words.</p>');
  });
});

describe('an organisation', () => {
  const members =
    'members: [RU, KG, {name: FI, from: 2023-04-04}, {name: TM, as: associate}, {name: MN, as: observer, from: 2004}, {name: GE, from: 1993, to: 2009-08-18}, {name: Some Union}]';

  test('lists its members by kind and time, and never says "present"', () => {
    const shown = view(
      entity('organisations/a.md', `title: A\n${members}\nasOf: 2023-12-31`, 'Words.'),
      '/organisations/a/',
    );
    expect(
      shown.members.map(({ label, members: of }) => [
        label,
        of.map(({ text, span }) => [text, span].filter(Boolean).join(' ')),
      ]),
    ).toEqual([
      ['Members', ['Finland since 4 April 2023', 'Kyrgyzstan', 'Russia', 'Some Union']],
      ['Associate members', ['Turkmenistan']],
      ['Observers', ['Mongolia since 2004']],
      ['Former members', ['Georgia 1993 to 18 August 2009']],
    ]);
    expect(shown.membersAsOf).toBe('As of 31 December 2023');
    expect(JSON.stringify(shown)).not.toMatch(/\bpresent\b/u);
  });

  test('stands on the page of a member country, but not of a former one', () => {
    const content =
      contentOf('2023-10-12 KG,GE - One') + entity('organisations/a.md', `title: A\n${members}`, 'Words.');
    expect(facts(view(content, '/countries/kyrgyzstan/'))).toContain('Member of: A');
    expect(facts(view(content, '/countries/georgia/')).join()).not.toContain('Member of');
  });
});

test('a person has roles with their times, and what was said', () => {
  const shown = view(
    entity(
      'people/a.md',
      'title: Ann Lee\ncountry: KZ\nroles: [{title: President, of: KZ, from: 2019-03-20}, {title: Mayor, from: 2000, to: 2004}]',
    ) +
      fileOf(
        '2023-10-13-a',
        'title: A\npeople: [ann lee]',
        'T\n\n> Words.\n> — Ann Lee, President\n\n> Other.\n> — Bob',
      ),
    '/people/a/',
  );
  expect(facts(shown)).toEqual([
    'Country: Kazakhstan',
    'Roles: President, Kazakhstan (since 20 March 2019), Mayor (2000 to 2004)',
  ]);
  expect(shown.quotations).toMatchObject([
    { text: 'Words.', role: 'President', headline: 'A', url: '/2023/10/13-a/#q1' },
  ]);
});

test('a topic links its narrower topics with their counts and does not swallow them', () => {
  const shown = view(
    entity('topics/war.md', 'title: War\nbroader: Conflict') +
      fileOf('2023-10-13-a', 'topics: [War]') +
      fileOf('2023-10-13-b', 'topics: [Conflict]') +
      entity('topics/conflict.md', 'title: Conflict\niptc: medtop:20000053'),
    '/topics/conflict/',
  );
  expect(shown.narrower).toMatchObject([{ text: 'War', url: '/topics/war/' }]);
  expect(shown.groups.flatMap(({ cards }) => cards)).toHaveLength(1);
  expect(facts(shown)).toContain('IPTC Media Topic: medtop:20000053');
});

test('an event says when it was', () => {
  const event = (span: string) =>
    facts(view(entity('events/e.md', `title: E\n${span}`, 'Words.'), '/events/e/'));
  expect(event('from: 2022-07-22\nto: 2023-07-17')).toContain('Period: 22 July 2022 to 17 July 2023');
  expect(event('from: 2022-07')).toContain('Period: since July 2022');
});

test('a source says where it is', () => {
  const shown = view(
    entity(
      'sources/g.md',
      'title: Gazette\nurl: https://www.gazette.example\ncountry: KG\nlanguage: ru',
      'Words.',
    ),
    '/sources/g/',
  );
  expect(facts(shown)).toEqual(['Website: www.gazette.example', 'Country: Kyrgyzstan', 'Language: Russian']);
});

test('what editors put first comes first', () => {
  const shown = view(
    contentOf('2023-10-12 - T One', '2023-10-13 - T Two') +
      entity('topics/t.md', 'title: T\nfeatured: [2023-10-12-one]'),
    '/topics/t/',
  );
  expect(shown.featured.map(({ headline }) => headline)).toEqual(['One']);
});

test('the description is the beginning of its introduction, otherwise what there is', () => {
  expect(view(entity('topics/t.md', 'title: T', 'Words about it.'), '/topics/t/').description).toBe(
    'Words about it.',
  );
  expect(view(contentOf('2023-10-12 - T One'), '/topics/t/').description).toBe('T: 1 article, October 2023');
});

test('other names are shown where a file gives them', () => {
  expect(
    facts(view(entity('topics/t.md', 'title: T\notherNames: [U, V]\nwikidata: Q813', 'W.'), '/topics/t/')),
  ).toEqual(['Also known as: U, V', 'Wikidata: Q813']);
});
