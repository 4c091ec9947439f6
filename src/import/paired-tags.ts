// What stands between a beginning and its end in a text, such as `[quote]…[/quote]` or `<!--…-->`. One pattern over both
// would look for the end of each beginning to the end of the text, and a text of beginnings alone would take hours.

/** A beginning, what follows it up to its end, and both together. */
export interface TagPair {
  /** The group `name` of the beginning, in lower case. */
  readonly name: string;
  /** The group `arguments` of the beginning. */
  readonly arguments: string;
  readonly inner: string;
}

/**
 * Changes pairs, the outer of two that lie in each other. A beginning that has no end stays.
 * @param begin a pattern with the flag `g`
 * @param endOf the pattern, with the flag `g`, of what ends a beginning of this name
 */
export function changePairs(
  text: string,
  begin: RegExp,
  endOf: (name: string) => RegExp,
  change: (pair: TagPair) => string,
): string {
  const unended = new Set<string>();
  let result = '';
  let at = 0;
  for (const found of text.matchAll(begin)) {
    const name = (found.groups?.name ?? '').toLowerCase();
    if (found.index < at || unended.has(name)) continue;
    const inside = found.index + found[0].length;
    const pattern = endOf(name);
    pattern.lastIndex = inside;
    const end = pattern.exec(text);
    if (end === null) {
      unended.add(name);
      continue;
    }
    const inner = text.slice(inside, end.index);
    result += text.slice(at, found.index) + change({ name, arguments: found.groups?.arguments ?? '', inner });
    at = end.index + end[0].length;
  }
  return result + text.slice(at);
}
