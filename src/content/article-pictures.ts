// The pictures that texts name: checked to be there, the lead picture of an article completed from PICTURE.yaml.
import type { Article, FailedArticle } from './article.ts';
import type { BodyDigest } from './digest-body.ts';
import { parseFrontMatter, type FieldPath } from './front-matter.ts';
import { findPicture } from './media.ts';
import type { Problem } from './problem.ts';
import { readSource } from './read-source.ts';
import type { LeadImage } from './schema-article.ts';
import { fieldProblem } from './validate.ts';
import type { ContentFile } from './walk-content.ts';

/** What PICTURE.yaml says of a picture wherever it is used. */
export interface PictureInfo {
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** The pictures of a content folder. */
export interface Pictures {
  readonly paths: ReadonlySet<string>;
  /** By the path of the picture, or that without its ending. */
  readonly info: ReadonlyMap<string, PictureInfo>;
}

/** An article with its lead picture completed, and what is wrong with its pictures. */
export interface PicturedArticle {
  readonly article: Article;
  readonly problems: readonly Problem[];
}

/**
 * The pictures of a text that are not there.
 * @param path of its file below the content folder
 * @param firstLine the line of the file on which the text begins
 */
export function missingPictures(
  path: string,
  { pictures }: Pick<BodyDigest, 'pictures'>,
  firstLine: number,
  { paths }: Pictures,
): Problem[] {
  return pictures.flatMap(({ src, line }): Problem[] => {
    const found = findPicture(path, src, paths);
    if (!('problem' in found)) return [];
    return [
      { severity: 'error', path, line: firstLine + line - 1, message: found.problem, hint: found.hint },
    ];
  });
}

/** @param file the article's file, read again only to place a problem */
export function checkPictures(
  article: Article,
  pictures: Pictures,
  folder: string,
  file: ContentFile,
): PicturedArticle {
  const { image, problems } = checked(article, pictures, () => {
    const source = readSource(folder, file);
    const parts = 'text' in source ? parseFrontMatter(source.path, source.text) : source;
    return 'yaml' in parts ? parts.yaml : '';
  });
  return { article: image === undefined ? article : { ...article, image }, problems };
}

/** What is wrong with the pictures of an article that has other mistakes. */
export function failedPictures(article: FailedArticle, pictures: Pictures): Problem[] {
  return checked(article, pictures, () => article.yaml).problems;
}

/** @param readYaml gives the front matter, to place a problem */
function checked(
  { path, image, body, bodyLine }: Omit<FailedArticle, 'yaml'>,
  pictures: Pictures,
  readYaml: () => string,
): { readonly image?: LeadImage; readonly problems: Problem[] } {
  const problems = missingPictures(path, body, bodyLine, pictures);
  if (image === undefined) return { problems };
  const report = (
    field: FieldPath,
    message: string,
    hint: string | undefined,
    severity: Problem['severity'],
  ) => problems.push(fieldProblem(path, { yaml: readYaml() }, field, message, { hint, severity }));
  const found = findPicture(path, image.src, pictures.paths);
  if ('problem' in found) {
    report(['image', 'src'], found.problem, found.hint, 'error');
    return { problems };
  }
  const info = 'file' in found ? infoOf(found.file, pictures) : undefined;
  const complete = { ...info, ...image };
  if (complete.alt === undefined) {
    const hint = 'say what it shows, or write alt: "" if it only decorates';
    report(['image'], 'the picture has no "alt"', hint, 'warning');
  }
  return { image: complete, problems };
}

/** What PICTURE.yaml says of a picture. */
export function infoOf(file: string, { info }: Pictures): PictureInfo | undefined {
  return info.get(file) ?? info.get(file.replace(/\.[^.]*$/u, ''));
}
