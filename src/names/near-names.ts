// Names that differ by one letter: Zelensky and Zelenskyy. Knows no archive.
import { editDistance, nameKey } from '../content/names.ts';

/** Of shorter names too many are a letter apart: EU and AU. */
const SHORTEST = 4;

/**
 * The pairs of things whose names are one edit apart: a sign added, left out, changed, or swapped with its neighbour.
 * Digits count: COP27 and COP28 are two conferences. The first of a pair stands earlier in the list.
 */
export function nearPairs<T>(things: readonly T[], nameOf: (thing: T) => string): [T, T][] {
  const keys = things.map((thing) => nameKey(nameOf(thing)));
  const pairs: [T, T][] = [];
  // Two names one edit apart become equal when a sign is left out of one, or of each.
  const byRest = new Map<string, number[]>();
  keys.forEach((key, index) => {
    if (key.length < SHORTEST) return;
    const candidates = new Set<number>();
    for (const rest of rests(key)) {
      const others = byRest.get(rest);
      if (others === undefined) byRest.set(rest, [index]);
      else {
        for (const other of others) candidates.add(other);
        others.push(index);
      }
    }
    for (const other of [...candidates].sort((a, b) => a - b)) {
      if (isNear(keys[other]!, key)) pairs.push([things[other]!, things[index]!]);
    }
  });
  return pairs;
}

function rests(key: string): Set<string> {
  const all = new Set([key]);
  for (let index = 0; index < key.length; index++) all.add(key.slice(0, index) + key.slice(index + 1));
  return all;
}

function isNear(a: string, b: string): boolean {
  return editDistance(a, b, 2) === 1 && a.replace(/\D/gu, '') === b.replace(/\D/gu, '');
}
