// The matcher: finds which countries, organisations, people and topics a news text in English names. One pass through
// its words with the longest name first; what else a word may mean is decided by the readings that follow.
import { blockScanner, type ScannedBlock } from './beginnings.ts';
import type { Found } from './found.ts';
import { mentionsOf, type Mention, type Naming } from './mentions.ts';
import type { Hit, NameTrie } from './name-trie.ts';
import { namesToFind, type NamesToFind } from './names-to-find.ts';
import { readCountries } from './read-countries.ts';
import { readOrganisations } from './read-organisations.ts';
import { readPeople } from './read-people.ts';
import { blocksOf, type Block, type NewsText } from './text-blocks.ts';
import type { NamedKind, Vocabulary } from './vocabulary.ts';

/** What a text names, in order of first mention. */
export interface Match {
  readonly mentions: readonly Mention[];
  /** What it may name, as `hintOf` writes it: a surname without the full name, a word that several countries share. */
  readonly hints: ReadonlySet<string>;
  /** The line of its file on which each paragraph begins, where that is known. */
  readonly lines: readonly number[];
}

/** Finds names in texts. Made once for a vocabulary; equal texts give equal matches. */
export interface Matcher {
  matchText(text: NewsText): Match;
}

export function buildMatcher(vocabulary: Vocabulary): Matcher {
  const names = namesToFind(vocabulary);
  const scan = blockScanner(names);
  return { matchText: (text) => matchText(text, blocksOf(text).map(scan), names) };
}

/** How `hints` writes a name. */
export function hintOf(kind: NamedKind, key: string): string {
  return `${kind} ${key}`;
}

function matchText(
  text: NewsText,
  blocks: readonly ScannedBlock[],
  { names, topics, surnames }: NamesToFind,
): Match {
  const found = blocks.flatMap((block) =>
    longestNames(block, names, block.beginnings.names).map(({ value, first, last }): Found => ({
      block,
      first,
      last,
      meaning: value,
      subjects: value.subjects,
      passing: false,
    })),
  );
  const people = readPeople(blocks, found, surnames);
  const organisations = readOrganisations(people.found);
  const countries = readCountries(organisations.found, blocks);
  const namings = countries.found.flatMap(({ block, first, meaning, subjects, passing }) =>
    [...subjects, ...meaning.within].map((subject): Naming => ({ subject, block, word: first, passing })),
  );
  for (const block of blocks) namings.push(...topicsIn(block, topics, countries.found));
  return {
    mentions: mentionsOf(namings, blocks),
    hints: new Set(
      [people, organisations, countries].flatMap(({ hints }) =>
        hints.map(({ kind, key }) => hintOf(kind, key)),
      ),
    ),
    lines: text.lines ?? [],
  };
}

/** The topics of a block. By one word it names a topic only in passing: any text may speak of energy. */
function topicsIn(block: ScannedBlock, topics: NamesToFind['topics'], found: readonly Found[]): Naming[] {
  const longer = found.filter((name) => name.block === block && name.subjects[0]?.kind !== 'country');
  return longestNames(block, topics, block.beginnings.topics).flatMap(({ value, first, last }) => {
    // The energy of the International Atomic Energy Agency is no topic, nor is the health of a minister.
    const inside = longer.some(
      (name) => name.first <= first && last <= name.last && name.last - name.first > last - first,
    );
    const office = OFFICES.has(block.words[last + 1]?.spelling.key ?? '');
    return inside || office ? [] : [{ subject: value, block, word: first, passing: first === last }];
  });
}

const OFFICES = new Set(
  'minister ministers ministry ministries secretary secretaries department official officials'.split(' '),
);

/** The longest names from left to right, none overlapping. */
function longestNames<T>({ text, words }: Block, trie: NameTrie<T>, beginnings: readonly number[]): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (const at of beginnings) {
    const last = hits.at(-1)?.last ?? -1;
    const hit = at > last ? trie.longest(text, words, at) : undefined;
    if (hit !== undefined) hits.push(hit);
  }
  return hits;
}
