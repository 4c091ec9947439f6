// Gives the custom properties of a finished stylesheet short names: what a person reads in the sources need not be sent
// to every reader. Knows nothing of what the properties are for.

/** Not the middle of a class: `.a--b`. */
const PROPERTY = /(?<![\w-])--[a-z][\w-]*/gu;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The same stylesheet with `--a`, `--b` … in place of `--colour-text` and the like, the most used shortest. */
export function withShortNames(css: string): string {
  const uses = new Map<string, number>();
  for (const [name] of css.matchAll(PROPERTY)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = [...uses].sort(([a, usesA], [b, usesB]) => usesB - usesA || (a < b ? -1 : 1));
  const short = new Map(names.map(([name], index) => [name, `--${lettersOf(index)}`]));
  return css.replace(PROPERTY, (name) => short.get(name)!);
}

/** `a` to `z`, then `aa`, `ab` … */
function lettersOf(index: number): string {
  const rest = Math.floor(index / LETTERS.length);
  return (rest === 0 ? '' : lettersOf(rest - 1)) + LETTERS[index % LETTERS.length]!;
}
