import { describe, expect, test } from 'vitest';
import { offlineHtml } from '../../src/pages/offline-html.ts';
import type { SitePath } from '../../src/pages/urls.ts';

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
