// The traps: words of a country that in their place mean something else. Each rule looks at the words around.
import { onlyWord, titleAhead, wordAhead, wordBehind, type Found } from './found.ts';
import {
  ENGLISH_WORDS,
  GIVEN_NAMES,
  NAMES_OF_PEOPLE,
  NOT_SURNAMES,
  ROYAL_TITLES,
  SURNAMES,
  TITLES,
} from './person-names.ts';
import { beginsSentence, sentenceAt, type Block } from './text-blocks.ts';
import { GEORGIA_THE_COUNTRY, GEORGIA_THE_STATE, US_STATES } from './us-states.ts';
import { wordBefore, wordFrom, wordsOf, type Word } from './words.ts';

/**
 * Georgia O’Keeffe; Chad, 9, and his sister: a name of a country that is a person's given name.
 * @param next the find behind it
 */
export function isGivenName(name: Found, next: Found | undefined): boolean {
  const word = onlyWord(name);
  if (word === undefined || word.possessive || !NAMES_OF_PEOPLE.has(word.key)) return false;
  const { block, end } = name;
  if (AGE.test(block.text.slice(end, end + 6))) return true;
  const after = block.titleCase || block.allCaps ? undefined : wordBehind(name);
  const another = next?.block === block && next.start === after?.start;
  return after !== undefined && !another && isSurname(after);
}

const AGE = /^, \d{1,2}(?:,|$)/u;

/** Michael Jordan, Rep. Jordan: a name of a country that is a person's surname. */
export function isSurnameOf(name: Found): boolean {
  const word = onlyWord(name);
  return word !== undefined && SURNAMES.has(word.key) && followsGivenName(name);
}

function isSurname({ spelling }: Word): boolean {
  return (
    spelling.capital &&
    !spelling.caps &&
    /^\p{L}['’]?\p{L}/u.test(spelling.text) &&
    !NOT_SURNAMES.has(spelling.key)
  );
}

function followsGivenName(name: Found): boolean {
  const { block } = name;
  const before = titleAhead(name);
  if (before === undefined || before.spelling.possessive || !before.spelling.capital) return false;
  if (TITLES.has(before.spelling.key)) return true;
  const title = titleAhead({ block, start: before.start, end: before.end });
  if (before.spelling.initial) return title !== undefined && GIVEN_NAMES.has(title.spelling.key);
  if (!GIVEN_NAMES.has(before.spelling.key)) return false;
  if (title !== undefined && ROYAL_TITLES.has(title.spelling.key)) return false;
  const isName = !beginsSentence(block, before.start) && !block.titleCase;
  return isName || !ENGLISH_WORDS.has(before.spelling.key);
}

/** Whether a place is said: in Chad, northern Jordan. A text about a person of that name says so of the country. */
export function isSaidAsPlace(name: Found): boolean {
  const before = wordAhead(name);
  return name.block.place === 'dateline' || (before !== undefined && SAY_A_PLACE.has(before.spelling.key));
}

const SAY_A_PLACE = new Set(
  'in into inside outside across throughout near toward towards northern southern'.split(' '),
);

/** Paris, Texas: a town in the United States. In a list of states it is not: Mexico, Texas and California. */
export function isTownInUS(name: Found): boolean {
  const { text } = name.block;
  if (text.slice(name.end, name.end + 2) !== ', ') return false;
  const after = wordFrom(text, name.end);
  if (!after?.spelling.capital) return false;
  const second = wordFrom(text, after.end);
  const two = second === undefined ? '' : `${after.spelling.key} ${second.spelling.key}`;
  const state = US_STATES.has(two) ? two : after.spelling.key;
  if (!US_STATES.has(state)) return false;
  if (state === 'georgia') return TOWNS_IN_GEORGIA.has(onlyWord(name)?.key ?? '');
  const next = state === two && second !== undefined ? wordFrom(text, second.end) : second;
  return next === undefined || !/^(?:and|or)$/u.test(next.spelling.key);
}

const TOWNS_IN_GEORGIA = new Set(['athens', 'rome', 'dublin', 'vienna', 'cairo']);

/** The Rome Statute, the Warsaw Pact: called by the town where it was made. */
export function isTreaty(name: Found): boolean {
  const after = name.value.word === 'capital' ? wordBehind(name)?.spelling : undefined;
  return after !== undefined && after.capital && TREATIES.has(after.key);
}

const TREATIES = new Set(
  'statute pact treaty convention conventions agreement agreements accord accords protocol memorandum consensus'.split(
    ' ',
  ),
);

/** Translated into Russian, a Russian-speaking town, the Russian language: the language, not the country. */
export function isLanguage(name: Found): boolean {
  if (name.value.word !== 'demonym') return false;
  const { text } = name.block;
  const behind = text.slice(name.end, name.end + 16);
  if (/^[ -](?:languages?|speak(?:ing|ers?)|lessons?|translations?|alphabet|dialects?)\b/iu.test(behind)) {
    return true;
  }
  const before = wordBefore(text, name.start)?.spelling.key ?? '';
  if (/^(?:speaks?|spoke|spoken|speaking|fluent)$/u.test(before)) return true;
  if (before !== 'in' && before !== 'into') return false;
  return /^(?:$|[.,;:!?)”"]| (?:on|as|before|with|at|during|that|for)\b)/u.test(behind);
}

/** Polish the silver: a verb that begins a sentence. */
export function isVerb(name: Found): boolean {
  if (onlyWord(name)?.key !== 'polish' || !beginsSentence(name.block, name.start)) return false;
  return /^(?:the|your|his|her|its|their|it|up|off|an?)$/u.test(wordBehind(name)?.spelling.key ?? '');
}

/**
 * Makes the rule for Georgia on the Atlantic: told by the words of its sentence, then of the whole text. It reads each
 * sentence and the text once.
 */
export function georgiaRule(blocks: readonly Block[]): (name: Found) => boolean {
  const sentences = new Map<string, number>();
  let whole: number | undefined;
  return (name) => {
    if (onlyWord(name)?.key !== 'georgia') return false;
    const { block, start } = name;
    if (/(?:\bstate of|Athens,|Rome,) $/u.test(block.text.slice(Math.max(0, start - 12), start))) return true;
    const sentence = sentenceAt(block, start);
    const id = `${block.number} ${sentence.start}`;
    const here = sentences.get(id) ?? tellsState(wordsOf(block.text.slice(sentence.start, sentence.end)));
    sentences.set(id, here);
    if (here !== 0) return here === 1;
    whole ??= tellsState(blocks.flatMap(({ text }) => wordsOf(text)));
    return whole === 1;
  };
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
