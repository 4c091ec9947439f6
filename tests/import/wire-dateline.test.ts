import { expect, test } from 'vitest';
import { parseWireDateline } from '../../src/import/wire-dateline.ts';

test.each([
  ['BISHKEK, Oct. 13 — Leaders met.', { place: 'Bishkek', date: 'Oct. 13' }],
  ['BISHKEK, Oct 13 (Reuters) - Leaders met.', { place: 'Bishkek', date: 'Oct 13', agency: 'Reuters' }],
  ['MOMBASA, Kenya (Reuters) - Port workers struck.', { place: 'Mombasa, Kenya', agency: 'Reuters' }],
  ['MOMBASA, Kenya — Port workers struck.', { place: 'Mombasa, Kenya' }],
  ['WASHINGTON (AP) — The vote failed.', { place: 'Washington', agency: 'AP' }],
  [
    'BISHKEK, Kyrgyzstan, Oct. 13, 2023 (AFP) – They met.',
    { place: 'Bishkek, Kyrgyzstan', date: 'Oct. 13, 2023', agency: 'AFP' },
  ],
  ['UNITED NATIONS (AP) _ The council met.', { place: 'United Nations', agency: 'AP' }],
  ['PORT-AU-PRINCE, Haiti (AP) — Rain fell.', { place: 'Port-au-Prince, Haiti', agency: 'AP' }],
  ['RIO DE JANEIRO, 5 March -- Rain fell.', { place: 'Rio de Janeiro', date: '5 March' }],
  ['N’DJAMENA, Chad — Rain fell.', { place: 'N’Djamena, Chad' }],
  ["SANA'A, Yemen — Rain fell.", { place: "Sana'a, Yemen" }],
  ['ST. PETERSBURG, Russia — Rain fell.', { place: 'St. Petersburg, Russia' }],
  ['KYIV/MOSCOW, Feb 3 (Reuters) - Rain fell.', { place: 'Kyiv/Moscow', date: 'Feb 3', agency: 'Reuters' }],
  ['JOHANNESBURG — Rain fell.', { place: 'Johannesburg' }],
  ['São Paulo, 3 May (EFE) - Rain fell.', { place: 'São Paulo', date: '3 May', agency: 'EFE' }],
])('%s', (paragraph, expected) => {
  expect(parseWireDateline(paragraph)).toEqual({ agency: undefined, date: undefined, ...expected });
});

test.each([
  'NATO — the alliance of 31 states — said no.',
  'UNESCO - which met in Paris - agreed.',
  'US — not us.',
  'Leaders met in Bishkek — without Armenia.',
  'The president – tired – left.',
  'He said (AP) — and left.',
  'Bishkek — a city of a million — slept.',
  'Twenty-two people were hurt.',
  'BISHKEK was quiet.',
])('%s has no dateline', (paragraph) => {
  expect(parseWireDateline(paragraph)).toBeUndefined();
});
