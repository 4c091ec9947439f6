// What `serve` builds while an editor waits: the pages first, in one process that keeps its cache in memory.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, buildUrgently } from '../../src/site/build-site.ts';
import { CacheInMemory } from '../../src/site/cache-in-memory.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder('urgent');
const content = join(folder, 'content');
const output = join(folder, 'site');
const cache = new CacheInMemory(content, output, join(folder, 'cache'));
const EDITED = 'articles/2023-05-02-report-2.md';

function build(to: string, options: { full?: boolean; urgent?: boolean }) {
  const own = options.full ? join(folder, 'other-cache') : cache;
  return buildSite({
    ...options,
    content,
    output: to,
    cache: own,
    asOf: '2024-01-01',
    now: new Date(0),
    drafts: true,
    offline: false,
  });
}

function edit(headline: string): void {
  const path = join(content, EDITED);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/title: .*/u, `title: ${headline}`));
}

const published = (path: string): string => readFileSync(join(output, path), 'utf8');

beforeAll(async () => {
  const reports = Array.from({ length: 6 }, (_, day) => `2023-05-0${day + 1} KE shipping Report ${day + 1}`);
  contentFolder(contentOf(...reports), content);
  await build(output, {});
});

test('the pages are made at once, the search and the files for machines by the next build', async () => {
  edit('Edited');
  await build(output, { urgent: true });
  expect(published('countries/kenya/index.html')).toContain('Edited');
  expect(published('feed.xml')).not.toContain('Edited');
  await build(output, {});
  expect(published('feed.xml')).toContain('Edited');
});

test('after it the site is that of a full build, byte for byte', async () => {
  for (const headline of ['Twice', 'Thrice']) {
    edit(headline);
    await build(output, { urgent: true });
  }
  await build(output, {});
  await build(join(folder, 'full'), { full: true });
  expect(hashesBelow(output)).toEqual(hashesBelow(join(folder, 'full')));
  const again = await build(output, {});
  expect(again.written + again.removed).toBe(0);
});

test('a file that no page knows yet is not put off: pages link to it', async () => {
  writeFileSync(
    join(content, 'articles/2023-05-09-new.md'),
    '---\ntitle: New\ntopics: [Harbours]\nsource: Desk\n---\nA text.\n',
  );
  await build(output, { urgent: true });
  expect(published('topics/harbours/articles.csv')).toContain('New');
});

test('pages that tell of the edited article in passing follow with the next build', async () => {
  edit('Renamed');
  await build(output, { urgent: true });
  expect(published('2023/05/02-report-2/index.html')).toContain('Renamed');
  expect(published('timeline/index.html')).not.toContain('Renamed');
  await build(output, {});
  expect(published('timeline/index.html')).toContain('Renamed');
});

test('a new article on a new day is there at once, with the day in the calendar that it links to', async () => {
  writeFileSync(join(content, 'articles/2023-05-20-late.md'), '---\ntitle: Late\n---\nA text.\n');
  await build(output, { urgent: true });
  expect(published('2023/05/20-late/index.html')).toContain('Late');
  expect(published('2023/05/index.html')).toContain('Late');
});

test('where a page goes, no page that was put off still links to it', async () => {
  const folder = temporaryFolder('urgent');
  const [own, site] = [join(folder, 'content'), join(folder, 'site')];
  contentFolder(contentOf('2022-05-01 KE shipping Old', '2023-05-01 KE shipping New'), own);
  const cache = new CacheInMemory(own, site, join(folder, 'cache'));
  const options = { content: own, output: site, cache, asOf: '2024-01-01', now: new Date(0), drafts: true };
  await buildSite({ ...options, offline: false });
  rmSync(join(own, 'articles/2022-05-01-old.md'));
  await buildUrgently({ ...options, offline: false });
  expect(readFileSync(join(site, 'search/index.html'), 'utf8')).not.toContain('/2022/');
});

test('a file for machines that was damaged is put off and not forgotten', async () => {
  const above = temporaryFolder('urgent');
  const output = join(above, 'site');
  const own = () => new CacheInMemory(content, output, join(above, 'cache'));
  const options = { content, output, asOf: '2024-01-01', now: new Date(0), drafts: true, offline: false };
  await buildSite({ ...options, cache: join(above, 'cache') });
  const whole = hashesBelow(output);
  writeFileSync(join(output, 'feed.xml'), 'damaged');
  const cache = own();
  await buildSite({ ...options, cache, urgent: true });
  await buildSite({ ...options, cache });
  expect(hashesBelow(output)).toEqual(whole);
});
