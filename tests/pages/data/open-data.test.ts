import { parse } from 'csv-parse/sync';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { codebook } from '../../../src/pages/data/codebook.ts';
import type { DataView } from '../../../src/pages/data/data-page.ts';
import type { SitePath } from '../../../src/pages/urls.ts';
import { contentOf } from '../../helpers/archive-of.ts';
import { articleFile } from '../../helpers/content-from.ts';
import { HOSTILE_HEADLINES, hostileContent } from '../../helpers/hostile-headlines.ts';
import { planOf, viewAt } from '../../helpers/plan-of.ts';
import { fileAddresses, sha256, textAt } from '../../helpers/texts-of.ts';

type Row = Readonly<Record<string, unknown>>;

interface Package {
  readonly licenses: readonly Row[];
  readonly sources: readonly Row[];
  readonly version: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly format: 'csv' | 'jsonl';
    readonly rows: number;
    readonly hash: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly description: string;
      }[];
    };
  }[];
}

const SITE =
  '-- site.yaml --\ntitle: The Archive\nurl: https://archive.example\npublisher: The Desk\nlicence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}\n';
const plan = planOf(
  SITE +
    hostileContent(
      `-- articles/2022-01-01-a.md --\n${articleFile('date: 2022-01-01\ncountries: [UG]\nmentions: [KE]\nhappened: 2021-12\nupdated: 2022-02-01\nrights: excerpt\nsummary: In short.', 'A secret text.')}-- topics/fish.md --\n---\ntitle: Fish\niptc: medtop:20000418\nwikidata: Q152\n---\n\nFish.\n`,
    ),
);

function csv(address: SitePath): Row[] {
  return parse(textAt(plan, address), { columns: true, strict: true } as never);
}

