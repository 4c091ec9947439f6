// Where an article stands in a list, without keeping a table for every list.

/**
 * Makes the finder for lists that keep the order of one long list.
 * @param all every article, in the order of the archive
 * @returns the index of an article in such a list, -1 if it is not there
 */
export function positionFinder<T extends object>(
  all: readonly T[],
): (list: readonly T[], article: T) => number {
  const order = new Map(all.map((article, index) => [article, index]));
  return (list, article) => {
    const wanted = order.get(article) ?? -1;
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const here = order.get(list[middle]!)!;
      if (here === wanted) return middle;
      if (here < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
}
