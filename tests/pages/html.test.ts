import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResolvedLink } from '../../src/archive/filed-article.ts';
import { jsonInHtml } from '../../src/pages/html.ts';
import { render } from '../helpers/rendered.ts';

describe('raw HTML is shown as text', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://evil.example"></iframe>',
    '<!-- a comment -->',
    '<style>body{display:none}</style>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '</main></body></html>',
    '<?php echo 1 ?>',
  ])('%s', (text) => {
    const shown = render(text);
    expect(shown).toContain('&lt;');
    // An address within the text may still become a link.
    expect(shown).not.toMatch(/<(?!\/?(?:p|a)\b)/u);
  });
});

describe('only safe addresses are links', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'file:///etc/passwd',
  ])('[text](%s) stays text', (address) => {
    expect(render(`[text](${address})`)).toBe(`<p>[text](${address})</p>`);
  });

  test('a title cannot break out of its attribute', () => {
    expect(render('[a](https://example.org "\\" onclick=\\"alert(1)")')).toBe(
      '<p><a href="https://example.org" title="&quot; onclick=&quot;alert(1)" rel="external">a</a></p>',
    );
  });
});

test('a link without a place that the archive knows stays text', () => {
  expect(render('[text](somewhere)')).toBe('<p>text</p>');
});

describe('a link leads', () => {
  const target = { day: '2022-01-01', slug: 'target' };

  test.each<[string, string, ResolvedLink | undefined]>([
    ['https://example.org/a', 'href="https://example.org/a" rel="external"', undefined],
    ['mailto:desk@example.org', 'href="mailto:desk@example.org"', undefined],
    ['#p1', 'href="#p1"', undefined],
    ['/countries/kenya/', 'href="/archive/countries/kenya/"', undefined],
    ['/about/?a=b#c', 'href="/archive/about/?a=b#c"', undefined],
    ['/темы/', 'href="/archive/%D1%82%D0%B5%D0%BC%D1%8B/"', undefined],
    ['b.md', 'href="/archive/2022/01/01-target/"', { href: 'b.md', target }],
    ['b.md#p2', 'href="/archive/2022/01/01-target/#p2"', { href: 'b.md#p2', target }],
    ['b.md#h-%D0%B0', 'href="/archive/2022/01/01-target/#h-%D0%B0"', { href: 'b.md#h-%D0%B0', target }],
  ])('%s where it should', (address, attributes, link) => {
    expect(render(`[text](${address})`, link && [link])).toBe(`<p><a ${attributes}>text</a></p>`);
  });

  test('nowhere, as plain text, if the article is held back', () => {
    expect(render('See [*that* one](b.md).', [{ href: 'b.md', target: undefined }])).toBe(
      '<p>See <em>that</em> one.</p>',
    );
  });

  test.each(['', ' ', '\u200b', '\ufe0f', '![](map.svg)', '&nbsp;'])(
    'to somewhere with a name, if its text is "%s"',
    (text) => {
      expect(render(`[${text}](https://example.org)`)).toBe(
        '<p><a href="https://example.org" rel="external">https://example.org</a></p>',
      );
    },
  );
});

describe('headings', () => {
  test('begin at the second level and skip none, whatever the author wrote', () => {
    const levels = (text: string): string =>
      [...render(text).matchAll(/<h(\d)/gu)].map(([, level]) => level).join('');
    expect(levels('# A\n\n## B\n\n# C')).toBe('232');
    expect(levels('##### A\n\n# B\n\n###### C')).toBe('223');
    expect(levels('### A\n\n## B\n\n### C')).toBe('223');
    expect(levels('# A\n\n#### B\n\n## C\n\n###### D')).toBe('2334');
    expect(levels('# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6')).toBe('234566');
  });

  test('have ids of their own', () => {
    expect(render('# What next\n\n# What next')).toBe(
      '<h2 id="h-what-next">What next</h2>\n<h2 id="h-what-next--2">What next</h2>',
    );
  });
});

