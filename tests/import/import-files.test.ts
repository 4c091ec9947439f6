import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '../../src/content/parse-content.ts';
import { UserError } from '../../src/content/problem.ts';
import { importFiles, type ImportOptions } from '../../src/import/import-files.ts';
import type { ImportPrompts } from '../../src/import/prompts.ts';
import { plainParagraphs } from '../../src/matcher/article-text.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { filesBelow, hashesBelow } from '../helpers/files-below.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const CLIPPING = `Kenya and Uganda reopen their border

0
226

NAIROBI — Kenya opened the border crossing at Busia on Friday, and Uganda did so an hour later.

Traders from Rwanda had waited for nine days, an officer of the African Union (AU) said.

The United States welcomed the decision.

Source: post
`;

interface Run extends Partial<Omit<ImportOptions, 'files'>> {
  readonly files?: Record<string, string | Buffer>;
  readonly named?: readonly string[];
  readonly prompts?: ImportPrompts;
}

/** Imports files of these names and texts into a folder. */
async function run({ files = { 'clip.txt': CLIPPING }, named, prompts, ...options }: Run) {
  const folder = temporaryFolder('import');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const paths = (named ?? Object.keys(files)).map((name) => join(folder, name));
  const content = options.contentFolder ?? join(folder, 'content');
  const out: string[] = [];
  const errors: string[] = [];
  const outcome = await importFiles(
    { contentFolder: content, accept: false, dryRun: false, ...options, files: paths },
    {
      write: (line) => out.push(line.replaceAll(folder, '.')),
      writeError: (line) => errors.push(line.replaceAll(folder, '.')),
      prompts,
    },
  );
  const text = (path: string): string => readFileSync(join(content, path), 'utf8');
  return { outcome, out, errors, content, text };
}

test('a clipping becomes an article with its tags, counters and where it came from', async () => {
  const { outcome, out, errors, content, text } = await run({ date: '2023-10-13', accept: true });
  const path = 'articles/2023/2023-10-13-kenya-and-uganda-reopen-their-border.md';
  expect(outcome).toEqual({ exitCode: 0, read: 1, written: [path], unchanged: 0, skipped: {}, failed: 0 });
  expect(errors).toEqual([]);
  expect(text(path).replace(/[\da-f]{64}/u, 'HASH')).toBe(`---
title: Kenya and Uganda reopen their border
date: "2023-10-13"
dateline: Nairobi
countries: [KE, UG, RW]
mentions: [US]
organisations:
  - African Union
source:
  name: post
  counters:
    comments: 0
    views: 226
provenance:
  importer: clipping
  from: clip.txt
  sha256: HASH
---

NAIROBI — Kenya opened the border crossing at Busia on Friday, and Uganda did so an hour later.

Traders from Rwanda had waited for nine days, an officer of the African Union (AU) said.

The United States welcomed the decision.
`);
  expect(out).toEqual([
    './clip.txt: Kenya and Uganda reopen their border',
    `  is now ./content/${path}`,
    '  date 2023-10-13 (given with --date)',
    '  dateline Nairobi',
    '  source post, 0 comments, 226 views',
    '  countries: KE, UG, RW',
    '  mentions: US',
    '  organisations: African Union',
    '',
    '1 read: 1 article written',
    'to be published in full; --rights excerpt limits it',
  ]);
  expect(parseContent(content).problems).toEqual([]);
});

test('every word of a clipping is in the article, whatever Markdown would make of it', async () => {
  const paragraphs = [
    '1986. A *great* year_for_ <b>all</b> & sundry &amp; [more](x).',
    '# 1 of 3 – “quoted”',
    '> 100 dead\n- 3 missing\n---',
    'Term',
    ': meaning | of\n| - | - |',
    '    indented `code` ~~struck~~ http://a.example/%20b C:\\new\\*',
  ];
  const { outcome, content } = await run({
    files: { 'a.txt': ['Headline', '2023-10-13', ...paragraphs, 'Source: post'].join('\n\n') },
  });
  const parsed = parseContent(content);
  expect(parsed.problems).toEqual([]);
  expect(outcome.written).toEqual(parsed.articles.map(({ path }) => path));
  const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
  const shown = plainParagraphs(parsed.bodies.markdown(parsed.articles[0]!.body.sha256)).paragraphs;
  expect(shown.map(words)).toEqual(paragraphs.map(words));
});

