// Does the work of a build: makes what is stale in a staging folder, then publishes a whole site or only the changes.
import { createHash } from 'node:crypto';
import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteView } from '../pages/site-view.ts';
import type { KnownFile, KnownFiles } from './build-cache.ts';
import { MANIFEST, manifestText } from './manifest.ts';
import { discardStaging, openStaging, publishChanges, publishSite } from './publish.ts';
import { stillThere, type Work } from './stale.ts';

/** Where files come from and go to. */
interface PublishOptions {
  readonly content: string;
  readonly output: string;
  readonly offline: boolean;
  readonly templates?: string;
  /** Folder of the versions of pictures that were made before; undefined to make all anew. */
  readonly pictures: string | undefined;
}

/** @returns every file of the site as it is now, for the next build */
export async function publishWork(
  work: Work,
  siteView: SiteView,
  known: KnownFiles,
  { content, output, offline, templates, pictures }: PublishOptions,
): Promise<Map<string, KnownFile>> {
  const manifest = known.get(MANIFEST);
  const { unwanted } = work;
  const manifestKept = manifest && stillThere(manifest, join(output, MANIFEST));
  if (work.stale.length === 0 && unwanted.length === 0 && manifestKept !== undefined) {
    return new Map([...work.kept, [MANIFEST, manifestKept]]);
  }
  const folders = openStaging(output);
  try {
    const { staging } = folders;
    const { renderOutputs } = await import('./render-site.ts');
    const outputs = work.stale.map(({ output: stale }) => stale);
    const kept = [...work.kept].map(([path, { sha256 }]) => ({ path, sha256 }));
    const hashes = new Map(
      (await renderOutputs(outputs, siteView, { content, staging, offline, kept, templates, pictures })).map(
        ({ path, sha256 }) => [path, sha256],
      ),
    );
    const files = new Map(work.kept);
    for (const {
      output: { path },
      fingerprint,
    } of work.stale) {
      files.set(path, fileIn(staging, path, fingerprint, hashes.get(path)!));
    }
    const text = manifestText([...files].map(([path, { sha256 }]) => ({ path, sha256 })));
    writeFileSync(join(staging, MANIFEST), text);
    files.set(MANIFEST, fileIn(staging, MANIFEST, '', createHash('sha256').update(text).digest('hex')));
    if (known.size === 0) publishSite(output, folders);
    else
      publishChanges(output, folders, {
        changed: [...newFilesFirst(hashes.keys(), known), MANIFEST],
        unwanted,
      });
    return files;
  } catch (cause) {
    discardStaging(folders);
    throw cause;
  }
}

/** New files go before changed ones, which may link to them. */
function newFilesFirst(paths: Iterable<string>, known: KnownFiles): string[] {
  const all = [...paths];
  return [...all.filter((path) => !known.has(path)), ...all.filter((path) => known.has(path))];
}

function fileIn(staging: string, path: string, fingerprint: string, sha256: string): KnownFile {
  const { size, mtimeMs } = lstatSync(join(staging, path));
  return { fingerprint, sha256, bytes: size, mtimeMs };
}
