import fc from 'fast-check';
import { parseFragment, type ParserError } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { ResolvedLink } from '../../src/archive/filed-article.ts';
import type { MediaFile } from '../../src/content/parse-content.ts';
import { digestBody } from '../../src/content/digest-body.ts';
import { PageHtml } from '../../src/pages/html.ts';
import { linksFor } from '../../src/pages/urls.ts';
import { en } from '../../src/pages/words/en.ts';

const pictures = [
  picture('media/map.svg', { width: 1200, height: 675 }, { credit: 'Desk', alt: 'The islands' }),
  picture('articles/2023/é.jpg', { width: 1000, height: 500 }),
  { ...picture('articles/2023/plan.svg', { width: 1, height: 1 }), size: undefined },
];
const html = new PageHtml(
  linksFor('https://example.org/archive'),
  en,
  new Map(pictures.map((file) => [file.path, file])),
);

function picture(
  path: string,
  size: { width: number; height: number },
  info: MediaFile['info'] = {},
): MediaFile {
  return {
    path,
    kind: 'media',
    stem: path,
    bytes: 1,
    mtimeMs: 0,
    sha256: '1a2b3c4d5e6f',
    size: { ...size, animated: false },
    info,
  };
}

/** The HTML of a text in an article of 2023. */
function render(markdown: string, links: readonly ResolvedLink[] = [], anchors = false): string {
  return html.render(markdown, { path: 'articles/2023/2023-10-13-a.md', links, anchors });
}

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

describe('pictures', () => {
  test('of the archive are figures with their size, what PICTURE.yaml says of them below', () => {
    expect(render('![A *map*](map.svg)')).toBe(
      '<figure><img src="/archive/media/map.svg" alt="A map" width="1200" height="675" loading="lazy">' +
        '<figcaption><span class="credit">Desk</span></figcaption></figure>',
    );
    expect(render('![](map.svg "Where it lies")')).toContain(
      'alt="The islands" width="1200" height="675" loading="lazy">' +
        '<figcaption>Where it lies <span class="credit">Desk</span></figcaption>',
    );
  });

  test('that are photographs come in newer formats and smaller sizes', () => {
    const name = '/archive/media/articles/2023/%C3%A9.1a2b3c4d';
    expect(render('![](é.jpg)')).toBe(
      '<figure><picture>' +
        `<source type="image/avif" srcset="${name}-480w.avif 480w, ${name}-960w.avif 960w, ${name}-1000w.avif 1000w" ` +
        'sizes="(min-width: 38rem) 36rem, 100vw">' +
        `<source type="image/webp" srcset="${name}-480w.webp 480w, ${name}-960w.webp 960w, ${name}-1000w.webp 1000w" ` +
        'sizes="(min-width: 38rem) 36rem, 100vw">' +
        '<img src="/archive/media/articles/2023/%C3%A9.jpg" alt="" width="1000" height="500" loading="lazy">' +
        '</picture></figure>',
    );
  });

  test('within a line stay in it', () => {
    expect(render('See ![a map](map.svg) here.')).toMatch(/^<p>See <img [^>]+> here.<\/p>$/u);
  });

  test('keep the anchor of their paragraph', () => {
    expect(render('One.\n\n![A map](map.svg)', [], true)).toContain('<figure id="p2"><img ');
  });

  test('from elsewhere are a link: no page asks another host for anything', () => {
    expect(render('![A "map"](https://example.org/a.jpg)')).toBe(
      '<p><a href="https://example.org/a.jpg" rel="external">Picture: A &quot;map&quot;</a></p>',
    );
  });

  test('from elsewhere within a link are its text: a link holds no link', () => {
    expect(render('[![A map](https://example.org/a.jpg)](https://example.org/)')).toBe(
      '<p><a href="https://example.org/" rel="external">Picture: A map</a></p>',
    );
  });
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

describe('whatever an author writes', () => {
  const piece = fc.constantFrom(
    ...[
      '# A',
      '## B *c*',
      '###### D',
      'Words.',
      'Two\nlines',
      '> Said.\n> — A. Speaker, role',
      '> *Said\n> — A*',
      '> a\n>\n> > b\n> > — C',
    ],
    ...[
      '- one\n- two\n\n  three',
      '1. a',
      '| a | b |\n|---|:-:|\n| 1 | 2 |',
      '```js\ncode\n```',
      '    code',
      '---',
      'Term\n: Meaning',
    ],
    ...[
      'Note.[^1]\n\n[^1]: One.\n\n    Two.',
      'Inline.^[note *x*] again.^[y]',
      '[a](https://example.org "t") [b](#p1) [](/c)',
      '![p](map.svg) ![q](https://x.example/y.png)',
    ],
    ...[
      '[![p](https://x.example/y.png)](https://z.example)',
      '<b>x</b> &amp; &copy; <!-- y -->',
      '*a **b* c**',
      '[^1] [^2]',
      'a  \nb\\\nc',
      '> - # in\n>   - list',
      '=\n===',
      '[x]: /y\n\n[x]',
    ],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('\n\n')),
    fc
      .array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 6 })
      .map((pieces) => pieces.join('\n')),
  );

  test('its page has exactly the anchors that links may lead to, and its tags are in order', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const shown = render(markdown, [], true);
        const ids = [...shown.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id!);
        expect(new Set(ids).size).toBe(ids.length);
        const { paragraphs, quotations, headings } = digestBody(markdown);
        expect(ids.filter((id) => /^p\d+$/u.test(id))).toHaveLength(paragraphs);
        expect(ids.filter((id) => /^q\d+$/u.test(id))).toHaveLength(quotations.length);
        expect(ids.filter((id) => id.startsWith('h-'))).toEqual(headings);
        const errors: ParserError[] = [];
        parseFragment(shown, { onParseError: (error) => errors.push(error) });
        expect(errors.map(({ code }) => code)).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

test('a picture elsewhere that has no words is called by its address', () => {
  expect(render('![](https://a.example/b.png)')).toContain(
    '<a href="https://a.example/b.png" rel="external">Picture: https://a.example/b.png</a>',
  );
});

test('a drawing that does not say its size is shown without one', () => {
  expect(render('![Plan](plan.svg)')).toMatch(
    /<img src="\/archive\/media\/articles\/2023\/plan\.svg" alt="Plan" loading/u,
  );
});
