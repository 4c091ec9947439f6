// Where in a block names may begin. Most words begin none, so the tries are asked only where one can.
import type { NamesToFind } from './names-to-find.ts';
import type { Block } from './text-blocks.ts';

/** Numbers of the words of a block with which a name, a topic, a surname may begin. */
export interface Beginnings {
  readonly names: readonly number[];
  readonly topics: readonly number[];
  readonly surnames: readonly number[];
}

/** A block with its beginnings. */
export interface ScannedBlock extends Block {
  readonly beginnings: Beginnings;
}

/** Makes the function that adds its beginnings to a block. */
export function blockScanner({ names, topics, surnames }: NamesToFind): (block: Block) => ScannedBlock {
  const nameKeys = new Set(names.beginnings());
  const topicKeys = new Set(topics.beginnings());
  const mayBegin = lowerCaseFilter([...names.beginnings(true), ...topics.beginnings(true)]);
  return (block) => {
    const beginnings = { names: [] as number[], topics: [] as number[], surnames: [] as number[] };
    block.words.forEach((word, at) => {
      if (!mayBegin(block.text.charCodeAt(word.start), word.end - word.start)) return;
      const { key, capital } = word.spelling;
      if (nameKeys.has(key)) beginnings.names.push(at);
      if (topicKeys.has(key)) beginnings.topics.push(at);
      if (capital && surnames.has(key)) beginnings.surnames.push(at);
    });
    return { ...block, beginnings };
  };
}

const LONGEST = 32;
/** A word may be longer than its key by a possessive ending, or shorter by a letter of British spelling. */
const DIFFERENCE = 2;

/**
 * A quick test that most words fail: whether a word in lower case can begin a name, told by its first letter and its
 * length. Words that begin in another way always can.
 */
function lowerCaseFilter(keys: readonly string[]): (first: number, length: number) => boolean {
  const possible = new Uint8Array(128 * LONGEST);
  for (const key of keys) {
    const first = key.charCodeAt(0);
    if (first >= 128) continue;
    for (let length = key.length - DIFFERENCE; length <= key.length + DIFFERENCE; length++) {
      possible[first * LONGEST + Math.min(Math.max(length, 0), LONGEST - 1)] = 1;
    }
  }
  return (first, length) =>
    first < 0x61 || first > 0x7a || possible[first * LONGEST + Math.min(length, LONGEST - 1)] === 1;
}
