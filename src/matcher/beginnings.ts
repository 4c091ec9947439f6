// Where in a text names may begin. Most words begin none, so that the tries are asked only where one can. Knows no
// meaning of a name.
import type { NamesToFind } from './names-to-find.ts';
import { endsPlainly, isPlain, waysToSpell, wordAt, wordFrom, type Word } from './words.ts';

/** Words with which a name, a topic, a surname may begin, in order. */
export interface Beginnings {
  readonly names: readonly Word[];
  readonly topics: readonly Word[];
  readonly surnames: readonly Word[];
}

/** Makes the function that finds the beginnings in a text. */
export function beginningsFinder({ names, topics, surnames }: NamesToFind): (text: string) => Beginnings {
  const nameKeys = new Set(names.beginnings());
  const topicKeys = new Set(topics.beginnings());
  const uses = new Map<string, { name: boolean; topic: boolean; surname: boolean }>();
  for (const key of [...nameKeys, ...topicKeys, ...surnames.keys()]) {
    uses.set(key, { name: nameKeys.has(key), topic: topicKeys.has(key), surname: surnames.has(key) });
  }
  const candidates = candidateFinder([...names.beginnings(true), ...topics.beginnings(true)]);
  return (text) => {
    const found = { names: [] as Word[], topics: [] as Word[], surnames: [] as Word[] };
    for (const word of candidates(text)) {
      const use = uses.get(word.spelling.key);
      if (use === undefined) continue;
      if (use.name) found.names.push(word);
      if (use.topic) found.topics.push(word);
      if (use.surname && word.spelling.capital) found.surnames.push(word);
    }
    return found;
  };
}

const A = 0x61;
const LETTERS = 26;
const ASCII_END = 0x80;
const LONGEST = 32;

/**
 * Makes the function that gives the words of a text that are worth a look. Words in lower case are told by their first
 * and last letter and their length, without being looked up: they are most of a text, and few names begin so.
 * @param keys the first words of names that may begin in lower case
 */
function candidateFinder(keys: readonly string[]): (text: string) => Word[] {
  const possible = new Uint8Array(LETTERS * LETTERS * LONGEST);
  for (const word of keys.flatMap(waysToSpell)) {
    const index = place(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length);
    if (index >= 0 && index < possible.length) possible[index] = 1;
  }
  return (text) => {
    const words: Word[] = [];
    let at = 0;
    while (at < text.length) {
      const first = text.charCodeAt(at);
      let end = at + 1;
      if (isPlain(first)) {
        while (isPlain(text.charCodeAt(end))) end++;
        const plain = endsPlainly(text.charCodeAt(end), end - at);
        const last = text.charCodeAt(end - 1);
        if (!plain || first < A || last < A || possible[place(first, last, end - at)] === 1) {
          const word = plain ? wordAt(text, at, end) : wordAt(text, at);
          words.push(word);
          end = word.end;
        }
      } else if (first >= ASCII_END) {
        const word = wordFrom(text, at);
        if (word !== undefined) words.push(word);
        end = word?.end ?? text.length;
      }
      at = end;
    }
    return words;
  };
}

function place(first: number, last: number, length: number): number {
  return ((first - A) * LETTERS + last - A) * LONGEST + Math.min(length, LONGEST - 1);
}
