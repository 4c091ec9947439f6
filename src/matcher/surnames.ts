// The word by which news text calls a person after the full name has been given. Knows no text.
import { FAMILY_NAME_FIRST } from './person-names.ts';
import { wordsOf } from './words.ts';

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** Particles that cannot be left off: bin Salman is not Salman, who is his father. */
const PATRONYMIC = new Set(['bin', 'ibn', 'bint', 'binti', 'ben']);

/** The keys of the surnames in full names: the last word, and the first where family names stand first. */
export function surnameKeysOf(fullNames: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const fullName of fullNames) {
    const words = wordsOf(fullName)
      .map(({ spelling }) => spelling.key)
      .filter((key) => !SUFFIXES.has(key));
    if (words.length < 2) continue;
    const [first = '', ...rest] = words;
    const last = rest.at(-1)!;
    if (FAMILY_NAME_FIRST.has(first) && words.length <= 3) keys.add(first);
    if (!PATRONYMIC.has(words.at(-2)!) && last.length > 1) keys.add(last);
  }
  return keys;
}
