import { iso31661, iso31663 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import { countryRegistry } from '../../src/content/countries.ts';
import { formerStates } from '../../src/content/former-states.ts';
import { nameKey } from '../../src/content/names.ts';

const registry = countryRegistry();

/** The code that a written name comes to, or the problem with its hint. */
function found(written: string): string {
  const lookup = registry.find(written);
  return 'country' in lookup ? lookup.country.code : `${lookup.problem}: ${lookup.hint}`;
}

describe('the registry', () => {
  test('has every country of ISO 3166-1, and Kosovo', () => {
    const codes = registry.all.filter(({ former }) => former === undefined).map(({ code }) => code);
    expect(codes.sort()).toEqual([...iso31661.map(({ alpha2 }) => alpha2), 'XK'].sort());
  });

  test('gives each country an address of its own', () => {
    const slugs = registry.all.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test('has no name that two countries of today share', () => {
    const owners = new Map<string, Set<string>>();
    for (const { code, name, officialName, otherNames, alpha3, former } of registry.all) {
      if (former !== undefined) continue;
      for (const key of [name, officialName, ...otherNames, code, alpha3].map(nameKey)) {
        owners.set(key, (owners.get(key) ?? new Set()).add(code));
      }
    }
    expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([]);
  });

  test('knows flag, region, capital, demonym and neighbours', () => {
    expect(registry.byCode('KG')).toMatchObject({
      alpha3: 'KGZ',
      name: 'Kyrgyzstan',
      officialName: 'Kyrgyz Republic',
      capitals: ['Bishkek'],
      region: 'Asia',
      subregion: 'Central Asia',
      neighbours: ['CN', 'KZ', 'TJ', 'UZ'],
      flag: '🇰🇬',
      slug: 'kyrgyzstan',
    });
    expect(registry.byCode('KG').demonyms).toContain('Kyrgyz');
  });

  test('names only neighbours that it has', () => {
    for (const { neighbours } of registry.all) {
      for (const code of neighbours) expect(registry.byCode(code).code).toBe(code);
    }
  });
});

describe('a country can be written', () => {
  test.each([
    ['KG', 'KG'],
    ['kg', 'KG'],
    ['KGZ', 'KG'],
    ['Kyrgyzstan', 'KG'],
    ['Kyrgyz Republic', 'KG'],
    ['  kenya ', 'KE'],
    ['NO', 'NO'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Turkiye', 'TR'],
    ['UK', 'GB'],
    ['Britain', 'GB'],
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['Czech Republic', 'CZ'],
    ['Ivory Coast', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Holland', 'NL'],
    ['DPRK', 'KP'],
    ['DR Congo', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['St Lucia', 'LC'],
    ['Kosovo', 'XK'],
    ['Palestine', 'PS'],
    ['Vatican', 'VA'],
    ['Georgia', 'GE'],
    ['Niger', 'NE'],
    ['West Germany', 'DE'],
  ])('"%s" means %s', (written, code) => {
    expect(found(written)).toBe(code);
  });

  test.each([
    ['Kenia', 'unknown country "Kenia": did you mean "Kenya" (KE)?'],
    ['Kirgizstan', 'unknown country "Kirgizstan": did you mean "Kyrgyzstan" (KG)?'],
    ['Hongkong', 'unknown country "Hongkong": did you mean "Hong Kong" (HK)?'],
    [
      'Atlantis',
      'unknown country "Atlantis": write a two-letter code of ISO 3166 or an English name, for example KE or Kenya',
    ],
    [
      'Congo',
      '"Congo" could be "Democratic Republic of the Congo" (CD) or "Republic of the Congo" (CG): write one of CD, CG',
    ],
    ['korea', '"korea" could be "South Korea" (KR) or "North Korea" (KP): write one of KR, KP'],
    [
      'CS',
      '"CS" could be "Czechoslovakia" (CSHH) or "Serbia and Montenegro" (CSXX): write one of CSHH, CSXX',
    ],
  ])('"%s" is refused with what to write', (written, problem) => {
    expect(found(written)).toBe(problem);
  });
});

describe('a former state', () => {
  test.each([
    ['SUHH', 'SUHH'],
    ['Soviet Union', 'SUHH'],
    ['USSR', 'SUHH'],
    ['SU', 'SUHH'],
    ['YU', 'YUCS'],
    ['DDR', 'DDDE'],
    ['Zaïre', 'ZRCD'],
    ['Czechoslovakia', 'CSHH'],
    ['Serbia and Montenegro', 'CSXX'],
    ['BU', 'BUMM'],
  ])('is found by "%s"', (written, code) => {
    expect(found(written)).toBe(code);
  });

  test('gives way to the country of today that has its name', () => {
    expect(found('Burma')).toBe('MM');
    expect(found('BUMM')).toBe('BUMM');
  });

  test('gives way to the country of today that has its old code', () => {
    expect(found('SK')).toBe('SK');
    expect(registry.byCode('SK').name).toBe('Slovakia');
    expect(found('SKIN')).toBe('SKIN');
  });

  test.each(formerStates.map((state) => [state.code, state] as const))(
    '%s agrees with ISO 3166-3 and with the countries of today',
    (code, state) => {
      const standard = iso31663.find(({ alpha4 }) => alpha4 === code);
      expect(standard?.from.alpha2).toBe(code.slice(0, 2));
      const successors = (standard?.to ?? []).filter(({ state: now }) => now === 'assigned');
      expect(state.successors).toEqual(expect.arrayContaining(successors.map(({ alpha2 }) => alpha2)));
      for (const successor of state.successors) {
        expect(registry.byCode(successor).former).toBeUndefined();
        expect(registry.formerStatesOf(successor).map((former) => former.code)).toContain(code);
      }
      expect(state.from).toBeLessThan(state.to);
    },
  );

  test('the Soviet Union has fifteen successors', () => {
    expect(registry.byCode('SUHH').former).toMatchObject({ from: 1922, to: 1991 });
    expect(registry.byCode('SUHH').former?.successors).toHaveLength(15);
  });

  test('Germany knows that East Germany was on its land', () => {
    expect(registry.formerStatesOf('DE').map(({ name }) => name)).toEqual(['East Germany']);
  });
});

describe('names that an archive adds', () => {
  const own = registry.withNames(new Map([['KG', ['Kirghizia', 'Russia']]]));

  test('are found', () => {
    expect(own.find('Kirghizia')).toMatchObject({ country: { code: 'KG' } });
    expect(own.extraNames('KG')).toEqual(['Kirghizia', 'Russia']);
  });

  test('take no name away from a country that has it', () => {
    expect(own.find('Russia')).toMatchObject({ country: { code: 'RU' } });
  });

  test('leave the registry as shipped alone', () => {
    expect(found('Kirghizia')).toContain('unknown country');
  });
});
