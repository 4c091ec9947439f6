// A file to import that is in memory only, and what an importer makes of it.
import { Readable } from 'node:stream';
import type { Imported, ImportedArticle, Importer, ImportFile } from '../../src/import/importer.ts';

/** A file of a name and a content. */
export function importFile(content: string | Buffer, name = 'clip.txt'): ImportFile {
  const bytes = Buffer.from(content);
  return {
    path: `in/${name}`,
    name,
    folders: [],
    from: name,
    size: bytes.length,
    beginning: bytes.subarray(0, 64 * 1024),
    encoding: undefined,
    bytes: () => bytes,
    stream: () => Readable.from([bytes]),
  };
}

/** Everything that an importer finds in a file. */
export async function everythingIn(importer: Importer, file: ImportFile): Promise<Imported[]> {
  const found: Imported[] = [];
  for await (const one of importer.read(file)) found.push(one);
  return found;
}

/** The articles that an importer finds in a file; anything else is a failure of the test. */
export async function articlesIn(importer: Importer, file: ImportFile): Promise<ImportedArticle[]> {
  return (await everythingIn(importer, file)).map((found) => {
    if (!('article' in found)) throw new Error(JSON.stringify(found));
    return found.article;
  });
}
