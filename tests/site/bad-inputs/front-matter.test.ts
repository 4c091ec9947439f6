// Front matter that cannot be read, or that wants to be more than data: each is refused by one article's check.
import { describe, test } from 'vitest';
import { datedArticle, expectRefused } from '../../helpers/checked-files.ts';

describe('a fence', () => {
  test.each<[string, string, string]>([
    [
      'no front matter',
      'Only a text.\n',
      ':1  error  the front matter is missing: the first line must be ---\n    put the keys between two lines ---',
    ],
    [
      'a blank line before it',
      '\n---\ntitle: A\n---\n',
      ':1  error  the front matter is missing: the first line must be ---\n    remove the blank line',
    ],
    [
      'a fence of four',
      '----\ntitle: A\n----\n',
      ':1  error  the front matter is missing: the first line must be ---\n    the fence is exactly three hyphens',
    ],
    ['no end', '---\ntitle: A\n\nText.\n', ':1  error  the front matter has no end'],
    ['TOML', '+++\ntitle = "A"\n+++\n', 'only YAML between two --- lines is read'],
    ['a program', '---js\nprocess.exit()\n---\n', 'only YAML between two --- lines is read'],
    ['a list', '---\n- a\n---\n', ':2  error  front matter must be lines of the form "key: value"'],
    ['one word', '---\nword\n---\n', ':2  error  front matter must be lines of the form "key: value"'],
  ])('%s', (_name, text, message) => expectRefused(text, message));
});

describe('a key', () => {
  test.each<[string, string, string]>([
    ['nothing said', '---\nsummary: B\n---\nText.\n', '"title" is missing'],
    ['no date either', '---\nsummary: B\n---\nText.\n', '"date" is missing\n    write date: YYYY-MM-DD'],
    [
      'a misspelt key',
      datedArticle('topcis: [Trade]'),
      ':4:1  error  unknown key "topcis"\n    did you mean "topics"?',
    ],
    ['a key twice', datedArticle('title: B'), ':4:1  error  "title" stands here and on line 2'],
    [
      "a key of another program's",
      datedArticle('templateEngineOverride: njk,md'),
      'unknown key "templateEngineOverride"',
    ],
    ['a permalink', datedArticle('permalink: ../../x.html'), 'unknown key "permalink"'],
    [
      'pagination',
      datedArticle('pagination: {data: a, size: 1}\neleventyComputed: {a: b}'),
      'unknown key "pagination"',
    ],
    ['a key of every object', datedArticle('__proto__: {polluted: true}'), 'unknown key "__proto__"'],
    [
      'a key of every class',
      datedArticle('constructor: {prototype: {polluted: true}}'),
      'unknown key "constructor"',
    ],
    ['a merge', datedArticle('<<: {polluted: true}'), 'unknown key'],
    ['a key that is a list', datedArticle('? [a]\n: b'), 'unknown key "a"'],
  ])('%s', (_name, text, message) => expectRefused(text, message));
});

describe('YAML', () => {
  test.each<[string, string, string]>([
    ['tabs', datedArticle('topics:\n\t- a'), 'indent with spaces, not with tabs'],
    [
      'aliases',
      datedArticle('summary: &a B\ndateline: *a'),
      'anchors and aliases (& and *) are not allowed here\n    write the value out',
    ],
    ['an anchor of no use', datedArticle('summary: &a B'), 'anchors and aliases'],
    ['a tag', datedArticle('summary: !!binary aGk='), 'unknown tag !<tag:yaml.org,2002:binary>'],
    [
      'a tag of a set',
      datedArticle('topics: !!set {a}'),
      'the YAML cannot be read: unknown tag !<tag:yaml.org,2002:set>',
    ],
    [
      'a tag of a time',
      datedArticle('updated: !!timestamp 2023-10-14'),
      'unknown tag !<tag:yaml.org,2002:timestamp>',
    ],
    ['a tag of its own', datedArticle('summary: !foo B'), 'unknown tag !<!foo>'],
    ['lists in lists', datedArticle(`topics: ${'['.repeat(10_000)}`), 'lists and maps are nested too deep'],
    [
      'front matter without end',
      datedArticle(`summary: ${'x'.repeat(3_000_000)}`),
      'is too large: 2.9 MB, the limit is 2.0 MB',
    ],
    [
      'large front matter',
      datedArticle(`summary: ${'x'.repeat(70_000)}`),
      'the front matter is too large; the limit is 64 KB',
    ],
    [
      'a second document',
      datedArticle('...\nsummary: B'),
      'expected a single document in the stream, but found more',
    ],
    [
      'keys in keys without end',
      datedArticle('? '.repeat(2000)),
      ':4  error  lists and maps are nested too deep',
    ],
    [
      'a directive',
      '---\n%YAML 1.2\ntitle: A\n---\nText.\n',
      'the YAML cannot be read: directives end mark is expected',
    ],
  ])('%s', (_name, text, message) => expectRefused(text, message));
});
