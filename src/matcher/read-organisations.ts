// Organisations by abbreviation or by a name that others have too: what the text itself says they mean. Knows no country.
import { onlyWord, wordAhead, type Found, type Reading } from './found.ts';
import type { Subject } from './names-to-find.ts';
import { beginsSentence } from './text-blocks.ts';
import { wordsOf, type Word } from './words.ts';

/** Words in capitals that in a text all in capitals are probably just words. */
const WORDS_IN_CAPITALS = new Set(['us', 'who', 'aids']);
/** Longer than a name that an abbreviation stands for. */
const LONGEST_NAME = 200;

/**
 * Leaves out abbreviations that the text spells out otherwise (International Cricket Council (ICC)), that are words of
 * a line in capitals, and names that are another body's (the Russian Security Council).
 * @param found in order
 */
export function readOrganisations(found: readonly Found[]): Reading {
  const elsewhere = new Set<string>();
  found.forEach((name, index) => {
    const [subject] = name.subjects;
    if (subject === undefined || name.value.word !== 'abbreviation') return;
    const near = [found[index - 1], found[index + 1]].some((other) => isNameBeside(other, name, subject));
    if (!near && isSpelledOutOtherwise(name, subject)) elsewhere.add(idOf(name, subject));
  });
  const hints: Subject[] = [];
  const kept = found.filter((name, index) => {
    const [subject] = name.subjects;
    if (subject === undefined) return true;
    const shouted = name.block.allCaps && WORDS_IN_CAPITALS.has(onlyWord(name)?.key ?? '');
    if (shouted) hints.push(subject);
    const other = name.value.word === 'abbreviation' && elsewhere.has(idOf(name, subject));
    return !shouted && !other && !(subject.kind === 'organisation' && isAnothers(name, found[index - 1]));
  });
  return { found: kept, hints };
}

function idOf(name: Found, subject: Subject): string {
  return `${subject.key}\n${onlyWord(name)?.key ?? ''}`;
}

/** Whether a find is the subject's own name right before or behind its abbreviation. */
function isNameBeside(other: Found | undefined, { block, start, end }: Found, subject: Subject): boolean {
  if (other?.block !== block || !other.subjects.includes(subject) || other.words.length < 2) return false;
  return other.start < end + 3 && other.end > start - 3;
}

/** `Words In Full (ABC)` or `ABC (Words In Full)` with the initials of the abbreviation, and another name. */
function isSpelledOutOtherwise({ block, words, start, end }: Found, subject: Subject): boolean {
  const { text } = block;
  const letters = words[0]!.spelling.key.replace(/[^\p{L}]/gu, '');
  let phrase: Word[] = [];
  if (/\S ?\($/u.test(text.slice(Math.max(0, start - 3), start))) {
    const before = wordsOf(text.slice(Math.max(0, start - LONGEST_NAME), start));
    phrase = capitals(before.slice(-2 * letters.length)).slice(-letters.length);
  } else if (/^ ?\(/u.test(text.slice(end, end + 2))) {
    const behind = wordsOf(text.slice(end, end + LONGEST_NAME));
    phrase = capitals(behind.slice(0, 2 * letters.length)).slice(0, letters.length);
  }
  const initials = phrase.map(({ spelling }) => spelling.key.charAt(0)).join('');
  if (phrase.length < 2 || initials !== letters) return false;
  // Another form of the same name (Organisation for …, Organisation of …) has most of its words.
  const own = new Set([...subject.keys].flatMap((key) => key.split(' ')));
  return phrase.filter(({ spelling }) => own.has(spelling.key)).length * 2 <= phrase.length;
}

function capitals(words: readonly Word[]): Word[] {
  return words.filter(({ spelling }) => spelling.capital);
}

/** A name that is not the organisation's first straight behind a country or another capital: some other body's. */
function isAnothers(name: Found, previous: Found | undefined): boolean {
  if (name.value.word !== 'other name') return false;
  const before = wordAhead(name);
  if (before === undefined) return false;
  const { block } = name;
  const behindCountry = previous?.block === block && previous.end === before.end;
  if (behindCountry && previous.subjects[0]?.kind === 'country') return true;
  const { capital, possessive } = before.spelling;
  return capital && !possessive && !block.titleCase && !beginsSentence(block, before.start);
}
