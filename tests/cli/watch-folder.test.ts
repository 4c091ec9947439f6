// What is watched while somebody edits.
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../src/cli/watch-folder.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const SOON = { timeout: 30_000, interval: 10 };

const watchers: ReturnType<typeof watchFolder>[] = [];

/** Watches a folder from now on. @returns what is called at each change */
async function watched(folder: string) {
  const changed = vi.fn<(event?: string, path?: string) => void>();
  const watcher = watchFolder(folder, changed);
  watchers.push(watcher);
  await once(watcher, 'ready');
  return changed;
}

afterEach(async () => {
  await Promise.all(watchers.splice(0).map((watcher) => watcher.close()));
  vi.restoreAllMocks();
});

test.each(['content', '.press/content', 'a[1]/content'])(
  'a folder is watched wherever it lies: %s',
  async (path) => {
    const folder = join(temporaryFolder('watch'), path);
    mkdirSync(join(folder, 'articles'), { recursive: true });
    const changed = await watched(folder);
    writeFileSync(join(folder, 'articles/a.md'), 'A');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), SOON);
  },
);

test('what nobody reads is not watched: files with a dot before or a tilde behind their name', async () => {
  const folder = temporaryFolder('watch');
  mkdirSync(join(folder, '.git'));
  const changed = await watched(folder);
  for (const name of ['.git/index', '.a.md.swp', 'a.md~', 'a.md']) writeFileSync(join(folder, name), 'A');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), SOON);
  expect(new Set(changed.mock.calls.map(([, path]) => path))).toEqual(new Set([join(folder, 'a.md')]));
});

test('what is published although its name begins with a dot is watched', async () => {
  const folder = temporaryFolder('watch');
  mkdirSync(join(folder, 'public/.well-known'), { recursive: true });
  const changed = await watched(folder);
  writeFileSync(join(folder, 'public/.well-known/security.txt'), 'A');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), SOON);
});

const REFUSALS = [
  [
    'ENOSPC',
    'not all of FOLDER can be watched, changes there are not seen: raise fs.inotify.max_user_watches (sysctl), then start again',
  ],
  [
    'EMFILE',
    'not all of FOLDER can be watched, changes there are not seen: raise fs.inotify.max_user_instances (sysctl) or ulimit -n, then start again',
  ],
  [
    'EACCES',
    'FOLDER/topics cannot be watched, changes there are not seen: allow it (chmod u+rx), then start again',
  ],
  ['EIO', 'FOLDER/topics cannot be watched, changes there are not seen: refused'],
] as const;

test.each(REFUSALS)(
  'what cannot be watched (%s) is said once, and the rest is watched',
  async (code, line) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const folder = temporaryFolder('watch');
    const changed = await watched(folder);
    const refused = Object.assign(new Error('refused'), {
      code,
      syscall: 'watch',
      path: join(folder, 'topics'),
    });
    for (let files = 0; files < 3; files++) watchers[0]!.emit('error', refused);
    expect(told).toHaveBeenCalledExactlyOnceWith(`note  ${line.replace('FOLDER', folder)}`);
    writeFileSync(join(folder, 'a.md'), 'A');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), SOON);
  },
);
