// Watches a folder for whoever shows what is in it.
import { join, relative } from 'node:path';
import chokidar, { type FSWatcher } from 'chokidar';
import { hasCode } from '../site/disk-failure.ts';

/** Files that are not read either. Names below the folder: the folder itself may lie anywhere. */
const SKIPPED = /(?:^|[\\/])\.(?!\.?(?:$|[\\/])|well-known(?:$|[\\/]))|~$/u;

/**
 * Watches a folder with all below it, or one file. What cannot be watched is said once, and the rest is watched.
 * @param changed called for every file that is added, changed or removed
 */
export function watchFolder(folder: string, changed: () => void): FSWatcher {
  const watcher = chokidar.watch(folder, {
    ignoreInitial: true,
    // A bracket in a name is a bracket.
    disableGlobbing: true,
    ignored: (path: string) => SKIPPED.test(relative(folder, path)),
  });
  const said = new Set<string>();
  watcher.on('error', (cause) => {
    const line = watchFailure(cause, folder);
    if (!said.has(line)) console.error(`note  ${line}`);
    said.add(line);
  });
  return watcher.on('all', changed);
}

/** What cannot be watched, why, and what to do, in a line. */
function watchFailure(cause: NodeJS.ErrnoException, folder: string): string {
  const unseen = 'changes there are not seen';
  // The limits of a system are met by every file after the first: the folder stands for them.
  if (hasCode(cause, 'ENOSPC'))
    return `not all of ${folder} can be watched, ${unseen}: raise fs.inotify.max_user_watches (sysctl), then start again`;
  if (hasCode(cause, 'EMFILE', 'ENFILE'))
    return `not all of ${folder} can be watched, ${unseen}: raise fs.inotify.max_user_instances (sysctl) or ulimit -n, then start again`;
  const path = cause.path === undefined ? folder : join(folder, relative(folder, cause.path));
  if (hasCode(cause, 'EACCES', 'EPERM'))
    return `${path} cannot be watched, ${unseen}: allow it (chmod u+rx), then start again`;
  return `${path} cannot be watched, ${unseen}: ${cause.message}`;
}
