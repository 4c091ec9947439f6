import { describe, expect, test } from 'vitest';
import { articleFile } from '../helpers/content-from.ts';
import { article, parsed, problems } from '../helpers/parsed-article.ts';

describe('each key has bad forms, reported at their place', () => {
  test.each([
    ['tilte: A', '4:1 error: unknown key "tilte" | did you mean "title"?'],
    ['topcis: [a]', '4:1 error: unknown key "topcis" | did you mean "topics"?'],
    ['country: KG', '4:1 error: unknown key "country" | the keys here are: title, date'],
    ['tags: [a]', '4:1 error: unknown key "tags" | the keys here are: title, date, happened,'],
    ['permalink: ../x', '4:1 error: unknown key "permalink" | the keys here are: title'],
    ['layout: x', '4:1 error: unknown key "layout"'],
    ['__proto__: {a: 1}', '4:1 error: unknown key "__proto__"'],
    ['constructor: 1', '4:1 error: unknown key "constructor"'],
    ['happened: last week', '4:11 error: happened: "last week" is not a date; write a year'],
    ['happened: [2023]', '4:1 error: "happened" is a list; one text is needed'],
    ['summary: 5', '4:10 error: "summary" is a number, not text; put it in quotes'],
    ['summary:', '4:9 error: "summary" is empty'],
    ['summary: " "', '4:10 error: "summary" is empty'],
    ['byline: {name: A}', '4:1 error: "byline" must be a list, for example [first, second]'],
    ['countries: [Kenia]', '4:13 error: unknown country "Kenia" | did you mean "Kenya" (KE)?'],
    [
      'countries: [KG, Congo]',
      '4:17 error: countries[2]: "Congo" could be "Democratic Republic of the Congo" (CD)',
    ],
    ['countries: [KG, null]', '4:17 error: "countries[2]" is empty'],
    ['countries: [[KG]]', '4:13 error: "countries[1]" is a list; one text is needed'],
    ['countries: [{a: 1}]', '4:13 error: "countries[1]" is a map; one text is needed'],
    ['countries: [true]', '4:13 error: "countries[1]" is a boolean, not text; put it in quotes'],
    ['mentions: [Atlantis]', '4:12 error: unknown country "Atlantis"'],
    ['topics: ["…"]', '4:10 error: "topics[1]" has no letter or digit'],
    ['topics: [2023]', '4:10 error: "topics[1]" is a number, not text; put it in quotes'],
    ['summary: "a\\u202Eb"', '4:10 error: the invisible direction character U+202E can make text read'],
    ['summary: "a\\x00b"', '4:10 error: the control character U+0000 is not text | remove it'],
    ['summary: "a\\ud800b"', '4:10 error: the control character U+D800 is not text'],
    ['topics: ["a\\u202Eb"]', '4:10 error: the invisible direction character U+202E'],
    ['image: {src: a.jpg, alt: "\\x1b"}', '4:26 error: the control character U+001B is not text'],
    ['event: [a, b]', '4:1 error: "event" is a list; one text is needed'],
    ['source: "JavaScript:alert(1)"', '4:9 error: "source" must be a name, an http(s) address or a map'],
    ['source: data:text/html,x', '4:9 error: "source" must be a name, an http(s) address or a map'],
    ['source: [a]', '4:1 error: "source" must be a name, an http(s) address or a map'],
    ['source: {archived: https://a.example}', '4:1 error: "source" needs a name or a url'],
    [
      'source: {url: gazette.example}',
      '4:15 error: source.url: "gazette.example" is not a web address; write it with http',
    ],
    [
      'source: {url: "javascript:alert(1)"}',
      '4:15 error: source.url: "javascript:alert(1)" is not a web address',
    ],
    ['source: {url: https://a:b@g.example}', '4:15 error: "source.url" holds a user name or password'],
    ['source: {name: G, ulr: x}', '4:19 error: unknown key "ulr" | did you mean "url"?'],
    ['source: {name: G, counters: {views: -1}}', '4:37 error: "source.counters.views" must not be negative'],
    [
      'source: {name: G, counters: {views: "4"}}',
      '4:37 error: "source.counters.views" must be a whole number',
    ],
    [
      'source: {name: G, captured: 2023-10}',
      '4:29 error: source.captured: "2023-10" is not a date; write it as YYYY-MM-DD',
    ],
    ['references: T', '4:13 error: "references" must be a list'],
    ['references: [{publisher: P}]', '4:14 error: "references[1].title" is missing'],
    [
      'references: [{title: T, date: 2023-13}]',
      '4:31 error: references[1].date: "2023-13" is not a date that exists',
    ],
    ['language: english', '4:11 error: language: "english" is not a language; write a code of BCP 47'],
    ['image: {alt: A}', '4:1 error: "image.src" is missing'],
    ['image: {src: a.jpg, titel: A}', '4:21 error: unknown key "titel"'],
    ['corrections: [{date: 2023-10-15}]', '4:15 error: "corrections[1].text" is missing'],
    ['corrections: Wrong.', '4:14 error: "corrections" must be a list of {date, text}'],
    ['updated: yesterday', '4:10 error: updated: "yesterday" is not a date'],
    ['rights: none', '4:9 error: "rights" must be full, excerpt or metadata'],
    ['status: hidden', '4:9 error: "status" must be published, draft, embargoed or withdrawn'],
    [
      'status: embargoed',
      '4:9 error: an embargoed article needs "embargoUntil" | write embargoUntil: YYYY-MM-DD',
    ],
    ['embargoUntil: 2023-11-01', '4:15 error: "embargoUntil" has no effect without status: embargoed'],
    ['status: withdrawn', '4:9 error: a withdrawn article needs "withdrawn"'],
    [
      'withdrawn: {date: 2023-11-02, reason: Untrue.}',
      '4:1 error: "withdrawn" has no effect without status: withdrawn',
    ],
    [
      'redirects: [news/1/]',
      '4:13 error: redirects[1]: "news/1/" is not a path of this site; it begins with one "/"',
    ],
    [
      'redirects: [//evil.example/]',
      '4:13 error: redirects[1]: "//evil.example/" is not a path of this site',
    ],
    ['redirects: ["/news/?id=1"]', '4:13 error: redirects[1]: "/news/?id=1" has a query or a fragment'],
    ['redirects: [/../etc/]', '4:13 error: redirects[1]: "/../etc/" has a step upwards'],
    ['redirects: [/a/%2e%2e/b/]', '4:13 error: redirects[1]: "/a/%2e%2e/b/" has a step upwards'],
    ['redirects: [/a/%00/]', '4:13 error: redirects[1]: "/a/%00/" has a character that a file cannot have'],
    ['redirects: ["/a b/"]', '4:13 error: redirects[1]: "/a b/" has a character that a file cannot have'],
    ['related: {a: b}', '4:1 error: "related" must be a list'],
    ['index: "no"', '4:8 error: "index" must be true or false'],
    ['provenance: {from: a}', '4:1 error: "provenance.importer" is missing'],
  ])('%s', (frontMatter, problem) => {
    const found = problems(articleFile(frontMatter));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  test.each([
    ['title: 1.10', '2:8 error: "title" is a number, not text; put it in quotes'],
    ['title: [a, b]', '2:1 error: "title" is a list; one text is needed'],
    ['title: {a: b}', '2:1 error: "title" is a map; one text is needed'],
    ['title:', '2:7 error: "title" is empty'],
    ['title: ~', '2:8 error: "title" is empty'],
    ['title: true', '2:8 error: "title" is a boolean, not text; put it in quotes'],
    ['summary: A', '1 error: "title" is missing'],
    [`title: ${'x'.repeat(301)}`, '2:8 error: "title" is longer than 300 characters'],
    ['title: "\u3164"', '2:8 error: "title" has no character that can be seen'],
    [
      'title: "\\u2066A"',
      '2:8 error: the invisible direction character U+2066 has no partner and would turn',
    ],
    ['title: "A\u2069"', '2:8 error: the invisible direction character U+2069 has no partner and would turn'],
    [
      `title: A\ntopics: [${Array.from({ length: 51 }, (_, at) => `t${at}`).join()}]`,
      '3:1 error: "topics" has more than 50 entries',
    ],
    [`title: A\ncountries: [${'KG,'.repeat(51)}]`, '3:1 error: "countries" has more than 50 entries'],
    [
      `title: A\nsource: https://a.example/${'x'.repeat(2000)}`,
      '3:9 error: "source.url" is longer than 2000 characters',
    ],
    [
      'title: A\ndate: 2023-02-30',
      '3:7 error: date: "2023-02-30" is not a day that exists | the month stands before the day',
    ],
    ['title: A\ndate: 20231013', '3:7 error: date: "20231013" is not a date; write it as YYYY-MM-DD'],
    ['title: A\ndate: git Created', '3:7 error: date: "git Created" is not a date'],
    ['title: A\ndate: 2023-10-14', '3:7 error: "date" is 2023-10-14, but the file name says 2023-10-13'],
  ])('%s', (frontMatter, problem) => {
    const found = problems(`---\n${frontMatter}\n---\nText.\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  test('all mistakes of a file come at once', () => {
    expect(problems(articleFile('countries: [Kenia]\nrights: none\nkye: 1'))).toHaveLength(3);
  });
});

describe('what is odd but no mistake is a warning', () => {
  test.each([
    [
      'countries: [KG, Kyrgyzstan]',
      '4:1 warning: "countries" names "KG" twice | keep one of the two',
      ['KG'],
    ],
    ['topics: [Élections, elections]', '4:1 warning: "topics" names "elections" twice', undefined],
    [
      'countries: [KG]\nmentions: [KG]',
      '5:1 warning: KG is under countries already | take it out of mentions',
      ['KG'],
    ],
  ])('%s', (frontMatter, warning, countries) => {
    const found = problems(articleFile(frontMatter));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(warning);
    if (countries !== undefined) expect(article(frontMatter)).toMatchObject({ countries, mentions: [] });
  });

  test('an article without text is published, with a warning', () => {
    expect(problems(articleFile('', ''))).toEqual([
      '5 warning: the article has no text | write it below the closing ---',
    ]);
    expect(parsed(articleFile('', '')).article).toBeDefined();
  });

  test('a withdrawn article needs no text', () => {
    expect(
      problems(articleFile('status: withdrawn\nwithdrawn: {date: 2023-11-02, reason: Untrue.}', '')),
    ).toEqual([]);
  });

  test('nor does one of which only headline, names and summary are published', () => {
    expect(problems(articleFile('rights: metadata', ''))).toEqual([]);
    expect(problems(articleFile('rights: excerpt', ''))).toHaveLength(1);
  });
});

test('a broken picture or link of the text is placed in the file, not in the text', () => {
  const { article: found } = parsed(articleFile('topics: [a]', 'One.\n\nTwo [a](b.md).'));
  expect(found!.bodyLine + found!.body.links[0]!.line - 1).toBe(9);
});
