// Which files of the site must be made again, and which no output wants any more.
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../pages/output.ts';
import type { KnownFile, KnownFiles, KnownSite } from './build-cache.ts';
import type { Fingerprints } from './fingerprint.ts';
import { MANIFEST } from './manifest.ts';
import type { PlannedSite } from './planned-parts.ts';

/** The work of a build. */
export interface Work {
  /** Outputs to make. */
  readonly stale: readonly Output[];
  /** Files that stay as they are. */
  readonly kept: KnownFiles;
  /** Outputs that are stale and left to the next build, by path. */
  readonly postponed: ReadonlySet<string>;
  /** The fingerprint of an output, worked out once. */
  readonly fingerprint: (output: Output) => string;
}

/**
 * Finds the work of a planned site.
 * @param folder the output folder, in which known files are looked at
 */
export function findWork(
  { parts, closing }: PlannedSite,
  fingerprints: Pick<Fingerprints, 'of'>,
  { files: known, watched = false }: Pick<KnownSite, 'files' | 'watched'>,
  folder: string,
): Work {
  const workedOut = new Map<string, string>();
  const fingerprint = (output: Output): string => {
    const own = workedOut.get(output.path) ?? fingerprints.of(output);
    workedOut.set(output.path, own);
    return own;
  };
  const stale: Output[] = [];
  const kept = new Map<string, KnownFile>();
  const byFolder = filesByFolder(known);
  /** Keeps the files of an output if all are there as an earlier build left them; a folder is kept whole or made whole. */
  const keeps = (path: string, isSame: (file: KnownFile) => boolean): boolean => {
    const before = byFolder.get(path) ?? filesOf(path, known) ?? [];
    const same = before.flatMap(([own, file]) => {
      const still = isSame(file) ? (watched ? file : stillThere(file, join(folder, own))) : undefined;
      return still === undefined ? [] : [[own, still] as const];
    });
    if (same.length === 0 || same.length < before.length) return false;
    for (const [own, file] of same) kept.set(own, file);
    return true;
  };
  const look = (output: Output): void => {
    if (!keeps(output.path, (file) => file.fingerprint === fingerprint(output))) stale.push(output);
  };
  for (const planned of parts) {
    if (planned.known === undefined) planned.outputs.forEach(look);
    else {
      const lost = new Set<string>();
      for (const { path } of planned.known.files) {
        // Of no fingerprint is what another build made.
        if (!keeps(path, (file) => file.fingerprint !== '')) lost.add(path);
      }
      if (lost.size > 0) stale.push(...planned.outputs.filter(({ path }) => lost.has(path)));
    }
  }
  closing.forEach(look);
  return { stale, kept, postponed: new Set(), fingerprint };
}

/**
 * The work that an editor waits for: the search and the files for machines stay as an earlier build left them, where it
 * did, until the next build.
 * @param known the files of the site
 */
export function urgentWork({ stale, kept, fingerprint }: Work, known: KnownFiles): Work {
  const all = new Map(kept);
  const postponed = new Set<string>();
  const byFolder = filesByFolder(known);
  const urgent = stale.filter(({ path, writer }) => {
    const before = byFolder.get(path) ?? filesOf(path, known);
    if (!POSTPONED.has(writer) || before === undefined) return true;
    for (const [own, file] of before) all.set(own, file);
    postponed.add(path);
    return false;
  });
  return { stale: urgent, kept: all, postponed, fingerprint };
}

/** What no page shows. */
const POSTPONED: ReadonlySet<Output['writer']> = new Set(['text', 'index', 'search']);

/** Paths of files that an earlier build made and that are not among the files of the site now. */
export function unwantedFiles(known: KnownFiles, files: KnownFiles): string[] {
  return [...known.keys()].filter((path) => !files.has(path) && path !== MANIFEST);
}

type PathAndFile = readonly [path: string, file: KnownFile];

function filesOf(path: string, known: KnownFiles): PathAndFile[] | undefined {
  const file = known.get(path);
  return file === undefined ? undefined : [[path, file]];
}

/** The known files of each folder of the search. */
function filesByFolder(known: KnownFiles): Map<string, PathAndFile[]> {
  const folders = new Map<string, PathAndFile[]>();
  for (const [path, file] of known) {
    if (file.folder === undefined) continue;
    const files = folders.get(file.folder);
    if (files === undefined) folders.set(file.folder, [[path, file]]);
    else files.push([path, file]);
  }
  return folders;
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
