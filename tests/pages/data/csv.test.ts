import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvRow } from '../../../src/pages/data/csv.ts';
import { HOSTILE_HEADLINES } from '../../helpers/hostile-headlines.ts';

describe('a cell', () => {
  test.each([
    ['plain', 'plain'],
    ['Fish, chips', '"Fish, chips"'],
    ['She said "no"', '"She said ""no"""'],
    [' blank', '" blank"'],
    ['a-b', 'a-b'],
    [undefined, ''],
    [0, '0'],
    [-5, '-5'],
    [['KG', 'RU'], 'KG;RU'],
    [['one; two', 'three'], '"one, two;three"'],
    [[], ''],
  ])('%j is written as %s', (cell, text) => {
    expect(csvRow([cell])).toBe(`${text}\r\n`);
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1',
    '\t=1',
    '\u200b=1',
    '=HYPERLINK("http://evil.example")',
    ' =1',
  ])('%j is no formula to a spreadsheet', (text) => {
    const [[cell = ''] = []] = parse(csvRow([text]));
    expect(cell).toBe(`'${text}`);
  });

  test.each(HOSTILE_HEADLINES)('%j is read back, an apostrophe aside', (headline) => {
    const rows: string[][] = parse(csvRow(['before', headline, 'after']));
    expect(rows).toEqual([['before', headline.startsWith('=') ? `'${headline}` : headline, 'after']]);
  });
});

test('every row is read back cell by cell, an apostrophe before what a spreadsheet would run aside', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 20 });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      const [row = []] = parse(csvRow(cells));
      expect(row.map((text) => text.replace(/^'/u, ''))).toEqual(
        cells.map((text) => text.replace(/^'/u, '')),
      );
      for (const text of row) expect(text).not.toMatch(/^\s*[=+\-@]/u);
    }),
    { numRuns: 500, seed: 1 },
  );
});
