// Repeatable pseudo-random numbers, so that a benchmark's archive is the same on every machine.

/** A generator of numbers from 0 up to 1 (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chooses with Zipf's law: the first is chosen twice as often as the second, three times as often as the third. */
export function zipfChooser<T>(choices: readonly T[], random: Random): () => T {
  const sums: number[] = [];
  let sum = 0;
  choices.forEach((_, index) => sums.push((sum += 1 / (index + 1))));
  return () => {
    const at = random() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return choices[low]!;
  };
}

/** Some different choices. */
export function several<T>(choose: () => T, count: number): T[] {
  const chosen = new Set<T>();
  for (let tries = 0; chosen.size < count && tries < count * 20; tries++) chosen.add(choose());
  return [...chosen];
}
