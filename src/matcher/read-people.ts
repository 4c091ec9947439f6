// People by surname: a person whose full name stands in a text is named again by the surname alone. Knows no country.
import type { ScannedBlock } from './beginnings.ts';
import type { Found, Reading } from './found.ts';
import type { Meaning, NamesToFind, Subject } from './names-to-find.ts';
import { FAMILY_NAME_FIRST, GIVEN_NAMES, OFFICES } from './person-names.ts';
import { beginsSentence, type Block } from './text-blocks.ts';
import type { Word } from './words.ts';

/**
 * Adds the surnames of people who are named in full. A single word that was taken for a country (Jordan) gives way.
 * Surnames of people who are not named in full are hints.
 */
export function readPeople(
  blocks: readonly ScannedBlock[],
  found: readonly Found[],
  surnames: NamesToFind['surnames'],
): Reading {
  const byBlock = new Map<Block, Found[]>(blocks.map((block) => [block, []]));
  const named = new Set<Subject>();
  for (const name of found) {
    byBlock.get(name.block)!.push(name);
    for (const subject of name.subjects) if (subject.kind === 'person') named.add(subject);
  }
  const hints = new Set<Subject>();
  let latest: Subject | undefined;
  const all: Found[] = [];
  for (const block of blocks) {
    const inBlock = byBlock.get(block)!;
    const bySurname: Found[] = [];
    for (const at of block.beginnings.surnames) {
      const people = surnames.get(block.words[at]!.spelling.key) ?? [];
      const taken = inBlock.find(({ first, last }) => first <= at && at <= last);
      const [subject] = taken?.subjects ?? [];
      if (subject?.kind === 'person') latest = subject;
      if (taken !== undefined && (taken.first !== taken.last || subject?.kind !== 'country')) continue;
      const candidates = people.filter((person) => named.has(person));
      const person = latest !== undefined && candidates.includes(latest) ? latest : candidates[0];
      if (person === undefined) people.forEach((other) => hints.add(other));
      else if (!isAnotherPerson(block, at, person, inBlock)) bySurname.push(surnameAt(block, at, person));
    }
    const isTaken = (name: Found): boolean =>
      bySurname.some(({ first }) => name.first === first && name.last === first);
    all.push(...inBlock.filter((name) => !isTaken(name)), ...bySurname);
  }
  return { found: all, hints: [...hints] };
}

function surnameAt(block: Block, at: number, person: Subject): Found {
  const meaning: Meaning = { subjects: [person], word: 'other name', certainty: 'sure', within: [] };
  return { block, first: at, last: at, meaning, subjects: [person], passing: false };
}

/** Whether a surname is part of somebody else's name: Hunter Biden, Kim Yo-jong. */
function isAnotherPerson(block: Block, at: number, person: Subject, found: readonly Found[]): boolean {
  if (block.titleCase || block.allCaps) return false;
  const surname = block.words[at]!;
  const own = (word: Word): boolean =>
    [...person.keys].some((key) => key.split(/[\s-]/u).includes(word.spelling.key));
  const isName = (word: Word | undefined, gap: string): word is Word =>
    word !== undefined &&
    /^[ -]$/u.test(gap) &&
    word.spelling.capital &&
    !word.spelling.caps &&
    !OFFICES.has(word.spelling.key) &&
    !own(word);
  const after = block.words[at + 1];
  if (FAMILY_NAME_FIRST.has(surname.spelling.key) && after !== undefined) {
    const elsewhere = found.some(({ first }) => first === at + 1);
    return (
      !elsewhere && !surname.spelling.possessive && isName(after, block.text.slice(surname.end, after.start))
    );
  }
  const before = block.words[at - 1];
  if (before === undefined || !isName(before, block.text.slice(before.end, surname.start))) return false;
  if (GIVEN_NAMES.has(before.spelling.key)) return true;
  const elsewhere = found.some(({ last }) => last === at - 1);
  return !elsewhere && !before.spelling.possessive && !beginsSentence(block, at - 1);
}
