// Cuts text into words and gives each the key by which names are compared. Knows no name.
import { nameKey } from '../content/names.ts';

/** What a spelling is, wherever it stands. One object a spelling: a text has few. */
export interface Spelling {
  /** As written, without a possessive ending. */
  readonly text: string;
  /** `nameKey` of the text, its dots dropped (`U.S.` is `us`) and British in spelling (`organization`, `defense`). */
  readonly key: string;
  /** Begins with a capital letter or a digit. */
  readonly capital: boolean;
  /** More than one letter, all capitals: `US`, `BISHKEK`. */
  readonly caps: boolean;
  /** One capital letter: `J` or `J.`. */
  readonly initial: boolean;
  readonly possessive: boolean;
}

/** A word at a place in a text; `end` is behind a possessive ending. */
export interface Word {
  readonly spelling: Spelling;
  readonly start: number;
  readonly end: number;
}

const NO_WORD = /[^\p{L}\p{N}]*/uy;
/** Abbreviations with dots; otherwise letters and digits, apostrophes inside, and the plus of `OPEC+`. */
const WORD =
  /\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])\.?(?:['’]s)?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+(?![\p{L}\p{N}]))?/uy;
const POSSESSIVE = /['’ʼ][sS]$/u;
const AMERICAN: ReadonlyMap<string, string> = new Map([
  ['organization', 'organisation'],
  ['organizations', 'organisations'],
  ['defense', 'defence'],
  ['center', 'centre'],
  ['labor', 'labour'],
  ['program', 'programme'],
]);
/** Far more spellings than an archive's names and common words need; a limit so that memory does not grow with it. */
const MOST_SPELLINGS = 200_000;

const spellings = new Map<string, Spelling>();

/** The ways to spell a key of letters: itself, and American. Without possessive endings. */
export function waysToSpell(key: string): string[] {
  return [key, ...[...AMERICAN].filter(([, british]) => british === key).map(([american]) => american)];
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let word = wordFrom(text, 0); word !== undefined; word = wordFrom(text, word.end)) words.push(word);
  return words;
}

/** The first word that begins at an offset or behind it. The offset must not lie inside a word. */
export function wordFrom(text: string, offset: number): Word | undefined {
  const start = isPlain(text.charCodeAt(offset)) ? offset : endOfMatch(NO_WORD, text, offset);
  return start < text.length ? wordAt(text, start) : undefined;
}

/** The word that begins at an offset; where it ends may be known. */
export function wordAt(text: string, start: number, end = endOfWord(text, start)): Word {
  return { spelling: spellingOf(text.slice(start, end)), start, end };
}

/** The last word that ends at an offset or before it, if it stands in the same line. */
export function wordBefore(text: string, offset: number): Word | undefined {
  let start = offset;
  while (start > 0 && !isWordCharacter(text, start - 1)) start--;
  while (start > 0 && text.charCodeAt(start - 1) > BLANK) start--;
  let last: Word | undefined;
  for (
    let word = wordFrom(text, start);
    word !== undefined && word.end <= offset;
    word = wordFrom(text, word.end)
  ) {
    last = word;
  }
  return last;
}

/** Where the word that begins at `start` ends. Most words are plain letters and something plain behind: no pattern. */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (isPlain(text.charCodeAt(end))) end++;
  return end > start && endsPlainly(text.charCodeAt(end), end - start) ? end : endOfMatch(WORD, text, start);
}

/** A digit or letter of ASCII; not so where the text has ended. */
export function isPlain(code: number): boolean {
  return code >= 0x30 && code <= 0x7a && (code >= 0x61 || code <= 0x39 || (code >= 0x41 && code <= 0x5a));
}

/** Whether a character behind plain letters cannot belong to the word. A dot can, behind one letter: U.S. */
export function endsPlainly(code: number, length: number): boolean {
  if (code < 0x80) return code !== APOSTROPHE && code !== PLUS && (code !== DOT || length > 1);
  return Number.isNaN(code) || (code >= 0x2010 && code <= 0x2026 && code !== CURLY_APOSTROPHE);
}

/** Whether a word can begin with a character outside ASCII. */
export function isWordCharacter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code < 0x80 ? isPlain(code) : /^[\p{L}\p{M}\p{N}\u{dc00}-\u{dfff}]/u.test(text.charAt(offset));
}

const BLANK = 0x20;
const APOSTROPHE = 0x27;
const PLUS = 0x2b;
const DOT = 0x2e;
const CURLY_APOSTROPHE = 0x2019;

/** Where a match that begins at an offset ends; the offset itself if there is none. */
function endOfMatch(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function spellingOf(written: string): Spelling {
  const known = spellings.get(written);
  if (known !== undefined) return known;
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  const possessive = POSSESSIVE.test(written);
  const text = (possessive ? written.slice(0, -2) : written).replaceAll('.', '');
  const key = nameKey(text);
  const first = text.charAt(0);
  const letters = text.replace(/[^\p{L}]/gu, '');
  const spelling: Spelling = {
    text,
    key: AMERICAN.get(key) ?? key,
    capital: first !== first.toLowerCase() || /\p{N}/u.test(first),
    caps: letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    initial: text.length === 1 && first !== first.toLowerCase(),
    possessive,
  };
  spellings.set(written, spelling);
  return spelling;
}
