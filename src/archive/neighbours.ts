// The article before and the one after, within a list.

/** Earlier and later articles of one; undefined at the ends. */
export interface Neighbours<T> {
  readonly earlier: T | undefined;
  readonly later: T | undefined;
}

/** Looks up neighbours in a list that is ordered newest first. */
export function neighboursIn<T>(newestFirst: readonly T[], index: number): Neighbours<T> {
  return { earlier: newestFirst[index + 1], later: newestFirst[index - 1] };
}
