import { describe, expect, test } from 'vitest';
import { LinkReader } from '../../src/site/page-links.ts';

function linksIn(html: string, prefix = ''): string[] {
  const reader = new LinkReader(prefix);
  reader.read('a/index.html', html);
  return [...reader.links.counts].map(([target, count]) => `${target} ×${count}`);
}

describe('what a page links to', () => {
  test.each([
    [
      'a page and a place',
      '<a href="/b/">B</a> <a href="/b/#x">x</a>',
      ['b/index.html ×1', 'b/index.html#x ×1'],
    ],
    ['the same page twice', '<a href="/b/"></a><a class="c" href="/b/">', ['b/index.html ×2']],
    ['a page beside it', '<a href="../b/">B</a>', ['b/index.html ×1']],
    ['attributes on lines of their own', '<a\n  href="/b/"\n\tid="x">', ['b/index.html ×1']],
    ['pictures of many sizes', '<img src="/p.png" srcset="/p.png 1x, /q.png 2x">', ['p.png ×2', 'q.png ×1']],
    [
      'where a form and a stub lead',
      '<form action="/s/"><meta content="0; url=/b/">',
      ['b/index.html ×1', 's/index.html ×1'],
    ],
    ['what is no link', '<meta content="/b/"><p data-href="/c/" title="href=">x</p>', []],
    ['a link after a value that ends like one', '<a title=" href=" href="/b/">', ['b/index.html ×1']],
    ['an address with escaped signs', '<a href="/b/?x=1&amp;y=2#z">', ['b/index.html#z ×1']],
    ['sites elsewhere', '<a href="https://a.example/"></a><a href="//a.example/b/">', []],
    ['a place of its own that is there', '<p id="x"></p><a href="#x">', []],
    ['a place of its own that is not', '<p data-id="x"></p><a href="#x">', ['a/index.html#x ×1']],
  ])('%s', (_, html, targets) => {
    expect(linksIn(html).sort()).toEqual(targets);
  });
});

test('below the address of a site', () => {
  expect(linksIn('<a href="/archive/b/"></a><a href="/elsewhere/">', '/archive')).toEqual([
    'b/index.html ×1',
    '/elsewhere/ ×1',
  ]);
});

test('the places of a page, in order', () => {
  const reader = new LinkReader('');
  reader.read('a.html', '<h2 id="one"></h2><p class="p" id="a&amp;b"></p>');
  expect(reader.links.anchors.get('a.html')).toBe(' one a&b ');
});
