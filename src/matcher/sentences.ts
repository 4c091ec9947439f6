// Finds where sentences end in English news text. Knows no name.

/** A sentence's place in its text: from the first character to behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// The look behind keeps a long run of dots from being tried from each of them.
const END = /(?:(?<![.!?…])[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])|\n+)/gu;
/** Abbreviations that stand before a name or a number, so that their dot ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen maj col lt sgt capt cmdr adm sen rep gov pres sec amb rev hon st ste mt ft no nos vs jr sr ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e approx est art'
  ).split(' '),
);
/** Longer than any of them. */
const LONGEST_ABBREVIATION = 24;
/** Words that begin a sentence and hardly ever a name: with them `the U.S. The` is two sentences. */
const STARTERS =
  /^["'“‘«([]*(?:The|An?|In|On|At|He|She|It|They|We|But|And|This|That|These|Its|His|Her|For|As|After)\b/u;

/** The sentences of a text. A line break ends one; white space between two belongs to neither. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const next = match.index + match[0].length;
    if (match[0].startsWith('.') && !endsSentence(text, match.index, next)) {
      continue;
    }
    push(spans, text, start, next);
    start = next;
  }
  push(spans, text, start, text.length);
  return spans;
}

/** Whether the dot at an offset ends a sentence when the text goes on at `next`. */
function endsSentence(text: string, dot: number, next: number): boolean {
  const before = text.slice(Math.max(0, dot - LONGEST_ABBREVIATION), dot);
  const word = before.slice(before.lastIndexOf(' ') + 1).replace(/^[^\p{L}\p{N}]+/u, '');
  if (/^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word)) return STARTERS.test(text.slice(next, next + 12));
  return !ABBREVIATIONS.has(word.toLowerCase());
}

function push(spans: Span[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = from + piece.trimEnd().length;
  if (end > start) spans.push({ start, end });
}
