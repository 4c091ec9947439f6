// A name found in a text, before and after it is decided what it means. Knows no rule.
import type { Meaning, Subject } from './names-to-find.ts';
import { beginsSentence, type Block } from './text-blocks.ts';
import type { Spelling, Word } from './words.ts';

/** A name at a place: the words `first` to `last` of its block. */
export interface Found {
  readonly block: Block;
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
  /** What it names; fewer than its meaning allows once that is decided. */
  readonly subjects: readonly Subject[];
  /** Names a state that is gone only as what others came from: former Soviet. */
  readonly passing: boolean;
}

/** What of a text's names is kept, and what could not be decided. */
export interface Reading {
  readonly found: readonly Found[];
  /** What the text may name: not counted, and not held against a tag either. */
  readonly hints: readonly Subject[];
}

/** The word before a name, if only a blank lies between (or the dot of `Mr.` and a blank). */
export function wordBefore(found: Pick<Found, 'block' | 'first'>, dotted = false): Word | undefined {
  const { block, first } = found;
  const before = block.words[first - 1];
  if (before === undefined) return undefined;
  const gap = block.text.slice(before.end, block.words[first]!.start);
  return gap === ' ' || (dotted && gap === '. ') ? before : undefined;
}

/** The word behind a name, if only a blank lies between. */
export function wordAfter(found: Pick<Found, 'block' | 'last'>): Word | undefined {
  const { block, last } = found;
  const after = block.words[last + 1];
  return after !== undefined && block.text.slice(block.words[last]!.end, after.start) === ' '
    ? after
    : undefined;
}

/** The only word of a name, or undefined for a longer one. */
export function onlyWord(found: Found): Spelling | undefined {
  return found.first === found.last ? found.block.words[found.first]!.spelling : undefined;
}

/** Whether a name is the first word of its sentence. */
export function isFirstWord(found: Found): boolean {
  return beginsSentence(found.block, found.first);
}
