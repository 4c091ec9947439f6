import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { digestBody, HeadingIds } from '../../src/content/digest-body.ts';

test('words are counted in every script, and marks are not', () => {
  expect(digestBody('One *two* [three](a.md) `four`\n\n- five\n\n> six').words).toBe(6);
  expect(digestBody('Саммит в Бишкеке').words).toBe(3);
  expect(digestBody("It's a state-of-the-art 1.5").words).toBe(4);
  expect(digestBody('```\ncode words\n```').words).toBe(2);
  expect(digestBody('— … !').words).toBe(0);
  expect(digestBody('').words).toBe(0);
});

test('links and pictures are found with their line', () => {
  const text =
    'One [a](2023-10-13-a.md#p1).\n\nTwo\n![A map](map.svg) and <https://example.org>.\n\n- [b](/about/)';
  const { links, pictures } = digestBody(text);
  expect(links).toEqual([
    { href: '2023-10-13-a.md#p1', line: 1 },
    { href: 'https://example.org', line: 3 },
    { href: '/about/', line: 6 },
  ]);
  expect(pictures).toEqual([{ src: 'map.svg', alt: 'A map', line: 3 }]);
});

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  '&#106;avascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'data:image/png;base64,AAAA',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  'intent:x',
  'ftp://example.org',
  '//evil.example',
  'https://user:password@example.org',
  'https://name@example.org/',
])('[text](<%s>) is no link to there', (address) => {
  const addresses = digestBody(`[text](<${address}>)`).links.map(({ href }) => href);
  // An address within the text that is left may still become a link.
  expect(addresses.filter((href) => !/^https:\/\/[a-z.]+(?:\/x)?$/u.test(href))).toEqual([]);
});

test.each([
  'https://example.org/a?b=c#d',
  'http://example.org',
  'mailto:desk@example.org',
  '/about/',
  '#p2',
  '2023-10-13-a.md',
  'https://example.org/@desk',
])('[text](%s) is a link', (address) => {
  expect(digestBody(`[text](${address})`).links).toEqual([{ href: address, line: 1 }]);
});

test('an address becomes a link by itself only with its scheme', () => {
  const { links } = digestBody(
    'See https://example.org/a, example.org, www.example.org and desk@example.org.',
  );
  expect(links).toEqual([{ href: 'https://example.org/a', line: 1 }]);
});

describe('a quotation with a speaker', () => {
  test.each([
    [
      '> Work together.\n>\n> — Vladimir Putin, President of Russia',
      { text: 'Work together.', speaker: 'Vladimir Putin', role: 'President of Russia' },
    ],
    ['> Work together.\n> – A. Speaker', { text: 'Work together.', speaker: 'A. Speaker', role: '' }],
    ['> One.\n>\n> Two.\n> —A. Speaker', { text: 'One. Two.', speaker: 'A. Speaker', role: '' }],
    [
      '> *One* word.\n> — *A. Speaker*, mayor, of Bishkek',
      { text: 'One word.', speaker: 'A. Speaker', role: 'mayor, of Bishkek' },
    ],
  ])('%j', (text, quotation) => {
    expect(digestBody(text).quotations).toEqual([{ ...quotation, number: 1 }]);
  });

  test.each([
    '> Only words.',
    '> — A. Speaker',
    '> A dash – inside.\n> and more',
    '- > In a list\n  > — A. Speaker',
  ])('is not: %j', (text) => {
    expect(digestBody(text).quotations).toEqual([]);
  });

  test('is not one where marks run across the line of the speaker', () => {
    expect(digestBody('> *One\n> — A. Speaker*').quotations).toEqual([]);
  });

  test('is numbered among its kind', () => {
    const { quotations } = digestBody('> A\n> — X\n\n> No speaker\n\n> B\n> — Y');
    expect(quotations.map(({ speaker, number }) => [speaker, number])).toEqual([
      ['X', 1],
      ['Y', 2],
    ]);
  });
});

test('headings get ids of their own, also where they say the same', () => {
  const { headings } = digestBody('# What next?\n\n## What next\n\n### 2\n\n# !\n\n# What next 2');
  expect(headings.slice(0, 3)).toEqual(['h-what-next', 'h-what-next--2', 'h-2']);
  expect(headings[3]).toMatch(/^h-n-[0-9a-f]{6}$/u);
  expect(headings[4]).toBe('h-what-next-2');
  expect(new Set(headings).size).toBe(5);
  expect(new HeadingIds().next('А')).toBe('h-а');
});

test('paragraphs of the text itself are counted for their anchors: not those of lists, quotations or notes', () => {
  const text = 'One.\n\n- two\n\n  three\n\n> four\n\nFive.[^1] Six.^[inline]\n\n[^1]: A note.';
  expect(digestBody(text).paragraphs).toBe(2);
});

test('equal texts have equal digests, and the hash is that of the text', () => {
  expect(digestBody('A text.')).toEqual(digestBody('A text.'));
  expect(digestBody('A text.').sha256).toBe(createHash('sha256').update('A text.').digest('hex'));
});
