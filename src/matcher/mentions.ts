// Mentions: all places where a text names one thing, put together. Knows no rule of what a word means.
import type { Subject } from './names-to-find.ts';
import { sentenceAt, type Block, type Place } from './text-blocks.ts';
import type { NamedKind } from './vocabulary.ts';

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
  /** The same without the places that name it only in passing: the Soviet Union as `former Soviet`, a topic by one word. */
  readonly outright: readonly Place[];
  /** The sentences that name it, as they stand in the text. */
  readonly sentences: readonly string[];
  /** Whether the archive knows it; otherwise it comes from the built-in list of organisations. */
  readonly inArchive: boolean;
  /** A state that no longer exists. */
  readonly former: boolean;
}

/** One place where a subject is named: the word of a block with which the name begins. */
export interface Naming {
  readonly subject: Subject;
  readonly block: Block;
  readonly word: number;
  readonly passing: boolean;
}

/** Puts the namings of a text together, in order of first mention. */
export function mentionsOf(namings: readonly Naming[], blocks: readonly Block[]): Mention[] {
  const order = new Map(blocks.map((block, index) => [block, index]));
  const inOrder = [...namings].sort((a, b) => order.get(a.block)! - order.get(b.block)! || a.word - b.word);
  const bySubject = new Map<Subject, Naming[]>();
  for (const naming of inOrder) {
    const together = bySubject.get(naming.subject);
    if (together === undefined) bySubject.set(naming.subject, [naming]);
    else together.push(naming);
  }
  return [...bySubject].map(([subject, together]) => ({
    kind: subject.kind,
    key: subject.key,
    name: subject.name,
    keys: subject.keys,
    count: together.length,
    where: unique(together.map(({ block }) => block.place)),
    outright: unique(together.filter(({ passing }) => !passing).map(({ block }) => block.place)),
    sentences: unique(together.map(sentenceOf)),
    inArchive: subject.inArchive,
    former: subject.former,
  }));
}

function sentenceOf({ block, word }: Naming): string {
  const { start, end } = block.sentences[sentenceAt(block, block.words[word]!.start)]!;
  return block.text.slice(start, end);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
