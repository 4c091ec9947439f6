// The registry of countries: ISO 3166-1 and Kosovo from the world-countries package (ODbL), former states from our
// table. Resolves what an author wrote to one country. Knows nothing of articles.
import { createRequire } from 'node:module';
import { countryNamesIn } from './country-translations.ts';
import { formerStates } from './former-states.ts';
import { nameKey, nearestName } from './names.ts';
import { compareText } from './problem.ts';
import { slugOf } from './slug.ts';

/** A country of today, or a former state (`former` is set). */
export interface Country {
  /** `KG`, or four letters for a former state: `SUHH`. */
  readonly code: string;
  /** ISO 3166-1 alpha-3; empty for a former state. */
  readonly alpha3: string;
  readonly name: string;
  readonly officialName: string;
  readonly otherNames: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly region: string;
  readonly subregion: string;
  /** Codes of the countries it borders on. */
  readonly neighbours: readonly string[];
  readonly flag: string;
  readonly slug: string;
  readonly former?: { readonly from: number; readonly to: number; readonly successors: readonly string[] };
}

/** What a written name came to: one country, or a sentence that says why not. */
export type CountryLookup =
  { readonly country: Country } | { readonly problem: string; readonly hint?: string };

interface WorldCountry {
  name: { common: string; official: string };
  cca2: string;
  cca3: string;
  capital: string[];
  altSpellings: string[];
  region: string;
  subregion: string;
  borders: string[];
  flag: string;
  demonyms?: { eng?: { f: string; m: string } };
}

/** Names that the United Nations and most newsrooms use where the package has another. */
const PREFERRED_NAMES: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of the Congo',
  CI: 'Côte d’Ivoire',
};

