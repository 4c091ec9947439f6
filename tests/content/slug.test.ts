import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf } from '../../src/content/slug.ts';

test.each([
  ['Port strike widens', 'port-strike-widens'],
  ['Côte d’Ivoire', 'cote-divoire'],
  ["L'Aquila", 'laquila'],
  ['  many   blanks ', 'many-blanks'],
  ['U.S. Senate', 'u-s-senate'],
  ['C', 'c'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['.NET', 'dot-net'],
  ['AT&T', 'at-and-t'],
  ['5 % of GDP', '5-percent-of-gdp'],
  ['北京举行会议', '北京举行会议'],
  ['Саммит в Бишкеке', 'саммит-в-бишкеке'],
  ['الحكومة', 'الحكومة'],
  ['ไทย', 'ไทย'],
  ['2023', '2023'],
  ['constructor', 'constructor'],
  ['../../etc/passwd', 'dot-etc-passwd'],
  ['CON', 'con-'],
  ['lpt1', 'lpt1-'],
  ['console', 'console'],
])('"%s" becomes %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

describe('a name without a letter or digit', () => {
  test.each(['🎉🎉', '؟؟؟', '---', '…'])('"%s" still has an address', (name) => {
    expect(slugOf(name)).toMatch(/^n-[0-9a-f]{6}$/u);
  });

  test('has another address than the next', () => {
    expect(new Set(['🎉', '🎉🎉', '؟؟؟', '---'].map(slugOf)).size).toBe(4);
  });
});

describe('a long name', () => {
  test('is cut at a word and ends in a digest', () => {
    const slug = slugOf(`${'word '.repeat(30)}end`);
    expect(slug).toMatch(/^(?:word-){14}[0-9a-f]{6}$/u);
  });

  test('has another address than one that differs at its end', () => {
    const long = '水'.repeat(200);
    expect(slugOf(`${long}一`)).not.toBe(slugOf(`${long}二`));
    expect(slugOf(long)).toMatch(/^水{20,}-[0-9a-f]{6}$/u);
  });

  test('is never cut inside a character', () => {
    expect(slugOf(`a${'\u0336'.repeat(400)}`)).not.toMatch(/^\p{M}/u);
    expect(slugOf('😀x'.repeat(100))).not.toMatch(/\ufffd/u);
  });
});

test('every name has a safe, short address that does not depend on case or Unicode form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u);
      expect(slug.length).toBeLessThanOrEqual(81);
      expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(151);
      expect(slugOf(name.normalize('NFD'))).toBe(slug);
      expect(slug).toBe(slug.normalize('NFC').toLowerCase());
    }),
    { numRuns: 500, seed: 1 },
  );
});
