// What a text may hold at most. Most is counted before it is parsed: a few thousand notes would take the parser minutes.
import type { BodyDigest } from './digest-body.ts';
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

/** An error where the parser left text out. @param line of the file on which the text begins */
export function unreadText(path: string, { unreadLine }: BodyDigest, line: number): Problem[] {
  if (unreadLine === undefined) return [];
  return [
    {
      severity: 'error',
      path,
      line: line + unreadLine - 1,
      message: 'lists or quotations lie too deep in each other: what is deeper would be left out',
      hint: 'take some levels out',
    },
  ];
}
