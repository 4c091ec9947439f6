import { expect, test } from 'vitest';
import { contentFrom, problemsOf } from '../helpers/content-from.ts';

const countryFile = (path: string, frontMatter: string): string => `-- countries/${path}.md --
---
${frontMatter}
---
`;

test('a name that a country file adds counts in every article', () => {
  const content = contentFrom(`${countryFile('kyrgyzstan', 'code: KG\notherNames: [Kirghizia]')}
-- articles/2023-10-13-a.md --
---
title: A
countries: [Kirghizia]
---
Text.
`);
  expect(content.problems).toEqual([]);
  expect(content.articles[0]?.countries).toEqual(['KG']);
});

test('a country file cannot claim the name of another country', () => {
  expect(problemsOf(countryFile('kyrgyzstan', 'code: KG\notherNames: [Russia]'))).toEqual([
    'content/countries/kyrgyzstan.md:1  error  claims the name "Russia", which means Russia (RU)\n' +
      '    take it out of the title or the otherNames',
  ]);
});

test('a country file cannot settle a name that stands for two countries', () => {
  expect(problemsOf(countryFile('congo', 'code: CD\ntitle: Congo'))[0]).toContain(
    'claims the name "Congo": "Congo" could be "Democratic Republic of the Congo" (CD) or',
  );
});

test('two country files cannot claim one new name', () => {
  const problems = problemsOf(
    countryFile('aland', 'code: AX\notherNames: [Ostrobothnia]') +
      countryFile('finland', 'code: FI\notherNames: [Ostrobothnia]'),
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('claims the name "Ostrobothnia", which means Åland Islands (AX)');
});

test('a country file may give its country the name that it has already', () => {
  expect(problemsOf(countryFile('turkey', 'code: TR\ntitle: Turkey\notherNames: [Türkiye]'))).toEqual([]);
});
