// The files of the site that is published now, for an incremental build: what the cache knows, and what only the
// manifest of the site tells, since the build that published it may not have come to write its cache.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownSite, type KnownFile, type KnownSite } from './build-cache.ts';
import { MANIFEST, parseManifest } from './manifest.ts';
import { stillThere } from './stale.ts';
import type { OpenSite } from './with-site.ts';

/** What may be in the folder of a site; nothing where that cannot be told and all must be made anew. */
export function knownSite(
  { watched = false, ...cached }: KnownSite,
  { folders: { site }, recovered }: Pick<OpenSite, 'folders' | 'recovered'>,
): KnownSite {
  // Where a build was stopped the files are not those that this process put there.
  if (watched && !recovered) return { ...cached, watched };
  const manifest = cached.files.get(MANIFEST);
  if (manifest === undefined) return unknownSite;
  if (stillThere(manifest, join(site, MANIFEST)) !== undefined) return cached;
  const listed = readManifest(site);
  if (listed === undefined || listed.damages.length > 0) return unknownSite;
  const files = new Map(cached.files);
  // Of no fingerprint: it is made again or removed.
  for (const [path, sha256] of listed.files) if (!files.has(path)) files.set(path, madeByAnother(sha256));
  return { files, parts: cached.parts };
}

function readManifest(site: string): ReturnType<typeof parseManifest> | undefined {
  try {
    return parseManifest(readFileSync(join(site, MANIFEST), 'utf8'));
  } catch {
    return undefined;
  }
}

function madeByAnother(sha256: string): KnownFile {
  return { fingerprint: '', sha256, bytes: -1, mtimeMs: 0 };
}
