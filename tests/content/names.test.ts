import { describe, expect, test } from 'vitest';
import { nameKey, nearestName } from '../../src/content/names.ts';

describe('spellings of one name', () => {
  test.each([
    ['Erdoğan', 'Erdogan'],
    ['ERDOĞAN', 'erdoğan'],
    ['Élections', 'elections'],
    ['E\u0301lections', '\u00c9lections'],
    ['Straße', 'STRASSE'],
    ['İstanbul', 'Istanbul'],
    ['New   York', 'new york'],
    [' Kenya ', 'Kenya'],
    ['New\u00a0York', 'New York'],
    ['Côte d’Ivoire', "Cote d'Ivoire"],
    ['Zero\u200bWidth', 'ZeroWidth'],
    ['co\u00adoperation', 'cooperation'],
    ['Αθήνα', 'Αθηνα'],
    ['ΟΔΟΣ', 'οδος'],
    ['Pu\u200ctin', 'Putin'],
    ['\u200fПутин\u200d', 'Путин'],
    ['\u2067الحكومة\u2069', 'الحكومة'],
  ])('"%s" and "%s" are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test.each([
    ['C', 'C++'],
    ['C++', 'C#'],
    ['й', 'и'],
    ['が', 'か'],
    ['सीता', 'सत'],
    ['US', 'U.S.'],
    ['Niger', 'Nigeria'],
    // In Persian a joiner parts two words, in emoji it joins two signs.
    ['نامه\u200cای', 'نامهای'],
    ['👩\u200d🌾', '👩🌾'],
  ])('"%s" and "%s" are two', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  test.each(['constructor', '__proto__', 'toString'])('"%s" is a name like any other', (name) => {
    expect(nameKey(name)).toBe(name.toLowerCase());
  });
});

describe('the nearest known name', () => {
  const known = ['Kenya', 'Niger', 'Nigeria', 'Germany', 'Kyrgyzstan'];

  test.each([
    ['Kenia', 'Kenya'],
    ['Kneya', 'Kenya'],
    ['Nigera', 'Niger'],
    ['germny', 'Germany'],
    ['KYRGYSTAN', 'Kyrgyzstan'],
    ['Kirgizstan', 'Kyrgyzstan'],
  ])('of "%s" is "%s"', (written, nearest) => {
    expect(nearestName(written, known)).toBe(nearest);
  });

  test.each(['Atlantis', 'X', ''])('"%s" is near to none', (written) => {
    expect(nearestName(written, known)).toBeUndefined();
  });

  test('of two equally near the earlier one is taken', () => {
    expect(nearestName('topcis', ['topics', 'topica'])).toBe('topics');
    expect(nearestName('cat', ['bat', 'rat'])).toBe('bat');
  });
});
