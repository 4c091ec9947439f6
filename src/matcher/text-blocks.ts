// A news text laid out for reading: its headline, dateline and paragraphs with their sentences. Knows no name.
import { sentencesOf, type Span } from './sentences.ts';
import { wordsOf, type Word } from './words.ts';

/** A text to look for names in. Paragraphs are plain text, not Markdown. */
export interface NewsText {
  readonly headline: string;
  readonly dateline?: string | undefined;
  readonly paragraphs: readonly string[];
  /** The line of its file on which each paragraph begins, where there is a file. */
  readonly lines?: readonly number[] | undefined;
}

/** Where in a text: a paragraph is its number, from 0. */
export type Place = 'headline' | 'dateline' | number;

export interface Block {
  readonly place: Place;
  /** Its number among the blocks of the text. */
  readonly number: number;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** A headline In Title Case, where a capital says nothing. */
  readonly titleCase: boolean;
  /** WRITTEN IN CAPITALS, where `US` may be a pronoun. */
  readonly allCaps: boolean;
}

/** The blocks of a text, in reading order. */
export function blocksOf({ headline, dateline, paragraphs }: NewsText): Block[] {
  const texts: (readonly [Place, string])[] = [
    ['headline', headline],
    ...(dateline === undefined ? [] : [['dateline', dateline] as const]),
    ...paragraphs.map((paragraph, index) => [index, paragraph] as const),
  ];
  return texts.map(([place, text], number) => ({
    place,
    number,
    text,
    sentences: sentencesOf(text),
    titleCase: place === 'headline' && isTitleCase(wordsOf(text)),
    allCaps: /\s/u.test(text) && !/\p{Ll}/u.test(text),
  }));
}

/** The sentence that an offset of a block lies in. */
export function sentenceAt({ sentences }: Block, offset: number): Span {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low] ?? { start: 0, end: 0 };
}

/** Whether the word at an offset is the first of its sentence, so that its capital says nothing. */
export function beginsSentence(block: Block, offset: number): boolean {
  return !/[\p{L}\p{N}]/u.test(block.text.slice(sentenceAt(block, offset).start, offset));
}

function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ spelling }) => spelling.text.length > 3 && /^\p{L}/u.test(spelling.text));
  return long.length >= 3 && long.filter(({ spelling }) => spelling.capital).length >= long.length * 0.8;
}