describe('paragraphs', () => {
  test('of an article have an anchor and a link to it', () => {
    expect(render('One.\n\n- two\n\nThree.', [], true)).toBe(
      '<p id="p1">One. <a class="anchor" href="#p1" aria-label="Link to paragraph 1">¶</a></p>\n' +
        '<ul>\n<li>two</li>\n</ul>\n' +
        '<p id="p2">Three. <a class="anchor" href="#p2" aria-label="Link to paragraph 2">¶</a></p>',
    );
  });

  test('of another page have none', () => {
    expect(render('One.')).toBe('<p>One.</p>');
  });
});

describe('quotations', () => {
  test('with a speaker are a figure with a caption, numbered', () => {
    expect(render('> Work *together*.\n>\n> — Vladimir Putin, President')).toBe(
      '<figure class="quotation" id="q1"><blockquote>\n<p>Work <em>together</em>.</p>\n\n' +
        '</blockquote><figcaption>Vladimir Putin, President</figcaption></figure>',
    );
    expect(render('> One.\n> — <A>')).toContain('<figcaption>&lt;A&gt;</figcaption>');
  });

  test('without one stay as they are', () => {
    expect(render('> Words.')).toBe('<blockquote>\n<p>Words.</p>\n</blockquote>');
  });

  test('are not torn apart where emphasis runs into the line of the speaker', () => {
    expect(render('> *One\n> — A. Speaker*')).toBe(
      '<blockquote>\n<p><em>One\n— A. Speaker</em></p>\n</blockquote>',
    );
  });

  test('within a quotation have no number', () => {
    expect(render('> > One.\n> > — A\n>\n> Two.\n> — B').match(/id="q\d"/gu)).toEqual(['id="q1"']);
  });
});

test('tables have a box with a name to scroll in, headers with a scope, and no style attribute', () => {
  expect(render('| a | b |\n|---|--:|\n| 1 | 2 |')).toBe(
    '<section class="table" aria-label="Table 1" tabindex="0"><table>\n<thead>\n<tr>\n<th scope="col">a</th>\n' +
      '<th scope="col" class="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n' +
      '<td class="right">2</td>\n</tr>\n</tbody>\n</table></section>',
  );
});

test('code is shown as it is, without classes from its info string', () => {
  expect(render('```js" onload="x\n{{ a }} <b>\n```')).toBe('<pre><code>{{ a }} &lt;b&gt;\n</code></pre>');
});

test('notes have names for those who cannot see, and lead there and back', () => {
  const shown = render('One.[^a] Two.^[inline]\n\n[^a]: A note.');
  expect(shown).toContain('<sup class="footnote-ref"><a href="#fn1" id="fnref1" aria-label="');
  expect(shown).toContain('<li id="fn2" class="footnote-item">');
  expect(shown).toContain('href="#fnref2"');
  expect(shown).not.toMatch(/class="anchor"/u);
});

test('a note within a link has its number, and no link of its own', () => {
  expect(render('[see^[n] it](https://example.org)')).toContain(
    '<a href="https://example.org" rel="external">see<sup class="footnote-ref" id="fnref1">1</sup> it</a>',
  );
});

test('equal texts give equal pages, whatever was rendered before', () => {
  const text = '# A\n\nOne.\n\n> B\n> — C\n\nNote.^[n]\n\n| a |\n|---|\n| 1 |';
  expect(render(text, [], true)).toBe(render(text, [], true));
});

test('JSON in a page is read back as it was', () => {
  const value = { a: '</script><!-- & \u2028\u2029 "<b>"' };
  expect(JSON.parse(jsonInHtml(value))).toEqual(value);
});

test('no value can end the script that holds it, and each is read back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const json = jsonInHtml([value, text, `</script><!--${text}`]);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/u);
      expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify([value, text, `</script><!--${text}`]));
    }),
    { numRuns: 500, seed: 1 },
  );
});
