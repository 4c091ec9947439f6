// What countries are called in another language than English: from the world-countries package, with corrections of our
// own, and for former states from a table.
import { createRequire } from 'node:module';

/** A country's name and its official name in a language. */
export interface TranslatedNames {
  readonly name: string;
  readonly officialName: string;
}

/**
 * The languages of which the package's names were looked over, by its codes (ISO 639-3). They are those that have
 * interface words: other sites have English words and English names of countries.
 */
const PACKAGE_CODES: Readonly<Record<string, string>> = { ru: 'rus' };

/** Names that the package has in an old or a long form, and the former states, which it has not. */
const OUR_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ru: {
    CD: 'ДР Конго',
    CG: 'Конго',
    SZ: 'Эсватини',
    US: 'США',
    XK: 'Косово',
    BUMM: 'Бирма',
    CSHH: 'Чехословакия',
    CSXX: 'Сербия и Черногория',
    DDDE: 'ГДР',
    DYBJ: 'Дагомея',
    HVBF: 'Верхняя Вольта',
    RHZW: 'Родезия',
    SKIN: 'Сикким',
    SUHH: 'Советский Союз',
    VDVN: 'Северный Вьетнам',
    YDYE: 'Южный Йемен',
    YUCS: 'Югославия',
    ZRCD: 'Заир',
  },
};

interface WorldCountry {
  readonly cca2: string;
  readonly translations: Readonly<Record<string, { readonly common: string; readonly official: string }>>;
}

/** The names of all countries in a language (`ru-KG` is read as `ru`), by code; empty where English names stay. */
export function countryNamesIn(language: string): ReadonlyMap<string, TranslatedNames> {
  const base = language.split('-')[0]!;
  const own = OUR_NAMES[base] ?? {};
  const names = new Map(
    Object.entries(own).map(([code, name]): [string, TranslatedNames] => [
      code,
      { name, officialName: name },
    ]),
  );
  const packageCode = PACKAGE_CODES[base];
  if (packageCode === undefined) return names;
  const require = createRequire(import.meta.url);
  for (const { cca2, translations } of require('world-countries/countries.json') as WorldCountry[]) {
    const translation = translations[packageCode];
    if (translation === undefined) continue;
    names.set(cca2, { name: own[cca2] ?? translation.common, officialName: translation.official });
  }
  return names;
}
