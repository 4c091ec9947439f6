import { describe, expect, test } from 'vitest';
import { publicBody, publicMarkdown } from '../../src/archive/public-text.ts';
import type { Rights } from '../../src/content/schema-article.ts';
import { createMarkdown } from '../../src/content/markdown.ts';
import { article, type ArticleParts } from '../helpers/article.ts';

const SECRET = 'The second paragraph is not for the public.';
const TEXT = `The first paragraph.

${SECRET}

> Words.
> — A. Speaker

## A heading

![Map](map.svg)`;

function body(rights: Rights, parts: ArticleParts = {}) {
  return publicBody(article({ text: TEXT, ...parts }), rights);
}

describe('what readers get under each right', () => {
  test('full: everything', () => {
    expect(body('full', { summary: 'A summary.' })).toEqual({
      text: { kind: 'full', sha256: article({ text: TEXT }).body.sha256 },
      summary: 'A summary.',
      standfirst: 'A summary.',
      words: 16,
      quotations: [{ text: 'Words.', speaker: 'A. Speaker', role: '', number: 1 }],
      headings: ['h-a-heading'],
      paragraphs: 3,
      pictures: ['map.svg'],
    });
  });

  test('excerpt: the written summary and nothing of the text', () => {
    expect(body('excerpt', { summary: 'A summary.' })).toEqual({
      text: { kind: 'excerpt', text: 'A summary.' },
      summary: 'A summary.',
      standfirst: undefined,
      words: 2,
      quotations: [],
      headings: [],
      paragraphs: 1,
      pictures: [],
    });
  });

  test('excerpt: without a summary the first paragraph', () => {
    expect(body('excerpt').text).toEqual({ kind: 'excerpt', text: 'The first paragraph.' });
  });

  test('excerpt: of a long first paragraph sixty words', () => {
    const excerpt = body('excerpt', { text: 'word '.repeat(61).trim() });
    expect(excerpt.text).toEqual({ kind: 'excerpt', text: `${'word '.repeat(60)}…` });
    expect(body('excerpt', { text: 'word '.repeat(60).trim() }).summary).not.toContain('…');
  });

  test('excerpt: of an article without a paragraph, nothing', () => {
    expect(body('excerpt', { text: '- only\n- a list' })).toMatchObject({
      text: { kind: 'none' },
      summary: '',
      words: 0,
    });
  });

  test('metadata: no text', () => {
    expect(body('metadata')).toMatchObject({ text: { kind: 'none' }, summary: '', words: 0, quotations: [] });
  });

  test('metadata: but a summary written by hand', () => {
    expect(body('metadata', { summary: 'A summary.' })).toMatchObject({
      text: { kind: 'none' },
      summary: 'A summary.',
      standfirst: 'A summary.',
    });
  });

  test.each<Rights>(['full', 'excerpt', 'metadata'])(
    'withdrawn: nothing, whatever the rights (%s)',
    (rights) => {
      const withdrawn = { date: '2023-11-01', reason: 'Untrue.' };
      expect(body(rights, { status: 'withdrawn', withdrawn, summary: 'A summary.' })).toEqual({
        text: { kind: 'none' },
        summary: '',
        standfirst: undefined,
        words: 0,
        quotations: [],
        headings: [],
        paragraphs: 0,
        pictures: [],
      });
    },
  );

  test.each<Rights>(['excerpt', 'metadata'])('%s lets nothing of the second paragraph out', (rights) => {
    expect(JSON.stringify(body(rights))).not.toContain('second');
    expect(JSON.stringify(body(rights))).not.toContain('A. Speaker');
  });
});

describe('the summary of a text', () => {
  const summary = (text: string): string => publicBody(article({ text }), 'full').summary;

  test('is its first sentences, until they say enough', () => {
    const sentence = 'This sentence has fifty characters, more or less so.';
    expect(summary(`${sentence} ${sentence} ${sentence} ${sentence}`)).toBe(
      `${sentence} ${sentence} ${sentence}`,
    );
  });

  test('goes on into the next paragraph where the first is short', () => {
    expect(summary('Short.\n\nAlso short.')).toBe('Short. Also short.');
  });

  test('is cut at a word where one sentence is far too long', () => {
    const cut = summary('word '.repeat(200));
    expect(cut).toMatch(/^(?:word )+…$/u);
    expect(cut.length).toBeLessThanOrEqual(300);
  });

  test('is never cut inside a character', () => {
    expect(summary('👩‍👩‍👧‍👦'.repeat(100))).toMatch(/^(?:👩‍👩‍👧‍👦)+ …$/u);
  });

  test('knows the sentences of other scripts', () => {
    expect(summary(`${'水'.repeat(130)}。${'火'.repeat(130)}。`)).toBe(`${'水'.repeat(130)}。`);
  });

  test('is empty for an empty text', () => {
    expect(summary('')).toBe('');
  });
});

describe('the Markdown of a public text', () => {
  const bodies = {
    markdown(sha256: string): string {
      if (sha256 !== 'abc') throw new Error('unknown');
      return '*the body*';
    },
  };

  test('is the body by its hash, or the excerpt, or nothing', () => {
    expect(publicMarkdown({ kind: 'full', sha256: 'abc' }, bodies)).toBe('*the body*');
    expect(publicMarkdown({ kind: 'none' }, bodies)).toBe('');
  });

  test.each([
    '1. May was *cold* & [dull](x) <b>',
    '# Title',
    '> a',
    '- b',
    'https://example.org',
    '&amp;',
    '| a |',
    '`c`',
    '2023. A year',
  ])('keeps an excerpt as it reads: %s', (text) => {
    const markdown = publicMarkdown({ kind: 'excerpt', text }, bodies);
    const [open, inline, close] = createMarkdown().parse(markdown, {});
    expect([open?.type, close?.type]).toEqual(['paragraph_open', 'paragraph_close']);
    expect(inline?.children?.map(({ content }) => content).join('')).toBe(text);
  });
});
