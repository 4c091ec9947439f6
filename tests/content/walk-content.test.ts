import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { walkContent } from '../../src/content/walk-content.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { whileRefusing } from '../helpers/refusing-disk.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** An empty file for each path. */
function folderWith(...paths: readonly string[]): string {
  return contentFolder(paths.map((path) => `-- ${path} --\n`).join(''));
}

function kinds(...paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(walkContent(folderWith(...paths)).files.map(({ path, kind }) => [path, kind]));
}

function problems(folder: string): string[] {
  return walkContent(folder).problems.map(({ severity, path, message, hint }) =>
    [`${severity} ${path} ${message}`, hint].filter((part) => part !== undefined).join(' | '),
  );
}

test('the folder of a file tells what it is', () => {
  expect(
    kinds(
      'site.yaml',
      'redirects.yaml',
      'links.yaml',
      'articles/2023-10-13-a.md',
      'articles/2023/10/b.MD',
      'articles/2023/a.jpg',
      'articles/2023/a.jpg.yaml',
      'topics/t.md',
      'people/p.md',
      'organisations/o.md',
      'countries/c.md',
      'events/e.md',
      'sources/s.md',
      'pages/about.md',
      'media/a.PNG',
      'media/a.yaml',
      'public/verify.html',
      'public/deep/CNAME',
    ),
  ).toEqual({
    'site.yaml': 'site',
    'redirects.yaml': 'redirects',
    'links.yaml': 'links',
    'articles/2023-10-13-a.md': 'article',
    'articles/2023/10/b.MD': 'article',
    'articles/2023/a.jpg': 'media',
    'articles/2023/a.jpg.yaml': 'picture',
    'topics/t.md': 'topic',
    'people/p.md': 'person',
    'organisations/o.md': 'organisation',
    'countries/c.md': 'country',
    'events/e.md': 'event',
    'sources/s.md': 'source',
    'pages/about.md': 'page',
    'media/a.PNG': 'media',
    'media/a.yaml': 'picture',
    'public/verify.html': 'public',
    'public/deep/CNAME': 'public',
  });
});

test('of all hidden names only public/.well-known is published', () => {
  expect(
    kinds(
      'public/.well-known/security.txt',
      'public/.well-known/acme-challenge/token',
      'public/.well-known/.hidden',
      'public/.well-known/draft~',
      'public/.nojekyll',
      'public/deep/.well-known/a',
      '.well-known/a',
      'media/.well-known/a.png',
    ),
  ).toEqual({
    'public/.well-known/security.txt': 'public',
    'public/.well-known/acme-challenge/token': 'public',
  });
});

test('hidden files, backups and README.md are passed over without a word', () => {
  const folder = folderWith(
    'README.md',
    'articles/readme.md',
    'articles/.hidden.md',
    'articles/._resource.md',
    'articles/.draft.md.swp',
    'articles/draft.md~',
    '.git/config',
    'topics/.obsidian/a.md',
  );
  expect(walkContent(folder)).toEqual({ files: [], problems: [] });
});

test('a file of another type is left out with a warning', () => {
  const folder = folderWith(
    'articles/LICENSE',
    'articles/a.txt',
    'articles/b.html',
    'articles/c.md.orig',
    'articles/#d.md#',
    'site.yml',
  );
  expect(walkContent(folder).files).toEqual([]);
  expect(
    problems(folder)
      .map((problem) => problem.split(' | ')[0])
      .sort(),
  ).toEqual([
    'warning articles/#d.md# a file of this type is not supported here and was left out (.md#)',
    'warning articles/LICENSE a file of this type is not supported here and was left out',
    'warning articles/a.txt a file of this type is not supported here and was left out (.txt)',
    'warning articles/b.html a file of this type is not supported here and was left out (.html)',
    'warning articles/c.md.orig a file of this type is not supported here and was left out (.orig)',
    'warning site.yml a file of this type is not supported here and was left out (.yml)',
  ]);
});

test('a Markdown file outside the known folders is told where it belongs', () => {
  const paths = [
    ...['a.md', 'article/b.md', 'media/c.md'],
    // Names that every object of JavaScript knows.
    ...['__proto__/d.md', 'constructor/e.md', 'toString/f.md'],
  ];
  expect(problems(folderWith(...paths)).sort()).toEqual(
    paths
      .sort()
      .map(
        (path) =>
          `error ${path} lies in no folder that the archive knows | move it to one of articles/, topics/, people/, ` +
          'organisations/, countries/, events/, sources/, pages/',
      ),
  );
});

test('a folder may be named like an article', () => {
  expect(kinds('articles/folder.md/2023-10-13-inside.md')).toEqual({
    'articles/folder.md/2023-10-13-inside.md': 'article',
  });
});

