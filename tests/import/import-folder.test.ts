import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importTexts } from '../helpers/import-texts.ts';

const FOLDER = {
  'clips/Elections/2023/a.txt': 'Vote is called\n2023-10-13\n\nText one.',
  'clips/Elections/b.txt': 'Vote is held\n2023-10-14\n\nText two.',
  'clips/c.txt': 'Headline\n\nNo date here.',
  'clips/photo.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
  'clips/.hidden.txt': 'Hidden\n2023-10-14\n\nText.',
};

test('a folder is every file in it; its sub-folders become topics when that is asked for', async () => {
  const { outcome, out, errors, text } = await importTexts({
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
  const dry = await importTexts({ ...options, dryRun: true });
  const wet = await importTexts(options);
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
