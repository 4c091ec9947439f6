import { describe, expect, test } from 'vitest';
import type { SiteSettings } from '../../src/content/schema-site.ts';
import { contentFrom, problemsOf } from '../helpers/content-from.ts';

test('an archive without site.yaml has a title, a language, a zone and rights', () => {
  expect(contentFrom('').site).toEqual({
    title: 'News archive',
    language: 'en',
    timeZone: 'UTC',
    rights: 'full',
  });
});

describe('each setting has a good form', () => {
  test.each<[string, Partial<SiteSettings>]>([
    ['title: Kyrgyz archive', { title: 'Kyrgyz archive' }],
    ['tagline: News of the mountains', { tagline: 'News of the mountains' }],
    ['url: https://user.github.io/archive/', { url: 'https://user.github.io/archive' }],
    ['url: https://example.org', { url: 'https://example.org' }],
    ['language: zh-hant', { language: 'zh-Hant' }],
    ['timeZone: Asia/Bishkek', { timeZone: 'Asia/Bishkek' }],
    ['publisher: The desk', { publisher: 'The desk' }],
    ['licence: CC BY 4.0', { licence: { name: 'CC BY 4.0' } }],
    [
      'licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}',
      { licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } },
    ],
    ['rights: metadata', { rights: 'metadata' }],
    ['navigation: [{title: About, url: /about/}]', { navigation: [{ title: 'About', url: '/about/' }] }],
    ['largestFile: 4', { largestFile: 4 }],
    ['httpsOnly: true', { httpsOnly: true }],
    ['accent: "#1A2b3c"', { accent: '#1A2b3c' }],
    ['contact: desk@example.org', { contact: 'desk@example.org' }],
    ['contact: https://example.org/contact', { contact: 'https://example.org/contact' }],
    [
      'repository: https://github.com/a/b/blob/main/content',
      { repository: 'https://github.com/a/b/blob/main/content' },
    ],
  ])('%s', (yaml, settings) => {
    const content = contentFrom(`-- site.yaml --\n${yaml}\n`);
    expect(content.problems).toEqual([]);
    expect(content.site).toMatchObject(settings);
  });
});

describe('each setting has bad forms, reported at their place', () => {
  test.each([
    ['titel: A', '1:1  error  unknown key "titel"\n    did you mean "title"?'],
    ['title: 1984', '1:8  error  "title" is a number, not text; put it in quotes'],
    ['url: example.org', '1:6  error  url: "example.org" is not a web address'],
    ['url: https://example.org/?a=1', '1:6  error  "url" must not have a query or a fragment'],
    ['url: https://example.org/a b', '1:6  error  "url" must be written plainly'],
    ['url: "https://example.org/a\\nX-Evil: 1"', '1:6  error  "url" must be written plainly'],
    ['url: https://example.org/a/../b', '1:6  error  "url" must be written plainly'],
    ["url: 'https://example.org/\"><b'", '1:6  error  "url" must be written plainly'],
    ['url: https://a:b@example.org', '1:6  error  "url" holds a user name or password'],
    ['language: klingonish', '1:11  error  language: "klingonish" is not a language'],
    ['timeZone: Bishkek', '1:11  error  "timeZone" is not a time zone'],
    ['rights: some', '1:9  error  "rights" must be full, excerpt or metadata'],
    ['licence: {nmae: A}', '1:1  error  "licence.name" is missing'],
    ['navigation: About', '1:13  error  "navigation" must be a list of {title, url}'],
    ['navigation: [{title: A, url: "javascript:alert(1)"}]', '"navigation[1].url" must be a path'],
    [
      'navigation: [{title: A, url: //evil.example}]',
      'navigation[1].url: "//evil.example" leads to another host; write https://',
    ],
    [
      'navigation: [{title: A, url: "/\\\\evil.example"}]',
      'navigation[1].url: "/\\evil.example" leads to another host',
    ],
    [
      'navigation: [{title: A, url: "\\\\\\\\evil.example"}]',
      'navigation[1].url: "\\\\evil.example" leads to another host',
    ],
    [
      'navigation: [{title: A, url: "\\\\/evil.example"}]',
      'navigation[1].url: "\\/evil.example" leads to another host',
    ],
    [
      'navigation: [{title: A, url: "/\\u200b/evil.example"}]',
      'navigation[1].url: "//evil.example" leads to another host',
    ],
    ['navigation: [{title: A, url: "/\\t/evil.example"}]', '"navigation[1].url" must not have a blank'],
    [
      'navigation: [{title: A, url: "/about\\\\"}]',
      '"navigation[1].url" must not have a backslash, which browsers read as "/"',
    ],
    [
      'navigation: [{title: A, url: "https:\\\\\\\\evil.example"}]',
      '"navigation[1].url" must not have a backslash',
    ],
    ['navigation: [{title: A, url: https:evil.example}]', '"navigation[1].url" must be a path'],
    [
      'repository: "https://evil.example\\\\@good.example/"',
      '"repository" must not have a backslash, which browsers read as "/"',
    ],
    ['largestFile: 4 MB', '1:14  error  "largestFile" must be a number of megabytes'],
    ['largestFile: 100', '1:14  error  "largestFile" must be at most 20; larger texts take minutes'],
    ['accent: red', '1:9  error  "accent" must be a colour of the form #1a2b3c'],
    ['contact: somebody', '1:10  error  "contact" must be a mail or web address'],
    ['repository: github', '1:13  error  repository: "github" is not a web address'],
    ['title: A\ntitle: B', '2:1  error  "title" stands here and on line 1'],
    ['- a', '1  error  front matter must be lines of the form "key: value"'],
  ])('%s', (yaml, problem) => {
    expect(problemsOf(`-- site.yaml --\n${yaml}\n`).join('\n')).toContain(problem);
  });
});

