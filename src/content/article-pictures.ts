// The pictures that an article names: checked to be there, the lead picture completed from PICTURE.yaml.
import type { Article } from './article.ts';
import { parseFrontMatter, type FieldPath } from './front-matter.ts';
import { findPicture } from './media.ts';
import type { Problem } from './problem.ts';
import { readSource } from './read-source.ts';
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

/** @param file the article's file, read again only to place a problem */
export function checkPictures(article: Article, pictures: Pictures, folder: string, file: ContentFile): PicturedArticle {
  const problems = article.body.pictures.flatMap(({ src, line }): Problem[] => {
    const found = findPicture(article.path, src, pictures.paths);
    if (!('problem' in found)) return [];
    const at = article.bodyLine + line - 1;
    return [{ severity: 'error', path: article.path, line: at, message: found.problem, hint: found.hint }];
  });
  if (article.image === undefined) return { article, problems };
  const report = (field: FieldPath, message: string, hint: string | undefined, severity: Problem['severity']) => {
    const source = readSource(folder, file);
    const parts = 'text' in source ? parseFrontMatter(source.path, source.text) : source;
    const yaml = 'yaml' in parts ? parts.yaml : '';
    problems.push(fieldProblem(article.path, { yaml }, field, message, { hint, severity }));
  };
  const found = findPicture(article.path, article.image.src, pictures.paths);
  if ('problem' in found) {
    report(['image', 'src'], found.problem, found.hint, 'error');
    return { article, problems };
  }
  const info = 'file' in found ? infoOf(found.file, pictures) : undefined;
  const image = { ...info, ...article.image };
  if (image.alt === undefined) {
    const hint = 'say what it shows, or write alt: "" if it only decorates';
    report(['image'], 'the picture has no "alt"', hint, 'warning');
  }
  return { article: { ...article, image }, problems };
}

function infoOf(file: string, { info }: Pictures): PictureInfo | undefined {
  return info.get(file) ?? info.get(file.replace(/\.[^.]*$/u, ''));
}
