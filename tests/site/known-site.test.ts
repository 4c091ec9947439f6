// What a build may know of the site that is published: never more than the site itself proves.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unknownSite } from '../../src/site/build-cache.ts';
import { knownSite } from '../../src/site/known-site.ts';
import { MANIFEST } from '../../src/site/manifest.ts';
import { siteFolders } from '../../src/site/site-folders.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const file = { fingerprint: 'a', sha256: 'b', bytes: 1, mtimeMs: 1 };
const HASH = '0'.repeat(64);

/** A site in a folder. */
function opened(folder: string, recovered = false) {
  return { folders: siteFolders(folder), recovered };
}

/** The paths that are known of a site with such a manifest, which is not the one that the cache knows. */
function known(manifest: string | undefined): string[] {
  const folder = temporaryFolder('known');
  if (manifest !== undefined) writeFileSync(join(folder, MANIFEST), manifest);
  const cached = new Map([
    ['index.html', file],
    [MANIFEST, file],
  ]);
  return [...knownSite({ files: cached, parts: new Map() }, opened(folder)).files.keys()];
}

test('files that another build published are known by the manifest, so that they can be removed', () => {
  expect(known(`${HASH}  other.html\n`)).toEqual(['index.html', MANIFEST, 'other.html']);
});

test.each([
  ['missing', undefined],
  ['damaged', `${HASH}  other.html\nnot a line of it\n`],
])('where the manifest is %s nothing is known, and all is made anew', (_, manifest) => {
  expect(known(manifest)).toEqual([]);
});

test('without a cache nothing is known', () => {
  expect(knownSite(unknownSite, opened(temporaryFolder('known'))).files.size).toBe(0);
});

test('a site that a process keeps watch over is taken as it is, unless a build before was stopped', () => {
  const watched = { files: new Map([['index.html', file]]), parts: new Map(), watched: true };
  const folder = temporaryFolder('known');
  expect(knownSite(watched, opened(folder)).watched).toBe(true);
  expect(knownSite(watched, opened(folder, true))).toEqual(unknownSite);
});