describe('redirects.yaml', () => {
  test('leads from old paths to new ones, each with its line', () => {
    const { redirects, problems } = contentFrom(`-- redirects.yaml --
# of the old site
/news/1/: /countries/kenya/
/%D0%B0/: https://example.org/a
2023: /2023/
`);
    expect(problems.map(({ message }) => message)).toEqual([
      '"2023" is not a path of this site; it begins with one "/"',
    ]);
    expect(redirects).toEqual([]);
  });

  test('decodes what was copied from a browser', () => {
    expect(
      contentFrom('-- redirects.yaml --\n/news/1/: /kenya/\n/%D0%B0/: https://example.org/a\n').redirects,
    ).toEqual([
      { from: '/news/1/', to: '/kenya/', line: 1 },
      { from: '/а/', to: 'https://example.org/a', line: 2 },
    ]);
  });

  test.each([
    ['news/: /a/', '1:1  error  "news/" is not a path of this site'],
    ['/a/?id=1: /a/', '1:1  error  "/a/?id=1" has a query'],
    ['/a/../b/: /a/', '1:1  error  "/a/../b/" has a step upwards'],
    ['/a/: b', 'must be a path that begins with / or an address'],
    ['/a/: javascript:alert(1)', 'must be a path that begins with / or an address'],
    ['/a/: //evil.example/', '/a/: "//evil.example/" leads to another host'],
    ['/a/: "/\\\\evil.example/"', '/a/: "/\\evil.example/" leads to another host'],
    ['/a/: https://example.org/a b', 'must not have a blank'],
    ['/a/: 5', 'is a number, not text'],
    ['/a/: [b]', 'is a list'],
  ])('refuses %s', (yaml, problem) => {
    expect(problemsOf(`-- redirects.yaml --\n${yaml}\n`).join('\n')).toContain(problem);
  });
});

describe('PICTURE.yaml', () => {
  const article = (image: string): string => `-- articles/2023-10-13-a.md --
---
title: A
image: ${image}
---
Text.
-- media/map.svg --
<svg xmlns="http://www.w3.org/2000/svg"/>
`;

  test.each(['media/map.svg.yaml', 'media/map.yaml'])(
    '%s says what is true of a picture wherever it is used',
    (path) => {
      const { articles, problems } = contentFrom(
        `${article('map.svg')}-- ${path} --\nalt: A map\ncredit: The desk\n`,
      );
      expect(problems).toEqual([]);
      expect(articles[0]?.image).toEqual({ src: 'map.svg', alt: 'A map', credit: 'The desk' });
    },
  );

  test('gives way to what the article says', () => {
    const text = `${article('{src: map.svg, alt: Our map}')}-- media/map.yaml --\nalt: A map\ncredit: The desk\n`;
    expect(contentFrom(text).articles[0]?.image).toEqual({
      src: 'map.svg',
      alt: 'Our map',
      credit: 'The desk',
    });
  });

  test('has only three keys', () => {
    expect(problemsOf('-- media/map.yaml --\ncaptoin: A\n')).toEqual([
      'content/media/map.yaml:1:1  error  unknown key "captoin"\n    did you mean "caption"?',
    ]);
  });
});