test('without --accept and with nobody to ask, tags are proposed with their sentences and not written', async () => {
  const { outcome, out, text } = await run({ date: '2023-10-13' });
  expect(text(outcome.written[0]!)).not.toMatch(/countries|mentions|organisations/u);
  expect(out).toContain('  proposed, not written (--accept writes all):');
  expect(out).toContain('    countries: KE Kenya — “Kenya and Uganda reopen their border”');
  expect(out).toContain('    mentions: US United States — “The United States welcomed the decision.”');
});

test('a clipping without a date says what to type', async () => {
  const { outcome, errors, content } = await run({});
  expect(outcome).toMatchObject({ exitCode: 1, written: [], failed: 1 });
  expect(errors).toEqual([
    './clip.txt  error  the date is missing: it has no date',
    '    type: dateline import ./clip.txt --date YYYY-MM-DD',
  ]);
  expect(() => readdirSync(content)).toThrow('ENOENT');
});

test('a wire dateline without a year says which day to complete, and takes the year from --date', async () => {
  const files = { 'clip.txt': 'Headline\n\nBISHKEK, Oct. 13 — Leaders met.' };
  expect((await run({ files })).errors).toEqual([
    './clip.txt  error  the date is missing: "Oct. 13" has no year',
    '    type: dateline import ./clip.txt --date YYYY-10-13',
  ]);
  const { outcome, out } = await run({ files, date: '2023' });
  expect(outcome.written).toEqual(['articles/2023/2023-10-13-headline.md']);
  expect(out).toContain('  date 2023-10-13 ("Oct. 13", its year given with --date)');
});

test('a date that is given wins, and a date of the file that disagrees is said', async () => {
  const { out } = await run({ files: { 'a.txt': 'Headline\n14 October 2023\n\nText.' }, date: '2023-10-13' });
  expect(out).toContain('  date 2023-10-13 (given with --date; the file says 2023-10-14)');
});

test.each(['13 October', '2023-02-30', 'tomorrow'])('--date %s is refused', async (date) => {
  await expect(run({ date })).rejects.toThrow(UserError);
});

test('the same clipping again, also under another name, changes nothing and says so', async () => {
  const first = await run({ date: '2023-10-13', accept: true });
  const before = hashesBelow(first.content);
  const again = await run({
    date: '2024-01-01',
    accept: true,
    contentFolder: first.content,
    files: { 'other.txt': CLIPPING, 'third.txt': CLIPPING },
  });
  expect(again.outcome).toMatchObject({ exitCode: 0, read: 2, written: [], unchanged: 2, failed: 0 });
  expect(again.out[0]).toMatch(
    /^\.\/other\.txt: imported before, as .*reopen-their-border\.md; nothing was changed$/u,
  );
  expect(again.out.at(-1)).toBe('2 read: 0 articles written, 2 imported before, unchanged');
  expect(hashesBelow(first.content)).toEqual(before);
});

test('a clipping is known again where a person broke its article since', async () => {
  const first = await run({ date: '2023-10-13' });
  const path = join(first.content, first.outcome.written[0]!);
  writeFileSync(path, readFileSync(path, 'utf8').replace('date: "2023-10-13"', 'date: soon'));
  const again = await run({ date: '2023-10-13', contentFolder: first.content });
  expect(again.outcome).toMatchObject({ written: [], unchanged: 1 });
});

