// The source of an old site on the disk, and what the archive says of what was imported from it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite } from '../../src/site/check-site.ts';
import { contentFolder } from './content-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder of files, its pictures with their bytes. */
export function site(files: string, pictures: Readonly<Record<string, Buffer>> = {}): string {
  const empty = Object.keys(pictures)
    .map((path) => `-- ${path} --\n`)
    .join('');
  const folder = contentFolder(files + empty, temporaryFolder('old-site'));
  for (const [path, bytes] of Object.entries(pictures)) writeFileSync(join(folder, path), bytes);
  return folder;
}

/** The errors of the archive that an import made. */
export function errorsOf(content: string): string[] {
  const { problems } = checkSite({ content, now: new Date('2030-01-01T00:00:00Z'), drafts: true });
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => `${path} ${message}`);
}
