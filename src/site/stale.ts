// Which files of the site must be made again, and which no output wants any more.
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../pages/output.ts';
import type { KnownFile, KnownFiles } from './build-cache.ts';
import { MANIFEST } from './manifest.ts';

/** The work of a build. */
export interface Work {
  /** Outputs to make, with their fingerprints. */
  readonly stale: readonly { readonly output: Output; readonly fingerprint: string }[];
  /** Files that stay as they are. */
  readonly kept: ReadonlyMap<string, KnownFile>;
  /** Paths of files that an earlier build made and nothing wants now. */
  readonly unwanted: readonly string[];
}

/** @param folder the output folder, in which known files are looked at */
export function findWork(
  outputs: readonly Output[],
  fingerprint: (output: Output) => string,
  known: KnownFiles,
  folder: string,
): Work {
  const stale: { output: Output; fingerprint: string }[] = [];
  const kept = new Map<string, KnownFile>();
  for (const output of outputs) {
    const own = fingerprint(output);
    const before = known.get(output.path);
    const same = before?.fingerprint === own ? stillThere(before, join(folder, output.path)) : undefined;
    if (same === undefined) stale.push({ output, fingerprint: own });
    else kept.set(output.path, same);
  }
  const wanted = new Set(outputs.map(({ path }) => path));
  const unwanted = [...known.keys()].filter((path) => !wanted.has(path) && path !== MANIFEST);
  return { stale, kept, unwanted };
}

/**
 * The known file if its bytes are what they were. A file with another time and the same size is read: restoring a
 * backup or a cache sets times anew.
 */
export function stillThere(known: KnownFile, path: string): KnownFile | undefined {
  let stats: Stats;
  try {
    stats = lstatSync(path);
  } catch {
    return undefined;
  }
  if (!stats.isFile() || stats.size !== known.bytes) return undefined;
  if (stats.mtimeMs === known.mtimeMs) return known;
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  return sha256 === known.sha256 ? { ...known, mtimeMs: stats.mtimeMs } : undefined;
}