test('a name that exists gets a number, in whatever folder it exists, and no file is changed', async () => {
  const content = contentFolder(`-- articles/old/2023-10-13-ferry-link.md --
---
title: Ferry link
---

Written by hand.
-- articles/2023/2023-10-13-ferry-link-2.md --
---
title: {
---
`);
  const before = hashesBelow(content);
  const files = { 'a.txt': 'Ferry link\n\nOne.', 'b.txt': 'Ferry Link\n\nTwo.' };
  const { outcome } = await run({ files, contentFolder: content, date: '2023-10-13' });
  expect(outcome.written).toEqual([
    'articles/2023/2023-10-13-ferry-link-3.md',
    'articles/2023/2023-10-13-ferry-link-4.md',
  ]);
  expect(hashesBelow(content)).toMatchObject(before);
  expect(filesBelow(content)).toHaveLength(4);
});

test('a dry run writes nothing and says what it would write', async () => {
  const { outcome, out, content } = await run({ date: '2023-10-13', accept: true, dryRun: true });
  expect(outcome.written).toHaveLength(1);
  expect(out).toContain(
    '  would be ./content/articles/2023/2023-10-13-kenya-and-uganda-reopen-their-border.md',
  );
  expect(out).toContain('1 read: 1 article would be written');
  expect(() => readdirSync(content)).toThrow('ENOENT');
});

test('one file that cannot be imported does not keep the others out', async () => {
  const files = {
    'a.txt': '%PDF-1.7',
    'b.txt': '<html><p>Hello</p></html>',
    'c.txt': 'Headline\n2023-10-13\n\nText.',
  };
  const { outcome, errors } = await run({ files });
  expect(outcome).toMatchObject({
    exitCode: 1,
    written: ['articles/2023/2023-10-13-headline.md'],
    failed: 2,
  });
  expect(errors[0]).toBe('./a.txt  error  looks like a PDF document, not like text');
});

test('the rights are written, and the end says how the article will be published', async () => {
  const { outcome, out, text } = await run({ date: '2023-10-13', rights: 'excerpt' });
  expect(text(outcome.written[0]!)).toContain('\nrights: excerpt\n');
  expect(out.at(-1)).toBe('to be published as an excerpt: the summary or up to 60 words');
  const content = contentFolder('-- site.yaml --\nrights: metadata\n');
  const ofSite = await run({ date: '2023-10-13', contentFolder: content });
  expect(ofSite.out.at(-1)).toBe('to be published without its text, as site.yaml says');
});

test('an archive in another language gets no proposals: the matcher reads English', async () => {
  const content = contentFolder('-- site.yaml --\nlanguage: ru\n');
  const { outcome, text } = await run({ date: '2023-10-13', accept: true, contentFolder: content });
  expect(text(outcome.written[0]!)).not.toContain('countries');
});

test('a folder on the way that is a link is not followed', async () => {
  const content = contentFolder('-- site.yaml --\ntitle: A\n');
  const outside = temporaryFolder('outside');
  mkdirSync(join(content, 'articles'));
  symlinkSync(outside, join(content, 'articles/2023'));
  const { outcome, errors } = await run({ date: '2023-10-13', contentFolder: content });
  expect(outcome.exitCode).toBe(1);
  expect(errors[0]).toContain('articles/2023 is a symbolic link');
  expect(readdirSync(outside)).toEqual([]);
});

test('what the archive would refuse is not written', async () => {
  const files = { 'a.txt': 'Headline\n2023-10-13\n\nText\u202e reversed.' };
  const { outcome, errors, content } = await run({ files });
  expect(outcome.exitCode).toBe(1);
  expect(errors[0]).toContain('has the invisible direction character U+202E (line 4)');
  expect(() => readdirSync(content)).toThrow('ENOENT');
});

test('the person at the keyboard gives the date and chooses the tags', async () => {
  const asked: string[] = [];
  const prompts: ImportPrompts = {
    date: ({ title, hint }) => {
      asked.push(`${title} (${hint})`);
      return Promise.resolve('2023-10-13');
    },
    tags: ({ proposals }) => {
      asked.push(proposals.countries.map(({ value }) => value).join());
      return Promise.resolve({ countries: ['UG'] });
    },
  };
  const { outcome, out, text } = await run({ prompts });
  expect(asked).toEqual(['Kenya and Uganda reopen their border (it has no date)', 'KE,UG,RW']);
  expect(text(outcome.written[0]!)).toContain('\ncountries: [UG]\n');
  expect(out).toContain('  date 2023-10-13 (as answered)');
});

