// The matcher: finds which countries, organisations, people and topics a news text in English names. One pass through
// its words with the longest name first; what else a word may mean is decided by the readings that follow.
import type { Found } from './found.ts';
import { namesToFind, type NamesToFind, type Subject } from './names-to-find.ts';
import { readCountries } from './read-countries.ts';
import { readOrganisations } from './read-organisations.ts';
import { readPeople } from './read-people.ts';
import { blocksOf, sentenceAt, type Block, type NewsText, type Place } from './text-blocks.ts';
import type { NamedKind, Vocabulary } from './vocabulary.ts';

/** Something that a text names. */
export interface Mention {
  readonly kind: NamedKind;
  /** A country's code; otherwise the key of the name. */
  readonly key: string;
  /** The name to file under, as the archive writes it. */
  readonly name: string;
  /** All keys by which an article may have tagged it. */
  readonly keys: ReadonlySet<string>;
  /** How often the text names it. */
  readonly count: number;
  /** Where it is named, in reading order, without repeats. */
  readonly where: readonly Place[];
  /** The same without the places that name it only in passing: the Soviet Union as `former Soviet`. */
  readonly outright: readonly Place[];
  /** The sentences that name it, as they stand in the text. */
  readonly sentences: readonly string[];
  /** Whether the archive knows it; otherwise it comes from the built-in list of organisations. */
  readonly inArchive: boolean;
  /** A state that no longer exists. */
  readonly former: boolean;
}

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
  const gathering = new Gathering(blocks);
  for (const { block, first, meaning, subjects, passing } of countries.found) {
    for (const subject of [...subjects, ...meaning.within]) gathering.add(subject, block, first, passing);
  }
  for (const block of blocks) {
    const longer = countries.found.filter((name) => name.block === block && name.subjects[0]?.kind !== 'country');
    for (const { value, first, last } of longestNames(block, (at) => topics.longest(block.text, block.words, at))) {
      // The energy of the International Atomic Energy Agency is no topic.
      const inside = longer.some((name) => name.first <= first && last <= name.last && name.last - name.first > last - first);
      if (!inside) gathering.add(value, block, first, false);
    }
  }
  return {
    mentions: gathering.mentions(),
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

/** Collects where each subject is named. */
class Gathering {
  readonly #order: ReadonlyMap<Block, number>;
  readonly #places = new Map<Subject, { block: Block; offset: number; passing: boolean }[]>();

  constructor(blocks: readonly Block[]) {
    this.#order = new Map(blocks.map((block, index) => [block, index]));
  }

  add(subject: Subject, block: Block, word: number, passing: boolean): void {
    const place = { block, offset: block.words[word]!.start, passing };
    const places = this.#places.get(subject);
    if (places === undefined) this.#places.set(subject, [place]);
    else places.push(place);
  }

  mentions(): Mention[] {
    const compare = (a: { block: Block; offset: number }, b: { block: Block; offset: number }): number =>
      this.#order.get(a.block)! - this.#order.get(b.block)! || a.offset - b.offset;
    return [...this.#places]
      .map(([subject, places]) => ({ subject, places: places.sort(compare) }))
      .sort((a, b) => compare(a.places[0]!, b.places[0]!))
      .map(({ subject, places }) => ({
        kind: subject.kind,
        key: subject.key,
        name: subject.name,
        keys: subject.keys,
        count: places.length,
        where: [...new Set(places.map(({ block }) => block.place))],
        outright: [...new Set(places.filter(({ passing }) => !passing).map(({ block }) => block.place))],
        sentences: [
          ...new Set(
            places.map(({ block, offset }) => {
              const { start, end } = block.sentences[sentenceAt(block, offset)]!;
              return block.text.slice(start, end);
            }),
          ),
        ],
        inArchive: subject.inArchive,
        former: subject.former,
      }));
  }
}
