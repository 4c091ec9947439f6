import { expect, test } from 'vitest';
import { canBeFiles, isSitesOwn, oldPathKey, TakenPaths } from '../../src/import/old-paths.ts';

test.each(['/a/b', '/a/b/', '/A/b/index.html', '/a/b/index.htm'])(
  '%s is one page with the others',
  (path) => {
    expect(oldPathKey(path)).toBe('/a/b');
  },
);

test.each([
  ...[
    '/',
    '/2014/',
    '/2014/06',
    '/2014/06/30/',
    '/2014/06/30-summit/',
    '/topics/',
    '/Topics/labour/',
    '/search',
  ],
  ...[
    '/topics/labour/2014/',
    '/countries/kenya/2014/06/',
    '/topics/labour/feed.xml',
    '/assets/a/b/',
    '/timeline/2014/',
  ],
  ...[
    '/feed.xml',
    '/robots.txt',
    '/sitemap-2014.xml',
    '/404.html',
    '/manifest-sha256.txt',
    '/_headers',
    '/Index.html',
  ],
])('%s belongs to the archive', (path) => {
  expect(isSitesOwn(path)).toBe(true);
});

test.each([
  '/2014/06/strike/',
  '/2014/06/30/strike/',
  '/about/',
  '/old/a.html',
  '/old/feed.xml',
  '/news.html',
])('%s may be redirected', (path) => {
  expect(isSitesOwn(path)).toBe(false);
});

test.each([
  ['/old/page.html', true],
  ['/console/', true],
  ['/CON/', false],
  ['/2014/aux.html', false],
  ['/a./b/', false],
  [`/${'s'.repeat(201)}/`, false],
])('%s can be files on every system: %s', (path, possible) => {
  expect(canBeFiles(path)).toBe(possible);
});

test.each([
  ['/x.html', '/x.html/y/', true],
  ['/X.HTML/y/z/', '/x.html', true],
  ['/x.html', '/x.html-y/', false],
  ['/x/', '/x/y.html', false],
  ['/x/y/', '/x', false],
  ['/x/y.html', '/x/z.html', false],
])('beside %s, %s wants a file where a folder is: %s', (taken, path, expected) => {
  expect(new TakenPaths([taken]).isCrossed(path)).toBe(expected);
});

test('a path is taken in every spelling', () => {
  expect(new TakenPaths(['/Caf\u00e9/']).has('/cafe\u0301/index.html')).toBe(true);
});
