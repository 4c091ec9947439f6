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

/** Abbreviations with dots; otherwise letters and digits, apostrophes inside, and the plus of `OPEC+`. */
const WORD =
  /\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])\.?(?:['’]s)?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+(?![\p{L}\p{N}]))?/gu;
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
  for (const match of text.matchAll(WORD)) {
    words.push({ spelling: spellingOf(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return words;
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
