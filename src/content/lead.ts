// The lead of a text: its first sentences, and its first words, for where there is no summary written by hand.

const EXCERPT_WORDS = 60;
const LEAD_ENOUGH = 120;
const LEAD_MOST = 300;

// Sentences end alike in nearly all languages; one segmenter keeps a text's lead independent of settings.
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Whole sentences of the beginning until they say enough (about 120 characters, at most 300); one that is far too long
 * is cut at a word.
 * @param paragraphs plain text, the first ones of the text
 */
export function leadOf(paragraphs: readonly string[]): string {
  let lead = '';
  for (const paragraph of paragraphs) {
    for (const { segment } of sentences.segment(paragraph)) {
      if (lead.length >= LEAD_ENOUGH) return lead;
      const next = lead === '' ? segment.trim() : `${lead} ${segment.trim()}`;
      if (next.length > LEAD_MOST) return lead === '' ? cutAtWord(next) : lead;
      lead = next;
    }
  }
  return lead;
}

/** The first 60 words of a paragraph, with a mark where words were left out. */
export function excerptOf(paragraph: string): string {
  const words = paragraph.split(/\s+/u);
  return words.length <= EXCERPT_WORDS ? paragraph : `${words.slice(0, EXCERPT_WORDS).join(' ')} …`;
}

function cutAtWord(text: string): string {
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > LEAD_MOST - 2) break;
    kept += segment;
  }
  const word = kept.lastIndexOf(' ');
  return `${word > LEAD_MOST / 2 ? kept.slice(0, word) : kept} …`;
}
