// Builds a shard: the files of a part of the site, in a folder of their own with what the others need to know of them.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../content/problem.ts';
import { checkSite, type BuildOptions, type CheckedSite } from './build-site.ts';
import { unknownSite } from './build-cache.ts';
import { checkOutputFolder } from './output-folder.ts';
import { renderOutputs } from './render-site.ts';
import { isInShard, SHARD_FILES, SHARD_RECORD, shardText, type Shard } from './shards.ts';
import { siteFolders } from './site-folders.ts';
import { findWork, workOn } from './stale.ts';
import { withSite } from './with-site.ts';

export interface ShardOptions extends BuildOptions {
  readonly shard: Shard;
  /** The folder of the shard. */
  readonly output: string;
  readonly offline: boolean;
}

/** What a shard holds. */
export interface BuiltShard extends CheckedSite {
  readonly files: number;
}

/**
 * Builds a shard in the place of what was in its folder.
 * @throws ContentError with every problem of the content, wherever it lies
 */
export async function buildShard(options: ShardOptions): Promise<BuiltShard> {
  const { shard, output, content, offline, templates } = options;
  checkOutputFolder(output, content, SHARD_RECORD);
  return withSite(output, async () => {
    const checked = checkSite(options);
    if (checked.problems.some(({ severity }) => severity === 'error'))
      throw new ContentError(checked.problems);
    const all = findWork(checked.planned, checked.fingerprints, unknownSite, output);
    // What names the hashes of other files is made when all are there.
    const own = workOn(all, ({ path, writer }) => writer !== 'index' && isInShard(path, shard));
    const { staging } = siteFolders(output);
    mkdirSync(staging, { recursive: true });
    try {
      const { written } = await renderOutputs(own, checked.plan.siteView, {
        content,
        staging: join(staging, SHARD_FILES),
        offline,
        kept: [],
        templates,
      });
      const files = written.map((file) => ({
        ...file,
        fingerprint: own.fingerprints.get(file.folder ?? file.path)!,
      }));
      writeFileSync(join(staging, SHARD_RECORD), shardText({ ...shard, files }));
      rmSync(output, { recursive: true, force: true });
      renameSync(staging, output);
      return { ...checked, files: files.length };
    } catch (cause) {
      rmSync(staging, { recursive: true, force: true });
      throw cause;
    }
  });
}
