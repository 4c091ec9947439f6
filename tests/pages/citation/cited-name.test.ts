import { expect, test } from 'vitest';
import { citedName, familyFirst, givenFirst, initials } from '../../../src/pages/citation/cited-name.ts';

test.each([
  ['Jane Reporter', 'Reporter, Jane'],
  ['Ursula von der Leyen', 'von der Leyen, Ursula'],
  ['Mohammed bin Salman', 'bin Salman, Mohammed'],
  ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
  ['Jean-Paul Sartre', 'Sartre, Jean-Paul'],
  ['A. Writer', 'Writer, A.'],
  ['Xi Jinping', 'Xi, Jinping'],
  ['Kim Murphy', 'Murphy, Kim'],
  ['Владимир Путин', 'Путин, Владимир'],
  ['Smith, Jane', 'Smith, Jane'],
  ['Reuters', 'Reuters'],
  ['Reuters Staff', 'Reuters Staff'],
  ['The Associated Press', 'The Associated Press'],
  ['AFP Nairobi', 'AFP Nairobi'],
  ['Jane Smith, Reuters', 'Jane Smith, Reuters'],
  ['A. Writer and B. Reporter', 'A. Writer and B. Reporter'],
  ['محمد بن سلمان', 'محمد بن سلمان'],
  ['王小明', '王小明'],
  ['Team 7', 'Team 7'],
])('%s is cited as %s', (name, cited) => {
  expect(familyFirst(citedName(name))).toBe(cited);
});

test('a name is put back together as it was', () => {
  for (const name of ['Jane Reporter', 'Martin Luther King Jr.', 'Reuters', 'Ursula von der Leyen']) {
    expect(givenFirst(citedName(name))).toBe(name);
  }
});

test.each([
  ['Jane', 'J.'],
  ['Vladimir Vladimirovich', 'V. V.'],
  ['Jean-Paul', 'J.-P.'],
  ['Émile', 'É.'],
])('%s is shortened to %s', (given, short) => {
  expect(initials(given)).toBe(short);
});
