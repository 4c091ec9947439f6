// Countries: which of the words found in a text mean one, and which one where several share a word. Knows no tag.
import { onlyWord, wordBefore, type Found, type Reading } from './found.ts';
import type { Subject } from './names-to-find.ts';
import { TELLING_WORDS } from './country-words.ts';
import {
  isGeorgiaTheState,
  isLanguage,
  isPerson,
  isSaidAsPlace,
  isTownInUS,
  isTreaty,
  isVerb,
} from './not-a-country.ts';
import type { Block } from './text-blocks.ts';

const NO_LONGER = new Set(['former', 'ex', 'post', 'onetime', 'erstwhile', 'old', 'formerly']);

/** Decides what the countries found in a text mean. Other finds pass through; phrases that are no country go. */
export function readCountries(found: readonly Found[], blocks: readonly Block[]): Reading {
  const hints: Subject[] = [];
  const people = new Set<string>();
  const candidates = found.filter((name) => {
    if (name.subjects[0]?.kind !== 'country') return name.subjects.length > 0;
    if (isPerson(name, found)) {
      people.add(onlyWord(name)!.key);
      return false;
    }
    if (isLanguage(name)) {
      hints.push(...name.subjects);
      return false;
    }
    return !isTownInUS(name) && !isTreaty(name) && !isVerb(name) && !isGeorgiaTheState(name, blocks);
  });
  const kept = candidates.filter((name) => {
    if (!people.has(onlyWord(name)?.key ?? '') || name.subjects[0]?.kind !== 'country') return true;
    const isCountry = isSaidAsPlace(name) || isNamedOtherwise(name, candidates);
    if (!isCountry) hints.push(...name.subjects);
    return isCountry;
  });
  return decide(kept, blocks, hints);
}

/** Whether a text that has a person of a country's name shows by another word that it means the country too. */
function isNamedOtherwise(name: Found, found: readonly Found[]): boolean {
  const key = onlyWord(name)?.key;
  return found.some((other) => other.subjects[0] === name.subjects[0] && onlyWord(other)?.key !== key);
}

/** Weak names count where the country is named otherwise; a shared word means the one country that is. */
function decide(found: readonly Found[], blocks: readonly Block[], hints: Subject[]): Reading {
  const sure = new Set<Subject>();
  for (const { meaning, subjects } of found) {
    if (meaning.certainty === 'sure') subjects.forEach((subject) => sure.add(subject));
    meaning.within.forEach((subject) => sure.add(subject));
  }
  const chosen = new Map<Found, readonly Subject[]>();
  for (const name of found) {
    if (name.meaning.certainty !== 'shared') continue;
    const named = name.subjects.filter((subject) => sure.has(subject));
    const told = named.length > 0 ? named : toldByOtherWords(name.subjects, blocks);
    if (told.length === 1) chosen.set(name, told);
    else hints.push(...name.subjects);
  }
  const known = new Set([...sure, ...[...chosen.values()].flat()]);
  const decided = found.flatMap((name): Found[] => {
    if (name.meaning.certainty === 'shared') {
      const subjects = chosen.get(name);
      return subjects === undefined ? [] : [{ ...name, subjects }];
    }
    if (name.meaning.certainty === 'weak' && !known.has(name.subjects[0]!)) {
      hints.push(...name.subjects);
      return [];
    }
    return [isInPassing(name) ? { ...name, passing: true } : name];
  });
  return { found: decided, hints };
}

function toldByOtherWords(subjects: readonly Subject[], blocks: readonly Block[]): readonly Subject[] {
  return subjects.filter(({ key }) => {
    const words = TELLING_WORDS[key] ?? [];
    return blocks.some((block) =>
      block.words.some(({ spelling }) => spelling.capital && words.includes(spelling.key)),
    );
  });
}

/** Former Soviet republics, a Yugoslav war: a state that is gone is named only as where others came from. */
function isInPassing(name: Found): boolean {
  if (name.subjects[0]?.former !== true) return false;
  if (name.meaning.word === 'demonym') return true;
  const before = name.block.words[name.first - 1];
  return NO_LONGER.has((wordBefore(name) ?? before)?.spelling.key ?? '');
}
