// Imports texts as the command does, and keeps what it said.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importFiles, type ImportOptions } from '../../src/import/import-files.ts';
import type { ImportPrompts } from '../../src/import/prompts.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A clipping without a date. */
export const CLIPPING = `Kenya and Uganda reopen their border

0
226

NAIROBI — Kenya opened the border crossing at Busia on Friday, and Uganda did so an hour later.

Traders from Rwanda had waited for nine days, an officer of the African Union (AU) said.

The United States welcomed the decision.

Source: post
`;

/** What is imported, the clipping if nothing else is, and how. */
interface Run extends Partial<Omit<ImportOptions, 'files'>> {
  readonly files?: Record<string, string | Buffer>;
  readonly named?: readonly string[];
  readonly prompts?: ImportPrompts;
}

/** Imports files of these names and texts into a folder; of the report the folder of the files is `.`. */
export async function importTexts({ files = { 'clip.txt': CLIPPING }, named, prompts, ...options }: Run) {
  const folder = temporaryFolder('import');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const paths = (named ?? Object.keys(files)).map((name) => join(folder, name));
  const content = options.contentFolder ?? join(folder, 'content');
  const out: string[] = [];
  const errors: string[] = [];
  const outcome = await importFiles(
    { contentFolder: content, accept: false, dryRun: false, ...options, files: paths },
    {
      write: (line) => out.push(line.replaceAll(folder, '.')),
      writeError: (line) => errors.push(line.replaceAll(folder, '.')),
      prompts,
    },
  );
  const text = (path: string): string => readFileSync(join(content, path), 'utf8');
  return { outcome, out, errors, content, text };
}
