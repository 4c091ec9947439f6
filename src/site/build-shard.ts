// Builds a shard: the files of a part of the site, in a folder of their own with what the others need to know of them.
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../content/problem.ts';
import { unknownSite } from './build-cache.ts';
import { withThreads, type BuildThreads } from './build-threads.ts';
import { checkSite, type BuildOptions, type CheckedSite } from './check-site.ts';
import { drawOptions } from './draw-options.ts';
import { Drawing } from './drawing.ts';
import { cleaningUp, heedSignals } from './interruption.ts';
import { checkOutputFolder } from './output-folder.ts';
import { discardStaging, openStaging, publishSite } from './publish.ts';
import { renderOutputs } from './render-site.ts';
import { isInShard, SHARD_FILES, SHARD_RECORD, shardText, type Shard } from './shards.ts';
import { findWork, workOn, type Work } from './stale.ts';
import { withSite, type OpenSite } from './with-site.ts';

export interface ShardOptions extends BuildOptions {
  readonly shard: Shard;
  /** The folder of the shard. */
  readonly output: string;
  readonly offline: boolean;
}

/** What a shard holds. */
export interface BuiltShard extends CheckedSite {
  readonly files: number;
  /** What somebody should know of the build before. */
  readonly notes: readonly string[];
}

/** So many files are removed before a build that is stopped ends; the next command removes the rest. */
const MOST_REMOVED = 5000;

/**
 * Builds a shard in the place of what was in its folder.
 * @throws ContentError with every problem of the content, wherever it lies
 */
export async function buildShard(options: ShardOptions): Promise<BuiltShard> {
  const { output, content } = options;
  checkOutputFolder(output, content, SHARD_RECORD);
  return withSite(output, (site) => withThreads(undefined, (threads) => buildLocked(options, site, threads)));
}

async function buildLocked(
  options: ShardOptions,
  site: OpenSite,
  threads: BuildThreads,
): Promise<BuiltShard> {
  const { shard } = options;
  const checked = checkSite(options, undefined, { help: threads.parsing });
  if (checked.problems.some(({ severity }) => severity === 'error')) throw new ContentError(checked.problems);
  const all = findWork(checked.planned, checked.fingerprints, unknownSite, site.folders.site);
  // What names the hashes of other files is made when all are there.
  const own = workOn(all, ({ path, writer }) => writer !== 'index' && isInShard(path, shard));
  const files = await cleaningUp(
    () => {
      discardStaging(site.folders, MOST_REMOVED);
      site.unlock();
    },
    () => publishShard(own, checked, options, site, threads),
  );
  return { ...checked, files, notes: site.notes };
}

/** @returns how many files of the site the shard has */
async function publishShard(
  own: Work,
  { plan }: CheckedSite,
  options: ShardOptions,
  { folders }: OpenSite,
  threads: BuildThreads,
): Promise<number> {
  const { shard, content } = options;
  try {
    openStaging(folders);
    const { staging } = folders;
    const made = join(staging, SHARD_FILES);
    const drawing = new Drawing(threads, drawOptions(made, options));
    const { written } = await renderOutputs(own, plan.siteView, {
      content,
      staging: made,
      drawing,
      kept: [],
    });
    const files = written.map((file) => ({
      ...file,
      fingerprint: own.fingerprints.get(file.folder ?? file.path)!,
    }));
    const record = shardText({ ...shard, files });
    writeFileSync(join(staging, SHARD_RECORD), record);
    await heedSignals();
    publishSite(folders, [
      ...files.map(({ path, sha256 }) => ({ path: `${SHARD_FILES}/${path}`, sha256 })),
      { path: SHARD_RECORD, sha256: hash('sha256', record, 'hex') },
    ]);
    return files.length;
  } catch (cause) {
    discardStaging(folders);
    throw cause;
  }
}
