// A name found in a text, before and after it is decided what it means. Knows no rule.
import type { Hit } from './name-trie.ts';
import type { Meaning, Subject } from './names-to-find.ts';
import type { Block } from './text-blocks.ts';
import { wordBefore, wordFrom, type Spelling, type Word } from './words.ts';

/** A name at a place of a block. */
export interface Found extends Hit<Meaning> {
  readonly block: Block;
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

/** A stretch of a block. */
type Stretch = Pick<Found, 'block' | 'start' | 'end'>;

/** The word before a stretch, if only a blank lies between. */
export function wordAhead({ block, start }: Stretch): Word | undefined {
  const before = wordBefore(block.text, start);
  return before !== undefined && block.text.slice(before.end, start) === ' ' ? before : undefined;
}

/** The same for a title or an initial, which may have a dot: Mr. Jordan. */
export function titleAhead({ block, start }: Stretch): Word | undefined {
  const before = wordBefore(block.text, start);
  return before !== undefined && /^\.? $/u.test(block.text.slice(before.end, start)) ? before : undefined;
}

/** The word behind a stretch, if only a blank lies between. */
export function wordBehind({ block, end }: Stretch): Word | undefined {
  if (block.text[end] !== ' ') return undefined;
  const after = wordFrom(block.text, end);
  return after?.start === end + 1 ? after : undefined;
}

/** The only word of a name, or undefined for a longer one. */
export function onlyWord({ words }: Found): Spelling | undefined {
  return words.length === 1 ? words[0]!.spelling : undefined;
}
