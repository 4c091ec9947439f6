// Each folder of tests/broken-archives is an archive with one mistake, and what the program says about it. When the
// words are meant to change: npx vitest run tests/site/broken-archives.test.ts -u
import { cpSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { programFolder } from '../../src/site/program-folder.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { builtSite } from '../helpers/built-site.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { runDateline } from '../helpers/run-dateline.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const BROKEN = join(programFolder, 'tests/broken-archives');

/** Mistakes that cannot lie in a repository: some systems would lose them. */
const MAKE: Readonly<Record<string, (content: string) => void>> = {
  'symbolic-link': (content) => {
    symlinkSync('/etc/hostname', join(content, 'articles/2023-10-14-leak.md'));
  },
  'case-only-difference': (content) => {
    writeFileSync(
      join(content, 'articles/2023-10-14-Strike.md'),
      '---\ntitle: Port strike\n---\n\nWork stopped.\n',
    );
  },
};

let published: string;
let before: Record<string, string>;

beforeAll(async () => {
  const site = await builtSite(contentOf('2023-10-13 KG summits Bishkek summit'), {
    url: 'https://archive.example',
  });
  published = site.folder;
  before = hashesBelow(published);
});

/** A working folder with the broken content and the site that was published before. */
function workingFolder(name: string): string {
  const folder = temporaryFolder(name);
  cpSync(join(BROKEN, name, 'content'), join(folder, 'content'), { recursive: true });
  MAKE[name]?.(join(folder, 'content'));
  cpSync(published, join(folder, '_site'), { recursive: true });
  return folder;
}

describe('a build of a broken archive says what is wrong and what to do, and publishes nothing', () => {
  test.each(readdirSync(BROKEN))('%s', async (name) => {
    const folder = workingFolder(name);
    const { code, stdout, stderr } = await runMain(['build'], folder);
    await expect(stdout + stderr).toMatchFileSnapshot(join(BROKEN, name, 'expected.txt'));
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(hashesBelow(join(folder, '_site'))).toEqual(before);
    expect(readdirSync(folder).filter((entry) => !['content', '_site', '.cache'].includes(entry))).toEqual(
      [],
    );
  });
});

test('the program itself does the same, and so does a check', async () => {
  const folder = workingFolder('mistakes-in-many-files');
  const built = await runDateline(['build'], { cwd: folder });
  expect(built.code).toBe(1);
  await expect(built.stdout + built.stderr).toMatchFileSnapshot(
    join(BROKEN, 'mistakes-in-many-files', 'expected.txt'),
  );
  expect(hashesBelow(join(folder, '_site'))).toEqual(before);

  const checked = await runMain(['check'], folder);
  const problems = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('content/'));
  expect(checked.code).toBe(1);
  expect(problems(checked.stdout + checked.stderr)).toEqual(problems(built.stderr));
});
