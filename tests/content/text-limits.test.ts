import { describe, expect, test } from 'vitest';
import { articleFile, contentFrom, problemsOf } from '../helpers/content-from.ts';

test.each([
  ['^[a]'.repeat(2_001), 'the text has 2001 signs of notes; the limit is 2000'],
  ['[^a]'.repeat(2_001), 'the text has 2001 signs of notes; the limit is 2000'],
  ['[a](b.md) '.repeat(10_001), 'the text has 10001 links; the limit is 10000'],
])('more than a parser should be asked to do is refused, in articles and elsewhere: %#', (text, message) => {
  const hint = '    split it into several files';
  expect(problemsOf(`-- articles/a.md --\n${articleFile('', text)}`)).toEqual([
    `content/articles/a.md:5  error  ${message}\n${hint}`,
  ]);
  expect(problemsOf(`-- topics/a.md --\n---\n---\n${text}`)).toEqual([
    `content/topics/a.md:3  error  ${message}\n${hint}`,
  ]);
});

test('as many as a long article has are fine', () => {
  const text = 'A note^[of the desk] and [a link](https://a.example).\n'.repeat(900);
  expect(problemsOf(`-- articles/a.md --\n${articleFile('', text)}`)).toEqual([]);
});

describe('a text whose parts lie too deep in each other is refused, since the parser leaves out what is deeper', () => {
  const list = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- item ${level}`).join('\n');
  const deep = 'lists or quotations lie too deep in each other: what is deeper would be left out';

  test.each([
    ['lists', list(60), 54],
    ['quotations', `Text.\n\n${'>'.repeat(120)} deep`, 8],
  ])('%s', (_, text, line) => {
    const said = (path: string, at: number) =>
      `content/${path}:${at}  error  ${deep}\n    take some levels out`;
    expect(problemsOf(`-- articles/a.md --\n${articleFile('', text)}`)).toEqual([
      said('articles/a.md', line),
    ]);
    expect(problemsOf(`-- topics/a.md --\n---\n# A\n---\n\n${text}`)).toEqual([
      said('topics/a.md', line - 1),
    ]);
  });

  test('forty levels are fine', () => {
    expect(problemsOf(`-- articles/a.md --\n${articleFile('', list(40))}`)).toEqual([]);
  });
});

test('an archive may set how large a text may be', () => {
  const files = `-- articles/a.md --\n${articleFile('', 'word '.repeat(30_000))}`;
  expect(problemsOf(`-- site.yaml --\nlargestFile: 0.1\n${files}`)).toEqual([
    'content/articles/a.md  error  is too large: 0.1 MB, the limit is 0.1 MB\n    split it into several articles, or raise largestFile in site.yaml',
  ]);
  expect(contentFrom(`-- site.yaml --\nlargestFile: 0.2\n${files}`).articles).toHaveLength(1);
});

test('so it may for a file that is read before it is copied, a drawing and what is said of one', () => {
  const files = ['public/list.xml', 'media/a.svg', 'media/a.svg.yaml'].map((path) => {
    const long = 'word '.repeat(500_000);
    return `-- ${path} --\n${path.endsWith('.yaml') ? `caption: A\n# ${long}` : `<svg><!-- ${long} --></svg>`}\n`;
  });
  expect(problemsOf(`-- site.yaml --\nlargestFile: 3\n${files.join('')}`)).toEqual([]);
});