test.each<[string, Partial<ImportPrompts>]>([
  ['date', { date: () => Promise.resolve(undefined) }],
  ['tags', { date: () => Promise.resolve('2023-10-13'), tags: () => Promise.resolve(undefined) }],
])('who gives up at the question for the %s has written nothing', async (_, prompts) => {
  const { outcome, content } = await run({ prompts: prompts as ImportPrompts });
  expect(outcome).toMatchObject({ exitCode: 1, written: [] });
  expect(() => readdirSync(content)).toThrow('ENOENT');
});

const FOLDER = {
  'clips/Elections/2023/a.txt': 'Vote is called\n2023-10-13\n\nText one.',
  'clips/Elections/b.txt': 'Vote is held\n2023-10-14\n\nText two.',
  'clips/c.txt': 'Headline\n\nNo date here.',
  'clips/photo.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
  'clips/.hidden.txt': 'Hidden\n2023-10-14\n\nText.',
};

test('a folder is every file in it; its sub-folders become topics when that is asked for', async () => {
  const { outcome, out, errors, text } = await run({
    files: FOLDER,
    named: ['clips'],
    topicsFromFolders: true,
  });
  expect(outcome).toEqual({
    exitCode: 1,
    read: 5,
    written: ['articles/2023/2023-10-13-vote-is-called.md', 'articles/2023/2023-10-14-vote-is-held.md'],
    unchanged: 0,
    skipped: { 'a JPEG picture': 1, 'a hidden or backup file': 1 },
    failed: 1,
  });
  expect(text(outcome.written[0]!)).toContain('\ntopics:\n  - Elections\n');
  expect(text(outcome.written[0]!)).toContain('\n  from: Elections/2023/a.txt\n');
  expect(errors[0]).toBe('./clips/c.txt  error  the date is missing: it has no date');
  expect(out).toEqual([
    './clips/.hidden.txt: skipped: a hidden or backup file',
    './clips/Elections/2023/a.txt: is now ./content/articles/2023/2023-10-13-vote-is-called.md',
    './clips/Elections/b.txt: is now ./content/articles/2023/2023-10-14-vote-is-held.md',
    './clips/photo.jpg: skipped: a JPEG picture',
    '',
    '5 read: 2 articles written, 2 skipped, 1 failed',
    '  skipped: 1 × a hidden or backup file',
    '  skipped: 1 × a JPEG picture',
    'to be published in full; --rights excerpt limits it',
  ]);
});

test('a dry run of a folder gives the same report, and --date dates what has no date', async () => {
  const options = { files: FOLDER, named: ['clips'], date: '2023-10-20' };
  const dry = await run({ ...options, dryRun: true });
  const wet = await run(options);
  expect(dry.outcome).toEqual(wet.outcome);
  expect(
    dry.out.map((line) => line.replace('would be written', 'written').replace('would be', 'is now')),
  ).toEqual(wet.out);
  expect(wet.outcome.written).toEqual([
    'articles/2023/2023-10-13-vote-is-called.md',
    'articles/2023/2023-10-14-vote-is-held.md',
    'articles/2023/2023-10-20-headline.md',
  ]);
  expect(() => readdirSync(dry.content)).toThrow('ENOENT');
});

test('another version of what is there, from the same address, is passed over and named', async () => {
  const page = (text: string): string =>
    `<html><head><title>Ferry</title><link rel="canonical" href="https://post.example/ferry"><meta name="date" content="2023-10-13"></head><body><article><p>${text}</p></article></body></html>`;
  const first = await run({ files: { 'a.html': page('It sailed.') } });
  const again = await run({ files: { 'b.html': page('It sailed again.') }, contentFolder: first.content });
  expect(again.outcome).toMatchObject({
    exitCode: 0,
    written: [],
    skipped: { 'another text from an address that is there': 1 },
  });
  expect(again.out[0]).toMatch(
    /^\.\/b\.html: skipped: another text from an address that is there: .*2023-10-13-ferry\.md$/u,
  );
});
