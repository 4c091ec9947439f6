// Before a site is touched, the links of what it will be are followed.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { KnownFile } from '../../src/site/build-cache.ts';
import { ContentError } from '../../src/content/problem.ts';
import { templatesFolder } from '../../src/site/nunjucks.ts';
import { isPage, linksOfFiles } from '../../src/site/page-links.ts';
import { proveLinks } from '../../src/site/prove-links.ts';
import { programFolder } from '../../src/site/program-folder.ts';
import { builtSite } from '../helpers/built-site.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const OLD = {
  'index.html': '<a href="/a/">A</a> <a href="/a/#x">x</a> <a href="https://elsewhere.example/">E</a>',
  'a/index.html': '<p id="x">X</p> <a href="../b/">B</a> <a href="#x">x</a>',
  'b/index.html': '<img src="/p.png" srcset="/p.png 1x, /q.png 2x">',
  'p.png': 'p',
  'q.png': 'q',
};
type Files = Readonly<Record<string, string>>;

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Changes the old site: some files are new or other, some go. @returns what all its pages link to */
function change(made: Files, gone: readonly string[], counted = true) {
  const folder = temporaryFolder('links');
  const [site, staging] = [join(folder, 'site'), join(folder, 'staging')];
  write(site, OLD);
  write(staging, made);
  const known = new Map(
    Object.entries(OLD).map(([path, text]): [string, KnownFile] => [
      path,
      {
        fingerprint: '',
        sha256: createHash('sha256').update(text).digest('hex'),
        bytes: text.length,
        mtimeMs: 0,
      },
    ]),
  );
  const kept = new Map([...known].filter(([path]) => !gone.includes(path) && !(path in made)));
  const pages = (files: Files) => Object.keys(files).filter(isPage);
  return proveLinks({
    ...{ site, staging, known, kept, prefix: '', originOf: () => 'articles/a.md' },
    staged: Object.keys(made),
    links: linksOfFiles(pages(made), staging, ''),
    before: counted ? linksOfFiles(pages(OLD), site, '').counts : undefined,
  });
}

/** What the pages of the site link to that a change leads to: read from all of them. */
function linksAfter(made: Files, gone: readonly string[]) {
  const folder = temporaryFolder('links');
  const files = Object.fromEntries(
    Object.entries({ ...OLD, ...made }).filter(([path]) => !gone.includes(path)),
  );
  write(folder, files);
  return linksOfFiles(Object.keys(files).filter(isPage), folder, '').counts;
}

test.each<readonly [string, Files, readonly string[], RegExp | undefined]>([
  ['nothing that is linked changes', { 'c/index.html': '<a href="/a/#x">x</a>' }, [], undefined],
  ['a page that nobody links to goes', { 'a/index.html': '<p id="x">X</p>' }, ['b/index.html'], undefined],
  [
    'a new page shows a picture with a # in its name',
    { 'c/index.html': '<img src="/photo%20%231.png">', 'photo #1.png': 'p' },
    [],
    undefined,
  ],
  [
    'a new page links to a new one',
    { 'c/index.html': '<a href="/d/">D</a>', 'd/index.html': '' },
    [],
    undefined,
  ],
  [
    'one links to no page',
    { 'c/index.html': '<a href="/d/">D</a>' },
    [],
    /c\/index\.html links to \/d\/, which/u,
  ],
  [
    'one links to one that goes',
    { 'c/index.html': '<a href="/b/?q=1">B</a>', 'a/index.html': '<p id="x">X</p>' },
    ['b/index.html'],
    /links to \/b\//u,
  ],
  ['one that stays links to one that goes', {}, ['b/index.html'], /a\/index\.html links to \/b\/, which/u],
  ['one that stays shows a picture that goes', {}, ['q.png'], /b\/index\.html links to \/q\.png/u],
  [
    'one links to no place of one that stays',
    { 'c/index.html': '<a href="/a/#y">y</a>' },
    [],
    /"#y" on \/a\//u,
  ],
  ['one links to no place of itself', { 'c/index.html': '<a href="#y">y</a>' }, [], /"#y" on \/c\//u],
  [
    'a place goes that one links to that stays',
    { 'a/index.html': '' },
    [],
    /index\.html links to "#x" on \/a\//u,
  ],
  ['one leads on to nothing', { 'c/index.html': '<meta content="0; url=/d/">' }, [], /links to \/d\//u],
])('%s', (_, made, gone, message) => {
  for (const counted of [true, false]) {
    if (message !== undefined) {
      expect(() => change(made, gone, counted)).toThrow(ContentError);
      try {
        change(made, gone, counted);
      } catch (cause) {
        expect((cause as ContentError).problems.map(({ message: text }) => text)).toEqual([
          expect.stringMatching(message),
        ]);
      }
    } else expect(change(made, gone, counted)).toEqual(linksAfter(made, gone));
  }
});

test.each([{ offline: false }, { offline: true }])(
  'a template that links to nothing: no site is published, in a full or an incremental build (%o)',
  async ({ offline }) => {
    const templates = join(temporaryFolder('templates'), 'templates');
    cpSync(templatesFolder, templates, { recursive: true });
    const content = join(programFolder, 'tests/archives/small/content');
    const cache = temporaryFolder('cache');
    const { folder } = await builtSite(content, { templates, offline, cache });
    const before = hashesBelow(folder);
    writeFileSync(join(templates, 'pages/latest.njk'), '<a href="{{ site.homeUrl }}no-such/">?</a>');
    for (const full of [true, false]) {
      await expect(
        builtSite(content, { templates, offline, cache, output: folder, full }),
      ).rejects.toMatchObject({
        problems: [
          { message: '/latest/index.html links to /no-such/, which is no page or file of the site' },
        ],
      });
      expect(hashesBelow(folder)).toEqual(before);
    }
  },
);
