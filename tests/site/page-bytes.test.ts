// Texts become bytes in memory that is used again.
import { expect, test } from 'vitest';
import { PageBytes } from '../../src/site/page-bytes.ts';

test.each([
  ['letters', 'Kenya'],
  ['letters of two bytes and of three', 'Łódź – “Кения”'],
  ['characters of two units', 'a 🌍 b'],
  ['half a character, as it would be written', 'a \ud83c b'],
  ['nothing', ''],
])('%s are what the text would be in a file', (_, text) => {
  expect(new PageBytes().add(text)).toEqual(Buffer.from(text));
});

test('what was added stays until it is cleared, however much follows', () => {
  const bytes = new PageBytes();
  const texts = ['first', 'é'.repeat(3_000_000), 'last'];
  const added = texts.map((text) => bytes.add(text));
  expect(added.map((one) => one.equals(Buffer.from(texts[added.indexOf(one)]!)))).toEqual([true, true, true]);
});

test('once it is cleared the same memory is used again', () => {
  const bytes = new PageBytes();
  const before = bytes.add('before');
  bytes.clear();
  const after = bytes.add('after!');
  expect(after.buffer).toBe(before.buffer);
  expect(before.toString()).toBe('after!');
});
