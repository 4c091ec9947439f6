import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { terminalPrompts } from '../../src/import/prompts.ts';
import type { Proposals } from '../../src/matcher/propose-tags.ts';

/** A terminal at which somebody types these keys. */
function terminal(isTTY: boolean, keys: readonly string[] = []) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY, columns: 100, rows: 40 });
  const shown: string[] = [];
  output.on('data', (piece: Buffer) => shown.push(piece.toString()));
  keys.forEach((key, index) => setTimeout(() => input.write(key), 50 + 20 * index));
  return { prompts: terminalPrompts({ input, output }), shown };
}

const proposals: Proposals = {
  countries: [{ value: 'KE', name: 'Kenya', sentences: ['Kenya opened the crossing.'] }],
  mentions: [],
  topics: [],
  people: [{ value: 'Asha Otieno', name: 'Asha Otieno', sentences: ['Asha Otieno said so.'] }],
  organisations: [],
};

test('where the input is no terminal nothing is asked', () => {
  expect(terminal(false).prompts).toBeUndefined();
});

test('the date is asked for until it is a day', async () => {
  const { prompts, shown } = terminal(true, ['soon', '\r', '\b\b\b\b', '2023-10-13', '\r']);
  expect(await prompts?.date({ title: 'Border', hint: 'it has no date' })).toBe('2023-10-13');
  expect(shown.join('')).toContain('When was “Border” published? (it has no date)');
  expect(shown.join('')).toContain('write the day as YYYY-MM-DD');
});

test('tags are chosen from the proposals, all of them unless one is taken out', async () => {
  const { prompts, shown } = terminal(true, ['\r']);
  expect(await prompts?.tags({ title: 'Border', proposals })).toEqual({
    countries: ['KE'],
    people: ['Asha Otieno'],
  });
  expect(shown.join('')).toContain('Kenya (KE)');
});

test('who breaks off gives no answer', async () => {
  const { prompts } = terminal(true, ['\u0003']);
  expect(await prompts?.tags({ title: 'Border', proposals })).toBeUndefined();
});
