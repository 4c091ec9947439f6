// Makes the tries of all names to look for, and says what each spelling means. Knows no text.
import { nameKey } from '../content/names.ts';
import { spellingsOf, type CountryWord } from './country-spellings.ts';
import { JOINT_WORDS, NOT_COUNTRIES, SHARED_WORDS } from './country-words.ts';
import { NameTrie, type Case } from './name-trie.ts';
import { surnameKeysOf } from './surnames.ts';
import type { NamedKind, NamedThing, Vocabulary } from './vocabulary.ts';
import { wordsOf, type Spelling } from './words.ts';

/** A country, organisation, person or topic to look for. */
export interface Subject {
  readonly kind: NamedKind;
  /** A country's code, otherwise the key of the name. */
  readonly key: string;
  readonly name: string;
  /** Keys by which an article may name it. */
  readonly keys: ReadonlySet<string>;
  readonly inArchive: boolean;
  /** A state that no longer exists. */
  readonly former: boolean;
  /** Keys of the words by which a person is called once the full name is known. */
  readonly surnames: ReadonlySet<string>;
}

/** What a spelling means. */
export interface Meaning {
  /** What it names; several where it names all of them (the two Koreas), none where it is a phrase to pass over. */
  readonly subjects: readonly Subject[];
  readonly word: CountryWord | 'full name' | 'other name' | 'abbreviation' | 'phrase';
  /** `weak`: counts where the text names the subject otherwise too; `shared`: means one of the subjects. */
  readonly certainty: 'sure' | 'weak' | 'shared';
  /** Countries named inside the name of an organisation: Libyan Red Crescent. */
  readonly within: readonly Subject[];
}

export interface NamesToFind {
  /** Countries, organisations and people; and phrases that are none of them. */
  readonly names: NameTrie<Meaning>;
  readonly topics: NameTrie<Subject>;
  /** People by the key of a surname. */
  readonly surnames: ReadonlyMap<string, readonly Subject[]>;
}

export function namesToFind(vocabulary: Vocabulary): NamesToFind {
  const names = new NameTrie<Meaning>();
  const topics = new NameTrie<Subject>();
  const countries = addCountries(names, vocabulary);
  const surnames = new Map<string, Subject[]>();
  for (const thing of vocabulary.things) {
    const subject = subjectOf(thing);
    if (thing.kind === 'topic') addTopic(topics, thing, subject);
    else addThing(names, thing, subject, countries);
    for (const key of subject.surnames) surnames.set(key, [...(surnames.get(key) ?? []), subject]);
  }
  return { names, topics, surnames };
}

function addCountries(names: NameTrie<Meaning>, { registry }: Vocabulary): NameTrie<Meaning> {
  const alone = new NameTrie<Meaning>();
  const add = (text: string, meaning: Omit<Meaning, 'within'>): void => {
    names.add(text, { ...meaning, within: [] }, caseOf);
    alone.add(text, { ...meaning, within: [] }, caseOf);
  };
  const subjects = new Map<string, Subject>();
  for (const country of registry.all) {
    const subject: Subject = {
      kind: 'country',
      key: country.code,
      name: country.name,
      keys: new Set([country.code]),
      inArchive: true,
      former: country.former !== undefined,
      surnames: new Set(),
    };
    subjects.set(country.code, subject);
    for (const { text, word, weak } of spellingsOf(country, registry)) {
      add(text, { subjects: [subject], word, certainty: weak ? 'weak' : 'sure' });
    }
  }
  const named = (codes: readonly string[]): Subject[] => codes.map((code) => subjects.get(code)!);
  for (const [words, codes] of SHARED_WORDS) {
    for (const text of words) add(text, { subjects: named(codes), word: 'name', certainty: 'shared' });
  }
  for (const [words, codes] of JOINT_WORDS) {
    for (const text of words) add(text, { subjects: named(codes), word: 'name', certainty: 'sure' });
  }
  for (const text of NOT_COUNTRIES) add(text, { subjects: [], word: 'phrase', certainty: 'sure' });
  return alone;
}

function addThing(
  names: NameTrie<Meaning>,
  thing: NamedThing,
  subject: Subject,
  countries: NameTrie<Meaning>,
): void {
  const add = (text: string, word: Meaning['word'], certainty: Meaning['certainty']): void => {
    const within =
      word === 'abbreviation' || thing.kind === 'person'
        ? []
        : countriesIn(text, countries, thing.intergovernmental);
    // Workers’ Party (Partido dos Trabalhadores) is called Workers’ Party.
    const name = text.replace(/^the /iu, '').replace(/ \(.*\)$/u, '');
    names.add(name, { subjects: [subject], word, certainty, within }, caseOf, thing.kind === 'person');
  };
  for (const text of thing.kind === 'person' ? personSpellings(thing.spellings) : thing.spellings) {
    const full = text === thing.name && !text.endsWith(')');
    const word = isAbbreviation(text) ? 'abbreviation' : full ? 'full name' : 'other name';
    add(text, word, 'sure');
  }
  for (const text of thing.shortForms) add(text, 'abbreviation', 'weak');
}

/** The countries that an organisation's name has in it; of a group of states only by name (not American States). */
function countriesIn(name: string, countries: NameTrie<Meaning>, byNameOnly: boolean): Subject[] {
  const found: Subject[] = [];
  let end = 0;
  for (const word of wordsOf(name)) {
    const hit = word.start >= end ? countries.longest(name, word) : undefined;
    if (hit === undefined) continue;
    end = hit.end;
    const { subjects, certainty, word: kind } = hit.value;
    if (certainty === 'sure' && (kind === 'name' || !byNameOnly)) found.push(...subjects);
  }
  return found;
}

/** Full names, and without the middle ones: Recep Tayyip Erdoğan is Recep Erdoğan too. */
function personSpellings(spellings: readonly string[]): string[] {
  const short = spellings.flatMap((name) => {
    const words = name.split(' ').filter((word) => !/^(?:Jr|Sr)\.?$/u.test(word));
    return words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word))
      ? [`${words[0]} ${words.at(-1)}`]
      : [];
  });
  return [...new Set([...spellings, ...short])];
}

function addTopic(topics: NameTrie<Subject>, thing: NamedThing, subject: Subject): void {
  for (const text of thing.spellings) {
    topics.add(text, subject, () => 'any');
    if (/[^s]s$/u.test(text)) topics.add(text.slice(0, -1), subject, () => 'any');
  }
}

function subjectOf(thing: NamedThing): Subject {
  return {
    kind: thing.kind,
    key: nameKey(thing.name),
    name: thing.name,
    keys: thing.keys,
    inArchive: thing.inArchive,
    former: false,
    surnames: thing.kind === 'person' ? surnameKeysOf(thing.spellings) : new Set(),
  };
}

/** Abbreviations stand as written, names with a capital where the name has one: `US` is never `us`. */
function caseOf(word: Spelling): Case {
  if (word.caps || MIXED.test(word.text) || NEEDS_ACCENT.has(word.text)) return 'as-written';
  return word.capital && /\p{L}/u.test(word.text) ? 'capital' : 'any';
}

/** Short words with a second capital: AfDB. */
const MIXED = /^(?=.{2,5}$)\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;
/** Names that without their accent are English words. */
const NEEDS_ACCENT = new Set(['Malé', 'Réunion']);

function isAbbreviation(text: string): boolean {
  const words = wordsOf(text);
  return words.length === 1 && caseOf(words[0]!.spelling) === 'as-written';
}
