import { describe, expect, test } from 'vitest';
import { countryRegistry } from '../../src/content/countries.ts';
import { contentFrom, articleFile } from '../helpers/content-from.ts';

const russian = countryRegistry().inLanguage('ru-KG');

describe('countries in the language of the site', () => {
  test.each([
    ['KE', 'Кения', 'kenya'],
    ['US', 'США', 'united-states'],
    ['SUHH', 'Советский Союз', 'soviet-union'],
  ])('%s is called %s and keeps its address', (code, name, slug) => {
    expect(russian.byCode(code)).toMatchObject({ name, slug });
  });

  test.each(['KE', 'Kenya', 'Кения', 'USSR', 'Советский Союз'])('may be written as before: %s', (written) => {
    expect(russian.find(written)).toHaveProperty('country');
  });

  test('have a name each, and no two have one', () => {
    const names = russian.all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\p{Script=Cyrillic}/u);
  });

  test('stay English where the program has no words of the language', () => {
    expect(countryRegistry().inLanguage('fr').byCode('KE').name).toBe('Kenya');
  });

  test('follow site.yaml, and the title of a country file before it', () => {
    const content = contentFrom(
      '-- site.yaml --\nlanguage: ru\n' +
        '-- countries/kyrgyzstan.md --\n---\ncode: KG\ntitle: Кыргызстан\n---\n' +
        `-- articles/2023-10-13-a.md --\n${articleFile('countries: [Кыргызстан, Кения]')}`,
    );
    expect(content.problems).toEqual([]);
    expect(content.articles[0]?.countries).toEqual(['KG', 'KE']);
    expect(content.registry.byCode('KE').name).toBe('Кения');
  });
});
