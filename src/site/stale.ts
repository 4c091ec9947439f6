// Which files of the site must be made again, and which no output wants any more.
import { hash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../pages/output.ts';
import { plannedFile, type PlannedFile } from '../pages/site-part.ts';
import { unknownSite, type KnownFile, type KnownFiles, type KnownSite } from './build-cache.ts';
import type { Fingerprints } from './fingerprint.ts';
import { MANIFEST } from './manifest.ts';
import type { PlannedSite } from './planned-parts.ts';
import { isOfRightKinds } from './site-kinds.ts';

/** The work of a build. */
export interface Work {
  /** Files to make; a folder of the search counts as one. */
  readonly stale: readonly PlannedFile[];
  /** Their outputs, planned again part by part: those of a large site are never all held at once. */
  outputs(): Iterable<Output>;
  /** Of the outputs that were asked for, by path. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** The files of the site that is published now; none where all is made anew. */
  readonly known: KnownFiles;
  /** Those of them that stay as they are. */
  readonly kept: KnownFiles;
}

/** Stale files of a part of the site. */
interface StalePart {
  readonly files: readonly PlannedFile[];
  /** Of the whole part. */
  readonly plan: () => readonly Output[];
}

/**
 * Finds the work of a planned site. One in whose folder something is of another kind than its path says is made anew.
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
  const kept = new Map<string, KnownFile>();
  const byFolder = filesByFolder(known);
  const sameStill = (path: string, file: KnownFile, isSame: (file: KnownFile) => boolean) =>
    !isSame(file) ? undefined : watched ? file : stillThere(file, join(folder, path));
  /** Keeps the files of an output if all are there as an earlier build left them; a folder is kept whole or made whole. */
  const keeps = (path: string, isSame: (file: KnownFile) => boolean): boolean => {
    const inFolder = byFolder.get(path);
    if (inFolder === undefined) {
      const file = known.get(path);
      const same = file && sameStill(path, file, isSame);
      if (same !== undefined) kept.set(path, same);
      return same !== undefined;
    }
    const same = inFolder.flatMap(([own, file]) => {
      const still = sameStill(own, file, isSame);
      return still === undefined ? [] : [[own, still] as const];
    });
    if (same.length < inFolder.length) return false;
    for (const [own, file] of same) kept.set(own, file);
    return true;
  };
  const staleOf = (files: readonly PlannedFile[], plan: () => readonly Output[]): readonly PlannedFile[] => {
    let byPath: Map<string, Output> | undefined;
    const outputAt = (path: string): Output =>
      (byPath ??= new Map(plan().map((output) => [output.path, output]))).get(path)!;
    return files.filter(
      ({ path }) => !keeps(path, (file) => file.fingerprint === fingerprint(outputAt(path))),
    );
  };
  const stale = parts.map(({ known: before, files, outputs: plan }): StalePart => {
    if (before === undefined) return { files: staleOf(files, plan), plan };
    // Of no fingerprint is what another build made.
    return { files: files.filter(({ path }) => !keeps(path, (file) => file.fingerprint !== '')), plan };
  });
  const last = closing.map(plannedFile);
  stale.push({ files: staleOf(last, () => closing), plan: () => closing });
  const files = stale.flatMap((part) => part.files);
  if (known.size > 0 && !watched) {
    const going = new Set([...known.keys()].filter((path) => !kept.has(path)));
    const made = files.flatMap(({ path, writer }) => (writer === 'search' ? [] : [path]));
    if (!isOfRightKinds(folder, { files: [...going, ...made], others: known.keys(), going }))
      return findWork({ parts, closing }, fingerprints, unknownSite, folder);
  }
  return {
    stale: files,
    *outputs() {
      for (const { files, plan } of stale) {
        if (files.length === 0) continue;
        const paths = new Set(files.map(({ path }) => path));
        for (const output of plan()) {
          if (!paths.has(output.path)) continue;
          fingerprint(output);
          yield output;
        }
      }
    },
    fingerprints: workedOut,
    known,
    kept,
  };
}

/** The part of some work that makes certain files. */
export function workOn(work: Work, isWanted: (file: Pick<Output, 'path' | 'writer'>) => boolean): Work {
  return {
    ...work,
    stale: work.stale.filter(isWanted),
    *outputs() {
      for (const output of work.outputs()) if (isWanted(output)) yield output;
    },
  };
}

/**
 * The work that an editor waits for: the search and the files for machines stay as an earlier build left them, where it
 * did, until the next build.
 */
export function urgentWork(work: Work): Work {
  const kept = new Map(work.kept);
  const postponed = new Set<string>();
  const byFolder = filesByFolder(work.known);
  for (const { path, writer } of work.stale) {
    const before = byFolder.get(path) ?? filesOf(path, work.known);
    if (!POSTPONED.has(writer) || before === undefined) continue;
    // Of no fingerprint: the next build makes it, whatever it is then.
    for (const [own, file] of before) kept.set(own, { ...file, fingerprint: '' });
    postponed.add(path);
  }
  return { ...workOn(work, ({ path }) => !postponed.has(path)), kept };
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
  const sha256 = hash('sha256', readFileSync(path), 'hex');
  return sha256 === known.sha256 ? { ...known, mtimeMs: stats.mtimeMs } : undefined;
}
