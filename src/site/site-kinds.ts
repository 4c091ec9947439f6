// Whether what stands in the folder of a site is of the kind that its paths say. A folder that is a link leads out of the
// site, and a file where a folder belongs stops a change half way: such a site is exchanged whole.
import { lstatSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasCode } from './disk-failure.ts';

/** Paths of a site, with `/`. */
export interface SitePaths {
  /** Files: where one is there, it must be no folder. */
  readonly files: Iterable<string>;
  /** Whatever stands at these, the folders around it must be folders. */
  readonly others: Iterable<string>;
  /** Files that go: a folder may take the place of one. */
  readonly going: ReadonlySet<string>;
}

/** Whether every folder on the way to the paths, where there is one, is a folder and no link, and every file no folder. */
export function isOfRightKinds(site: string, { files, others, going }: SitePaths): boolean {
  const looked = new Set<string>(['.']);
  const foldersAbove = (path: string): boolean => {
    const folder = dirname(path);
    if (looked.has(folder)) return true;
    if (!foldersAbove(folder)) return false;
    looked.add(folder);
    const stats = statsOf(join(site, folder));
    return stats === undefined || stats.isDirectory() || (stats.isFile() && going.has(folder));
  };
  for (const path of files) {
    if (!foldersAbove(path) || statsOf(join(site, path))?.isDirectory()) return false;
  }
  for (const path of others) if (!foldersAbove(path)) return false;
  return true;
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (cause) {
    if (hasCode(cause, 'ENOENT', 'ENOTDIR')) return undefined;
    throw cause;
  }
}