/** Names that people write and the package lacks. */
const MORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'U.A.E.', 'Emirates'],
  BA: ['Bosnia'],
  CD: ['DR Congo', 'D.R. Congo', 'Congo-Kinshasa'],
  CI: ['Cote d’Ivoire', 'Ivory Coast'],
  CN: ['PRC', 'People’s Republic of China'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  DE: ['West Germany', 'FRG'],
  GB: ['Britain', 'U.K.', 'United Kingdom of Great Britain and Northern Ireland'],
  GM: ['The Gambia'],
  BS: ['The Bahamas'],
  FM: ['Federated States of Micronesia'],
  KN: ['St Kitts and Nevis', 'St. Kitts and Nevis'],
  KP: ['N. Korea'],
  KR: ['S. Korea'],
  LA: ['Lao PDR'],
  LC: ['St Lucia', 'St. Lucia'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  MO: ['Macao'],
  NL: ['Holland', 'The Netherlands'],
  PS: ['Palestinian territories', 'State of Palestine'],
  RU: ['Russian Federation'],
  ST: ['Sao Tome'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  US: ['USA', 'U.S.', 'U.S.A.', 'United States of America'],
  VA: ['Holy See', 'Vatican'],
  VC: ['St Vincent and the Grenadines', 'St. Vincent and the Grenadines'],
  VN: ['Viet Nam'],
};

/** Demonyms that newsrooms write and the package lacks or has otherwise. */
const MORE_DEMONYMS: Readonly<Record<string, readonly string[]>> = {
  AF: ['Afghan'],
  BD: ['Bangladeshi'],
  GB: ['Briton'],
  IL: ['Israeli'],
  KG: ['Kyrgyz'],
  KZ: ['Kazakh', 'Kazakhstani'],
  NE: ['Nigerien'],
  PH: ['Philippine', 'Filipino'],
  TJ: ['Tajik'],
  TM: ['Turkmen'],
  UZ: ['Uzbek'],
};

/** Names and old codes that alone could mean either of two countries. */
const AMBIGUOUS: ReadonlyMap<string, readonly string[]> = new Map([
  ['congo', ['CD', 'CG']],
  ['korea', ['KR', 'KP']],
  ['cs', ['CSHH', 'CSXX']],
  ['virgin islands', ['VG', 'VI']],
]);

/** All countries and the ways to find them. Read-only; `withNames` returns another one. */
export class CountryRegistry {
  readonly all: readonly Country[];
  readonly #byCode: ReadonlyMap<string, Country>;
  readonly #byKey: ReadonlyMap<string, Country>;
  readonly #extraNames: ReadonlyMap<string, readonly string[]>;

  /** @param extraNames further names by code, from the archive's own country files */
  constructor(countries: readonly Country[], extraNames: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.all = countries;
    this.#extraNames = extraNames;
    this.#byCode = new Map(countries.map((country) => [country.code, country]));
    const byKey = new Map<string, Country>();
    // Present countries come first in the list: a name that both have (Burma) means the present one.
    const claim = (country: Country, names: readonly string[]): void => {
      for (const key of names.map(nameKey)) {
        if (key !== '' && !AMBIGUOUS.has(key) && !byKey.has(key)) byKey.set(key, country);
      }
    };
    for (const country of countries) {
      const codes = [country.code, country.alpha3, country.former ? country.code.slice(0, 2) : ''];
      claim(country, [country.name, country.officialName, ...country.otherNames, ...codes]);
    }
    // Further names last: a country file cannot take a name away from another country.
    for (const country of countries) claim(country, extraNames.get(country.code) ?? []);
    this.#byKey = byKey;
  }

  /** The country of a code of this registry. Throws where there is none: codes in here are never the author's. */
  byCode(code: string): Country {
    const country = this.#byCode.get(code);
    if (country === undefined) throw new Error(`no country has the code ${code}`);
    return country;
  }

  /** The country of a name or code; undefined where there is none or it could be either of two. */
  lookUp(written: string): Country | undefined {
    const key = nameKey(written);
    return AMBIGUOUS.has(key) ? undefined : this.#byKey.get(key);
  }

  /** Finds what an author wrote, or says what is wrong with it: a code, a name in use, an official or another name. */
  find(written: string): CountryLookup {
    const key = nameKey(written);
    const choices = AMBIGUOUS.get(key);
    if (choices !== undefined) {
      const named = choices.map((code) => `"${this.byCode(code).name}" (${code})`);
      return {
        problem: `"${written}" could be ${named.join(' or ')}`,
        hint: `write one of ${choices.join(', ')}`,
      };
    }
    const country = this.#byKey.get(key);
    if (country !== undefined) return { country };
    const near = nearestName(written, this.#candidates());
    const nearest = near === undefined ? undefined : this.#byKey.get(nameKey(near));
    return {
      problem: `unknown country "${written}"`,
      hint:
        nearest === undefined
          ? 'write a two-letter code of ISO 3166 or an English name, for example KE or Kenya'
          : `did you mean "${nearest.name}" (${nearest.code})?`,
    };
  }

  /** Whether a name is free to be given to a country: no other has it, and it does not stand for two. */
  isFree(name: string, code: string): boolean {
    const owner = this.#byKey.get(nameKey(name));
    return !AMBIGUOUS.has(nameKey(name)) && (owner === undefined || owner.code === code);
  }

  /** The former states on a country's land. */
  formerStatesOf(code: string): readonly Country[] {
    return this.all.filter((country) => country.former?.successors.includes(code));
  }

  /** The same registry, with further names by code. */
  withNames(extraNames: ReadonlyMap<string, readonly string[]>): CountryRegistry {
    return new CountryRegistry(this.all, extraNames);
  }

  /** The same registry as a language calls its countries; their English names and their addresses stay valid. */
  inLanguage(language: string): CountryRegistry {
    const names = countryNamesIn(language);
    if (names.size === 0) return this;
    const translated = this.all.map((country): Country => {
      const own = names.get(country.code);
      if (own === undefined) return country;
      const otherNames = unique([country.name, country.officialName, ...country.otherNames]);
      return { ...country, ...own, otherNames: otherNames.filter((name) => name !== own.name) };
    });
    return new CountryRegistry(translated, this.#extraNames);
  }

  /** The further names that the archive itself gave a country. */
  extraNames(code: string): readonly string[] {
    return this.#extraNames.get(code) ?? [];
  }

  *#candidates(): Iterable<string> {
    for (const country of this.all) {
      yield country.name;
      yield* country.otherNames;
    }
  }
}

let builtIn: CountryRegistry | undefined;

/** The registry as shipped. Built once: it is the same in every build. */
export function countryRegistry(): CountryRegistry {
  builtIn ??= new CountryRegistry([...presentCountries(), ...formerStates.map(fromFormerState)]);
  return builtIn;
}

function presentCountries(): Country[] {
  const require = createRequire(import.meta.url);
  const world = require('world-countries/countries.json') as WorldCountry[];
  const codes = new Map(world.map((country) => [country.cca3, country.cca2]));
  return world.map((country) => fromWorldCountry(country, codes)).sort((a, b) => compareText(a.code, b.code));
}

function fromWorldCountry(country: WorldCountry, codes: ReadonlyMap<string, string>): Country {
  const code = country.cca2;
  const name = PREFERRED_NAMES[code] ?? country.name.common;
  const demonym = country.demonyms?.eng;
  return {
    code,
    alpha3: country.cca3,
    name,
    officialName: country.name.official,
    otherNames: unique([
      country.name.common,
      ...country.altSpellings.filter((spelling) => spelling !== code),
      ...(MORE_NAMES[code] ?? []),
    ]).filter((other) => other !== name),
    demonyms: unique([demonym?.m ?? '', demonym?.f ?? '', ...(MORE_DEMONYMS[code] ?? [])]),
    capitals: unique(country.capital),
    region: country.region,
    subregion: country.subregion,
    neighbours: country.borders.map((alpha3) => codes.get(alpha3) ?? '').filter((other) => other !== ''),
    flag: country.flag,
    slug: slugOf(name),
  };
}

function fromFormerState(state: (typeof formerStates)[number]): Country {
  const { code, name, otherNames, demonyms, capital, region, subregion, from, to, successors } = state;
  return {
    code,
    alpha3: '',
    name,
    officialName: name,
    otherNames,
    demonyms,
    capitals: [capital],
    region,
    subregion,
    neighbours: [],
    flag: '',
    slug: slugOf(name),
    former: { from, to, successors },
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
