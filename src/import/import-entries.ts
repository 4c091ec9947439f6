// What the paths of a command line stand for: files, folders of files, sources of sites; and which importer reads each.
import { statSync } from 'node:fs';
import { UserError } from '../content/problem.ts';
import { binaryKind, markupKind, textBeginning } from './file-kinds.ts';
import { openImportFile, withReason } from './import-file.ts';
import { openImportFolder } from './import-folder.ts';
import type { Imported, Importer, ImportFile, ImportFolder, TextEncoding } from './importer.ts';
import { fileImporters, folderImporters } from './importers.ts';
import { pageOfFolder } from './page-files.ts';

/** Something to import, with its importer chosen. */
export interface ImportEntry {
  readonly path: string;
  /** The folders between the one that was asked for and the file. */
  readonly folders: readonly string[];
  /** Whether it is one of many, in a folder or by its kind. */
  readonly many: boolean;
  read(): Iterable<Imported> | AsyncIterable<Imported>;
}

/**
 * What a path stands for. A folder that no importer knows as a whole gives its files; what is among them of no known
 * kind, hidden or no file at all is passed over and counted, where a file asked for itself is a mistake.
 * @throws UserError when there is nothing at the path or it cannot be imported
 */
export function* importEntries(path: string, encoding: TextEncoding | undefined): Iterable<ImportEntry> {
  const isFolder = withReason(() => statSync(path)).isDirectory();
  if (!isFolder) {
    yield fileEntry(openImportFile(path, { encoding }));
    return;
  }
  const folder = openImportFolder(path, encoding);
  const site = folderImporters.find((importer) => importer.recognises(folder));
  if (site === undefined) yield* filesOf(folder);
  else yield { path, folders: [], many: true, read: () => site.read(folder) };
  for (const { path: inside, what } of folder.passedOver)
    yield noneOf(inFolder(folder, inside), () => [{ skipped: what }]);
}

function noneOf(path: string, read: ImportEntry['read']): ImportEntry {
  return { path, folders: [], many: true, read };
}

function inFolder({ path }: ImportFolder, inside: string): string {
  return `${path.replace(/\/+$/u, '')}/${inside}`;
}

function fileEntry(file: ImportFile): ImportEntry {
  const importer = fileImporters.find((one) => one.recognises(file));
  if (importer === undefined) throw unknownKind(file);
  return entryOf(file, importer, importer.many);
}

function entryOf(file: ImportFile, importer: Importer, many: boolean): ImportEntry {
  return { path: file.path, folders: file.folders, many, read: () => importer.read(file) };
}

function unknownKind({ beginning }: ImportFile): UserError {
  const binary = binaryKind(beginning);
  if (binary !== undefined) {
    const hint = 'copy its text into a .txt file and import that';
    return new UserError(`looks like ${binary}, not like text`, hint);
  }
  const kind = markupKind(textBeginning(beginning));
  const what = kind === undefined ? 'is of a kind' : `looks like ${kind}, a kind`;
  return new UserError(
    `${what} that cannot be imported`,
    kind?.includes('MHTML') === true
      ? 'save it in the browser as "Web page, complete"'
      : `what can be imported: ${fileImporters.map((importer) => importer.kind).join(', ')}`,
  );
}

/** The files of a folder; what belongs to a page that a browser saved, or to no article at all, is passed over. */
function* filesOf(folder: ImportFolder): Iterable<ImportEntry> {
  const pages = new Set(folder.files.flatMap((path) => /^(.+)\.x?html?$/iu.exec(path)?.[1] ?? []));
  for (const path of folder.files) {
    const parts = path.split('/');
    const name = parts.at(-1)!;
    if (parts.some((part) => part.startsWith('.')) || name.endsWith('~'))
      yield noneOf(inFolder(folder, path), () => [{ skipped: 'a hidden or backup file' }]);
    else if (!belongsToPage(parts, pages)) yield fileOf(folder, path);
  }
}

function fileOf(folder: ImportFolder, path: string): ImportEntry {
  const shown = inFolder(folder, path);
  let file: ImportFile;
  try {
    file = folder.open(path);
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    return noneOf(shown, () => [{ problem: cause.message, hint: cause.hint }]);
  }
  const importer = fileImporters.find((one) => one.recognises(file));
  if (importer !== undefined) return entryOf(file, importer, true);
  const kind =
    binaryKind(file.beginning) ?? markupKind(textBeginning(file.beginning)) ?? 'of an unknown kind';
  return noneOf(shown, () => [{ skipped: kind }]);
}

/** Whether a file lies in the folder that a browser made beside a page: `Page.html` and `Page_files/`. */
function belongsToPage(parts: readonly string[], pages: ReadonlySet<string>): boolean {
  return parts.slice(0, -1).some((part, index) => {
    const page = pageOfFolder(part);
    return page !== undefined && pages.has([...parts.slice(0, index), page].join('/'));
  });
}
