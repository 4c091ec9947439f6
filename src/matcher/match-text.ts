// The matcher: finds which countries, organisations, people and topics a news text in English names. One pass through
// its words with the longest name first; what else a word may mean is decided by the readings that follow.
import type { Found } from './found.ts';
import { mentionsOf, type Mention, type Naming } from './mentions.ts';
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
  return { matchText: (text) => matchText(text, names) };
}

/** How `hints` writes a name. */
export function hintOf(kind: NamedKind, key: string): string {
  return `${kind} ${key}`;
}

function matchText(text: NewsText, { names, topics, surnames }: NamesToFind): Match {
  const blocks = blocksOf(text);
  const found = blocks.flatMap((block) =>
    longestNames(block, (at) => names.longest(block.text, block.words, at)).map(
      ({ value, first, last }): Found => ({ block, first, last, meaning: value, subjects: value.subjects, passing: false }),
    ),
  );
  const people = readPeople(blocks, found, surnames);
  const organisations = readOrganisations(people.found);
  const countries = readCountries(organisations.found, blocks);
  const namings = countries.found.flatMap(({ block, first, meaning, subjects, passing }) =>
    [...subjects, ...meaning.within].map((subject): Naming => ({ subject, block, word: first, passing })),
  );
  for (const block of blocks) {
    const longer = countries.found.filter((name) => name.block === block && name.subjects[0]?.kind !== 'country');
    for (const { value, first, last } of longestNames(block, (at) => topics.longest(block.text, block.words, at))) {
      // The energy of the International Atomic Energy Agency is no topic.
      const inside = longer.some((name) => name.first <= first && last <= name.last && name.last - name.first > last - first);
      if (!inside) namings.push({ subject: value, block, word: first, passing: false });
    }
  }
  return {
    mentions: mentionsOf(namings, blocks),
    hints: new Set(
      [people, organisations, countries].flatMap(({ hints }) => hints.map(({ kind, key }) => hintOf(kind, key))),
    ),
    lines: text.lines ?? [],
  };
}

/** The longest names from left to right, none overlapping. */
function longestNames<T extends { readonly last: number }>(block: Block, longest: (at: number) => T | undefined): T[] {
  const hits: T[] = [];
  for (let at = 0; at < block.words.length; at++) {
    const hit = longest(at);
    if (hit === undefined) continue;
    hits.push(hit);
    at = hit.last;
  }
  return hits;
}
