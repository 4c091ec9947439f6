import { describe, expect, test } from 'vitest';
import { articleFile } from '../helpers/content-from.ts';
import { planOf } from '../helpers/plan-of.ts';

/** Forty articles of a topic over two years: its page has shelves. */
const articles = Array.from({ length: 40 }, (_, index) => {
  const day = `${2022 + (index % 2)}-03-${String(1 + Math.floor(index / 2)).padStart(2, '0')}`;
  return `-- articles/${day}-a.md --\n${articleFile(`title: A ${index}\ndate: ${day}\ntopics: [Labour]`)}`;
}).join('');

/** The stubs and host lines that a plan has. */
function redirects(content: string) {
  const { outputs } = planOf(content);
  const stubs = outputs.flatMap((output) =>
    output.writer === 'page' && output.kind === 'redirect' ? [[output.url, output.view()] as const] : [],
  );
  const lines = outputs.flatMap((output) =>
    output.writer === 'text' && output.path === '_redirects' ? String(output.text()).trim().split('\n') : [],
  );
  return {
    stubs: Object.fromEntries(
      stubs.map(([url, view]) => [url, (view as unknown as { target: string }).target]),
    ),
    lines,
  };
}

describe('a name that was called otherwise', () => {
  const SHELVES = {
    '/topics/workers/': '/topics/labour/',
    '/topics/workers/2022/': '/topics/labour/2022/',
    '/topics/workers/2023/': '/topics/labour/2023/',
  };
  const LINES = ['/topics/workers/ /topics/labour/ 301', '/topics/workers/* /topics/labour/:splat 301'];

  test.each([
    ['its file', '-- topics/labour.md --\n---\nredirects: [/topics/workers/]\n---\n'],
    ['redirects.yaml', '-- redirects.yaml --\n/topics/workers/: /topics/labour/\n'],
  ])('brings along its shelves and feeds where %s says so', (_where, file) => {
    const { stubs, lines } = redirects(articles + file);
    expect(stubs).toEqual(SHELVES);
    expect(lines).toEqual(LINES);
  });

  test.each([
    ['an address of another kind', '/people/workers/: /topics/labour/'],
    ['a single shelf', '/topics/workers/2022/: /topics/labour/2022/'],
    ['a directory', '/topics/workers/: /topics/'],
  ])('is not %s', (_what, line) => {
    const { stubs, lines } = redirects(`${articles}-- redirects.yaml --\n${line}\n`);
    expect(Object.keys(stubs)).toHaveLength(1);
    expect(lines).toHaveLength(1);
  });
});
