// The search of an archive whose index is cut: by year, decade and language. It must answer as one.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtSite } from '../../helpers/built-site.ts';
import { articleFile } from '../../helpers/content-from.ts';
import { searchedSite, type SearchedSite } from '../../helpers/searched-site.ts';

let search: SearchedSite;

const files: string[] = ['-- site.yaml --\ntitle: Test\nurl: https://archive.example/news\n'];
const add = (day: string, slug: string, frontMatter: string, text: string): void => {
  files.push(
    `-- articles/${day}-${slug}.md --\n${articleFile(`title: ${slug}\ndate: ${day}\n${frontMatter}`, text)}`,
  );
};
const twoDigits = (number: number): string => String(number).padStart(2, '0');

// 2021 has an index of its own; 2022, 2023 and the others of their decades share one; Russian has its own.
for (let number = 0; number < 200; number++) {
  const day = `2021-${twoDigits(1 + (number % 12))}-${twoDigits(1 + (number % 28))}`;
  add(
    day,
    `year-${number}`,
    'countries: [KE]',
    number === 7 ? 'A walrus came ashore.' : 'Shipping went on as before.',
  );
}
add('2023-05-02', 'newest', 'countries: [KE, UG]\ntopics: [Trade]', 'Shipping and a walrus, with zebras.');
add('2022-03-01', 'middle', 'countries: [UG]', 'Shipping was dear.');
add('2020-06-30', 'before', 'countries: [UG]', 'Shipping was cheap.');
add('2019-12-31', 'decade-before', 'topics: [Trade]', 'Shipping had no zebras.');
add('2019-01-01', 'oldest', 'countries: [MM]', 'A phrase: grain of truth. No truth of grain.');
for (let number = 0; number < 50; number++) {
  const day = `2022-${twoDigits(1 + (number % 12))}-15`;
  add(
    day,
    `russisch-${number}`,
    'language: ru\ncountries: [KG]',
    number === 3 ? 'Встреча саммита прошла.' : 'Текст.',
  );
}
add('2022-04-15', 'chinesisch', 'language: zh', '联合国安理会周三就粮食出口协议举行会议。');
add('2022-04-16', 'deutsch', 'language: de', 'Ein Bürgermeister sprach über Getreide.');

beforeAll(async () => {
  search = searchedSite(await builtSite(files.join('\n'), { search: true }));
});
afterAll(() => search.close());
beforeEach(() => {
  search.read.length = 0;
});

const slugs = async (address: string): Promise<string[]> =>
  (await search.find(address)).urls.map((url) => url.replace(/^.*\/\d\d-(.*)\/$/u, '$1'));

describe('the indexes', () => {
  test('are of a year, of the rest of a decade, and of a language', () => {
    expect(search.config.indexes.map(({ url }) => url.replace(/^.*index\/(.*)\/$/u, '$1'))).toEqual([
      'en-2020s',
      'ru-2020s',
      'zh-2020s',
      'en-2021',
      'en-2010s',
    ]);
  });
});

describe('all words must be there', () => {
  test.each([
    ['walrus zebras', ['newest']],
    ['shipping zebras', ['newest', 'decade-before']],
    ['shipping unicorn', []],
    ['"grain of truth"', ['oldest']],
    ['“grain of truth”', ['oldest']],
    ['"truth grain"', []],
    ['zebr', ['newest', 'decade-before']],
    ['zebrx', []],
    ['Käse', []],
    ['…', []],
  ])('%s', async (words, found) => {
    expect((await slugs(`?q=${encodeURIComponent(words)}`)).sort()).toEqual([...found].sort());
  });

  test('and the one that is nowhere is named', async () => {
    const { run } = await search.find('?q=shipping+unicorn+walrus');
    expect(await run.unknownWords()).toEqual(['unicorn']);
  });
});

describe('order', () => {
  test('newest first holds across indexes that overlap', async () => {
    const { urls } = await search.find('?q=shipping&sort=newest');
    const days = urls.map((url) => url.split('/').slice(2, 5).join('-').slice(0, 10));
    expect(days).toHaveLength(203);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test('oldest first is the other way round', async () => {
    const { urls } = await search.find('?q=shipping&sort=oldest');
    const days = urls.map((url) => url.split('/').slice(2, 5).join('-').slice(0, 10));
    expect(days).toEqual(days.toSorted());
  });

  test('without words the newest come first, of all languages', async () => {
    const found = await slugs('?from=2022-03&to=2022-04');
    expect(found.slice(0, 3)).toEqual(['deutsch', 'chinesisch', 'russisch-15']);
    expect(found.at(-1)).toBe('middle');
  });

  test('the best match of all indexes comes first', async () => {
    expect((await slugs('?q=walrus+ashore'))[0]).toBe('year-7');
  });
});

describe('filters', () => {
  test('two countries: articles about both', async () => {
    expect(await slugs('?country=Kenya&country=Uganda')).toEqual(['newest']);
  });

  test('two years: articles of either', async () => {
    expect((await search.find('?q=shipping&year=2019&year=2023')).count).toBe(2);
  });

  test('months cut a year', async () => {
    expect((await search.find('?from=2021-11&to=2021-12')).count).toBe(32);
  });

  test('a year reads the index of that year alone', async () => {
    await search.find('?q=shipping&year=2021');
    const folders = new Set(search.read.flatMap((path) => /index\/([^/]+)\//u.exec(path)?.[1] ?? []));
    expect([...folders]).toEqual(['en-2021']);
  });

  test('a language of which there is little is one too', async () => {
    expect(await slugs('?language=de')).toEqual(['deutsch']);
    expect((await search.find('?language=ru')).count).toBe(50);
  });

  test('numbers are summed over the indexes, and are those of what a choice would leave', async () => {
    const { run } = await search.find('?q=shipping');
    const facet = search.config.facets.find(({ filter }) => filter === 'country')!;
    expect(Object.fromEntries(await run.counts(facet))).toEqual({ Kenya: 200, Uganda: 3 });
  });

  test('of years that are chosen the numbers of the others stay, since a second adds', async () => {
    const { run } = await search.find('?q=shipping&year=2023');
    const facet = search.config.facets.find(({ filter }) => filter === 'year')!;
    expect(Object.fromEntries(await run.counts(facet))).toEqual({
      2019: 1,
      2020: 1,
      2021: 199,
      2022: 1,
      2023: 1,
    });
  });
});

describe('languages', () => {
  test.each([
    ['Russian words in another form', 'саммитов', 'russisch-3'],
    ['a Chinese word within a sentence', '粮食', 'chinesisch'],
    ['two Chinese words without a blank', '粮食出口', 'chinesisch'],
    ['German among the English, with and without its dots', 'burgermeister', 'deutsch'],
    ['another name of a country', 'Burma', 'oldest'],
    ['the English name of a country of a Russian article', 'Kyrgyzstan саммит', 'russisch-3'],
  ])('%s', async (_, words, slug) => {
    expect(await slugs(`?q=${encodeURIComponent(words)}`)).toContain(slug);
  });
});

test('the program of a language is read once, whatever the number of indexes', async () => {
  await search.find('?q=shipping');
  expect(search.read.filter((path) => path.endsWith('.pagefind'))).toEqual([]);
});
