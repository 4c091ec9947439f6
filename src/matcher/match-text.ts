// The matcher: finds which countries, organisations, people and topics a news text in English names. One pass through
// its words with the longest name first; what else a word may mean is decided by the readings that follow.
import { beginningsFinder, type Beginnings } from './beginnings.ts';
import { wordBehind, type Found } from './found.ts';
import { mentionsOf, type Mention, type Naming } from './mentions.ts';
import type { Hit, NameTrie } from './name-trie.ts';
import { namesToFind, type Meaning, type NamesToFind, type Subject } from './names-to-find.ts';
import { readCountries } from './read-countries.ts';
import { readOrganisations } from './read-organisations.ts';
import { readPeople } from './read-people.ts';
import { blocksOf, type Block, type NewsText } from './text-blocks.ts';
import type { NamedKind, Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

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
  const beginnings = beginningsFinder(names);
  return { matchText: (text) => matchText(text, names, beginnings) };
}

/** How `hints` writes a name. */
export function hintOf(kind: NamedKind, key: string): string {
  return `${kind} ${key}`;
}

function matchText(text: NewsText, names: NamesToFind, beginnings: (text: string) => Beginnings): Match {
  const scanned = blocksOf(text).map((block) => ({ block, beginnings: beginnings(block.text) }));
  const blocks = scanned.map(({ block }) => block);
  const people = readPeople(
    scanned.map(({ block, beginnings: { names: words, surnames } }) => ({
      block,
      surnames,
      found: longestNames(block, names.names, words).map((hit) => foundAt(block, hit)),
    })),
    names.surnames,
  );
  const organisations = readOrganisations(people.found);
  const countries = readCountries(organisations.found, blocks);
  const namings = countries.found.flatMap(({ block, start, value, subjects, passing }) =>
    [...subjects, ...value.within].map((subject): Naming => ({ subject, block, start, passing })),
  );
  const named = new Map<Block, Found[]>(blocks.map((block) => [block, []]));
  for (const name of countries.found)
    if (name.subjects[0]?.kind !== 'country') named.get(name.block)!.push(name);
  for (const { block, beginnings: words } of scanned) {
    namings.push(...topicsIn(block, longestNames(block, names.topics, words.topics), named.get(block)!));
  }
  const hints = [people, organisations, countries].flatMap((reading) => reading.hints);
  return {
    mentions: mentionsOf(namings),
    hints: new Set(hints.map(({ kind, key }) => hintOf(kind, key))),
    lines: text.lines ?? [],
  };
}

function foundAt(block: Block, { value, words, start, end }: Hit<Meaning>): Found {
  return { block, value, words, start, end, subjects: value.subjects, passing: false };
}

/** The topics of a block. By one word it names a topic only in passing: any text may speak of energy. */
function topicsIn(block: Block, hits: readonly Hit<Subject>[], names: readonly Found[]): Naming[] {
  let next = 0;
  return hits.flatMap(({ value, words, start, end }) => {
    while (next < names.length && names[next]!.end < end) next++;
    const name = names[next];
    // The energy of the International Atomic Energy Agency is no topic, nor is the health of a minister.
    const inside = name !== undefined && name.start <= start && name.words.length > words.length;
    const office = OFFICES.has(wordBehind({ block, start, end })?.spelling.key ?? '');
    return inside || office ? [] : [{ subject: value, block, start, passing: words.length === 1 }];
  });
}

const OFFICES = new Set(
  'minister ministers ministry ministries secretary secretaries department official officials'.split(' '),
);

/** The longest names from left to right, none overlapping. */
function longestNames<T>({ text }: Block, trie: NameTrie<T>, beginnings: readonly Word[]): Hit<T>[] {
  const hits: Hit<T>[] = [];
  let end = 0;
  for (const word of beginnings) {
    const hit = word.start >= end ? trie.longest(text, word) : undefined;
    if (hit === undefined) continue;
    hits.push(hit);
    end = hit.end;
  }
  return hits;
}
