import { expect, test } from 'vitest';
import { plainParagraphs } from '../../src/matcher/article-text.ts';

test('paragraphs, list items, quotations and table cells are plain text with their lines', () => {
  const body = `First *line*\nsecond [line](a.md).

- Item one
- Item two

> Words.
>
> — A Speaker

| a | b |
| - | - |
| c | d |
`;
  const { paragraphs, lines } = plainParagraphs(body);
  expect(paragraphs).toEqual([
    'First line second line.',
    'Item one',
    'Item two',
    'Words.',
    '— A Speaker',
    'a',
    'b',
    'c',
    'd',
  ]);
  expect(lines.slice(0, 5)).toEqual([1, 4, 5, 7, 9]);
});

test('a subheading begins the paragraph below it', () => {
  expect(plainParagraphs('One.\n\n## In Kenya\n\nTwo.\n\n## End')).toEqual({
    paragraphs: ['One.', 'In Kenya\nTwo.', 'End'],
    lines: [1, 3, 7],
  });
});
