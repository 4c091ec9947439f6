// People by surname: a person whose full name stands in a text is named again by the surname alone.
import type { Found, Reading } from './found.ts';
import type { Meaning, NamesToFind, Subject } from './names-to-find.ts';
import { isSaidAsPlace } from './not-a-country.ts';
import { FAMILY_NAME_FIRST, GIVEN_NAMES, OFFICES } from './person-names.ts';
import { beginsSentence, type Block } from './text-blocks.ts';
import { wordBefore, wordFrom, type Word } from './words.ts';

/** A block with the words in it that may be surnames, and the names found in it; both in order. */
export interface ReadBlock {
  readonly block: Block;
  readonly surnames: readonly Word[];
  readonly found: readonly Found[];
}

/**
 * Adds the surnames of people who are named in full. A single word that was taken for a country (Jordan) gives way,
 * unless it is said of a place (in Jordan). Surnames of people who are not named in full are hints.
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
    let next = 0;
    for (const word of words) {
      while (next < found.length && found[next]!.end <= word.start) next++;
      const behind = found[next];
      const taken = behind !== undefined && behind.start <= word.start ? behind : undefined;
      if (taken?.subjects[0]?.kind === 'person') latest = taken.subjects[0];
      if (taken !== undefined && !givesWay(taken)) continue;
      const people = surnames.get(word.spelling.key) ?? [];
      const candidates = people.filter((person) => inFull.has(person));
      const person = latest !== undefined && candidates.includes(latest) ? latest : candidates[0];
      const around = {
        block,
        before: found[next - 1],
        after: taken === undefined ? behind : found[next + 1],
      };
      if (person === undefined) people.forEach((other) => hints.add(other));
      else if (!isAnotherPerson(around, word, person)) added.push(surnameAt(block, word, person));
    }
    all.push(...withSurnames(found, added));
  }
  return { found: all, hints: [...hints] };
}

/** Whether a find can be a surname instead: the one word of a country, not said of a place. */
function givesWay(taken: Found): boolean {
  return taken.words.length === 1 && taken.subjects[0]?.kind === 'country' && !isSaidAsPlace(taken);
}

function surnameAt(block: Block, word: Word, person: Subject): Found {
  const value: Meaning = { subjects: [person], word: 'other name', certainty: 'sure', within: [] };
  const { start, end } = word;
  return { block, start, end, words: [word], value, subjects: [person], passing: false };
}

/** The finds of a block in order, those that gave way to a surname left out. */
function withSurnames(found: readonly Found[], added: readonly Found[]): readonly Found[] {
  if (added.length === 0) return found;
  const starts = new Set(added.map(({ start }) => start));
  return [...found.filter(({ start }) => !starts.has(start)), ...added].sort((a, b) => a.start - b.start);
}

/** The finds on both sides of a surname, if any. */
interface Around {
  readonly block: Block;
  readonly before: Found | undefined;
  readonly after: Found | undefined;
}

/** Whether a surname is part of somebody else's name: Hunter Biden, Kim Yo-jong. */
function isAnotherPerson({ block, before, after }: Around, surname: Word, person: Subject): boolean {
  if (block.titleCase || block.allCaps) return false;
  const { text } = block;
  const next = wordFrom(text, surname.end);
  if (FAMILY_NAME_FIRST.has(surname.spelling.key) && next !== undefined) {
    const gap = text.slice(surname.end, next.start);
    return after?.start !== next.start && !surname.spelling.possessive && isOthersName(next, gap, person);
  }
  const previous = wordBefore(text, surname.start);
  if (previous === undefined || !isOthersName(previous, text.slice(previous.end, surname.start), person))
    return false;
  if (GIVEN_NAMES.has(previous.spelling.key)) return true;
  return (
    before?.end !== previous.end && !previous.spelling.possessive && !beginsSentence(block, previous.start)
  );
}

/** Whether a word beside a surname is a name, and none of the person's own. */
function isOthersName({ spelling }: Word, gap: string, person: Subject): boolean {
  if (!/^[ -]$/u.test(gap) || !spelling.capital || spelling.caps || OFFICES.has(spelling.key)) return false;
  return ![...person.keys].some((key) => key.split(/[\s-]/u).includes(spelling.key));
}
