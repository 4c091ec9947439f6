import { expect, test } from 'vitest';
import { withoutRawHtml } from '../../../src/import/old-site/raw-html.ts';

/** As the real one puts what it made aside. */
const convert = (html: string): string => `BLOCK(${html.replace(/[<>\s]/gu, ' ')})`;

test.each([
  ['Plain *text*, 1 < 2 and <https://a.example>', 'Plain *text*, 1 < 2 and <https://a.example>'],
  ['A <b>bold <i>and</i></b> word', 'A **bold *and*** word'],
  ['<strong> spaced </strong>out', ' **spaced** out'],
  ['One<br/>two<br>\nthree', 'One\\\ntwo\\\nthree'],
  ['| a<br>b | c |', '| a b | c |'],
  ['See <a href="/a (b)/" target="_blank">this</a>.', 'See [this](/a%20%28b%29/).'],
  ['<img src="a.jpg" alt="A [ship]"/>', '![A \\[ship\\]](a.jpg)'],
  ['H<sub>2</sub>O, m<sup>2</sup>, <q>so</q>, <code>x</code>', 'H₂O, m², “so”, `x`'],
  ['<span class="a">Words</span> <u>stay</u>', 'Words stay'],
  ['Before <!-- more --> after', 'Before  after'],
  ['<div class="note">\n\nStays *Markdown*.\n\n</div>', '\n\nStays *Markdown*.\n\n'],
  ['<div markdown="1">\nStays *Markdown*.\n</div>', '\nStays *Markdown*.\n'],
  ['A\n\n<div><div>One</div> two</div>\n\nB', 'A\n\n\n\nBLOCK( div  div One /div  two /div )\n\n\n\nB'],
  ['<hr>\nB', '\n\nBLOCK( hr )\n\n\nB'],
  ['<p>Never closed', 'Never closed'],
])('%j', (markdown, text) => {
  expect(withoutRawHtml(markdown, convert)).toEqual({ text, left: [], dropped: [] });
});

test('what is run is taken out and named; tags that are none of HTML are left and named', () => {
  expect(withoutRawHtml('A<script>alert(1)</script> <Chart data="1"/> <T>', convert)).toEqual({
    text: 'A <Chart data="1"/> <T>',
    left: ['<Chart data="1"/>', '<T>'],
    dropped: ['script'],
  });
});

test.each([
  ['blocks', '<div>\n', ''],
  ['blocks in a line', '<div>', ''],
  ['comments', '<!--', '<!--'],
  ['scripts', '<script>', ''],
  ['tags without an end', '<p\n', '<p\n'],
  ['marks', '<b ', '<b '],
  ['pictures', '<img ', '<img '],
])('%s that are opened and never closed are read in one go', (_, beginning, text) => {
  const found = withoutRawHtml(beginning.repeat(200_000), convert);
  expect(found.text.replace(/\n/gu, '').length).toBe(text.replace(/\n/gu, '').length * 200_000);
});

test('a long line with a tag is read in one go', () => {
  const line = 'a '.repeat(500_000);
  expect(withoutRawHtml(`${line}<u>b</u>`, convert).text).toBe(`${line}b`);
});
