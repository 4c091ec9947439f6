// Files of the content folder that are published as they are: pictures in use, and everything in public/.
import type { Archive } from '../archive/archive.ts';
import { entityKinds } from '../content/entity-file.ts';
import { findPicture } from '../content/media.ts';
import type { CopiedFile } from '../content/parse-content.ts';
import type { CopyOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { mediaPath, outputFile } from './urls.ts';

/** Copies of the pictures that something published shows, and of the public files. */
export function copiedOutputs(archive: Archive, context: PageContext): CopyOutput[] {
  const used = picturesInUse(archive, context);
  const copy = (file: CopiedFile, path: string): CopyOutput => ({
    writer: 'copy',
    path,
    from: file.path,
    origin: file.path,
    inputs: { sha256: file.sha256 },
  });
  return [
    ...archive.media
      .filter((file) => used.has(file.path))
      .map((file) => copy(file, outputFile(mediaPath(file.path)))),
    ...archive.publicFiles.map((file) => copy(file, file.path.slice('public/'.length))),
  ];
}

/** The pictures of published texts: one that only a draft or an embargoed article shows stays unpublished. */
function picturesInUse(archive: Archive, { site, media }: PageContext): Set<string> {
  const used = new Set<string>();
  const use = (from: string, src: string | undefined): void => {
    const found = src === undefined ? undefined : findPicture(from, src, media);
    if (found !== undefined && 'file' in found) used.add(found.file);
  };
  use('site.yaml', site.logo);
  for (const article of archive.articles) {
    use(article.path, article.image?.src);
    for (const src of article.pictures) use(article.path, src);
  }
  const files = entityKinds.flatMap((kind) =>
    archive.entities.ofKind(kind).flatMap(({ file }) => file ?? []),
  );
  const texts = [...files, ...archive.pages];
  for (const { path, digest } of texts) {
    for (const { src } of digest.pictures) use(path, src);
  }
  for (const { path } of [...archive.articles.filter(({ text }) => text.kind === 'full'), ...texts]) {
    for (const link of archive.linksIn(path).sitePaths) use(path, link.path);
  }
  return used;
}
