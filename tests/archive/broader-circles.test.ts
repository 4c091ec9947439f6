import { expect, test } from 'vitest';
import { archiveFrom } from '../helpers/archive-of.ts';

/** What an archive says of topics, each given as `file: broader`. */
function problemsOf(...topics: readonly string[]): string[] {
  const files = topics.map((topic) => {
    const [name, broader] = topic.split(': ');
    const fields = [`title: ${name}`, ...(broader === undefined ? [] : [`broader: ${broader}`])];
    return `-- topics/${name}.md --\n---\n${fields.join('\n')}\notherNames: [Other ${name}]\n---\n`;
  });
  return archiveFrom(files.join('')).problems.map(
    ({ severity, path, message }) => `${path} ${severity} ${message}`,
  );
}

test('topics may be parts of each other, as far down as one likes', () => {
  expect(problemsOf('a: b', 'b: c', 'c', 'd: c', 'e: d')).toEqual([]);
});

test('a wider topic needs no file', () => {
  expect(problemsOf('a: Nowhere')).toEqual([]);
});

test.each([
  [['a: a'], ['topics/a.md error "broader" names the topic itself']],
  [['a: Other a'], ['topics/a.md error "broader" names the topic itself']],
  [
    ['a: b', 'b: a'],
    ['topics/a.md error "broader" leads in a circle: topics/a.md, topics/b.md, topics/a.md'],
  ],
  [
    ['a: b', 'b: c', 'c: d', 'd: Other b', 'e: d'],
    ['topics/b.md error "broader" leads in a circle: topics/b.md, topics/c.md, topics/d.md, topics/b.md'],
  ],
  [
    ['a: b', 'b: a', 'c: d', 'd: c', 'e: e', 'f: e'],
    [
      'topics/a.md error "broader" leads in a circle: topics/a.md, topics/b.md, topics/a.md',
      'topics/c.md error "broader" leads in a circle: topics/c.md, topics/d.md, topics/c.md',
      'topics/e.md error "broader" names the topic itself',
    ],
  ],
])('%j is an error that names the files of each circle', (topics, problems) => {
  expect(problemsOf(...topics)).toEqual(problems);
});
