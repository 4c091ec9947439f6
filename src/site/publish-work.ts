// Does the work of a build: makes what is stale in a staging folder, then publishes a whole site or only the changes.
import { createHash } from 'node:crypto';
import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteView } from '../pages/site-view.ts';
import type { KnownFile, KnownFiles } from './build-cache.ts';
import { MANIFEST, manifestText } from './manifest.ts';
import { discardStaging, openStaging, publishChanges, publishSite } from './publish.ts';
import { stillThere, unwantedFiles, type Work } from './stale.ts';
import type { WrittenFile } from './written-file.ts';

/** Where files come from and go to. */
interface PublishOptions {
  readonly content: string;
  readonly output: string;
  readonly offline: boolean;
  readonly templates?: string;
  /** Folder of the versions of pictures that were made before; undefined to make all anew. */
  readonly pictures: string | undefined;
  readonly threads?: number;
}

/** What a build did to the site. */
interface Published {
  /** Every file of the site as it is now, for the next build. */
  readonly files: KnownFiles;
  /** How many of them were made, without the manifest, and how many were removed. */
  readonly written: number;
  readonly removed: number;
}

export async function publishWork(
  work: Work,
  siteView: SiteView,
  known: KnownFiles,
  { content, output, offline, templates, pictures, threads }: PublishOptions,
): Promise<Published> {
  const manifest = known.get(MANIFEST);
  const manifestKept = manifest && stillThere(manifest, join(output, MANIFEST));
  const nothingToDo = work.stale.length === 0 && unwantedFiles(known, work.kept).length === 0;
  if (nothingToDo && manifestKept !== undefined) {
    return { files: new Map([...work.kept, [MANIFEST, manifestKept]]), written: 0, removed: 0 };
  }
  const folders = openStaging(output);
  try {
    const { staging } = folders;
    const { renderOutputs } = await import('./render-site.ts');
    const outputs = work.stale.map(({ output: stale }) => stale);
    const kept = [...work.kept].map(([path, { sha256 }]) => ({ path, sha256 }));
    const written = await renderOutputs(outputs, siteView, {
      content,
      staging,
      offline,
      kept,
      templates,
      pictures,
      threads,
    });
    const fingerprints = new Map(work.stale.map((stale) => [stale.output.path, stale.fingerprint]));
    const files = new Map(work.kept);
    for (const file of written) {
      files.set(file.path, fileIn(staging, file, fingerprints.get(file.folder ?? file.path)!));
    }
    const unwanted = unwantedFiles(known, files);
    const text = manifestText([...files].map(([path, { sha256 }]) => ({ path, sha256 })));
    writeFileSync(join(staging, MANIFEST), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    files.set(MANIFEST, fileIn(staging, { path: MANIFEST, sha256 }, ''));
    if (known.size === 0) publishSite(output, folders);
    else
      publishChanges(output, folders, {
        changed: [...newFilesFirst(written, known), MANIFEST],
        unwanted,
      });
    return { files, written: written.length, removed: unwanted.length };
  } catch (cause) {
    discardStaging(folders);
    throw cause;
  }
}

/** New files go before changed ones, which may link to them. */
function newFilesFirst(written: readonly WrittenFile[], known: KnownFiles): string[] {
  const all = written.map(({ path }) => path);
  return [...all.filter((path) => !known.has(path)), ...all.filter((path) => known.has(path))];
}

function fileIn(staging: string, { path, sha256, folder }: WrittenFile, fingerprint: string): KnownFile {
  const { size, mtimeMs } = lstatSync(join(staging, path));
  return { fingerprint, sha256, bytes: size, mtimeMs, folder };
}
