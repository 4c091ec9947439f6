// Everything that English text calls a country: the registry's words and our own, without those that mislead.
import type { Country, CountryRegistry } from '../content/countries.ts';
import { nameKey } from '../content/names.ts';
import {
  BORROWED_DEMONYMS,
  MORE_CAPITALS,
  MORE_DEMONYMS,
  MORE_NAMES,
  NOT_USED,
  SHARED_WORDS,
  WEAK_NAMES,
} from './country-words.ts';

/** What kind of word names a country. */
export type CountryWord = 'name' | 'demonym' | 'capital';

export interface CountrySpelling {
  readonly text: string;
  readonly word: CountryWord;
  /** Counts only where the text names the country otherwise too. */
  readonly weak: boolean;
}

const weak = new Set([...WEAK_NAMES].map(nameKey));
const notUsed = new Set([...NOT_USED].map(nameKey));
const shared = new Set(SHARED_WORDS.flatMap(([words]) => words).map(nameKey));
/** Names in the Latin script that begin with a capital: others are no English. */
const ENGLISH = /^\p{Lu}[\p{Script=Latin}\p{M}\p{N}\s\p{P}]+$/u;

/** The spellings of a country, names first. */
export function spellingsOf(country: Country, registry: CountryRegistry): CountrySpelling[] {
  const used = (text: string): boolean => !notUsed.has(nameKey(text));
  const names = [
    ...[country.name, country.officialName, ...country.otherNames].flatMap(variants).filter(used),
    ...[...(MORE_NAMES[country.code] ?? []), ...registry.extraNames(country.code)].flatMap(variants),
  ];
  const demonyms = [
    ...(BORROWED_DEMONYMS.has(country.code) ? [] : country.demonyms).filter(used),
    ...(MORE_DEMONYMS[country.code] ?? []),
  ].flatMap(demonymForms);
  // The capital of a state that is gone is a town of today.
  const capitals = [
    ...(country.former === undefined ? country.capitals : []).filter(used),
    ...(MORE_CAPITALS[country.code] ?? []),
  ].flatMap(variants);
  const all: (readonly [CountryWord, readonly string[]])[] = [
    ['name', names],
    ['demonym', demonyms],
    ['capital', capitals],
  ];
  return all.flatMap(([word, texts]) =>
    [...new Set(texts)]
      .filter((text) => ENGLISH.test(text) && !shared.has(nameKey(text)))
      .map((text) => ({ text, word, weak: weak.has(nameKey(text)) })),
  );
}

/** A name as texts write it: without years, `Saint` as `St.`, `and` as a sign. Names turned round for lists are left out. */
function variants(written: string): string[] {
  const name = written.replace(/\s*\(.*\)$/u, '').replace(/^The (?!Hague)/u, '');
  if (name.includes(',') && !name.startsWith('Saint Helena')) return [];
  const short = name.replace(/^Saint\b/u, 'St.');
  return [name, short, name.replace(' and ', ' '), short.replace(' and ', ' ')];
}

/** `Russian` is `Russian` and `Russians`; words in -ish, -ese and the like have no plural. */
function demonymForms(written: string): string[] {
  return written
    .split(/, | or /u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .flatMap((word) =>
      /(?:[sxz]|[^i]sh|ish|[sc]h|ese|[fm]en|ic)$/u.test(word) ? [word] : [word, `${word}s`],
    );
}
