// Whether what stands in the folder of a site is of the kind that its paths say. A folder that is a link leads out of the
// site, and a file where a folder belongs stops a change half way: such a site is exchanged whole.
import { lstatSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths of a site, with `/`. */
export interface SitePaths {
  /** Files: where one is there, it must be no folder. */
  readonly files: Iterable<string>;
  /** Whatever stands at these, the folders around it must be folders. */
  readonly others: Iterable<string>;
}

/** Whether every folder on the way to the paths, where there is one, is a folder and no link, and every file no folder. */
export function isOfRightKinds(site: string, { files, others }: SitePaths): boolean {
  const looked = new Set<string>(['.']);
  const foldersAbove = (path: string): boolean => {
    const folder = dirname(path);
    if (looked.has(folder)) return true;
    if (!foldersAbove(folder)) return false;
    looked.add(folder);
    return statsOf(join(site, folder))?.isDirectory() ?? true;
  };
  for (const path of files) {
    if (!foldersAbove(path) || statsOf(join(site, path))?.isDirectory()) return false;
  }
  for (const path of others) if (!foldersAbove(path)) return false;
  return true;
}

function statsOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
