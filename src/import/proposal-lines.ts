// How proposed tags are printed: each with a sentence that speaks for it, and whether it is written.
import { printable } from '../content/problem.ts';
import { tagKeys, type Proposals } from '../matcher/propose-tags.ts';
import type { ChosenTags } from './prompts.ts';

/** Enough of a sentence to judge by. */
const LONGEST_SENTENCE = 160;

/**
 * The lines for an article: what was written, and what is only proposed, with its sentences.
 * @param how what a person can type to have all of it written
 */
export function proposalLines(
  proposals: Proposals,
  written: ChosenTags,
  how = '--accept writes all',
): string[] {
  const chosen = tagKeys.flatMap((key) => {
    const values = written[key] ?? [];
    return values.length === 0 ? [] : [`${key}: ${values.map(printable).join(', ')}`];
  });
  const open = tagKeys.flatMap((key) =>
    proposals[key]
      .filter(({ value }) => !(written[key] ?? []).includes(value))
      .map(({ value, name, sentences }) => {
        const named = value === name ? name : `${value} ${name}`;
        return `  ${key}: ${printable(named)} — “${shortened(sentences[0] ?? '')}”`;
      }),
  );
  const heading = chosen.length > 0 ? 'not written:' : `proposed, not written (${how}):`;
  return [...chosen, ...(open.length > 0 ? [heading, ...open] : [])];
}

function shortened(sentence: string): string {
  const text = printable(sentence.replace(/\s+/gu, ' '));
  return text.length <= LONGEST_SENTENCE
    ? text
    : `${text.slice(0, LONGEST_SENTENCE).replace(/\s+\S*$/u, '')} …`;
}
