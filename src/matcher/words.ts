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
export class Word {
  #spelling: Spelling | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
  ) {}

  /** Looked up when first asked for: most words of a text are never asked. */
  get spelling(): Spelling {
    return (this.#spelling ??= spellingOf(this.text.slice(this.start, this.end)));
  }
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

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let end = 0; ;) {
    const start = isPlain(text.charCodeAt(end)) ? end : endOfMatch(NO_WORD, text, end);
    end = endOfWord(text, start);
    if (end === start) return words;
    words.push(new Word(text, start, end));
    if (text.charCodeAt(end) === BLANK) end++;
  }
}

const BLANK = 0x20;

/** Where the word that begins at `start` ends. Most words are plain letters and a blank: they need no pattern. */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (isPlain(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  const plain = next === BLANK || next === 0x2c || (next === 0x2e && end - start > 1);
  return plain && end > start ? end : endOfMatch(WORD, text, start);
}

/** A digit or letter of ASCII; not so where the text has ended. */
function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

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
