import { expect, test, vi } from 'vitest';
import { printProblems } from '../../src/cli/report.ts';
import type { Problem } from '../../src/content/problem.ts';

/** What is written of so many errors and warnings. */
function written(errors: number, warnings: number, all?: boolean): string[] {
  const problems = (severity: Problem['severity'], count: number): Problem[] =>
    Array.from({ length: count }, (_, at) => ({
      severity,
      path: `articles/${1000 + at}.md`,
      message: 'is wrong',
    }));
  let text = '';
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  printProblems([...problems('error', errors), ...problems('warning', warnings)], 'content', all);
  spy.mockRestore();
  return text.trimEnd().split('\n');
}

test('a build shows fifty problems of a kind, warnings first, and says how many more there are', () => {
  const lines = written(53, 51);
  expect(lines).toHaveLength(102);
  expect(lines[0]).toBe('content/articles/1000.md  warning  is wrong');
  expect(lines[50]).toBe('and 1 more warning; see all with: dateline check');
  expect(lines[51]).toBe('content/articles/1000.md  error  is wrong');
  expect(lines[101]).toBe('and 3 more errors; see all with: dateline check');
});

test('fifty are all', () => {
  expect(written(50, 0)).toHaveLength(50);
});

test('a check shows every one', () => {
  expect(written(53, 0, true)).toHaveLength(53);
});
