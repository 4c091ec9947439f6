// The fingerprint of the program: its own sources, the versions of the libraries that render, and the Unicode data of
// this Node. Where it differs, nothing an earlier run made can be trusted.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { programFolder } from './program-folder.ts';

let known: string | undefined;

/** The same for the same program, wherever it is installed. Read once a process. */
export function programFingerprint(): string {
  known ??= fingerprint();
  return known;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of sources(join(programFolder, 'src')))
    hash.update(path).update(readFileSync(join(programFolder, path)));
  hash.update(readFileSync(join(programFolder, 'eleventy.config.ts')));
  for (const [name, version] of libraryVersions()) hash.update(`${name}@${version}\n`);
  const { icu, cldr, unicode, tz } = process.versions;
  return hash.update([icu, cldr, unicode, tz].join()).digest('hex');
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/u.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(programFolder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function libraryVersions(): [string, string][] {
  const require = createRequire(join(programFolder, 'package.json'));
  const { dependencies } = require('./package.json') as { dependencies: Record<string, string> };
  return Object.keys(dependencies)
    .sort()
    .map((name) => [name, libraryVersion(name)]);
}

/**
 * The version of a library as it is installed. Packages may hide their package.json from require: it is looked for in
 * every folder where they can be.
 */
export function libraryVersion(name: string): string {
  const require = createRequire(join(programFolder, 'package.json'));
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      const text = readFileSync(join(folder, name, 'package.json'), 'utf8');
      return (JSON.parse(text) as { version: string }).version;
    } catch {
      // Not in this node_modules folder: look in the one above.
    }
  }
  throw new Error(`the package ${name} is not installed; run npm ci in ${dirname(programFolder)}`);
}
