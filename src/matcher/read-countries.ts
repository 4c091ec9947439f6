// Countries: which of the words found in a text mean one, and which one where several share a word. Knows no tag.
import { TELLING_WORDS } from './country-words.ts';
import { onlyWord, type Found, type Reading } from './found.ts';
import type { Subject } from './names-to-find.ts';
import {
  georgiaRule,
  isGivenName,
  isLanguage,
  isSaidAsPlace,
  isSurnameOf,
  isTownInUS,
  isTreaty,
  isVerb,
} from './not-a-country.ts';
import type { Block } from './text-blocks.ts';
import { wordBefore, wordsOf } from './words.ts';

const NO_LONGER = new Set(['former', 'ex', 'post', 'onetime', 'erstwhile', 'old', 'formerly']);

/**
 * Decides what the countries found in a text mean. Other finds pass through; phrases that are no country go.
 * @param found in order
 */
export function readCountries(found: readonly Found[], blocks: readonly Block[]): Reading {
  const hints: Subject[] = [];
  const people = new Set<string>();
  const isGeorgiaTheState = georgiaRule(blocks);
  const candidates = found.filter((name, index) => {
    if (name.subjects[0]?.kind !== 'country') return name.subjects.length > 0;
    if (isGivenName(name, found[index + 1])) return false;
    if (isSurnameOf(name)) {
      people.add(onlyWord(name)!.key);
      return false;
    }
    if (isLanguage(name)) {
      hints.push(...name.subjects);
      return false;
    }
    return !isTownInUS(name) && !isTreaty(name) && !isVerb(name) && !isGeorgiaTheState(name);
  });
  // Behind Michael Jordan, Jordan is he. Behind Israel Katz, Israel is the country: he is called Katz.
  const otherwise = people.size === 0 ? undefined : namedOtherwise(people, candidates);
  const kept = candidates.filter((name) => {
    if (otherwise === undefined || name.subjects[0]?.kind !== 'country') return true;
    if (!people.has(onlyWord(name)?.key ?? '')) return true;
    const isCountry = isSaidAsPlace(name) || otherwise.has(name.subjects[0]);
    if (!isCountry) hints.push(...name.subjects);
    return isCountry;
  });
  return decide(kept, blocks, hints);
}

/** The countries that a text names by a word that is no name of a person in it. */
function namedOtherwise(
  people: ReadonlySet<string>,
  found: readonly Found[],
): ReadonlySet<Subject | undefined> {
  return new Set(
    found.filter((name) => !people.has(onlyWord(name)?.key ?? '')).map(({ subjects }) => subjects[0]),
  );
}

/** Weak names count where the country is named otherwise; a shared word means the one country that is. */
function decide(found: readonly Found[], blocks: readonly Block[], hints: Subject[]): Reading {
  const named = new Set<Subject>();
  for (const { value, subjects } of found) {
    if (value.certainty === 'sure') subjects.forEach((subject) => named.add(subject));
    value.within.forEach((subject) => named.add(subject));
  }
  const chosen = new Map<Found, readonly Subject[]>();
  let capitals: ReadonlySet<string> | undefined;
  for (const name of found) {
    if (name.value.certainty !== 'shared') continue;
    const inText = name.subjects.filter((subject) => named.has(subject));
    capitals ??= capitalsIn(blocks);
    const meant = inText.length > 0 ? inText : toldByOtherWords(name.subjects, capitals);
    if (meant.length === 1) chosen.set(name, meant);
    else hints.push(...name.subjects);
  }
  for (const subjects of chosen.values()) subjects.forEach((subject) => named.add(subject));
  const decided: Found[] = [];
  for (const name of found) {
    const { certainty } = name.value;
    if (certainty === 'weak' && !named.has(name.subjects[0]!)) hints.push(...name.subjects);
    else if (certainty !== 'shared') decided.push(isInPassing(name) ? { ...name, passing: true } : name);
    else if (chosen.has(name)) decided.push({ ...name, subjects: chosen.get(name)! });
  }
  return { found: decided, hints };
}

function toldByOtherWords(subjects: readonly Subject[], capitals: ReadonlySet<string>): readonly Subject[] {
  return subjects.filter(({ key }) => TELLING_WORDS[key]?.some((word) => capitals.has(word)));
}

/** The keys of all words with a capital. */
function capitalsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const words = blocks.flatMap(({ text }) => wordsOf(text));
  return new Set(words.filter(({ spelling }) => spelling.capital).map(({ spelling }) => spelling.key));
}

/** Former Soviet republics, a Yugoslav war: a state that is gone is named only as where others came from. */
function isInPassing(name: Found): boolean {
  if (name.subjects[0]?.former !== true) return false;
  if (name.value.word === 'demonym') return true;
  return NO_LONGER.has(wordBefore(name.block.text, name.start)?.spelling.key ?? '');
}
