// People by surname: a person whose full name stands in a text is named again by the surname alone.
import type { Found, Reading } from './found.ts';
import type { Meaning, NamesToFind, Subject } from './names-to-find.ts';
import { isSaidAsPlace } from './not-a-country.ts';
import { FAMILY_NAME_FIRST, GIVEN_NAMES, OFFICES } from './person-names.ts';
import { beginsSentence, type Block } from './text-blocks.ts';
import { wordBefore, wordFrom, type Word } from './words.ts';

/** A block with the words in it that may be surnames, and the names found in it. */
export interface ReadBlock {
  readonly block: Block;
  readonly surnames: readonly Word[];
  readonly found: readonly Found[];
}

/**
 * Adds the surnames of people who are named in full. A single word that was taken for a country (Jordan) gives
 * way, unless it is said of a place (in Jordan).
 * Surnames of people who are not named in full are hints.
 */
export function readPeople(blocks: readonly ReadBlock[], surnames: NamesToFind['surnames']): Reading {
  const inFull = new Set<Subject>();
  for (const { found } of blocks) {
    for (const { subjects } of found) if (subjects[0]?.kind === 'person') inFull.add(subjects[0]);
  }
  const hints = new Set<Subject>();
  const all: Found[] = [];
  let latest: Subject | undefined;
  for (const { block, surnames: words, found } of blocks) {
    const added: Found[] = [];
    for (const word of words) {
      const taken = found.find(({ start, end }) => start <= word.start && word.end <= end);
      const [subject] = taken?.subjects ?? [];
      if (subject?.kind === 'person') latest = subject;
      if (taken !== undefined && (taken.words.length > 1 || subject?.kind !== 'country')) continue;
      if (taken !== undefined && isSaidAsPlace(taken)) continue;
      const people = surnames.get(word.spelling.key) ?? [];
      const candidates = people.filter((person) => inFull.has(person));
      const person = latest !== undefined && candidates.includes(latest) ? latest : candidates[0];
      if (person === undefined) people.forEach((other) => hints.add(other));
      else if (!isAnotherPerson({ block, found }, word, person)) added.push(surnameAt(block, word, person));
    }
    if (added.length === 0) all.push(...found);
    else all.push(...found.filter(({ start }) => added.every((name) => name.start !== start)), ...added);
  }
  return { found: all, hints: [...hints] };
}

function surnameAt(block: Block, word: Word, person: Subject): Found {
  const value: Meaning = { subjects: [person], word: 'other name', certainty: 'sure', within: [] };
  const { start, end } = word;
  return { block, start, end, words: [word], value, subjects: [person], passing: false };
}

/** Whether a surname is part of somebody else's name: Hunter Biden, Kim Yo-jong. */
function isAnotherPerson(
  { block, found }: Omit<ReadBlock, 'surnames'>,
  surname: Word,
  person: Subject,
): boolean {
  if (block.titleCase || block.allCaps) return false;
  const { text } = block;
  const after = wordFrom(text, surname.end);
  if (FAMILY_NAME_FIRST.has(surname.spelling.key) && after !== undefined) {
    const elsewhere = found.some(({ start }) => start === after.start);
    const gap = text.slice(surname.end, after.start);
    return !elsewhere && !surname.spelling.possessive && isOthersName(after, gap, person);
  }
  const before = wordBefore(text, surname.start);
  if (before === undefined || !isOthersName(before, text.slice(before.end, surname.start), person))
    return false;
  if (GIVEN_NAMES.has(before.spelling.key)) return true;
  const elsewhere = found.some(({ end }) => end === before.end);
  return !elsewhere && !before.spelling.possessive && !beginsSentence(block, before.start);
}

/** Whether a word beside a surname is a name, and none of the person's own. */
function isOthersName({ spelling }: Word, gap: string, person: Subject): boolean {
  if (!/^[ -]$/u.test(gap) || !spelling.capital || spelling.caps || OFFICES.has(spelling.key)) return false;
  return ![...person.keys].some((key) => key.split(/[\s-]/u).includes(spelling.key));
}
