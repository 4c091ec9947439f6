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

/** One place where a subject is named: the offset in a block at which the name begins. */
export interface Naming {
  readonly subject: Subject;
  readonly block: Block;
  readonly start: number;
  readonly passing: boolean;
}

/** Puts the namings of a text together, in order of first mention. */
export function mentionsOf(namings: readonly Naming[]): Mention[] {
  const inOrder = [...namings].sort((a, b) => a.block.number - b.block.number || a.start - b.start);
  const bySubject = new Map<Subject, Naming[]>();
  for (const naming of inOrder) {
    const together = bySubject.get(naming.subject);
    if (together === undefined) bySubject.set(naming.subject, [naming]);
    else together.push(naming);
  }
  return [...bySubject].map(([subject, together]) => {
    const { kind, key, name, keys, inArchive, former } = subject;
    const where: Place[] = [];
    const outright: Place[] = [];
    const sentences: string[] = [];
    for (const naming of together) {
      const { place } = naming.block;
      addNew(where, place);
      if (!naming.passing) addNew(outright, place);
      addNew(sentences, sentenceOf(naming));
    }
    return { kind, key, name, keys, count: together.length, where, outright, sentences, inArchive, former };
  });
}

/** In reading order a repeat stands last. */
function addNew<T>(list: T[], value: T): void {
  if (list.at(-1) !== value) list.push(value);
}

function sentenceOf({ block, start }: Naming): string {
  const sentence = sentenceAt(block, start);
  return block.text.slice(sentence.start, sentence.end);
}
