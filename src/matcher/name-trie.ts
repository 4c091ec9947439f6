// A trie of names, word by word: finds the longest known name that begins at a word. Knows nothing of what a name means.
import { wordFrom, wordsOf, type Spelling, type Word } from './words.ts';

/** How a word of a name must be written in a text: as in the name, with a capital, or in any way. */
export type Case = 'as-written' | 'capital' | 'any';

/** A name found in a text: its value, its words, and the place from its first letter to behind its last. */
export interface Hit<T> {
  readonly value: T;
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
}

interface Ending<T> {
  readonly value: T;
  readonly words: readonly { readonly text: string; readonly needs: Case }[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly endings: Ending<T>[];
  /** A person's initial may stand behind this word though the name has none. */
  takesInitials: boolean;
}

/** Words whose dot belongs to a name: St. Lucia. */
const DOTTED = new Set(['st', 'ste', 'mt', 'ft', 'dr']);
const GAP = /^[\s\p{Pd}&.'’]{1,3}$/u;

export class NameTrie<T> {
  readonly #root: Node<T> = { next: new Map(), endings: [], takesInitials: false };
  readonly #inLowerCase = new Set<string>();

  /**
   * Adds a name. Where one spelling has two values the first stays.
   * @param needs how a word of it must be written
   */
  add(name: string, value: T, needs: (word: Spelling) => Case, takesInitials = false): void {
    const words = wordsOf(name).map(({ spelling }) => spelling);
    const [begin] = words;
    if (begin === undefined) return;
    if (!begin.capital || needs(begin) === 'any') this.#inLowerCase.add(begin.key);
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word.key);
      if (next === undefined) {
        next = { next: new Map(), endings: [], takesInitials: false };
        node.next.set(word.key, next);
      }
      node = next;
      if (takesInitials) node.takesInitials = true;
    }
    node.endings.push({ value, words: words.map((word) => ({ text: word.text, needs: needs(word) })) });
  }

  /** The keys of all words with which a name begins; or only of those that may be written without a capital. */
  beginnings(inLowerCase = false): Iterable<string> {
    return inLowerCase ? this.#inLowerCase : this.#root.next.keys();
  }

  /** The longest name that begins with a word, or undefined. */
  longest(text: string, first: Word): Hit<T> | undefined {
    let node = this.#root.next.get(first.spelling.key);
    const path = [first];
    let best: { readonly value: T; readonly length: number } | undefined;
    for (let last = first; node !== undefined;) {
      const ending = node.endings.find(({ words }) => isWrittenAs(path, words));
      if (ending !== undefined) best = { value: ending.value, length: path.length };
      let word = node.next.size === 0 ? undefined : wordJoined(text, last);
      if (word === undefined) break;
      let next = node.next.get(word.spelling.key);
      if (next === undefined && node.takesInitials && word.spelling.initial) {
        word = wordJoined(text, word);
        if (word === undefined) break;
        next = node.next.get(word.spelling.key);
      }
      path.push(word);
      last = word;
      node = next;
    }
    if (best === undefined) return undefined;
    const words = path.slice(0, best.length);
    return { value: best.value, words, start: first.start, end: words.at(-1)!.end };
  }
}

function isWrittenAs(path: readonly Word[], needed: Ending<unknown>['words']): boolean {
  return needed.every(({ text, needs }, index) => {
    const { spelling } = path[index]!;
    return needs === 'any' || (needs === 'capital' ? spelling.capital : spelling.text === text);
  });
}

/** The next word, if it can belong to one name with this: a blank or a hyphen between, and no end of a sentence. */
function wordJoined(text: string, { end, spelling }: Word): Word | undefined {
  const next = wordFrom(text, end);
  if (next === undefined) return undefined;
  const gap = text.slice(end, next.start);
  if (gap === ' ') return next;
  if (!GAP.test(gap)) return undefined;
  return !gap.includes('.') || spelling.initial || DOTTED.has(spelling.key) ? next : undefined;
}
