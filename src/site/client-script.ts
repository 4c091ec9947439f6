// Makes a script for browsers from its sources in src/client: one file without imports. It is named by its sources, so
// that it is compiled only when it must be written.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildSync } from 'esbuild';
import type { SiteAsset } from '../pages/site-assets.ts';
import { assetPath } from '../pages/urls.ts';
import { programFolder } from './program-folder.ts';

/** Imports of a source of ours; types are gone when it runs. */
const IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from '(\.{1,2}\/[^']+)';/gmu;

/** The script of `src/client/NAME/NAME.ts`. */
export function clientScript(name: 'search' | 'verify'): SiteAsset {
  const entry = join(programFolder, `src/client/${name}/${name}.ts`);
  return {
    role: `${name}-script`,
    path: assetPath(name, hashOf(sourcesOf(entry)), 'js'),
    content: () => compile(entry),
  };
}

function compile(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    // Browsers of the last three years or so, like the stylesheet.
    target: ['chrome111', 'firefox113', 'safari16.4'],
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** A source and all that it imports, by path. */
function sourcesOf(path: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(path)) return found;
  const text = readFileSync(path, 'utf8');
  found.set(path, text);
  for (const [, imported] of text.matchAll(IMPORT)) sourcesOf(join(dirname(path), imported!), found);
  return found;
}

function hashOf(sources: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const path of [...sources.keys()].sort()) {
    hash.update(relative(programFolder, path).replaceAll('\\', '/')).update(sources.get(path)!);
  }
  return hash.digest('hex').slice(0, 8);
}
