import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleParser } from '../../src/content/article.ts';
import { textFileParser } from '../../src/content/entity-file.ts';
import { parseContent } from '../../src/content/parse-content.ts';
import { existingArticles } from '../../src/import/existing-articles.ts';
import type { ImportRun } from '../../src/import/import-files.ts';
import { importPage } from '../../src/import/import-page.ts';
import type { ImportedPage } from '../../src/import/importer.ts';
import { SITES_OWN } from '../../src/import/old-paths.ts';
import { pictureOf } from '../../src/import/pictures.ts';
import { buildMatcher } from '../../src/matcher/match-text.ts';
import { vocabularyOf } from '../../src/matcher/vocabulary.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { png } from '../helpers/picture.ts';
import { planOf } from '../helpers/plan-of.ts';

function runIn(folder: string, dryRun = false): ImportRun & { readonly out: string[] } {
  const existing = existingArticles(folder);
  const out: string[] = [];
  const parseTextFile = textFileParser(existing.content.registry);
  return {
    options: { files: [], contentFolder: folder, accept: false, dryRun },
    io: { write: (line) => out.push(line.replaceAll(folder, '.')), writeError: () => undefined },
    existing,
    matcher: buildMatcher(vocabularyOf(existing.content)),
    parse: articleParser(existing.content.registry),
    parsePage: (file) => parseTextFile('page', file),
    out,
  };
}

const place = {
  shown: 'old.xml: page 1',
  entry: { path: 'old.xml', folders: [], many: true, read: () => [] },
};
const page = (more: Partial<ImportedPage>): ImportedPage => ({
  title: 'About us',
  body: 'We are the desk.\n',
  provenance: { importer: 'wordpress', from: 'old.xml', sha256: 'a'.repeat(64) },
  notes: [],
  ...more,
});

test('a page is written with its old paths and pictures, once', () => {
  const folder = contentFolder('-- pages/about.md --\n---\ntitle: About\n---\n\nText.\n');
  const picked = pictureOf('desk.png', png(4, 4), 'old');
  if (!('picture' in picked)) throw new Error(picked.problem);
  const imported = page({
    redirects: ['/about-us/', '/old/about/', '/?page_id=2'],
    pictures: [picked.picture],
    body: `![The desk](${picked.picture.src})\n`,
  });
  const run = runIn(folder);
  expect(importPage(imported, place, run)).toEqual({ written: 'pages/about-us.md' });
  expect(readFileSync(join(folder, 'pages/about-us.md'), 'utf8')).toBe(`---
title: About us
redirects:
  - /old/about/
provenance:
  importer: wordpress
  from: old.xml
  sha256: ${'a'.repeat(64)}
---

![The desk](${picked.picture.src})
`);
  expect(run.out).toEqual([
    'old.xml: page 1: is now ./pages/about-us.md',
    '  note: the old path "/?page_id=2" was left out: "/?page_id=2" has a query or a fragment, which a static host cannot redirect',
  ]);
  expect(importPage(imported, place, run)).toEqual({
    skipped: 'the same text again',
    instead: 'pages/about-us.md',
  });
  expect(importPage(imported, place, runIn(folder))).toEqual({ unchanged: 'pages/about-us.md' });
  expect(parseContent(folder).problems).toEqual([]);
});

test('a page never takes the name of another, of a page of the site, or of a year', () => {
  const folder = contentFolder('-- pages/contact.md --\n---\ntitle: Contact\n---\n\nText.\n');
  const run = runIn(folder, true);
  const written = ['Contact', 'Search', '2023'].map((title, index) =>
    importPage(page({ title, provenance: { importer: 'w', from: 'x', sha256: String(index) } }), place, run),
  );
  expect(written).toEqual([
    { written: 'pages/contact-2.md' },
    { written: 'pages/search-page.md' },
    { written: 'pages/2023-page.md' },
  ]);
});

test('the names that the site uses itself are all known', () => {
  const content = `-- articles/2023/2023-10-13-a.md --
---
title: A
countries: [KE, UG]
topics: [Trade]
people: [Jane Doe]
organisations: [African Union]
event: Ferry strike
source: Post
---

Text.
-- articles/2023/2023-10-14-b.md --
---
title: B
countries: [KE, UG]
topics: [Trade]
people: [Jane Doe]
corrections: [{date: 2023-10-15, text: Wrong.}]
---

Text.
`;
  const first = planOf(content)
    .outputs.map(({ path }) => path.split('/'))
    .filter((parts) => parts.length > 1)
    .map(([name]) => name!);
  expect([...new Set(first)].filter((name) => !SITES_OWN.has(name) && !/^\d{4}$/u.test(name))).toEqual([]);
});

test('a headline that is too long is cut, and a text that the archive would not read whole is refused', () => {
  const folder = contentFolder('-- site.yaml --\ntitle: A\n');
  const run = runIn(folder);
  importPage(page({ title: 'About us and '.repeat(40), slug: 'about' }), place, run);
  expect(run.out.join('\n')).toContain('note: the headline was cut: it has 519 characters, the limit is 300');
  expect(parseContent(folder).problems).toEqual([]);
  const deep = page({
    body: `${'> '.repeat(300)}deep\n`,
    provenance: { importer: 'wordpress', from: 'old.xml', sha256: 'b'.repeat(64) },
  });
  expect(() => importPage(deep, place, run)).toThrow(
    'would not be a valid page: lists or quotations lie too deep in each other',
  );
});
