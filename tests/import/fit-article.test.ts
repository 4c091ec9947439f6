import { expect, test } from 'vitest';
import { countryRegistry } from '../../src/content/countries.ts';
import { fitArticle, type FittingArticle } from '../../src/import/fit-article.ts';
import type { ImportedArticle } from '../../src/import/importer.ts';
import { TakenPaths } from '../../src/import/old-paths.ts';

const registry = countryRegistry();

function fit(article: Partial<ImportedArticle>, redirects: readonly string[] = []): FittingArticle {
  const whole: ImportedArticle = {
    title: 'Ferry reopens',
    date: { day: '2023-10-13' },
    byline: [],
    body: 'Text.\n',
    provenance: { importer: 'page', from: 'a.html', sha256: '0' },
    notes: [],
    ...article,
  };
  return fitArticle(whole, registry, new TakenPaths(redirects));
}

test.each<[what: string, given: Partial<ImportedArticle>, expected: Partial<FittingArticle>]>([
  [
    'names, each once',
    { topics: ['Trade', 'trade', ' Ports '], byline: ['Zoë', 'Zoe'] },
    { topics: ['Trade', 'Ports'], byline: ['Zoë'] },
  ],
  ['countries by name or code', { countries: ['Kenya', 'KE', 'Uganda'] }, { countries: ['KE', 'UG'] }],
  ['languages as other programs write them', { language: 'en_gb' }, { language: 'en-GB' }],
  [
    'text on one line, without signs that turn it',
    { title: 'A\n\u202eb  c', summary: ' \n' },
    { title: 'A b c', summary: undefined },
  ],
  [
    'the day of the copy beside the source',
    {
      source: { name: 'Post' },
      provenance: { importer: 'page', from: 'a', sha256: '0', captured: '2023-10-13' },
    },
    { source: { name: 'Post', captured: '2023-10-13' } },
  ],
  [
    'where it came from, whatever the file is called',
    { provenance: { importer: 'page', from: '\u202e', sha256: '0' } },
    { provenance: { importer: 'page', from: 'page', sha256: '0' } },
  ],
  ['old paths, each once', { redirects: ['/a/', '/a/', '/%D0%B0/'] }, { redirects: ['/a/', '/а/'] }],
])('%s', (_what, given, expected) => {
  expect(fit(given)).toMatchObject({ ...expected, notes: [] });
});

test.each<[what: string, given: Partial<ImportedArticle>, left: Partial<FittingArticle>, note: string]>([
  [
    'a country that is none',
    { countries: ['Kenia'] },
    { countries: [] },
    'the country "Kenia" was left out: unknown country "Kenia"',
  ],
  [
    'a language that is none',
    { language: 'english' },
    { language: undefined },
    'the language "english" was left out: "english" is not a language; write a code of BCP 47, for example en, ru or zh-Hant',
  ],
  [
    'an address that is none',
    { source: { url: 'javascript:alert(1)' } },
    { source: undefined },
    'the address "javascript:alert(1)" was left out: "javascript:alert(1)" is not a web address; write it with http:// or https://',
  ],
  [
    'an address with a password',
    { source: { name: 'Post', url: 'https://a:b@c.example/' } },
    { source: { name: 'Post' } },
    'the address "https://a:b@c.example/" was left out: holds a user name or password, which would be published; take it out',
  ],
  [
    'a picture that is nowhere',
    { image: { src: 'a.jpg' } },
    { image: undefined },
    'the picture "a.jpg" was left out: "a.jpg" is not a web address; write it with http:// or https://',
  ],
  [
    'an old path with a query',
    { redirects: ['/?p=1'] },
    { redirects: [] },
    'the old path "/?p=1" was left out: "/?p=1" has a query or a fragment, which a static host cannot redirect',
  ],
  [
    'a name of signs',
    { topics: ['---'] },
    { topics: [] },
    'the topic "---" was left out: has no letter or digit',
  ],
])('%s is left out and named', (_what, given, left, note) => {
  expect(fit(given)).toMatchObject({ ...left, notes: [note] });
});

test('an old path that leads elsewhere is left out and named', () => {
  expect(fit({ redirects: ['/a/', '/b/'] }, ['/a'])).toMatchObject({
    redirects: ['/b/'],
    notes: ['the old path "/a/" was left out: it leads elsewhere already'],
  });
});

test('a text that is too long is cut at a sentence, or at a word, and that is said', () => {
  const sentences = fit({ summary: 'Seven words are in this one sentence. '.repeat(30) });
  expect(sentences.summary).toMatch(/^Seven.*sentence\.$/u);
  expect(sentences.notes).toEqual(['the summary was cut: it has 1139 characters, the limit is 500']);
  const endless = fit({ title: 'word '.repeat(200) });
  expect(endless.title).toMatch(/word…$/u);
  expect(endless.title.length).toBeLessThanOrEqual(500);
});

test('an article without a headline is refused', () => {
  expect(() => fit({ title: ' \u202e ' })).toThrow('has no headline');
});

test('an old path is written once, however it is spelt, and none is one of the archive itself', () => {
  expect(fit({ redirects: ['/Old/a', '/old/a/', '/topics/labour/', '/2014/06/'] })).toMatchObject({
    redirects: ['/Old/a'],
    notes: [
      'the old path "/topics/labour/" was left out: the archive has pages of its own there',
      'the old path "/2014/06/" was left out: the archive has pages of its own there',
    ],
  });
});

test('old paths that cannot be beside each other, or hold what cannot be seen, are left out and named', () => {
  expect(
    fit({ redirects: ['/x.html', '/x.html/y/', '/z.html', '/a%E2%80%AEb/'] }, ['/z.html/a/']),
  ).toMatchObject({
    redirects: ['/x.html'],
    notes: [
      'the old path "/x.html/y/" was left out: one path cannot be a file and a folder, and the other of them is there',
      'the old path "/z.html" was left out: one path cannot be a file and a folder, and the other of them is there',
      'the old path "/a%E2%80%AEb/" was left out: it has a character that cannot be seen',
    ],
  });
});

test('a headline is cut to what the archive takes, at the end of a sentence or a word', () => {
  expect(fit({ title: `${'Long words '.repeat(20)}end. ${'more '.repeat(50)}` })).toMatchObject({
    title: `${'Long words '.repeat(20)}end.`,
    notes: ['the headline was cut: it has 474 characters, the limit is 300'],
  });
  expect(fit({ title: 'word '.repeat(2_000_000) }).title).toBe(`${'word '.repeat(58)}word…`);
});