function jsonLines(address: SitePath): Row[] {
  return textAt(plan, address)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

const description = JSON.parse(textAt(plan, '/data/datapackage.json')) as Package;

describe('the open data', () => {
  test('are tables a year, and one of all names, each in two formats', () => {
    expect(fileAddresses(plan).filter((address) => address.startsWith('/data/'))).toEqual([
      '/data/CITATION.cff',
      '/data/articles-2022.csv',
      '/data/articles-2022.jsonl',
      '/data/articles-2023.csv',
      '/data/articles-2023.jsonl',
      '/data/codebook.md',
      '/data/datapackage.json',
      '/data/entities.csv',
      '/data/entities.jsonl',
      '/data/pairs-2022.csv',
      '/data/pairs-2022.jsonl',
      '/data/pairs-2023.csv',
      '/data/pairs-2023.jsonl',
    ]);
  });

  test('have the rows, the columns and the hashes that the package promises', () => {
    expect(description.resources).toHaveLength(10);
    for (const { path, format, rows, hash, schema } of description.resources) {
      const address: SitePath = `/data/${path}`;
      const found = format === 'csv' ? csv(address) : jsonLines(address);
      const names = schema.fields.map(({ name }) => name);
      expect(found, path).toHaveLength(rows);
      expect(hash, path).toBe(`sha256:${sha256(textAt(plan, address))}`);
      for (const row of found) {
        if (format === 'csv') expect(Object.keys(row), path).toEqual(names);
        else expect(names, path).toEqual(expect.arrayContaining(Object.keys(row)));
      }
    }
  });

  test('have values of the types that the package promises', () => {
    for (const { path, format, schema } of description.resources) {
      for (const row of format === 'csv' ? csv(`/data/${path}`) : jsonLines(`/data/${path}`)) {
        for (const { name, type } of schema.fields) {
          const value = row[name];
          if (value === undefined || value === '') continue;
          if (type === 'integer') expect(Number.isInteger(Number(value)), `${path} ${name}`).toBe(true);
          if (type === 'date') expect(value, `${path} ${name}`).toMatch(/^\d{4}-\d\d-\d\d$/u);
          if (type === 'array') expect(Array.isArray(value), `${path} ${name}`).toBe(true);
          if (type === 'string' || type === 'list') expect(value, `${path} ${name}`).toBeTypeOf('string');
        }
      }
    }
  });

  test.each(HOSTILE_HEADLINES)('give %j back', (headline) => {
    expect(jsonLines('/data/articles-2023.jsonl').map((row) => row.title)).toContain(headline);
    expect(csv('/data/articles-2023.csv').map((row) => row.title)).toContain(
      headline.startsWith('=') ? `'${headline}` : headline,
    );
  });

  test('say of an article all that its page says', () => {
    expect(jsonLines('/data/articles-2022.jsonl')).toEqual([
      {
        id: '2022-01-01-a',
        url: 'https://archive.example/2022/01/01-a/',
        title: 'Port strike',
        date: '2022-01-01',
        published: '2022-01-01',
        happened_from: '2021-12',
        happened_to: '2021-12',
        language: 'en',
        summary: 'In short.',
        countries: ['UG'],
        mentions: ['KE'],
        revised: '2022-02-01',
        corrections: 0,
        words: 2,
        rights: 'excerpt',
      },
    ]);
  });

  test('have the whole text only where it may be shown', () => {
    const [first] = jsonLines('/data/articles-2023.jsonl');
    expect(first?.text).toBe('First paragraph of Fish & Chips: "2  3" b>.');
    expect(textAt(plan, '/data/articles-2022.jsonl')).not.toContain('secret');
  });

  test('join articles with the names that they are filed under', () => {
    expect(jsonLines('/data/pairs-2022.jsonl')).toEqual([
      {
        article: '2022-01-01-a',
        date: '2022-01-01',
        entity: 'countries/uganda',
        kind: 'country',
        name: 'Uganda',
        relation: 'about',
      },
      {
        article: '2022-01-01-a',
        date: '2022-01-01',
        entity: 'countries/kenya',
        kind: 'country',
        name: 'Kenya',
        relation: 'mention',
      },
    ]);
    const ids = (table: string): unknown[] => jsonLines(`/data/${table}.jsonl`).map((row) => row.id);
    const articles = [...ids('articles-2022'), ...ids('articles-2023')];
    for (const pair of [...jsonLines('/data/pairs-2022.jsonl'), ...jsonLines('/data/pairs-2023.jsonl')]) {
      expect(articles).toContain(pair.article);
      expect(ids('entities')).toContain(pair.entity);
    }
  });

  test('know the codes of countries and topics', () => {
    const rows = jsonLines('/data/entities.jsonl');
    expect(rows.find(({ id }) => id === 'countries/kenya')).toMatchObject({
      code: 'KE',
      alpha3: 'KEN',
      articles: 7,
      mentions: 1,
      first: '2023-10-14',
      last: '2023-10-20',
    });
    expect(rows.find(({ id }) => id === 'topics/fish')).toMatchObject({
      wikidata: 'Q152',
      iptc: 'http://cv.iptc.org/newscodes/mediatopic/20000418',
      articles: 0,
    });
  });

  test('of a past year stay the same when an article of another year comes', () => {
    const before = contentOf('2021-05-01 KE Trade Old', '2023-05-01 KE Trade New');
    const after = before + contentOf('2023-06-01 KE Trade Newer');
    for (const table of ['articles-2021.csv', 'articles-2021.jsonl', 'pairs-2021.csv', 'pairs-2021.jsonl']) {
      expect(textAt(planOf(after), `/data/${table}`)).toBe(textAt(planOf(before), `/data/${table}`));
    }
  });
});

describe('the package', () => {
  test('names the licence, and whose the data of countries are', () => {
    expect(description.licenses).toEqual([
      { title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
    ]);
    expect(description.sources).toEqual([
      {
        title: expect.stringContaining('Open Database License') as string,
        path: 'https://github.com/mledoze/countries',
      },
    ]);
    expect(description.version).toBe('2023-10-20');
  });

  test('explains every column, what an author writes in the words of the schema', () => {
    for (const { schema } of description.resources) {
      for (const field of schema.fields) expect(field.description, field.name).not.toBe('');
    }
    expect(textAt(plan, '/data/codebook.md')).toContain('| title | string | The headline. |');
    expect(codebook().map(({ kind }) => kind)).toEqual(['articles', 'pairs', 'entities']);
  });
});

test('CITATION.cff is YAML with what the format requires', () => {
  expect(load(textAt(plan, '/data/CITATION.cff'))).toMatchObject({
    'cff-version': '1.2.0',
    type: 'dataset',
    message: 'If you use this data, please cite it as below.',
    title: 'The Archive',
    authors: [{ name: 'The Desk' }],
    license: 'CC-BY-4.0',
    url: 'https://archive.example/data/',
  });
});

describe('the page of the data', () => {
  test('leads to every file', () => {
    const { groups, about } = viewAt<DataView>(plan, '/data/');
    const links = [
      ...groups.flatMap(({ tables }) => tables.flatMap(({ files }) => files.map(({ url }) => url))),
      ...about.map(({ url }) => url),
    ];
    expect(links.sort()).toEqual(fileAddresses(plan).filter((address) => address.startsWith('/data/')));
  });

  test('of an archive without articles is there all the same', () => {
    expect(viewAt<DataView>(planOf(''), '/data/').groups.map(({ tables }) => tables.length)).toEqual([1]);
  });
});

describe('the files of a name', () => {
  const rows = (address: SitePath): Row[] => csv(address);

  test('have its articles, newest first, as CSV and as JSON', () => {
    const titles = HOSTILE_HEADLINES.map((headline) =>
      headline.startsWith('=') ? `'${headline}` : headline,
    );
    expect(rows('/countries/kenya/articles.csv').map((row) => row.title)).toEqual(titles);
    const json = JSON.parse(textAt(plan, '/countries/kenya/articles.json')) as Row[];
    expect(json.map((row) => row.title)).toEqual(HOSTILE_HEADLINES);
  });

  test('are there from the first article on, and named by the page and its shelves', () => {
    const many = planOf(
      contentOf(
        ...Array.from(
          { length: 31 },
          (_, index) => `2023-01-${String(index + 1).padStart(2, '0')} KE - Report ${index}`,
        ),
      ),
    );
    const named = (address: SitePath): string[] =>
      viewAt<DataView>(many, address).files.flatMap(({ files }) => files.map(({ url }) => url));
    expect(named('/countries/kenya/')).toEqual(
      ['feed.xml', 'feed.json', 'articles.csv', 'articles.json', 'cite.ris', 'cite.bib'].map(
        (file) => `/countries/kenya/${file}`,
      ),
    );
    expect(named('/countries/kenya/2023/')).toEqual(named('/countries/kenya/'));
    expect(fileAddresses(plan)).toContain('/countries/uganda/articles.csv');
  });
});
