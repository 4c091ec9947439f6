import { expect, test } from 'vitest';
import { createMarkdown, isSafeAddress } from '../../src/content/markdown.ts';

const markdown = createMarkdown();

test('raw HTML is text', () => {
  expect(markdown.render('<script>alert(1)</script> <b>bold</b>')).toBe(
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;bold&lt;/b&gt;</p>\n',
  );
});

test('typography is left as the author wrote it', () => {
  expect(markdown.render('"a" -- (c) ...\nnext')).toBe('<p>&quot;a&quot; -- (c) ...\nnext</p>\n');
});

test('template expressions are text', () => {
  const text = '{{ 6 * 7 }} {% include "x" %}';
  expect(markdown.renderInline(text)).toBe('{{ 6 * 7 }} {% include &quot;x&quot; %}');
});

test.each(['&#x202e;', '&#8238;'])('the character that %s stands for is left out', (entity) => {
  expect(markdown.render(`a${entity}b [l${entity}](/a "t${entity}")`)).toBe(
    '<p>ab <a href="/a" title="t">l</a></p>\n',
  );
});

test('entities for letters are letters', () => {
  expect(markdown.renderInline('&copy; &#233; &amp;')).toBe('© é &amp;');
});

test.each([
  ['https://example.org/', true],
  ['HTTP://example.org', true],
  ['mailto:desk@example.org', true],
  ['/countries/kenya/', true],
  ['2023-10-13-a.md', true],
  ['#p1', true],
  ['https://example.org/@desk', true],
  ['https://name@example.org/', false],
  ['javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['\u0001javascript:alert(1)', false],
  ['java\u0000script:x', false],
  ['data:image/png;base64,x', false],
  ['tel:1', false],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['\\\\evil', false],
  [' //evil.example', false],
])('whether content may link to %j: %s', (address, expected) => {
  expect(isSafeAddress(address)).toBe(expected);
});
