// The pictures that a browser saved with a page: in a folder beside it that bears its name, or in the page itself.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedPicture } from './importer.ts';
import { pictureFromDisk, pictureOf, type Picked } from './pictures.ts';

/** How browsers call the folder, in the languages they speak: `Page_files`, `Seite-Dateien`. */
const FOLDER =
  /^(?<stem>.+)[-_. ](?:files|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|pliki|soubory|filer|tiedostot|elemei|dosyalar|файлы)$/iu;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp|jfif)$/iu;
const IN_PAGE = /^data:image\/(?<type>png|jpeg|gif|webp|avif)(?:;[^,;]*)*;base64,(?<data>[\w+/=\s%]+)$/iu;
const FOLDER_OF_MEDIA = 'pages';

/** The name of the page that a folder belongs to, without its ending; undefined for any other folder. */
export function pageOfFolder(folder: string): string | undefined {
  return FOLDER.exec(folder)?.groups?.stem;
}

/** Finds the files that a page means by the `src` of its pictures. */
export interface PageFiles {
  find(src: string): ImportedPicture | undefined;
  /** Why files that it means were not taken. Grows as they are asked for. */
  readonly problems: readonly string[];
}

interface SavedFile {
  /** Below the folder of the page. */
  readonly path: string;
  /** Whether it is neither a link nor anything else that is not read. */
  readonly isFile: boolean;
}

/**
 * The pictures of a page.
 * @param folder where the page lies
 * @param name the name of its file
 */
export function pageFiles(folder: string, name: string): PageFiles {
  const stem = name.replace(/\.[^.]*$/u, '');
  const found = new Map<string, ImportedPicture | undefined>();
  const problems: string[] = [];
  let saved: ReadonlyMap<string, SavedFile> | undefined;
  return {
    problems,
    find: (src) => {
      if (found.has(src)) return found.get(src);
      saved ??= savedFiles(folder, stem);
      const picked = pictureOfPage(src, folder, saved);
      if (picked !== undefined && 'problem' in picked) problems.push(picked.problem);
      const picture = picked !== undefined && 'picture' in picked ? picked.picture : undefined;
      found.set(src, picture);
      return picture;
    },
  };
}

/** What lies beside a page, by its name. */
function savedFiles(folder: string, stem: string): Map<string, SavedFile> {
  const files = new Map<string, SavedFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || pageOfFolder(entry.name) !== stem) continue;
    for (const file of readdirSync(join(folder, entry.name), { withFileTypes: true }))
      files.set(file.name.normalize('NFC'), { path: `${entry.name}/${file.name}`, isFile: file.isFile() });
  }
  return files;
}

function pictureOfPage(
  src: string,
  folder: string,
  saved: ReadonlyMap<string, SavedFile>,
): Picked | undefined {
  const inPage = IN_PAGE.exec(src)?.groups;
  if (inPage !== undefined) {
    const bytes = Buffer.from(inPage.data!.replace(/%[\da-f]{2}|\s/giu, ''), 'base64');
    return pictureOf(`picture.${inPage.type!}`, bytes, FOLDER_OF_MEDIA);
  }
  // An address on the web counts by its last part: the browser saved the file under it.
  const name = decoded(/[^/\\]*$/u.exec(src.replace(/[?#].*$/u, ''))![0]).normalize('NFC');
  const file = saved.get(name);
  if (file === undefined || !PICTURE.test(name)) return undefined;
  return file.isFile
    ? pictureFromDisk(folder, file.path, FOLDER_OF_MEDIA)
    : { problem: `the picture "${file.path}" was left out: it is no ordinary file` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
