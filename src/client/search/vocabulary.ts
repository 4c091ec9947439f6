// The names of the archive: completes what is typed, finds the name that another spelling means, and names that are near
// to a misspelt one. Loaded when first needed.
import type { EntityKind } from '../../content/entity-file.ts';
import { nameKey, nearestName } from '../../content/names.ts';
import type { VocabularyEntry } from '../../pages/search/vocabulary.ts';

/** A name of the archive, or another name of it, with the kind of thing it names. */
export interface KnownName {
  readonly kind: EntityKind;
  /** As filters have it. */
  readonly name: string;
  readonly spelling: string;
  readonly key: string;
}

const MOST = 8;

export class Vocabulary {
  readonly #names: readonly KnownName[];

  constructor(entries: readonly VocabularyEntry[]) {
    this.#names = entries.flatMap(([kind, ...spellings]) =>
      spellings.map((spelling) => ({ kind, name: spellings[0], spelling, key: nameKey(spelling) })),
    );
  }

  static async load(address: string): Promise<Vocabulary> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    const entries = (await response.json()) as VocabularyEntry[];
    return new Vocabulary(entries);
  }

  /** The name that filters have for a spelling, a code included; the spelling itself where nothing has it. */
  nameOf(kind: EntityKind, spelling: string): string {
    const key = nameKey(spelling);
    return this.#names.find((known) => known.kind === kind && known.key === key)?.name ?? spelling;
  }

  /** Whole texts that end in a name in place of the last words typed, those with most articles first. */
  completions(text: string): { readonly text: string; readonly known: KnownName }[] {
    const completed = new Map<string, KnownName>();
    const words = text.split(' ');
    // The longest end of the text that begins a name: `talks in north ko` is about North Korea.
    for (let at = 0; at < words.length && completed.size < MOST; at++) {
      const typed = nameKey(words.slice(at).join(' '));
      if (typed.length < 2) break;
      for (const known of this.#names) {
        if (completed.size >= MOST) break;
        if (!known.key.startsWith(typed) || known.key === typed) continue;
        const whole = [...words.slice(0, at), known.spelling].join(' ');
        if (!completed.has(whole)) completed.set(whole, known);
      }
    }
    return [...completed].map(([whole, known]) => ({ text: whole, known }));
  }

  /** Other texts to search for: each unknown word changed to a near one, names that have one of the words, near names. */
  near(text: string, unknown: readonly string[]): string[] {
    const near = new Set<string>();
    for (const word of unknown) {
      for (const other of this.#nearWords(word)) near.add(text.replace(word, other));
    }
    const whole = this.#nearest(
      text,
      this.#names.map(({ spelling }) => spelling),
    );
    if (whole !== undefined) near.add(whole);
    const words = nameKey(text)
      .split(' ')
      .filter((word) => word.length > 2);
    for (const { key, name } of this.#names) {
      if (near.size >= MOST) break;
      if (words.some((word) => ` ${key} `.includes(` ${word} `))) near.add(name);
    }
    near.delete(text);
    return [...near].slice(0, MOST);
  }

  /** Up to three words of names. */
  #nearWords(word: string): string[] {
    const words = new Set(this.#names.flatMap(({ spelling }) => spelling.split(/[\s,·-]+/)));
    const near: string[] = [];
    while (near.length < 3) {
      const nearest = this.#nearest(word, words);
      if (nearest === undefined) break;
      near.push(nearest);
      words.delete(nearest);
    }
    return near;
  }

  /** Short words are near to too much. */
  #nearest(text: string, candidates: Iterable<string>): string | undefined {
    return text.length < 4 ? undefined : nearestName(text, candidates);
  }
}
