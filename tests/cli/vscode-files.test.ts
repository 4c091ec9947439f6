import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { vscodeFiles } from '../../src/cli/vscode-files.ts';
import { formatProblem, type Problem } from '../../src/content/problem.ts';
import { programFolder } from '../../src/site/program-folder.ts';
import { problemsOf } from '../helpers/content-from.ts';

const files = vscodeFiles('npx dateline');

const pattern = z.object({
  regexp: z.string(),
  kind: z.literal('file').optional(),
  file: z.number(),
  line: z.number().optional(),
  column: z.number().optional(),
  severity: z.number(),
  message: z.number(),
});
const { tasks } = z
  .object({
    tasks: z.array(z.object({ label: z.string(), problemMatcher: z.array(z.object({ pattern })) })),
  })
  .parse(files['.vscode/tasks.json']);
const patterns = tasks[0]!.problemMatcher.map((matcher) => matcher.pattern);

/** What the editor takes from a line of the terminal: one answer for each pattern that fits. */
function taken(line: string) {
  return patterns.flatMap((one) => {
    const found = new RegExp(one.regexp).exec(line);
    const part = (group: number | undefined) => (group === undefined ? undefined : found?.[group]);
    if (found === null) return [];
    // A place without a line is no place, unless the pattern is for whole files.
    expect(one.kind === 'file' || part(one.line) !== undefined).toBe(true);
    return [
      {
        path: part(one.file),
        line: part(one.line),
        column: part(one.column),
        severity: part(one.severity),
        message: part(one.message),
      },
    ];
  });
}

const A: Problem = {
  severity: 'error',
  path: 'articles/2023-10-13-a.md',
  message: 'unknown country "Kenia"',
};

describe('the problem matcher of the check', () => {
  test.each<Problem>([
    { ...A, line: 4, column: 13, hint: 'did you mean "Kenya" (KE)?' },
    { ...A, line: 12 },
    { ...A, severity: 'warning' },
    { ...A, path: 'site.yaml', hint: 'write url: https://example.org' },
    { ...A, path: 'articles' },
    { ...A, path: 'articles/a b: 12:7 c.md', line: 3, column: 1 },
    { ...A, path: 'media/map2' },
    { ...A, message: 'wants the address /a/, which belongs to b.md:3  error  c' },
  ])('takes path, place, severity and message of %j', (problem) => {
    const [line = '', hint] = formatProblem(problem, 'content').split('\n');
    expect(taken(line)).toEqual([
      {
        path: `content/${problem.path}`,
        line: problem.line?.toString(),
        column: problem.column?.toString(),
        severity: problem.severity,
        message: problem.message,
      },
    ]);
    if (hint !== undefined) expect(taken(hint)).toEqual([]);
  });

  test('takes every problem of the broken archives once, and nothing else', () => {
    const folder = join(programFolder, 'tests/broken-archives');
    const lines = readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name, 'expected.txt'), 'utf8').split('\n'),
    );
    const problems = lines.filter((line) => line.startsWith('content/'));
    expect(problems.length).toBeGreaterThan(20);
    for (const line of lines) expect(taken(line)).toHaveLength(problems.includes(line) ? 1 : 0);
  });
});

const snippets = z
  .record(
    z.string(),
    z.object({ prefix: z.string(), scope: z.literal('markdown'), body: z.array(z.string()) }),
  )
  .parse(files['.vscode/dateline.code-snippets']);

/** A snippet as the editor writes it when each proposal is taken. */
function expanded(body: readonly string[]): string {
  return body
    .join('\n')
    .replaceAll('$CURRENT_YEAR', '2023')
    .replaceAll('$CURRENT_MONTH', '10')
    .replaceAll('$CURRENT_DATE', '13')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replace(/\$\{\d+:([^{}]*)\}/gu, '$1')
    .replaceAll('$0', 'A text.');
}

describe('a snippet is correct as it is proposed:', () => {
  const folders: Readonly<Record<string, string>> = {
    topic: 'topics/t.md',
    person: 'people/p.md',
    organisation: 'organisations/o.md',
    event: 'events/e.md',
  };
  const picture = '-- media/picture.jpg --\n';

  test.each(Object.values(snippets).map(({ prefix, body }) => [prefix, body] as const))(
    '%s',
    (prefix, body) => {
      const text = expanded(body);
      expect(text).not.toContain('$');
      const file = text.startsWith('---')
        ? text
        : `---\ntitle: A\ndate: 2023-10-13\n${text}\n---\n\nA text.\n`;
      const path = folders[prefix] ?? 'articles/2023-10-13-a.md';
      const problems = problemsOf(`${prefix === 'image' ? picture : ''}-- ${path} --\n${file}\n`);
      expect(problems.filter((line) => line.includes(path))).toEqual([]);
    },
  );
});

test('the repository has what an archive of one’s own gets', () => {
  const own = vscodeFiles('npm run --silent dateline --');
  const there = Object.keys(own).map((path) => [
    path,
    JSON.parse(readFileSync(join(programFolder, path), 'utf8')) as unknown,
  ]);
  expect(Object.fromEntries(there)).toEqual(own);
});
