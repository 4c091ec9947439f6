// The traps: words of a country that in their place mean something else. Each rule looks at the words around.
import { isFirstWord, onlyWord, wordAfter, wordBefore, type Found } from './found.ts';
import {
  ENGLISH_WORDS,
  GIVEN_NAMES,
  NAMES_OF_PEOPLE,
  NOT_SURNAMES,
  ROYAL_TITLES,
  SURNAMES,
  TITLES,
} from './person-names.ts';
import { sentenceAt, type Block } from './text-blocks.ts';
import { GEORGIA_THE_COUNTRY, GEORGIA_THE_STATE, US_STATES } from './us-states.ts';
import type { Word } from './words.ts';

/** Georgia O’Keeffe, Michael Jordan, Rep. Jordan: a name of a country that is part of a person's. */
export function isPerson(name: Found, found: readonly Found[]): boolean {
  const word = onlyWord(name);
  if (word === undefined) return false;
  if (NAMES_OF_PEOPLE.has(word.key) && !word.possessive && !name.block.titleCase && !name.block.allCaps) {
    const after = wordAfter(name);
    const another = found.some(({ block, first }) => block === name.block && first === name.last + 1);
    if (after !== undefined && !another && isSurname(after)) return true;
  }
  if (!SURNAMES.has(word.key)) return false;
  const before = wordBefore(name, true);
  if (before === undefined || before.spelling.possessive || !before.spelling.capital) return false;
  if (TITLES.has(before.spelling.key)) return true;
  const givenName = { block: name.block, first: name.first - 1, last: name.first - 1 };
  const title = wordBefore(givenName, true);
  if (before.spelling.initial) return title !== undefined && GIVEN_NAMES.has(title.spelling.key);
  if (!GIVEN_NAMES.has(before.spelling.key)) return false;
  if (title !== undefined && ROYAL_TITLES.has(title.spelling.key)) return false;
  const isName = !isFirstWord({ ...name, ...givenName }) && !name.block.titleCase;
  return isName || !ENGLISH_WORDS.has(before.spelling.key);
}

function isSurname({ spelling }: Word): boolean {
  return (
    spelling.capital && !spelling.caps && /^\p{L}{2}/u.test(spelling.text) && !NOT_SURNAMES.has(spelling.key)
  );
}

/** Whether a place is said: in Chad, from Jordan to Israel. A text about a person of that name says so of the country. */
export function isSaidAsPlace(name: Found): boolean {
  const before = wordBefore(name);
  return name.block.place === 'dateline' || (before !== undefined && PREPOSITIONS.has(before.spelling.key));
}

const PREPOSITIONS = new Set(
  'in into inside outside across throughout near toward towards northern southern'.split(' '),
);

/** Paris, Texas: a town in the United States. In a list of states it is not: Mexico, Texas and California. */
export function isTownInUS(name: Found): boolean {
  const { block, last } = name;
  const after = block.words[last + 1];
  if (after === undefined || block.text.slice(block.words[last]!.end, after.start) !== ', ') return false;
  const second = block.words[last + 2];
  const two = second === undefined ? '' : `${after.spelling.key} ${second.spelling.key}`;
  const state = US_STATES.has(two) ? two : US_STATES.has(after.spelling.key) ? after.spelling.key : '';
  if (state === '' || !after.spelling.capital) return false;
  if (state === 'georgia') return TOWNS_IN_GEORGIA.has(onlyWord(name)?.key ?? '');
  const next = block.words[last + (state === two ? 3 : 2)];
  return next === undefined || !/^(?:and|or)$/u.test(next.spelling.key);
}

const TOWNS_IN_GEORGIA = new Set(['athens', 'rome', 'dublin', 'vienna', 'cairo']);

/** The Rome Statute, the Warsaw Pact: called by the town where it was made. */
export function isTreaty(name: Found): boolean {
  const after = wordAfter(name)?.spelling;
  return name.meaning.word === 'capital' && after !== undefined && after.capital && TREATIES.has(after.key);
}

const TREATIES = new Set(
  'statute pact treaty convention conventions agreement agreements accord accords protocol memorandum consensus amendment'.split(
    ' ',
  ),
);

/** Translated into Russian, a Russian-speaking town, the Russian language: the language, not the country. */
export function isLanguage(name: Found): boolean {
  if (name.meaning.word !== 'demonym') return false;
  const { block, first, last } = name;
  const behind = block.text.slice(block.words[last]!.end);
  if (/^[ -](?:languages?|speak(?:ing|ers?)|lessons?|translations?|alphabet|dialects?)\b/iu.test(behind))
    return true;
  const before = block.words[first - 1]?.spelling.key ?? '';
  if (/^(?:speaks?|spoke|spoken|speaking|fluent)$/u.test(before)) return true;
  return (
    /^(?:in|into)$/u.test(before) &&
    /^(?:$|[.,;:!?)”"]| (?:on|as|before|with|at|during|that|for)\b)/u.test(behind)
  );
}

/** Polish the silver: a verb that begins a sentence. */
export function isVerb(name: Found): boolean {
  if (onlyWord(name)?.key !== 'polish' || !isFirstWord(name)) return false;
  return /^(?:the|your|his|her|its|their|it|up|off|an?)$/u.test(wordAfter(name)?.spelling.key ?? '');
}

/** Georgia on the Atlantic: told by the words of its sentence, then of the whole text. */
export function isGeorgiaTheState(name: Found, blocks: readonly Block[]): boolean {
  if (onlyWord(name)?.key !== 'georgia') return false;
  const { block, first } = name;
  if (
    /(?:\bstate of|\b(?:U\.S\.|US) state of|Athens,|Rome,) $/u.test(
      block.text.slice(0, block.words[first]!.start),
    )
  ) {
    return !/\bstate of Georgia\b(?= (?:and|to|in) (?:the )?(?:Caucasus|Russia))/u.test(block.text);
  }
  const sentence = sentenceAt(block, block.words[first]!.start);
  const inSentence = block.words.filter((word) => sentenceAt(block, word.start) === sentence);
  return (tellsState(inSentence) || tellsState(blocks.flatMap(({ words }) => words))) === 1;
}

/** 1 for the state, -1 for the country, 0 for neither. */
function tellsState(words: readonly Word[]): number {
  const keys = new Set(words.filter(({ spelling }) => spelling.capital).map(({ spelling }) => spelling.key));
  let balance = 0;
  for (const key of keys) {
    if (GEORGIA_THE_STATE.has(key)) balance++;
    if (GEORGIA_THE_COUNTRY.has(key)) balance--;
  }
  return Math.sign(balance);
}
