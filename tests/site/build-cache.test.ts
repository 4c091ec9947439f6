// The cache: what one build leaves for the next, whatever its size, and what happens where it cannot be written.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KnownArticle } from '../../src/content/known-articles.ts';
import { BuildCache } from '../../src/site/build-cache.ts';
import { leaveToNext } from '../../src/site/disk-failure.ts';
import { readSealed } from '../../src/site/sealed-file.ts';
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
