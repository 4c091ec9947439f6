// Does the work of a build: makes what is stale in a staging folder, proves it, then publishes a whole site, a release
// or only the changes.
import { hash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteView } from '../pages/site-view.ts';
import type { KnownFile, KnownFiles } from './build-cache.ts';
import { hasCode } from './disk-failure.ts';
import { heedSignals } from './interruption.ts';
import type { Drawing } from './drawing.ts';
import type { KeptPictures } from './kept-pictures.ts';
import { MANIFEST, manifestText } from './manifest.ts';
import { isPage, linksOfFiles, type LinkCounts } from './page-links.ts';
import { proveLinks } from './prove-links.ts';
import { proveStaging } from './prove-staging.ts';
import { discardStaging, openStaging, publishChanges, publishSite } from './publish.ts';
import { publishRelease } from './releases.ts';
import type { SiteFolders } from './site-folders.ts';
import { stillThere, unwantedFiles, type Work } from './stale.ts';
import type { MadeFiles } from './render-site.ts';
import type { WrittenFile } from './written-file.ts';

/** Where files come from and go to. */
interface PublishOptions {
  readonly content: string;
  readonly folders: SiteFolders;
  /** Whether the site becomes a release of its own, behind a link. */
  readonly releases: boolean;
  /** The versions of pictures that were made before; undefined to make all anew. */
  readonly pictures: KeptPictures | undefined;
  /** May have begun with some pages. */
  readonly drawing: Drawing;
  /** The folders of all shards, where the files are taken from them and not made. */
  readonly shards?: readonly string[];
  /** What the pages of a site link to, by the hash of its manifest, where an earlier build has counted. */
  readonly linksBefore: (manifest: string) => LinkCounts | undefined;
}

/** What a build did to the site. */
interface Published {
  /** Every file of the site as it is now, for the next build. */
  readonly files: KnownFiles;
  /** How many of them were made, without the manifest, and how many were removed. */
  readonly written: number;
  readonly removed: number;
  /** How many pages were made or removed. */
  readonly pages: number;
  /** What its pages link to, for the next build; undefined where nothing has changed. */
  readonly links: LinkCounts | undefined;
}

export async function publishWork(
  work: Work,
  siteView: SiteView,
  options: PublishOptions,
): Promise<Published> {
  const { folders, releases } = options;
  const { known } = work;
  const manifest = known.get(MANIFEST);
  const manifestKept = manifest && stillThere(manifest, join(folders.site, MANIFEST));
  const nothingToDo = work.stale.length === 0 && unwantedFiles(known, work.kept).length === 0;
  if (nothingToDo && manifestKept !== undefined && releases === (folders.release !== undefined)) {
    return {
      files: new Map([...work.kept, [MANIFEST, manifestKept]]),
      written: 0,
      removed: 0,
      pages: 0,
      links: undefined,
    };
  }
  try {
    if (!options.drawing.isOpen) openStaging(folders);
    const { staging } = folders;
    const kept = [...work.kept].map(([path, { sha256 }]) => ({ path, sha256 }));
    const { written, links } = await makeFiles(work, siteView, kept, options);
    const text = manifestText([...kept, ...written]);
    writeFileSync(join(staging, MANIFEST), text);
    const inOrder = [
      ...newFilesFirst(written, known),
      { path: MANIFEST, sha256: hash('sha256', text, 'hex') },
    ];
    const whole = known.size === 0;
    const files = new Map(work.kept);
    for (const file of proveStaging(staging, inOrder, { thoroughly: !whole })) {
      files.set(file.path, knownFile(file, work.fingerprints.get(file.folder ?? file.path) ?? ''));
    }
    const origins = new Map(work.stale.map(({ path, origin }) => [path, origin]));
    const linksNow = proveLinks({
      ...{ site: folders.site, staging, known, kept: work.kept, links },
      staged: inOrder.map(({ path }) => path),
      before: manifestKept && options.linksBefore(manifestKept.sha256),
      prefix: prefixOf(siteView),
      originOf: (path) => origins.get(path),
    });
    const unwanted = unwantedFiles(known, files);
    await heedSignals();
    if (releases) {
      keepFiles([...work.kept.keys()], folders);
      publishRelease(folders);
    } else if (whole) publishSite(folders, inOrder);
    else publishChanges(folders, { changed: inOrder, unwanted });
    const pages = [...written.map(({ path }) => path), ...unwanted].filter(isPage).length;
    return { files, written: written.length, removed: unwanted.length, pages, links: linksNow };
  } catch (cause) {
    discardStaging(folders);
    throw cause;
  }
}

/** Makes what is stale in the staging folder, or takes it from the shards that made it. */
async function makeFiles(
  work: Work,
  siteView: SiteView,
  kept: readonly WrittenFile[],
  { folders, shards, ...options }: PublishOptions,
): Promise<MadeFiles> {
  const { staging } = folders;
  if (shards !== undefined) {
    // Nothing is drawn; who has parsed holds memory.
    await options.drawing.end();
    const { takeShards } = await import('./take-shards.ts');
    const written = takeShards(shards, work, staging);
    const pages = written.flatMap(({ path }) => (isPage(path) ? [path] : []));
    return { written, links: linksOfFiles(pages, staging, prefixOf(siteView)) };
  }
  const { renderOutputs } = await import('./render-site.ts');
  return renderOutputs(work, siteView, { ...options, staging, kept });
}

function prefixOf({ homeUrl }: SiteView): string {
  return homeUrl.replace(/\/$/u, '');
}

/** New files go before changed ones, which may link to them. */
function newFilesFirst(written: readonly WrittenFile[], known: KnownFiles): WrittenFile[] {
  return [
    ...written.filter(({ path }) => !known.has(path)),
    ...written.filter(({ path }) => known.has(path)),
  ];
}

function knownFile(
  { sha256, bytes, mtimeMs, folder }: ReturnType<typeof proveStaging>[number],
  fingerprint: string,
): KnownFile {
  return { fingerprint, sha256, bytes, mtimeMs, folder };
}

/** A release is whole: files that stay as they are get a second name in it, or a copy where the disk knows no links. */
function keepFiles(paths: readonly string[], { site, staging }: SiteFolders): void {
  for (const path of paths) {
    const [from, to] = [join(site, path), join(staging, path)];
    mkdirSync(dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch (cause) {
      if (!hasCode(cause, 'EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV')) throw cause;
      copyFileSync(from, to);
    }
  }
}
