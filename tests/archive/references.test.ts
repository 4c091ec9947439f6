import { describe, expect, test } from 'vitest';
import { linkedFile } from '../../src/archive/references.ts';
import { archiveFrom, articleTitled, titles } from '../helpers/archive-of.ts';
import { articleFile } from '../helpers/content-from.ts';

const TARGET = `-- articles/2022/2022-01-01-target.md --
${articleFile('title: Target\ndate: 2022-01-01', 'One.\n\n> Words.\n> — A. Speaker\n\n## What next\n\nTwo.')}`;

/** What a link in an article of another folder comes to: a target, or the problem with its hint. */
function link(address: string, more = ''): unknown {
  const archive = archiveFrom(
    `${TARGET}-- articles/2023/2023-10-13-now.md --\n${articleFile('title: Now', `First line.\n\n[text](${address})`)}${more}`,
  );
  const [problem] = archive.problems;
  if (problem !== undefined) {
    return [`${problem.path}:${problem.line} ${problem.severity}: ${problem.message}`, problem.hint]
      .filter((part) => part !== undefined)
      .join(' | ');
  }
  return (
    articleTitled(archive, 'Now').links[0]?.target ??
    archive.linksIn('articles/2023/2023-10-13-now.md').sitePaths
  );
}

const target = { day: '2022-01-01', slug: 'target' };
const here = 'articles/2023/2023-10-13-now.md:8 error:';

describe('a link to another article', () => {
  test.each([
    '../2022/2022-01-01-target.md',
    '../2022/2022-01-01-target.md#p1',
    '../2022/2022-01-01-target.md#p2',
    '../2022/2022-01-01-target.md#q1',
    '../2022/2022-01-01-target.md#h-what-next',
    '../2022/2022-01-01-target.md#',
    './../2022/2022-01-01-target.md',
  ])('%s finds it', (address) => {
    expect(link(address)).toEqual(target);
  });

  test('finds a name in another script, encoded or not', () => {
    const other = `-- articles/2023/2023-10-13-саммит.md --\n${articleFile('title: Саммит')}`;
    const found = { day: '2023-10-13', slug: 'саммит' };
    expect(link('2023-10-13-саммит.md', other)).toEqual(found);
    expect(link(encodeURI('2023-10-13-саммит.md'), other)).toEqual(found);
  });

  test.each([
    [
      '2022-01-01-target.md',
      `${here} there is no article "2022-01-01-target.md" | did you mean "../2022/2022-01-01-target.md"?`,
    ],
    ['missing-entirely.md', `${here} there is no article "missing-entirely.md"`],
    ['../2022/2022-01-01-target.md#p3', `${here} there is no "#p3" to link to`],
    ['../2022/2022-01-01-target.md#p0', `${here} there is no "#p0" to link to`],
    ['../2022/2022-01-01-target.md#q2', `${here} there is no "#q2" to link to`],
    [
      '../2022/2022-01-01-target.md#h-what-nxt',
      `${here} there is no "#h-what-nxt" to link to | did you mean "#h-what-next"?`,
    ],
    ['#nowhere', `${here} there is no "#nowhere" to link to`],
    [
      'nowhere',
      `${here} the link "nowhere" leads nowhere | link to a file name.md, a path /… or a full address`,
    ],
    ['../../../etc/passwd', `${here} the link "../../../etc/passwd" leads nowhere`],
  ])('%s is refused at its line', (address, problem) => {
    expect(link(address)).toContain(problem);
  });

  test.each(['https://example.org/a.md', 'mailto:desk@example.org', '#p1'])('%s is none', (address) => {
    expect(link(address)).toEqual([]);
  });

  test('a path of the site is kept for the check against what is published', () => {
    expect(link('/countries/kenya/#top')).toEqual([{ path: '/countries/kenya/#top', line: 8 }]);
  });

  test('to a withdrawn article leads to its page, which says so', () => {
    const other = `-- articles/2023/2023-10-12-gone.md --
${articleFile('title: Gone\ndate: 2023-10-12\nstatus: withdrawn\nwithdrawn: {date: 2023-11-01, reason: R}')}`;
    expect(link('2023-10-12-gone.md', other)).toEqual({ day: '2023-10-12', slug: 'gone' });
  });

  test('to an excerpt finds only what its page has: one paragraph', () => {
    const other = `-- articles/2023/2023-10-12-short.md --\n${articleFile('title: Short\ndate: 2023-10-12\nrights: excerpt', 'One.\n\nTwo.')}`;
    expect(link('2023-10-12-short.md#p1', other)).toEqual({ day: '2023-10-12', slug: 'short' });
    expect(link('2023-10-12-short.md#p2', other)).toBe(`${here} there is no "#p2" to link to`);
  });
});

