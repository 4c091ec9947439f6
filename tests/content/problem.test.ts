import { expect, test } from 'vitest';
import { compareProblems, formatProblem, printable, type Problem } from '../../src/content/problem.ts';

const problem: Problem = { severity: 'error', path: 'articles/a.md', message: 'unknown country "Kenia"' };

test('a problem reads: place, severity, what is wrong, and what to do on the next line', () => {
  expect(
    formatProblem({ ...problem, line: 4, column: 13, hint: 'did you mean "Kenya" (KE)?' }, 'content'),
  ).toBe('content/articles/a.md:4:13  error  unknown country "Kenia"\n    did you mean "Kenya" (KE)?');
});

test('a problem of a whole file has no line', () => {
  expect(formatProblem(problem, 'archive/content')).toBe(
    'archive/content/articles/a.md  error  unknown country "Kenia"',
  );
});

test('what a file holds cannot steer the terminal or forge a line', () => {
  const path = 'articles/\u001b[2Ja\nb.md';
  const message = 'unknown key "x\u202e"\ncontent/b.md  error  forged';
  const text = formatProblem({ severity: 'error', path, message }, 'content');
  expect(text).toBe(
    'content/articles/\\u{1b}[2Ja\\u{a}b.md  error  unknown key "x\\u{202e}"\\u{a}content/b.md  error  forged',
  );
});

test('ordinary text of every script is shown as it is', () => {
  expect(printable('Бишкек “日本” – Κύπρος 🎉')).toBe('Бишкек “日本” – Κύπρος 🎉');
});

test('problems are read file by file, from the top', () => {
  const list: Problem[] = [
    { ...problem, path: 'b.md' },
    { ...problem, line: 10 },
    { ...problem, line: 9, column: 2 },
    { ...problem, line: 9, column: 1 },
    problem,
  ];
  expect(list.sort(compareProblems).map(({ path, line, column }) => [path, line, column])).toEqual([
    ['articles/a.md', undefined, undefined],
    ['articles/a.md', 9, 1],
    ['articles/a.md', 9, 2],
    ['articles/a.md', 10, undefined],
    ['b.md', undefined, undefined],
  ]);
});
