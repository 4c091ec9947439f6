import { describe, expect, test } from 'vitest';
import { fileOfAddress, listedSum } from '../../../src/client/verify/listed-file.ts';
import { manifestText } from '../../../src/site/manifest.ts';

const HERE = 'https://archive.example/news/verify/';

describe('an address and its file', () => {
  test.each([
    ['https://archive.example/news/2023/10/13-a/', '2023/10/13-a/index.html'],
    ['/news/2023/10/13-a/', '2023/10/13-a/index.html'],
    [' /news/feed.xml?a=1#b ', 'feed.xml'],
    ['https://archive.example/news/', 'index.html'],
    ['/news/topics/%D1%81%D0%B0%D0%BC%D0%BC%D0%B8%D1%82/', 'topics/саммит/index.html'],
    ['../latest/', 'latest/index.html'],
  ])('%s is %s', (address, path) => {
    expect(fileOfAddress(address, HERE, '/news/')?.path).toBe(path);
  });

  test.each([
    '',
    '/other/',
    '../../',
    'https://elsewhere.example/news/',
    '//elsewhere.example/news/',
    'javascript:alert(1)',
    'http://archive.example/news/',
    '/news/%FF/',
    'https://',
  ])('%j is none of this site', (address) => {
    expect(fileOfAddress(address, HERE, '/news/')).toBeUndefined();
  });
});

test('the sum of a file is found by its whole name', () => {
  const list = manifestText([
    { path: 'a/index.html', sha256: 'a'.repeat(64) },
    { path: 'index.html', sha256: 'b'.repeat(64) },
  ]);
  expect(listedSum(list, 'index.html')).toBe('b'.repeat(64));
  expect(listedSum(list, 'a/index.html')).toBe('a'.repeat(64));
  expect(listedSum(list, 'missing.html')).toBeUndefined();
  expect(listedSum('', '')).toBeUndefined();
});
