import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstForbidden } from '../../src/content/characters.ts';
import { checkPlan } from '../../src/pages/check-plan.ts';
import type { TextOutput } from '../../src/pages/output.ts';
import { archiveFrom } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';
import { planOf, planProblems } from '../helpers/plan-of.ts';

const empty = archiveFrom('');

/** What is wrong with outputs of some paths. */
function problems(...paths: readonly string[]): string[] {
  const outputs = paths.map((path, index): TextOutput => ({
    writer: 'text',
    path,
    origin: `file${index}`,
    inputs: {},
    text: () => '',
  }));
  return checkPlan(outputs, empty).map(({ path, message }) => `${path} ${message}`);
}

function fileOf(name: string, frontMatter = '', text?: string): string {
  return `-- articles/${name}.md --\n${articleFile(frontMatter, text)}`;
}

describe('two files for one address', () => {
  test.each([
    ['a/index.html', 'a/index.html'],
    ['A/index.html', 'a/index.html'],
    ['caf\u00e9/index.html', 'cafe\u0301/index.html'],
    ['ΣΑΣ/index.html', 'σασ/index.html'],
  ])('%j and %j', (a, b) => {
    expect(problems(a, b)).toEqual([
      `file1 wants the address /${b.replace('index.html', '')}, which belongs to file0`,
    ]);
  });

  test('a file where others need a folder, in either order', () => {
    const message = 'wants the address /latest, where file1 needs a folder';
    expect(problems('latest', 'latest/index.html')).toEqual([`file0 ${message}`]);
    expect(problems('index.html', 'latest/a/index.html', 'Latest')).toEqual([
      'file2 wants the address /Latest, where file1 needs a folder',
    ]);
  });

  test('the manifest has an owner: the program', () => {
    expect(problems('manifest-sha256.txt')).toEqual([
      'file0 wants the address /manifest-sha256.txt, which belongs to the list of all files',
    ]);
  });

  test('different addresses are fine', () => {
    expect(problems('a/index.html', 'b/index.html', 'a/feed.xml', 'a.html')).toEqual([]);
  });
});

describe('an address that cannot be a file on every system', () => {
  test.each([
    'a//index.html',
    'a/../b/index.html',
    'con/index.html',
    'LPT1.txt',
    'a:b/index.html',
    'a?/index.html',
    'a./index.html',
    'a /index.html',
    'a/ b/index.html',
    ' lead.txt',
    '\u00a0lead.txt',
    './a.txt',
    'a\u0001/index.html',
    `${'a'.repeat(201)}/index.html`,
    `${'a/'.repeat(500)}index.html`,
  ])('%s', (path) => {
    expect(problems(path)).toEqual([`file0 the address "${path}" cannot be a file on every system`]);
  });

  test.each([
    'саммит/index.html',
    "l'été/index.html",
    'con-/index.html',
    'a.b/index.html',
    `${'я'.repeat(100)}/a`,
  ])('%s can', (path) => {
    expect(problems(path)).toEqual([]);
  });
});

describe('content that wants an address of something else', () => {
  test.each([
    [
      'two articles of one day and name',
      fileOf('2023/2023-10-13-strike') + fileOf('2024/2023-10-13-strike'),
      'articles/2024/2023-10-13-strike.md wants the address /2023/10/13-strike/, which belongs to articles/2023/2023-10-13-strike.md',
    ],
    [
      'two articles whose names differ only by case',
      fileOf('2023-10-13-Strike') + fileOf('2023-10-13-strike'),
      'articles/2023-10-13-strike.md wants the address /2023/10/13-strike/, which belongs to articles/2023-10-13-Strike.md',
    ],
    [
      'a page called like a part of the site',
      '-- pages/countries.md --\n---\ntitle: A\n---\n' + fileOf('2023-10-13-a', 'countries: [KG]'),
      'pages/countries.md wants the address /countries/, which belongs to the directory "Countries"',
    ],
    [
      'a page called like a year',
      `-- pages/2023.md --\n---\ntitle: A\n---\n${fileOf('2023-10-13-a')}`,
      'pages/2023.md wants the address /2023/, which belongs to the calendar, 2023',
    ],
    [
      'a public file called like one of ours',
      '-- public/robots.txt --\n',
      'public/robots.txt wants the address /robots.txt, which belongs to robots.txt',
    ],
    [
      'a public file where a page lies',
      '-- public/latest --\n',
      'public/latest wants the address /latest, where the newest articles needs a folder',
    ],
    [
      'a page called like one of ours that is planned after it',
      '-- pages/verify.md --\n---\ntitle: A\n---\n',
      'pages/verify.md wants the address /verify/, which belongs to the page that checks pages',
    ],
    [
      'a public folder called like a file of ours',
      '-- public/robots.txt/a.txt --\n',
      'public/robots.txt/a.txt lies in /robots.txt, which belongs to robots.txt',
    ],
    [
      'a redirect from a page',
      fileOf('2023-10-13-a') + fileOf('2023-10-14-b', 'date: 2023-10-14\nredirects: [/2023/10/13-a/]'),
      'articles/2023-10-14-b.md wants the address /2023/10/13-a/, which belongs to articles/2023-10-13-a.md',
    ],
    [
      'a redirect from a page, without its last slash',
      fileOf('2023-10-13-a', 'redirects: [/latest]'),
      'articles/2023-10-13-a.md wants the address /latest/, which belongs to the newest articles',
    ],
    [
      'two redirects from one address',
      `${fileOf('2023-10-13-a', 'redirects: [/old/]')}-- redirects.yaml --\n/Old: /latest/\n`,
      'redirects.yaml wants the address /Old/, which belongs to articles/2023-10-13-a.md',
    ],
    [
      'two redirects from one address that is no page',
      `${fileOf('2023-10-13-a', 'redirects: [/rss.php]')}-- redirects.yaml --\n/rss.php: /latest/\n`,
      'redirects.yaml wants the address /rss.php, which belongs to articles/2023-10-13-a.md',
    ],
    [
      'a redirect from a file that is no page',
      '-- redirects.yaml --\n/robots.txt: /latest/\n',
      'redirects.yaml wants the address /robots.txt, which belongs to robots.txt',
    ],
  ])('%s is refused, naming both', (_name, content, problem) => {
    expect(planProblems(content)).toEqual([problem]);
  });
});

