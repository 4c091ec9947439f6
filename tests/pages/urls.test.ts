import { describe, expect, test } from 'vitest';
import {
  articlePath,
  calendarPath,
  dayFragment,
  directoryLetterPath,
  directoryPath,
  entityPath,
  letterAddress,
  linksFor,
  mediaPath,
  offlineHtml,
  outputFile,
  shelfPath,
  type SitePath,
} from '../../src/pages/urls.ts';

test('every kind of page has its address', () => {
  const russia = { kind: 'country', slug: 'russia' } as const;
  expect(articlePath({ day: '2023-10-13', slug: 'summit' })).toBe('/2023/10/13-summit/');
  expect(calendarPath('2023')).toBe('/2023/');
  expect(calendarPath('2023-10')).toBe('/2023/10/');
  expect(calendarPath('2023-10-13')).toBe('/2023/10/13/');
  expect(dayFragment('2023-10-13')).toBe('d13');
  expect(entityPath(russia)).toBe('/countries/russia/');
  expect(shelfPath(russia, '2023')).toBe('/countries/russia/2023/');
  expect(shelfPath(russia, '2023-10')).toBe('/countries/russia/2023/10/');
  expect(directoryPath('person')).toBe('/people/');
  expect(directoryLetterPath('topic', 'A')).toBe('/topics/by-letter/a/');
  expect(mediaPath('media/a/map.svg')).toBe('/media/a/map.svg');
  expect(mediaPath('articles/2023/map.svg')).toBe('/media/articles/2023/map.svg');
});

test.each<[SitePath, string]>([
  ['/', 'index.html'],
  ['/latest/', 'latest/index.html'],
  ['/404.html', '404.html'],
  ['/assets/style.css', 'assets/style.css'],
])('%s is served from %s', (path, file) => {
  expect(outputFile(path)).toBe(file);
});

describe('a link', () => {
  test.each<[string | undefined, SitePath, string | undefined, string]>([
    [undefined, '/latest/', undefined, '/latest/'],
    ['https://example.org', '/latest/', undefined, '/latest/'],
    ['https://example.org/archive', '/', undefined, '/archive/'],
    ['https://example.org/archive', '/2023/10/', 'd13', '/archive/2023/10/#d13'],
    ['http://localhost:8080/a%20b', '/latest/', undefined, '/a%20b/latest/'],
    [undefined, '/topics/саммит/', undefined, '/topics/%D1%81%D0%B0%D0%BC%D0%BC%D0%B8%D1%82/'],
    [undefined, '/media/100%?#.jpg', undefined, '/media/100%25%3F%23.jpg'],
    [undefined, '/a/', 'h-é', '/a/#h-%C3%A9'],
  ])('of a site at %s to %s', (url, path, fragment, link) => {
    expect(linksFor(url).to(path, fragment)).toBe(link);
  });

  test('is absolute only where the site has an address', () => {
    expect(linksFor('https://example.org/archive').absolute('/é/')).toBe(
      'https://example.org/archive/%C3%A9/',
    );
    expect(linksFor(undefined).absolute('/latest/')).toBeUndefined();
  });

  test.each([
    ['/about/', '/archive/about/'],
    ['/about/?a=b&c=d#e', '/archive/about/?a=b&c=d#e'],
    ['/%D0%B0/#h-%D0%B0', '/archive/%D0%B0/#h-%D0%B0'],
    ['/а/', '/archive/%D0%B0/'],
    ['/100%/', '/archive/100%25/'],
    ['/a/../b/', '/archive/b/'],
  ])('that an author wrote as %s keeps its query and fragment, and is encoded once', (written, link) => {
    expect(linksFor('https://example.org/archive').written(written)).toBe(link);
  });
});

describe('a page for reading without a server', () => {
  const html =
    '<link href="/archive/assets/a.css"><a href="/archive/">h</a> <a href="/archive/2023/10/#d13">d</a> ' +
    '<a href="https://example.org/">e</a> <a href="#p1">p</a> <img src="/archive/media/a.jpg"> ' +
    '<a href="mailto:a@b.c">m</a> <meta http-equiv="refresh" content="0; url=/archive/b/"> ' +
    '<meta name="description" content="/archive/"> <a href="/archivex/">x</a> <a href="/archive/404.html">4</a>';

  test('has relative links that end in a file', () => {
    expect(offlineHtml(html, '/2023/10/13-a/', '/archive')).toBe(
      '<link href="../../../assets/a.css"><a href="../../../index.html">h</a> ' +
        '<a href="../../../2023/10/index.html#d13">d</a> <a href="https://example.org/">e</a> <a href="#p1">p</a> ' +
        '<img src="../../../media/a.jpg"> <a href="mailto:a@b.c">m</a> ' +
        '<meta http-equiv="refresh" content="0; url=../../../b/index.html"> ' +
        '<meta name="description" content="/archive/"> <a href="/archivex/">x</a> <a href="../../../404.html">4</a>',
    );
  });

  test('asks for nothing beforehand', () => {
    const asking = '<link rel="preload" href="/assets/a.woff2" as="font" crossorigin>\n<link href="/a.svg">';
    expect(offlineHtml(asking, '/', '')).toBe('<link href="a.svg">');
  });

  test.each<[SitePath, string]>([
    ['/', '<a href="latest/index.html">'],
    ['/404.html', '<a href="latest/index.html">'],
    ['/about/', '<a href="../latest/index.html">'],
  ])('from %s', (page, link) => {
    expect(offlineHtml('<a href="/latest/">', page, '')).toBe(link);
  });

  test('has relative addresses of every version of a picture', () => {
    expect(
      offlineHtml('<source srcset="/a/media/b-480w.avif 480w, /a/media/b-960w.avif 960w">', '/2023/', '/a'),
    ).toBe('<source srcset="../media/b-480w.avif 480w, ../media/b-960w.avif 960w">');
  });

  test('keeps a query behind the file', () => {
    expect(offlineHtml('<a href="/search/?q=a#b">', '/', '')).toBe('<a href="search/index.html?q=a#b">');
  });
});

test.each([
  ['Fish & Chips: "2 < 3"', 'Fish%20%26%20Chips%3A%20%222%20%3C%203%22'],
  ['Саммит в Бишкеке', 'Саммит%20в%20Бишкеке'],
  ['half \ud83d of it', 'half%20%EF%BF%BD%20of%20it'],
])('a letter about %j can be begun', (subject, encoded) => {
  expect(letterAddress('desk@example.org', subject)).toBe(`mailto:desk@example.org?subject=${encoded}`);
});
