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

/**
 * Finds the file that a `src` of a page means.
 * @param folder where the page lies
 * @param name the name of its file
 */
export function pageFiles(folder: string, name: string): (src: string) => ImportedPicture | undefined {
  const stem = name.replace(/\.[^.]*$/u, '');
  const found = new Map<string, ImportedPicture | undefined>();
  let saved: ReadonlyMap<string, string> | undefined;
  return (src) => {
    if (!found.has(src)) {
      saved ??= savedFiles(folder, stem);
      found.set(src, pictureOfPage(src, folder, saved));
    }
    return found.get(src);
  };
}

/** The pictures beside a page by their names, with their paths below its folder. */
function savedFiles(folder: string, stem: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || pageOfFolder(entry.name) !== stem) continue;
    for (const file of readdirSync(join(folder, entry.name), { withFileTypes: true })) {
      if (file.isFile()) files.set(file.name.normalize('NFC'), `${entry.name}/${file.name}`);
    }
  }
  return files;
}

function pictureOfPage(
  src: string,
  folder: string,
  saved: ReadonlyMap<string, string>,
): ImportedPicture | undefined {
  const inPage = IN_PAGE.exec(src)?.groups;
  if (inPage !== undefined) {
    const bytes = Buffer.from(inPage.data!.replace(/%[\da-f]{2}|\s/giu, ''), 'base64');
    return picture(pictureOf(`picture.${inPage.type!}`, bytes, FOLDER_OF_MEDIA));
  }
  // An address on the web counts by its last part: the browser saved the file under it.
  const name = decoded(/[^/\\]*$/u.exec(src.replace(/[?#].*$/u, ''))![0]).normalize('NFC');
  const path = saved.get(name);
  return path === undefined || !PICTURE.test(name)
    ? undefined
    : picture(pictureFromDisk(folder, path, FOLDER_OF_MEDIA));
}

function picture(picked: Picked): ImportedPicture | undefined {
  return 'picture' in picked ? picked.picture : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
