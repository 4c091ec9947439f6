// The lead: what stands on lists where nobody wrote a summary.
import { expect, test } from 'vitest';
import { digestBody } from '../../src/content/digest-body.ts';
import { excerptOf, leadOf } from '../../src/content/lead.ts';

const sentence = (number: number): string => `Sentence ${number} says what there is to say about the strike.`;

test('the lead is whole sentences until they say enough', () => {
  expect(leadOf([[1, 2, 3, 4].map(sentence).join(' ')])).toBe([1, 2, 3].map(sentence).join(' '));
});

test('a short first paragraph is followed by the next', () => {
  expect(leadOf(['It is over.', 'The port reopens.'])).toBe('It is over. The port reopens.');
});

test('a first sentence that is far too long is cut at a word', () => {
  const lead = leadOf([`${'word '.repeat(100)}end.`]);
  expect(lead.length).toBeLessThanOrEqual(300);
  expect(lead).toMatch(/word …$/u);
});

test('a cut never falls inside a character made of several', () => {
  expect(leadOf(['👨‍👩‍👧‍👦'.repeat(60)])).toMatch(/^(?:👨‍👩‍👧‍👦)+ …$/u);
});

test('an excerpt is sixty words of the first paragraph and says that more follows', () => {
  expect(excerptOf('one two three')).toBe('one two three');
  expect(excerptOf('word '.repeat(70).trim()).split(' ')).toHaveLength(61);
});

test('headings, lists and quotations are no part of the lead', () => {
  const text = '# A heading\n\nThe first one\nand its end.\n\n> Quoted.\n\n- a point\n\nThe second.';
  expect(digestBody(text).lead).toBe('The first one and its end. The second.');
});
