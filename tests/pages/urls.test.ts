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

test.each([
  ['Fish & Chips: "2 < 3"', 'Fish%20%26%20Chips%3A%20%222%20%3C%203%22'],
  ['Саммит в Бишкеке', 'Саммит%20в%20Бишкеке'],
  ['half \ud83d of it', 'half%20%EF%BF%BD%20of%20it'],
])('a letter about %j can be begun', (subject, encoded) => {
  expect(letterAddress('desk@example.org', subject)).toBe(`mailto:desk@example.org?subject=${encoded}`);
});
