import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/matcher/sentences.ts';

function sentences(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['“It is over,” he said. “Go home.” They went.', ['“It is over,” he said.', '“Go home.”', 'They went.']],
  [
    'Mr. Jordan met Gen. Smith on Oct. 13 at St. Mary’s.',
    ['Mr. Jordan met Gen. Smith on Oct. 13 at St. Mary’s.'],
  ],
  ['The U.S. Senate voted.', ['The U.S. Senate voted.']],
  ['He left the U.S. The vote was lost.', ['He left the U.S.', 'The vote was lost.']],
  ['J. K. Rowling wrote it.', ['J. K. Rowling wrote it.']],
  ['It rose by 3.5 percent. Prices fell.', ['It rose by 3.5 percent.', 'Prices fell.']],
  ['A subheading\nThe text below it.', ['A subheading', 'The text below it.']],
  ['No end', ['No end']],
  ['', []],
])('%s', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
