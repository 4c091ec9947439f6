import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../src/content/markdown.ts';
import { parseFragment } from '../../src/import/dom.ts';
import { htmlToMarkdown } from '../../src/import/html-to-markdown.ts';
import { pictureOf } from '../../src/import/pictures.ts';
import { plainParagraphs } from '../../src/matcher/article-text.ts';
import { png } from '../helpers/picture.ts';

const address = 'https://gazette.example/2023/a.html';

function markdown(html: string): string {
  return htmlToMarkdown(html, { address }).body.trim();
}

test.each<[what: string, html: string, expected: string]>([
  ['paragraphs', '<p>One.</p>\n<p>Two\nlines.</p>', 'One.\n\nTwo lines.'],
  ['text in no paragraph', 'One <div>Two</div> Three', 'One\n\nTwo\n\nThree'],
  ['paragraphs that are never closed', '<p>One<p>Two', 'One\n\nTwo'],
  ['line breaks, and two of them', '<p>a<br>b<br><br>c<br></p>', 'a\\\nb\n\nc'],
  ['a mark across two paragraphs', '<p>a <em>b<br><br>c</em> d', 'a *b*\n\n*c* d'],
  ['bold and emphasis', '<b>a</b> <i>b</i> <strong><b>c</b></strong>', '**a** *b* **c**'],
  ['a mark that Markdown cannot show', 'foo<b>“bar”</b>baz', 'foo“bar”baz'],
  ['an element that only JavaScript knows', '<p>a <constructor>b</constructor> c</p>', 'a b c'],
  ['headings', '<h1>A</h1><h3>B <span>c</span></h3>', '## A\n\n### B c'],
  ['a heading that ends in a sign', '<h2>On C #</h2>', '## On C \\#'],
  ['a rule', 'a<hr>b', 'a\n\n---\n\nb'],
  ['lists', '<ul><li>One<li>Two<ul><li>Inner</ul></ul>', '- One\n- Two\n  - Inner'],
  ['a list that begins later', '<ol start=3><li>a<li>1. b</ol>', '3. a\n4. 1\\. b'],
  ['items of several paragraphs', '<ul><li><p>a</p><p>b</p></li></ul>', '- a\n\n  b'],
  ['a list in a list, outside an item', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
  ['terms', '<dl><dt>Term<dd>Meaning</dl>', '**Term**\n\nMeaning'],
  ['code', '<p>Type <code>a*b</code>.</p><pre>x\n  &lt;b&gt;</pre>', 'Type `a*b`.\n\n```\nx\n  <b>\n```'],
  ['raised digits', '5 m<sup>2</sup>, CO<sub>2</sub>, 1<sup>st</sup>', '5 m², CO₂, 1st'],
  ['a quotation in a line', 'He said <q>no</q>.', 'He said “no”.'],
  ['a preface of a link', 'wow!<a href="/x">l</a>', 'wow\\![l](https://gazette.example/x)'],
])('%s', (_what, html, expected) => {
  expect(markdown(html)).toBe(expected);
});

describe('quotations', () => {
  test('keep the one who speaks', () => {
    expect(markdown('<blockquote><p>No.</p><footer>Jane Doe, minister</footer></blockquote>')).toBe(
      '> No.\n> \n> — Jane Doe, minister',
    );
    expect(markdown('<blockquote>No.<br><cite>— Jane Doe</cite></blockquote>')).toBe(
      '> No.\n> \n> — Jane Doe',
    );
  });
});

describe('tables', () => {
  test('of data stay tables, with cells that cover others and bars in them', () => {
    const html = `<table><caption>Trade</caption><thead><tr><th>A|B<th>C</thead>
      <tr><td align=right>1<td>two<br>lines <b>b</b></tr><tr><td rowspan=2>x<td>y||z<tr><td>w</table>`;
    expect(markdown(html)).toBe(
      'Trade\n\n| A\\|B | C |\n| --: | --- |\n| 1 | two lines **b** |\n| x | y\\|\\|z |\n|  | w |',
    );
  });

  test('that lay out a page are taken apart', () => {
    expect(markdown('<table><tr><td><p>One</p><p>Two</p></td><td>Three</td></tr></table>')).toBe(
      'One\n\nTwo\n\nThree',
    );
    expect(markdown('<table><tr><td>One<tr><td>Two</table>')).toBe('One\n\nTwo');
  });
});

describe('links', () => {
  test.each([
    ['/x?a=1&amp;b=(2)', 'https://gazette.example/x?a=1&b=%282%29'],
    ['b.html#part', 'https://gazette.example/2023/b.html#part'],
    ['//other.example/a b', 'https://other.example/a%20b'],
    ['mailto:desk@gazette.example', 'mailto:desk@gazette.example'],
    ['https://web.archive.org/web/20231013100000/https://gazette.example/y', 'https://gazette.example/y'],
  ])('%s is made whole', (href, expected) => {
    expect(markdown(`<a href="${href}">words</a>`)).toBe(`[words](${expected})`);
  });

  test.each([
    '#part',
    'a.html#part',
    'javascript:alert(1)',
    'java&#10;script:alert(1)',
    '&#1;javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://gazette.example/',
    'https://user:secret@gazette.example/',
    'http://[',
    '',
  ])('%s is left out, and its words stay', (href) => {
    expect(markdown(`<p>See <a href="${href}">words</a>.</p>`)).toBe('See words.');
  });

  test('without the address of the page, an address that is not whole is left out', () => {
    expect(htmlToMarkdown('<a href="/x">words</a> <img src="/a.jpg" alt="A">').body.trim()).toBe('words');
  });

  test('around blocks are links in each', () => {
    expect(markdown('<a href="/s"><h3>Title</h3><p>Text</p></a>')).toBe(
      '### [Title](https://gazette.example/s)\n\n[Text](https://gazette.example/s)',
    );
  });
});

describe('pictures', () => {
  test('elsewhere keep their address, and what stands under them', () => {
    expect(markdown('<figure><img src="a.jpg" alt="A"><figcaption>Cap</figcaption></figure>')).toBe(
      '![A](https://gazette.example/2023/a.jpg)\n\n*Cap*',
    );
  });

  test('saved with the page are copied, and carry what stands under them', () => {
    const picked = pictureOf('Page_files/My photo.jpg', png(4, 4), '2023');
    if (!('picture' in picked)) throw new Error(picked.problem);
    const { src } = picked.picture;
    expect(src).toMatch(/^2023\/my-photo-[\da-f]{8}\.png$/u);
    const html =
      '<figure><a href="/big"><img src="p.jpg"></a><figcaption>A "b" <i>c</i></figcaption></figure>';
    const { body, pictures } = htmlToMarkdown(html, { address, picture: () => picked.picture });
    expect(body.trim()).toBe(`![A \\"b\\" c](${src} "A \\"b\\" c")`);
    expect(pictures).toEqual([picked.picture]);
  });

  test.each([
    ['loaded late', '<img src="data:image/gif;base64,R0lGOD" data-src="/b.jpg" alt="B">'],
    ['with a set', '<img srcset="/a.jpg 320w, /b.jpg 640w" alt="B">'],
    ['with sources', '<picture><source srcset="/b.jpg 2x"><img alt="B"></picture>'],
  ])('%s have the address of the real one', (_, html) => {
    expect(markdown(html)).toBe('![B](https://gazette.example/b.jpg)');
  });

  test('that count readers are left out', () => {
    expect(markdown('a <img src="/count.gif" width="1" height="1">')).toBe('a');
  });
});

test('a film becomes a link to it', () => {
  expect(markdown('<iframe src="https://films.example/1" title="A film"></iframe>')).toBe(
    '[A film](https://films.example/1)',
  );
});

const ACTIVE = [
  '<script>alert(1)</script>',
  '<style>p{}</style>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
  '<template><script>alert(1)</script></template>',
  '<noembed><img src=x onerror=alert(1)></noembed>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<textarea></textarea><img src="javascript:alert(1)">',
  '<base href="javascript:alert(1)//"><a href="x">y</a>',
];

test.each(ACTIVE)('%s leaves nothing active', (html) => {
  const body = markdown(`<p>Real text.</p>${html}`);
  expect(body).toMatch(/^Real text\./u);
  expect(body).not.toMatch(/javascript:|srcdoc/iu);
  const drawn = createMarkdown().render(body);
  expect(drawn).not.toMatch(
    /<(?!\/?(?:p|a|img|em|strong|br|h\d|ul|ol|li|table|t[hrd]|thead|tbody|blockquote)\b)/u,
  );
  expect(drawn).not.toMatch(/<[^>]*\son\w+=/u);
});

test('text nested deeper than any article is kept without marks', () => {
  const deep = `${'<div>'.repeat(3_000)}Deep<b>est</b>${'</div>'.repeat(3_000)}`;
  expect(markdown(`<p>One</p>${deep}`)).toBe('One\n\nDeepest');
});

test('a text in HTML that shows its marks shows them in the article', () => {
  const text =
    '1986. A *great* year_for_ <b>all</b> & sundry &amp; [more](x) http://a.example/%20b [^1] ~~c~~ `d`';
  const html = text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  expect(plainParagraphs(markdown(`<p>${html}</p>`)).paragraphs).toEqual([text]);
});

test('whatever is in a page, the article shows exactly its words', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '#',
      '-',
      '1.',
      '>',
      '*a*',
      '_b_',
      '[c](d)',
      '~~',
      '`',
      '```',
      '---',
      '===',
      '|',
      '| - |',
      ':',
      '!',
    ),
    fc.constantFrom(
      '&amp;lt;',
      '&lt;b&gt;',
      'http://a.example/%20',
      'é',
      '“q”',
      '\\',
      '+',
      '[^1]:',
      '^[n]',
      '~',
      '<br>',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[<&\p{C}]/gu, 'x')),
  );
  const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      word,
      fc
        .tuple(
          fc.constantFrom(
            'p',
            'b',
            'i',
            'a href="/x"',
            'div',
            'ul',
            'li',
            'blockquote',
            'h2',
            'td',
            'span',
            'code',
            's',
          ),
          tie('tree'),
        )
        .map(([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]}>`),
      fc
        .array(tie('tree'), { minLength: 4, maxLength: 4 })
        .map(([a, b, c, d]) => `<table><tr><td>${a}<td>${b}<tr><td>${c}<td>${d}</table>`),
    ),
    tree: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join(' ')),
  }));
  const condensed = (text: string): string => text.replace(/\s+/gu, '');
  fc.assert(
    fc.property(tree, (html) => {
      const shown = plainParagraphs(markdown(html)).paragraphs.join(' ');
      expect(condensed(shown)).toBe(condensed(parseFragment(html).textContent ?? ''));
    }),
    { numRuns: 60 },
  );
});
