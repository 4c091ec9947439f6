// Runs a whole import of files on the disk, and reads what it wrote.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles, type ImportOptions } from '../../src/import/import-files.ts';
import type { ImportOutcome } from '../../src/import/import-report.ts';
import { parseFrontMatter } from '../../src/content/front-matter.ts';
import { filesBelow } from './files-below.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What an import did. */
export interface ImportedFiles {
  readonly outcome: ImportOutcome;
  /** Lines of the report; the folder of the files is `IN`, that of the content `OUT`. */
  readonly out: readonly string[];
  readonly errors: readonly string[];
  readonly content: string;
  /** Paths of all files of the content folder. */
  readonly files: readonly string[];
  /** Front matter of a file, without where it came from. */
  readonly fields: (path: string) => Readonly<Record<string, unknown>>;
  readonly body: (path: string) => string;
}

/** Imports a file or folder into a content folder of its own, or the one that is given. */
export async function imported(path: string, options: Partial<ImportOptions> = {}): Promise<ImportedFiles> {
  const content = options.contentFolder ?? join(temporaryFolder('imported'), 'content');
  const out: string[] = [];
  const errors: string[] = [];
  const shown = (line: string): string => line.replaceAll(content, 'OUT').replaceAll(path, 'IN');
  const outcome = await importFiles(
    { accept: false, dryRun: false, ...options, contentFolder: content, files: [path] },
    { write: (line) => out.push(shown(line)), writeError: (line) => errors.push(shown(line)) },
  );
  const read = (file: string) => {
    const parts = parseFrontMatter(file, readFileSync(join(content, file), 'utf8'));
    if ('problems' in parts) throw new Error(JSON.stringify(parts.problems));
    return parts;
  };
  return {
    outcome,
    out,
    errors,
    content,
    files: existsSync(content) ? filesBelow(content) : [],
    fields: (file) => {
      const fields = { ...read(file).data };
      delete fields.provenance;
      return fields;
    },
    body: (file) => read(file).body.trim(),
  };
}