describe('what is no ordinary file', () => {
  test('a symbolic link to a file or a folder is refused and never followed', () => {
    const outside = temporaryFolder('outside');
    writeFileSync(join(outside, 'secret.md'), 'SECRET');
    const folder = folderWith('articles/a.md');
    symlinkSync(join(outside, 'secret.md'), join(folder, 'articles/leak.md'));
    symlinkSync(outside, join(folder, 'articles/leakdir'));
    symlinkSync('..', join(folder, 'articles/loop'));
    symlinkSync('nowhere', join(folder, 'articles/broken.md'));
    expect(walkContent(folder).files.map(({ path }) => path)).toEqual(['articles/a.md']);
    expect(problems(folder).sort()).toEqual(
      ['broken.md', 'leak.md', 'leakdir', 'loop'].map(
        (name) =>
          `error articles/${name} is a symbolic link | put the file itself here; links are never followed`,
      ),
    );
  });

  test('a pipe is refused and not waited for', () => {
    const folder = folderWith('articles/a.md');
    execFileSync('mkfifo', [join(folder, 'articles/pipe.md')]);
    expect(problems(folder)).toEqual([
      'error articles/pipe.md is no ordinary file | remove it from the content folder',
    ]);
  });

  test('a folder that may not be read is named with the command to mend it', () => {
    const folder = folderWith('articles/locked/a.md');
    const locked = (path: unknown): boolean => path === join(folder, 'articles/locked');
    expect(whileRefusing('readdirSync', 'EACCES', () => problems(folder), locked)).toEqual([
      'error articles/locked cannot be read: permission denied | chmod u+rx articles/locked',
    ]);
  });

  test('a folder on a disk with a fault ends the run: nobody can tell what is in it', () => {
    const folder = folderWith('articles/faulty/a.md');
    const faulty = (path: unknown): boolean => path === join(folder, 'articles/faulty');
    expect(() => whileRefusing('readdirSync', 'EIO', () => walkContent(folder), faulty)).toThrow('EIO');
  });
});

describe('odd names', () => {
  test('a name that is not UTF-8 is a problem', () => {
    const folder = folderWith('articles/a.md');
    writeFileSync(
      Buffer.concat([Buffer.from(join(folder, 'articles/')), Buffer.from([0x62, 0xe9]), Buffer.from('.md')]),
      '',
    );
    expect(problems(folder)).toEqual(['error articles/bé.md the file name is not UTF-8 | rename the file']);
  });

  test.each(['a\nb.md', 'a\tb.md', 'a\u001b[2J.md', 'a\u202eb.md'])(
    'a name with a control character is a problem: %j',
    (name) => {
      const folder = folderWith('articles/a.md');
      writeFileSync(join(folder, 'articles', name), '');
      expect(problems(folder)).toEqual([
        `error articles/${name} the file name has a control or direction character | rename the file`,
      ]);
    },
  );

  test('blanks, quotes and letters of other scripts are fine', () => {
    const names = ["articles/2023-10-13-l'été à Paris.md", 'articles/2023-10-13-北京.md', 'articles/100%.md'];
    expect(Object.keys(kinds(...names)).sort()).toEqual([...names].sort());
  });

  test('a stem is in one Unicode form, however the system stores it', () => {
    const [file] = walkContent(folderWith('articles/2023-10-13-e\u0301te\u0301.md')).files;
    expect(file?.stem).toBe('2023-10-13-été');
  });
});

test('folders without end are refused', () => {
  const folder = temporaryFolder('deep');
  mkdirSync(join(folder, 'articles', ...Array.from({ length: 25 }, () => 'd')), { recursive: true });
  expect(problems(folder)[0]).toContain('lies more than 20 folders deep');
});

test('files are listed in the order of their paths, not of the disk', () => {
  const paths = ['topics/b.md', 'articles/b.md', 'articles/a/z.md', 'articles/a.md', 'topics/B.md'];
  expect(walkContent(folderWith(...paths)).files.map(({ path }) => path)).toEqual([
    'articles/a.md',
    'articles/a/z.md',
    'articles/b.md',
    'topics/B.md',
    'topics/b.md',
  ]);
});

test.each([
  ['lstatSync', 'articles/2024'],
  ['readdirSync', 'articles/2024'],
  ['lstatSync', 'articles/c.tmp'],
] as const)('before %s an editor moves %s away: it was never there', (operation, name) => {
  const folder = folderWith('articles/2023/a.md', 'articles/2024/b.md', 'articles/c.tmp');
  const others = walkContent(folder).files.filter(({ path }) => !path.startsWith(name));
  const moving = (path: unknown): boolean => {
    if (path === join(folder, name)) renameSync(path, join(temporaryFolder('away'), 'x'));
    return false;
  };
  const { files, problems } = whileRefusing(operation, 'EIO', () => walkContent(folder), moving);
  expect(files).toEqual(others);
  expect(problems.map(({ path }) => path)).toEqual(name === 'articles/c.tmp' ? [] : ['articles/c.tmp']);
});

test('a folder that is not there is an error', () => {
  expect(() => walkContent(join(temporaryFolder(), 'nowhere'))).toThrow('ENOENT');
});
