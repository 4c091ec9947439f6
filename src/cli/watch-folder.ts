// Watches a folder for whoever shows what is in it.
import { relative } from 'node:path';
import chokidar, { type FSWatcher } from 'chokidar';

/** Files that are not read either. Names below the folder: the folder itself may lie anywhere. */
const SKIPPED = /(?:^|[\\/])\.(?!\.?(?:$|[\\/]))|~$/u;

/** @param changed called for every file that was added, changed or removed from now on; a file is watched by itself */
export function watchFolder(folder: string, changed: () => void): FSWatcher {
  const watcher = chokidar.watch(folder, {
    ignoreInitial: true,
    // A bracket in a name is a bracket.
    disableGlobbing: true,
    ignored: (path: string) => SKIPPED.test(relative(folder, path)),
  });
  return watcher.on('all', changed);
}
