// A trie of names, word by word: finds the longest known name that begins at a word. Knows nothing of what a name means.
import { wordsOf, type Spelling, type Word } from './words.ts';

/** How a word of a name must be written in a text: as in the name, with a capital, or in any way. */
export type Case = 'as-written' | 'capital' | 'any';

/** A name found in a text: its value and the numbers of its first and last word. */
export interface Hit<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
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

  /** The longest name that begins at the word `at`, or undefined. */
  longest(text: string, words: readonly Word[], at: number): Hit<T> | undefined {
    const begin = this.#root.next.get(words[at]!.spelling.key);
    if (begin === undefined) return undefined;
    let node = begin;
    let best: Hit<T> | undefined;
    const path = [words[at]!];
    for (let last = at; ;) {
      const ending = node.endings.find(({ words: needed }) => isWrittenAs(path, needed));
      if (ending !== undefined) best = { value: ending.value, first: at, last };
      if (node.next.size === 0) return best;
      let word = words[++last];
      if (word === undefined || !joins(text, words[last - 1]!, word)) return best;
      let next = node.next.get(word.spelling.key);
      if (next === undefined && node.takesInitials && word.spelling.initial) {
        const after = words[++last];
        if (after === undefined) return best;
        word = after;
        next = node.next.get(word.spelling.key);
      }
      if (next === undefined) return best;
      path.push(word);
      node = next;
    }
  }
}

function isWrittenAs(path: readonly Word[], needed: Ending<unknown>['words']): boolean {
  return needed.every(({ text, needs }, index) => {
    const { spelling } = path[index]!;
    return needs === 'any' || (needs === 'capital' ? spelling.capital : spelling.text === text);
  });
}

/** Whether two words can belong to one name: a blank or a hyphen between them, and no end of a sentence. */
function joins(text: string, left: Word, right: Word): boolean {
  const gap = text.slice(left.end, right.start);
  if (gap === ' ') return true;
  if (!GAP.test(gap)) return false;
  return !gap.includes('.') || left.spelling.initial || DOTTED.has(left.spelling.key);
}
