// Names: when two spellings mean one thing, and which known name a misspelt one is near to.

/** What is not seen: marks of direction too, and joiners beside letters that do not join. */
const INVISIBLE =
  /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\u2066-\u2069\ufeff]|[\u200c\u200d](?=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\s]|$)|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\s])[\u200c\u200d]/gu;
const LATIN_OR_GREEK_ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;

/**
 * The key of a name: NFC, case-folded, accents removed from Latin and Greek letters (in other scripts a mark can be
 * a letter of its own), typographic apostrophes made plain, invisible characters dropped, white space collapsed.
 * Names with one key are one entity.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(LATIN_OR_GREEK_ACCENTS, '$1')
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[’ʼ]/gu, "'")
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The known name nearest to a misspelt one, or undefined when none is near: at most one edit in three letters.
 * Ties go to the earlier candidate.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const key = nameKey(name);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(key.length / 3)) + 1;
  for (const candidate of candidates) {
    const candidateKey = nameKey(candidate);
    if (Math.abs(candidateKey.length - key.length) >= bestDistance) continue;
    const distance = editDistance(key, candidateKey, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Optimal string alignment distance (insert, delete, change, swap neighbours); gives up at `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
