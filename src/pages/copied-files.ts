// Files of the content folder that are published as they are: pictures in use, and everything in public/; and the
// versions of the pictures that pages show.
import type { Archive } from '../archive/archive.ts';
import { entityKinds } from '../content/entity-file.ts';
import { findPicture } from '../content/media.ts';
import type { CopiedFile, MediaFile } from '../content/parse-content.ts';
import type { CopyOutput, PictureOutput, TextOutput } from './output.ts';
import type { PageContext } from './page-context.ts';
import { versionsOf } from './pictures.ts';
import { mediaPath, outputFile } from './urls.ts';

/** An empty file: GitHub leaves hidden names out of a branch that it publishes, unless it finds this one there. */
const KEEP_HIDDEN: TextOutput = {
  writer: 'text',
  path: '.nojekyll',
  origin: 'the hidden files of public/',
  inputs: {},
  text: () => '',
};

/** Copies of the pictures that something published shows or links, versions of those it shows, and the public files. */
export function copiedOutputs(
  archive: Archive,
  context: PageContext,
): (CopyOutput | PictureOutput | TextOutput)[] {
  const { shown, linked } = picturesInUse(archive, context);
  const copy = (file: CopiedFile, path: string): CopyOutput => ({
    writer: 'copy',
    path,
    from: file.path,
    origin: file.path,
    inputs: { sha256: file.sha256 },
  });
  return [
    ...archive.media
      .filter(({ path }) => shown.has(path) || linked.has(path))
      .map((file) => copy(file, outputFile(mediaPath(file.path)))),
    ...archive.media.filter(({ path }) => shown.has(path)).flatMap(versionOutputs),
    ...archive.publicFiles.map((file) => copy(file, publicPath(file))),
    ...(archive.publicFiles.some((file) => publicPath(file).startsWith('.')) ? [KEEP_HIDDEN] : []),
  ];
}

/** Where a file of `public/` lies in the site. */
export function publicPath({ path }: CopiedFile): string {
  return path.slice('public/'.length);
}

function versionOutputs(file: MediaFile): PictureOutput[] {
  return versionsOf(file).map(({ path, format, width }) => ({
    writer: 'picture',
    path: outputFile(path),
    from: file.path,
    format,
    width,
    origin: file.path,
    inputs: { sha256: file.sha256, format, width },
  }));
}

/** The pictures of published texts: one that only a draft or an embargoed article shows stays unpublished. */
function picturesInUse(archive: Archive, { site, media }: PageContext) {
  const shown = new Set<string>();
  const linked = new Set<string>();
  const use = (used: Set<string>, from: string, src: string | undefined): void => {
    const found = src === undefined ? undefined : findPicture(from, src, media);
    if (found !== undefined && 'file' in found) used.add(found.file);
  };
  use(linked, 'site.yaml', site.logo);
  for (const article of archive.articles) {
    use(shown, article.path, article.image?.src);
    for (const src of article.pictures) use(shown, article.path, src);
  }
  const files = entityKinds.flatMap((kind) =>
    archive.entities.ofKind(kind).flatMap(({ file }) => file ?? []),
  );
  const texts = [...files, ...archive.pages];
  for (const { path, digest } of texts) {
    for (const { src } of digest.pictures) use(shown, path, src);
  }
  for (const { path } of [...archive.articles.filter(({ text }) => text.kind === 'full'), ...texts]) {
    for (const link of archive.linksIn(path).sitePaths) use(linked, path, link.path);
  }
  return { shown, linked };
}