describe('a link that leads nowhere', () => {
  test.each([
    [
      'in an article',
      fileOf('2023-10-13-a', '', 'Text.\n\n[text](/countries/kenia/)'),
      'articles/2023-10-13-a.md:8 there is no page /countries/kenia/',
    ],
    [
      'in a page',
      '-- pages/about.md --\n---\ntitle: A\n---\n\n[text](/nowhere/?a=b#c)',
      'pages/about.md:5 there is no page /nowhere/?a=b#c',
    ],
    [
      'in an introduction',
      '-- topics/t.md --\n---\ntitle: T\n---\n[text](/nowhere/)',
      'topics/t.md:4 there is no page /nowhere/',
    ],
    [
      'in the navigation',
      '-- site.yaml --\nnavigation:\n  - {title: A, url: /latest/}\n  - title: B\n    url: /nowhere/\n',
      'site.yaml:4 there is no page /nowhere/',
    ],
    [
      'in redirects.yaml',
      '-- redirects.yaml --\n/a/: /latest/\n/b/: /nowhere/\n',
      'redirects.yaml:2 there is no page /nowhere/',
    ],
  ])('%s is named', (_name, content, problem) => {
    expect(planProblems(content)).toEqual([problem]);
  });

  test('to a place that its page does not have is named', () => {
    const about = '-- pages/about.md --\n---\ntitle: A\n---\n# Who\n\nWe.\n';
    const link = (address: string) =>
      planProblems(about + fileOf('2023-10-13-a', '', `One.\n\n[text](${address})`));
    expect(link('/about/#h-who')).toEqual([]);
    expect(link('/2023/10/13-a/#p2')).toEqual([]);
    expect(link('/latest/#anything')).toEqual([]);
    expect(link('/about/#%')).toEqual([]);
    expect(link('/about/#h-whom')).toEqual(['articles/2023-10-13-a.md:8 there is no "#h-whom" on /about/']);
    expect(link('/about/#p1')).toEqual(['articles/2023-10-13-a.md:8 there is no "#p1" on /about/']);
    expect(link('/2023/10/13-a/#p3')).toEqual([
      'articles/2023-10-13-a.md:8 there is no "#p3" on /2023/10/13-a/',
    ]);
  });

  test('because its slash is missing is told so', () => {
    const archive = archiveFrom(fileOf('2023-10-13-a', '', '[text](/latest)'));
    const [problem] = checkPlan([{ path: 'latest/index.html', origin: 'x' }], archive);
    expect(problem).toMatchObject({ message: 'there is no page /latest', hint: 'write /latest/' });
  });

  test('is no mistake where it leads to a page, a picture, a redirect or another site', () => {
    expect(
      planProblems(
        `${fileOf('2023-10-13-a', 'countries: [KG]\nredirects: [/old/]', '[a](/latest/#x) [b](/countries/kyrgyzstan/) [c](/old/) [d](https://example.org/x)')}-- redirects.yaml --\n/b/: https://example.org/\n/c/: /latest/#top\n`,
      ),
    ).toEqual([]);
  });

  test('two redirects that lead to each other lead nowhere', () => {
    expect(planProblems('-- redirects.yaml --\n/a/: /b/\n/b/: /a/\n/c/: /a/\n/d/: /latest/\n')).toEqual([
      'redirects.yaml:1 /a/ leads back to itself',
      'redirects.yaml:2 /b/ leads back to itself',
    ]);
  });
});

test('whatever names an archive uses, every file has an address of its own that every system can hold', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.constantFrom(
      '..',
      '../..',
      'CON',
      'a/b',
      'a\\b',
      '.git',
      'index.html',
      'feed.xml',
      '%2e%2e',
      '~',
      'C:',
      'a.',
      'a ',
    ),
  );
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 20, maxLength: 40 }), (names) => {
      const usable = names.filter((text) => /[\p{L}\p{N}]/u.test(text) && firstForbidden(text) === undefined);
      const archive = archiveFrom(
        `-- articles/2023-10-13-a.md --\n${articleFile(`topics: ${JSON.stringify(usable)}\npeople: ${JSON.stringify(usable)}`)}`,
      );
      const outputs = planOf(archive).outputs;
      const problems = checkPlan(outputs, archive);
      expect(problems.filter(({ message }) => message.includes('cannot be a file'))).toEqual([]);
      for (const { path } of outputs) {
        expect(posix.normalize(path)).toBe(path);
        expect(path.startsWith('/') || path.startsWith('..')).toBe(false);
      }
    }),
    { numRuns: 15, seed: 1 },
  );
});
