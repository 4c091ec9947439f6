import { describe, expect, test } from 'vitest';
import {
  isDead,
  isDue,
  linkMemoryText,
  parseLinkMemory,
  remembered,
  type SeenLink,
} from '../../src/links/link-memory.ts';

const FAILED = { kind: 'failed', why: 'status 404' } as const;

/** What is known after answers on some days. */
function after(
  ...answers: readonly (readonly [string, 'answered' | 'failed' | 'unknown'])[]
): SeenLink | undefined {
  return answers.reduce<SeenLink | undefined>(
    (seen, [day, kind]) => remembered(seen, kind === 'failed' ? FAILED : { kind, why: 'x' }, day),
    undefined,
  );
}

describe('a link is dead', () => {
  test('after failures on two days', () => {
    const seen = after(['2023-10-01', 'answered'], ['2023-10-13', 'failed'], ['2023-10-20', 'failed']);
    expect(seen).toEqual({ answered: '2023-10-01', failed: ['2023-10-13', '2023-10-20'], why: 'status 404' });
    expect(isDead(seen!)).toBe(true);
  });

  test.each([
    [
      'two failures on one day',
      [
        ['2023-10-13', 'failed'],
        ['2023-10-13', 'failed'],
      ],
    ],
    ['a failure alone', [['2023-10-13', 'failed']]],
    [
      'an answer in between',
      [
        ['2023-10-13', 'failed'],
        ['2023-10-14', 'answered'],
        ['2023-10-15', 'failed'],
      ],
    ],
    [
      'a refusal after a failure',
      [
        ['2023-10-13', 'failed'],
        ['2023-10-14', 'unknown'],
      ],
    ],
  ] as const)('not after %s', (_, answers) => {
    expect(isDead(after(...answers)!)).toBe(false);
  });

  test('from the first of many failures to the last', () => {
    const days = ['2023-10-13', '2023-10-14', '2023-10-15', '2023-10-16'] as const;
    expect(after(...days.map((day) => [day, 'failed'] as const))?.failed).toEqual([
      '2023-10-13',
      '2023-10-16',
    ]);
  });
});

describe('an address is asked', () => {
  test.each<[string, SeenLink | undefined, boolean]>([
    ['if it never was', undefined, true],
    ['not if it answered lately', { answered: '2023-10-01' }, false],
    ['if it answered long ago', { answered: '2023-09-01' }, true],
    ['if it failed on another day', { answered: '2023-10-01', failed: ['2023-10-12'] }, true],
    ['not if it failed today', { failed: ['2023-10-13'] }, false],
  ])('%s', (_, seen, due) => {
    expect(isDue(seen, '2023-10-13', 30)).toBe(due);
  });
});

describe('the file', () => {
  const memory = new Map<string, SeenLink>([
    ['https://b.example/?a="1": #x', { failed: ['2023-10-13'], why: 'said "no": \\ # \u2028' }],
    ['https://a.example/', { answered: '2023-10-13' }],
  ]);

  test('has a line an address, in order, and is read as it was written', () => {
    const text = linkMemoryText(memory);
    expect(text.split('\n')[1]).toBe('"https://a.example/": {answered: 2023-10-13}');
    expect(new Map(parseLinkMemory(text))).toEqual(memory);
    expect(linkMemoryText(parseLinkMemory(text))).toBe(text);
  });

  test('that somebody has damaged is a problem with its line', () => {
    expect(() => parseLinkMemory('"https://a.example/": {answered: soon}\n')).toThrow('1 problem');
    expect(() => parseLinkMemory('- a\n')).toThrow('1 problem');
    expect(parseLinkMemory('')).toEqual(new Map());
  });
});