test('a reference to a file that has mistakes of its own is no second mistake', () => {
  const content = `-- articles/2023-10-13-broken.md --\n${articleFile('kye: x')}-- articles/2023-10-14-now.md --
${articleFile('title: Now\ndate: 2023-10-14\nrelated: [2023-10-13-broken]', '[text](2023-10-13-broken.md)')}`;
  expect(() => archiveFrom(content)).toThrow(/^[^\n]*unknown key "kye"/u);
});

describe('a reference by file name', () => {
  const twins = ['a', 'b']
    .map(
      (folder) =>
        `-- articles/${folder}/2023-10-1${folder === 'a' ? 3 : 3}-twin.md --\n${articleFile('title: Twin')}`,
    )
    .join('');

  test('that two files have is refused, naming both', () => {
    const archive = archiveFrom(
      `${twins}-- articles/now.md --\n${articleFile('title: Now\nrelated: [2023-10-13-twin]')}`,
    );
    expect(archive.problems).toMatchObject([
      {
        message:
          '"related": "2023-10-13-twin" could be articles/a/2023-10-13-twin.md or articles/b/2023-10-13-twin.md',
      },
    ]);
  });

  test.each([
    ['-- topics/t.md --\n---\ntitle: T\nfeatured: [2022-01-01-targt]\n---\n', 'topics/t.md', 'featured'],
    [
      `-- articles/n.md --\n${articleFile('translationOf: 2022-01-01-targt')}`,
      'articles/n.md',
      'translationOf',
    ],
  ])('must find its article: %#', (files, path, key) => {
    expect(archiveFrom(TARGET + files).problems).toMatchObject([
      { path, severity: 'error', message: `"${key}": there is no article "2022-01-01-targt"` },
    ]);
  });
});

describe('translations', () => {
  const version = (name: string, frontMatter: string): string =>
    `-- articles/2023-10-13-${name}.md --\n${articleFile(`title: ${name}\n${frontMatter}`)}`;

  test('know each other and the original, which comes first', () => {
    const archive = archiveFrom(
      version('original', '') +
        version('russian', 'translationOf: 2023-10-13-original\nlanguage: ru') +
        version('german', 'translationOf: 2023-10-13-original\nlanguage: de'),
    );
    const others = (title: string): string[] => titles(archive.translations(articleTitled(archive, title)));
    expect(others('original')).toEqual(['german', 'russian']);
    expect(others('russian')).toEqual(['original', 'german']);
  });

  test('cannot be of themselves', () => {
    expect(archiveFrom(version('a', 'translationOf: 2023-10-13-a')).problems).toMatchObject([
      { severity: 'error', message: '"translationOf" names the article itself' },
    ]);
  });

  test('cannot be of each other', () => {
    const archive = archiveFrom(
      version('a', 'translationOf: 2023-10-13-b') + version('b', 'translationOf: 2023-10-13-a'),
    );
    expect(archive.problems.map(({ message }) => message)).toEqual([
      '"translationOf" leads back to the article itself',
      '"translationOf" leads back to the article itself',
    ]);
  });

  test('of a translation belong to the same original', () => {
    const archive = archiveFrom(
      version('a', '') +
        version('b', 'translationOf: 2023-10-13-a\nlanguage: ru') +
        version('c', 'translationOf: 2023-10-13-b\nlanguage: de'),
    );
    for (const title of ['a', 'b', 'c']) {
      expect(archive.translations(articleTitled(archive, title))).toHaveLength(2);
    }
  });
});

test.each([
  ['a.md', 'a.md'],
  ['../b/a.md#p1', '../b/a.md'],
  ['a%20b.md', 'a b.md'],
  ['a.MD', 'a.MD'],
  ['https://example.org/a.md', undefined],
  ['/a.md', undefined],
  ['a.html', undefined],
  ['#a.md', undefined],
])('the file that %s means is %s', (href, file) => {
  expect(linkedFile(href)).toBe(file);
});
