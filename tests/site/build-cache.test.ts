// The cache: what one build leaves for the next, whatever its size, and what happens where it cannot be written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KnownArticle } from '../../src/content/known-articles.ts';
import type { PictureOutput } from '../../src/pages/output.ts';
import { BuildCache, type KnownFile } from '../../src/site/build-cache.ts';
import { leaveToNext } from '../../src/site/disk-failure.ts';
import { readSealed } from '../../src/site/sealed-file.ts';
import { filesBelow } from '../helpers/files-below.ts';
import { whileRefusing } from '../helpers/refusing-disk.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const cacheIn = (folder: string): BuildCache => new BuildCache('content', '_site', folder);
const articles = (count: number): KnownArticle[] =>
  Array.from({ length: count }, (_, at) => ({ path: `articles/${at}.md` }) as KnownArticle);
const built = (known: readonly KnownArticle[]) => ({
  readMs: 10_000,
  articles: known,
  countryNames: 'names',
  files: new Map(),
  parts: [],
  links: undefined,
});

test('an archive too large for one file of the cache is known whole', () => {
  const folder = temporaryFolder('cache');
  cacheIn(folder).save(built(articles(20_001)));
  const known = cacheIn(folder).articles('names');
  for (const at of [0, 19_999, 20_000]) expect(known.find(`articles/${at}.md`)).toBeDefined();
  expect(known.find('articles/20001.md')).toBeUndefined();
  expect(cacheIn(folder).articles('other names').find('articles/0.md')).toBeUndefined();
});

test('an article is trusted by its time only if that was well before it was read', () => {
  const folder = temporaryFolder('cache');
  cacheIn(folder).save(built(articles(1)));
  expect(cacheIn(folder).articles('names').trustedBefore('articles/0.md')).toBe(8000);
});

test('a cache that cannot be written is a note: the site is published by then', () => {
  const cache = cacheIn(temporaryFolder('cache'));
  whileRefusing('openSync', 'ENOSPC', () => cache.save(built(articles(1))));
  expect(cache.notes).toEqual([
    'the cache cannot be written (ENOSPC: refused, open): the next build takes longer',
  ]);
});

describe('versions of pictures', () => {
  const version = (path: string): PictureOutput => ({
    writer: 'picture',
    path,
    from: 'media/a.png',
    format: 'webp',
    width: 10,
    origin: 'media/a.png',
    inputs: { path },
  });
  /** A build of a content folder that shows some pictures, made now or kept by the build before. */
  const build = (cache: string, content: string, ...paths: readonly string[]): void => {
    const site = new BuildCache(content, '_site', cache);
    for (const output of paths.map(version)) {
      if (site.pictures.find(output) === undefined) site.pictures.keep(output, Buffer.from(output.path));
    }
    site.save({ ...built(articles(1)), files: new Map(paths.map((path) => [path, {} as KnownFile])) });
  };
  const kept = (cache: string): string[] =>
    filesBelow(join(cache, 'pictures')).map((name) =>
      readFileSync(join(cache, 'pictures', name), 'latin1').replace(/^.*\n/u, ''),
    );

  test('are removed when their site wants them no more', () => {
    const cache = temporaryFolder('cache');
    build(cache, 'content', 'a.webp', 'b.webp');
    build(cache, 'content', 'b.webp');
    expect(kept(cache)).toEqual(['b.webp']);
    build(cache, 'content');
    expect(kept(cache)).toEqual([]);
  });

  test('stay while another site wants them, or one that has not said yet', () => {
    const cache = temporaryFolder('cache');
    new BuildCache('new', '_site', cache).pictures.keep(version('c.webp'), Buffer.from('c.webp'));
    build(cache, 'content', 'a.webp', 'b.webp');
    build(cache, 'other', 'a.webp');
    build(cache, 'content');
    expect(kept(cache).sort()).toEqual(['a.webp', 'c.webp']);
    build(cache, 'other', 'c.webp');
    expect(kept(cache)).toEqual(['c.webp']);
  });

  test('stay where a build makes nothing of them, since they are as they were', () => {
    const cache = temporaryFolder('cache');
    build(cache, 'content', 'a.webp');
    const site = new BuildCache('content', '_site', cache);
    site.save({ ...built(articles(2)), files: new Map([['a.webp', {} as KnownFile]]) });
    build(cache, 'other', 'b.webp');
    build(cache, 'other');
    expect(kept(cache)).toEqual(['a.webp']);
  });
});

test('a mistake of the program is not taken for a disk that refuses', () => {
  const circle = { path: 'articles/a.md' } as KnownArticle & { self?: unknown };
  circle.self = circle;
  expect(() => cacheIn(temporaryFolder('cache')).save(built([circle]))).toThrow(TypeError);
  expect(() => leaveToNext(() => expect.fail('a mistake'))).toThrow('a mistake');
});

test('a folder where a file of the cache should be is damage, not a crash', () => {
  const folder = temporaryFolder('cache');
  mkdirSync(join(folder, 'site.json'));
  expect(readSealed(join(folder, 'site.json'), 'a')).toBe('damaged');
  writeFileSync(join(folder, 'file'), '');
  expect(readSealed(join(folder, 'file/below.json'), 'a')).toBeUndefined();
});
