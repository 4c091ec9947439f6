// The article before and the one after, within a list.

/** Earlier and later articles of one; undefined at the ends. */
export interface Neighbours<T> {
  readonly earlier: T | undefined;
  readonly later: T | undefined;
}

/**
 * Looks up neighbours in a list that is ordered newest first.
 * @param passed what is no neighbour: the next one in that direction is
 */
export function neighboursIn<T>(
  newestFirst: readonly T[],
  index: number,
  passed: readonly T[] = [],
): Neighbours<T> {
  const from = (start: number, step: 1 | -1): T | undefined => {
    let at = start;
    while (at in newestFirst && passed.includes(newestFirst[at]!)) at += step;
    return newestFirst[at];
  };
  return { earlier: from(index + 1, 1), later: from(index - 1, -1) };
}
