// A news text laid out for reading: its headline, dateline and paragraphs, each with words and sentences. Knows no name.
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
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
  /** A headline In Title Case, where a capital says nothing. */
  readonly titleCase: boolean;
  /** WRITTEN IN CAPITALS, where `US` may be a pronoun. */
  readonly allCaps: boolean;
}

/** The blocks of a text, in reading order. */
export function blocksOf(text: NewsText): Block[] {
  return [
    blockOf('headline', text.headline),
    ...(text.dateline === undefined ? [] : [blockOf('dateline', text.dateline)]),
    ...text.paragraphs.map((paragraph, index) => blockOf(index, paragraph)),
  ];
}

/** The number of the sentence that an offset of a block lies in. */
export function sentenceAt(block: Block, offset: number): number {
  const { sentences } = block;
  let number = 0;
  while (number + 1 < sentences.length && sentences[number + 1]!.start <= offset) number++;
  return number;
}

/** Whether a word is the first of its sentence, so that its capital says nothing. */
export function beginsSentence(block: Block, word: number): boolean {
  if (word === 0) return true;
  const { start } = block.words[word]!;
  const sentence = block.sentences[sentenceAt(block, start)]!;
  return block.words[word - 1]!.start < sentence.start;
}

function blockOf(place: Place, text: string): Block {
  const words = wordsOf(text);
  return {
    place,
    text,
    words,
    sentences: sentencesOf(text),
    titleCase: place === 'headline' && isTitleCase(words),
    allCaps: words.length > 2 && !/\p{Ll}/u.test(text),
  };
}

function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ spelling }) => spelling.text.length > 3 && /^\p{L}/u.test(spelling.text));
  return long.length >= 3 && long.filter(({ spelling }) => spelling.capital).length >= long.length * 0.8;
}
