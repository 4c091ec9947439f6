// What a text may hold at most, counted before it is parsed: a few thousand notes would take the parser minutes.
import type { Problem } from './problem.ts';

const LIMITS: readonly { readonly sign: RegExp; readonly most: number; readonly what: string }[] = [
  { sign: /\^\[|\[\^/gu, most: 2_000, what: 'signs of notes' },
  { sign: /\]\(|\bhttps?:/gu, most: 10_000, what: 'links' },
];

/** Every limit that a text is over. @param line of the file on which the text begins */
export function textProblems(path: string, text: string, line: number): Problem[] {
  return LIMITS.flatMap(({ sign, most, what }): Problem[] => {
    const count = text.match(sign)?.length ?? 0;
    if (count <= most) return [];
    return [
      {
        severity: 'error',
        path,
        line,
        message: `the text has ${count} ${what}; the limit is ${most}`,
        hint: 'split it into several files',
      },
    ];
  });
}
