// Organisations by abbreviation or by a name that others have too: what the text itself says they mean. Knows no country.
import { onlyWord, wordBefore, type Found, type Reading } from './found.ts';
import type { Subject } from './names-to-find.ts';
import { beginsSentence, type Block } from './text-blocks.ts';

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
    if (subject === undefined || name.meaning.word !== 'abbreviation') continue;
    if (isSpelledOutOtherwise(name, subject, found)) elsewhere.add(idOf(name, subject));
  }
  const hints: Subject[] = [];
  const kept = found.filter((name) => {
    const [subject] = name.subjects;
    if (subject === undefined) return true;
    const abbreviation = name.meaning.word === 'abbreviation';
    const shouted = name.block.allCaps && WORDS_IN_CAPITALS.has(onlyWord(name)?.key ?? '');
    const other = (abbreviation && elsewhere.has(idOf(name, subject))) || isAnothers(name, subject, found);
    if (shouted) hints.push(subject);
    return !shouted && !other;
  });
  return { found: kept, hints };
}

function idOf(name: Found, subject: Subject): string {
  return `${subject.key}\n${onlyWord(name)?.key ?? ''}`;
}

/** `Words In Full (ABC)` or `ABC (Words In Full)` with the initials of the abbreviation, and no name of the subject. */
function isSpelledOutOtherwise(name: Found, subject: Subject, found: readonly Found[]): boolean {
  const { block, first, last } = name;
  const letters = block.words[first]!.spelling.key.replace(/[^\p{L}]/gu, '');
  const opens = (from: number, to: number): boolean => /^ ?\($/u.test(block.text.slice(from, to));
  const before = block.words[first - 1];
  const after = block.words[last + 1];
  let phrase: string[] = [];
  if (before !== undefined && opens(before.end, block.words[first]!.start)) {
    phrase = capitalsUpTo(block, first - 1, letters.length);
  } else if (after !== undefined && opens(block.words[last]!.end, after.start)) {
    phrase = capitalsFrom(block, last + 1, letters.length);
  }
  if (phrase.length < 2 || phrase.map((key) => key.charAt(0)).join('') !== letters) return false;
  const near = found.some(
    (other) =>
      other.block === block &&
      other.subjects.includes(subject) &&
      (other.last === first - 1 || other.first === last + 1),
  );
  if (near) return false;
  // Another form of the same name (Organisation for …, Organisation of …) has most of its words.
  const own = new Set([...subject.keys].flatMap((key) => key.split(' ')));
  return phrase.filter((key) => own.has(key)).length * 2 <= phrase.length;
}

function capitalsUpTo(block: Block, last: number, most: number): string[] {
  const keys: string[] = [];
  for (let at = last; at >= 0 && keys.length < most && last - at < 2 * most; at--) {
    const { spelling } = block.words[at]!;
    if (spelling.capital) keys.unshift(spelling.key);
  }
  return keys;
}

function capitalsFrom(block: Block, first: number, most: number): string[] {
  const keys: string[] = [];
  for (let at = first; at < block.words.length && keys.length < most && at - first < 2 * most; at++) {
    const { spelling } = block.words[at]!;
    if (spelling.capital) keys.push(spelling.key);
  }
  return keys;
}

/** A name that is not the organisation's first straight behind a country or another capital: some other body's. */
function isAnothers(name: Found, subject: Subject, found: readonly Found[]): boolean {
  if (subject.kind !== 'organisation' || name.meaning.word !== 'other name') return false;
  const before = wordBefore(name);
  if (before === undefined) return false;
  const { block, first } = name;
  const country = found.some(
    (other) => other.block === block && other.last === first - 1 && other.subjects[0]?.kind === 'country',
  );
  const { capital, possessive } = before.spelling;
  return country || (capital && !possessive && !block.titleCase && !beginsSentence(block, first - 1));
}
