// Organisations by abbreviation or by a name that others have too: what the text itself says they mean. Knows no country.
import { onlyWord, wordAhead, type Found, type Reading } from './found.ts';
import type { Subject } from './names-to-find.ts';
import { beginsSentence } from './text-blocks.ts';
import { wordsOf, type Word } from './words.ts';

/** Words in capitals that in a text all in capitals are probably just words. */
const WORDS_IN_CAPITALS = new Set(['us', 'who', 'aids']);

/**
 * Leaves out abbreviations that the text spells out otherwise (International Cricket Council (ICC)), that are words of
 * a line in capitals, and names that are another body's (the Russian Security Council).
 */
export function readOrganisations(found: readonly Found[]): Reading {
  const elsewhere = new Set<string>();
  for (const name of found) {
    const [subject] = name.subjects;
    if (subject === undefined || name.value.word !== 'abbreviation') continue;
    if (isSpelledOutOtherwise(name, subject, found)) elsewhere.add(idOf(name, subject));
  }
  const hints: Subject[] = [];
  const kept = found.filter((name) => {
    const [subject] = name.subjects;
    if (subject === undefined) return true;
    const shouted = name.block.allCaps && WORDS_IN_CAPITALS.has(onlyWord(name)?.key ?? '');
    if (shouted) hints.push(subject);
    const other = name.value.word === 'abbreviation' && elsewhere.has(idOf(name, subject));
    return !shouted && !other && !isAnothers(name, subject, found);
  });
  return { found: kept, hints };
}

function idOf(name: Found, subject: Subject): string {
  return `${subject.key}\n${onlyWord(name)?.key ?? ''}`;
}

/** `Words In Full (ABC)` or `ABC (Words In Full)` with the initials of the abbreviation, and no name of the subject. */
function isSpelledOutOtherwise(
  { block, words, start, end }: Found,
  subject: Subject,
  found: readonly Found[],
): boolean {
  const { text } = block;
  const letters = words[0]!.spelling.key.replace(/[^\p{L}]/gu, '');
  let phrase: Word[] = [];
  if (/\S ?\($/u.test(text.slice(Math.max(0, start - 3), start))) {
    phrase = capitals(wordsOf(text.slice(0, start)).slice(-2 * letters.length)).slice(-letters.length);
  } else if (/^ ?\(/u.test(text.slice(end, end + 2))) {
    phrase = capitals(wordsOf(text.slice(end)).slice(0, 2 * letters.length)).slice(0, letters.length);
  }
  const initials = phrase.map(({ spelling }) => spelling.key.charAt(0)).join('');
  if (phrase.length < 2 || initials !== letters) return false;
  const near = found.some(
    (other) =>
      other.block === block &&
      other.subjects.includes(subject) &&
      other.words.length > 1 &&
      other.start < end + 3 &&
      other.end > start - 3,
  );
  if (near) return false;
  // Another form of the same name (Organisation for …, Organisation of …) has most of its words.
  const own = new Set([...subject.keys].flatMap((key) => key.split(' ')));
  return phrase.filter(({ spelling }) => own.has(spelling.key)).length * 2 <= phrase.length;
}

function capitals(words: readonly Word[]): Word[] {
  return words.filter(({ spelling }) => spelling.capital);
}

/** A name that is not the organisation's first straight behind a country or another capital: some other body's. */
function isAnothers(name: Found, subject: Subject, found: readonly Found[]): boolean {
  if (subject.kind !== 'organisation' || name.value.word !== 'other name') return false;
  const before = wordAhead(name);
  if (before === undefined) return false;
  const { block } = name;
  if (found.some((other) => other.block === block && other.end === before.end && isCountry(other)))
    return true;
  const { capital, possessive } = before.spelling;
  return capital && !possessive && !block.titleCase && !beginsSentence(block, before.start);
}

function isCountry({ subjects }: Found): boolean {
  return subjects[0]?.kind === 'country';
}
