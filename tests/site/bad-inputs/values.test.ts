// Values that are not what their key wants, or that would do harm on a page: each is refused with its place.
import { describe, test } from 'vitest';
import { datedArticle, expectRefused } from '../../helpers/checked-files.ts';

describe('a value', () => {
  test.each<[string, string, string]>([
    [
      'a colon in a headline',
      '---\ntitle: War: what is it\n---\n',
      'put the value in quotes: title: "War: what is it"',
    ],
    [
      'a number for a headline',
      '---\ntitle: 1.10\ndate: 2023-10-13\n---\n',
      ':2:8  error  "title" is a number, not text; put it in quotes',
    ],
    ['a list for a headline', '---\ntitle: [a]\ndate: 2023-10-13\n---\n', 'is a list; one text is needed'],
    ['a map for a headline', '---\ntitle: {a: b}\ndate: 2023-10-13\n---\n', 'is a map; one text is needed'],
    [
      'a headline without end',
      `---\ntitle: ${'x'.repeat(400)}\ndate: 2023-10-13\n---\n`,
      'is longer than 300 characters',
    ],
    [
      'a day that does not exist',
      '---\ntitle: A\ndate: 2024-02-30\n---\n',
      ':3:7  error  date: "2024-02-30" is not a day that exists',
    ],
    [
      'a day as a number',
      '---\ntitle: A\ndate: 20240105\n---\n',
      ':3:7  error  date: "20240105" is not a date; write it as YYYY-MM-DD: 2024-01-05',
    ],
    [
      'a day as it is said',
      '---\ntitle: A\ndate: January 5, 2024\n---\n',
      'write it as YYYY-MM-DD: 2024-01-05',
    ],
    [
      'a magic word for a date',
      '---\ntitle: A\ndate: git Created\n---\n',
      ':3:7  error  date: "git Created" is not a date',
    ],
    [
      'a country that is none',
      datedArticle('countries: [Frnace]'),
      'unknown country "Frnace"\n    did you mean "France" (FR)?',
    ],
    ['a code that is none', datedArticle('countries: [ZZ]'), ':4:13  error  unknown country "ZZ"'],
    [
      'junk among countries',
      datedArticle('countries: [FR, ~, [DE], {a: b}, true]'),
      ':4:17  error  "countries[2]" is empty',
    ],
    ['quotation marks of a word processor', datedArticle('countries: [“FR”]'), 'unknown country "“FR”"'],
    [
      'quotation marks that break the YAML',
      '---\ntitle: “War: what”\ndate: 2023-10-13\n---\n',
      'use plain quotes',
    ],
    ['a topic without a name', datedArticle('topics: ["", "   "]'), ':4:10  error  "topics[1]" is empty'],
    [
      'a source that runs',
      datedArticle('source: "JaVaScRiPt:alert(1)"'),
      'must be a name, an http(s) address or a map',
    ],
    [
      'a source behind a tab',
      datedArticle('source: {url: "java\\tscript:alert(1)"}'),
      'is not a web address; write it with http:// or https://',
    ],
    [
      'a source without a scheme',
      datedArticle('source: //evil.example/x'),
      'must be a name, an http(s) address or a map',
    ],
    [
      'a source with a password',
      datedArticle('source: http://user:secret@a.example/'),
      'holds a user name or password, which would be published',
    ],
    [
      'a source without end',
      datedArticle(`source: https://a.example/${'x'.repeat(3000)}`),
      'is longer than 2000 characters',
    ],
    [
      'a language that is none',
      datedArticle('language: klingonish'),
      'is not a language; write a code of BCP 47, for example en',
    ],
    [
      'a language with an underscore',
      datedArticle('language: EN_us'),
      'is not a language; write a code of BCP 47, for example en',
    ],
    [
      'an invisible turn',
      datedArticle('summary: "A \\u202eB"'),
      'the invisible direction character U+202E can make text read as what it is not',
    ],
    [
      'a zero byte in codes',
      datedArticle('summary: "a\\0b"'),
      ':4:10  error  the control character U+0000 is not text',
    ],
    [
      'half a character in codes',
      datedArticle('byline: "\\uD800"'),
      'the control character U+D800 is not text',
    ],
    ['an isolate that is never closed', datedArticle('topics: ["a\\u2067b"]'), 'U+2067 has no partner'],
    [
      'letters that nobody sees',
      datedArticle('topics: ["a\\U000E0041b"]'),
      'the invisible character U+E0041 is not text',
    ],
    [
      'a headline that nobody sees',
      '---\ntitle: "\\u200b\\u200d"\ndate: 2023-10-13\n---\n',
      '"title" has no character that can be seen',
    ],
    ['a topic that is a step upwards', datedArticle('topics: [".."]'), '"topics[1]" has no letter or digit'],
    [
      'five thousand topics',
      datedArticle(`topics: [${'a, '.repeat(5000)}]`),
      '"topics" has more than 50 entries',
    ],
    [
      'counters without end',
      datedArticle('source: {name: A, counters: {views: .inf}}'),
      'must be a whole number',
    ],
    ['a leap second', '---\ntitle: A\ndate: 2023-10-13T23:59:60Z\n---\n', 'is not a time that exists'],
    [
      'digits of another script',
      '---\ntitle: A\ndate: ٢٠٢٣-١٠-١٣\n---\n',
      'write it as YYYY-MM-DD: 2023-10-13',
    ],
    ['an end before its beginning', datedArticle('happened: 2024/2020'), 'ends before it begins'],
    ['an old path out of the site', datedArticle('redirects: ["/%2e%2e/%2e%2e/a/"]'), 'has a step upwards'],
    [
      'an old path with a tag',
      datedArticle('redirects: ["/\\"><script>/"]'),
      'has a character that a file cannot have',
    ],
    [
      'an old path that is the home page',
      datedArticle('redirects: [/]'),
      'wants the address /, which belongs to the home page',
    ],
    ['an article related to itself', datedArticle('related: [a]'), '"related" names the article itself'],
    [
      'a picture in an address',
      datedArticle('image: {src: "data:image/svg+xml,<svg/>", alt: B}'),
      'there is no picture "data:',
    ],
    [
      'a saved copy that runs',
      datedArticle('source: {name: A, archived: "javascript:alert(1)"}'),
      'is not a web address',
    ],
    ['a key with a letter of another script', datedArticle('t\u0456tle: B'), 'unknown key'],
  ])('%s', (_name, text, message) => expectRefused(text, message));
});
