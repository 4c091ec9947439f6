// Edits of an archive on the disk, as editors, designers and publishers make them.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleSketch } from './article-sketch.ts';
import {
  addressOf,
  pathOf,
  write,
  writeTexts,
  type BuildWay,
  type EditableArchive,
  type FiledSketch,
} from './editable-archive.ts';

/** A change to an archive, as a person would make it. */
export type Edit = (archive: EditableArchive) => void;

export const addArticle =
  (sketch: ArticleSketch): Edit =>
  (archive) => {
    const id = `${sketch.day}-${sketch.number}`;
    const [first] = archive.articles.keys();
    const there = archive.articles.get(id);
    if (there !== undefined) removeFile(pathOf(there))(archive);
    archive.articles.set(id, { sketch, stem: id, redirects: [], other: first === id ? undefined : first });
    writeTexts(archive);
  };

/** An article by its place in the archive, whatever size that has now. */
function someArticle(archive: EditableArchive, index: number): [string, FiledSketch] | undefined {
  const all = [...archive.articles];
  return all[index % Math.max(1, all.length)];
}

export const removeArticle =
  (index: number): Edit =>
  (archive) => {
    const found = someArticle(archive, index);
    if (found === undefined) return;
    archive.articles.delete(found[0]);
    removeFile(pathOf(found[1]))(archive);
    // What names it would now be an error: that is written again without, or goes.
    for (const path of archive.naming.keys()) removeFile(path)(archive);
    archive.naming.clear();
    for (const [id, filed] of archive.articles) archive.articles.set(id, { ...filed, other: undefined });
    writeTexts(archive);
  };

export const changeArticle =
  (index: number, change: Partial<ArticleSketch>): Edit =>
  (archive) => {
    const found = someArticle(archive, index);
    if (found === undefined) return;
    const [id, filed] = found;
    const { number, day } = filed.sketch;
    archive.articles.set(id, { ...filed, sketch: { ...filed.sketch, ...change, number, day } });
    writeTexts(archive);
  };

/** Gives an article's file another name: what links to it follows, and its old address leads on if somebody sees to that. */
export const renameArticle =
  (index: number, ending: string, leadOn: boolean): Edit =>
  (archive) => {
    const found = someArticle(archive, index);
    if (found === undefined) return;
    const [id, filed] = found;
    const stem = `${id}${ending}`;
    removeFile(pathOf(filed))(archive);
    const old = [...filed.redirects, ...(leadOn ? [addressOf(filed.stem)] : [])];
    const redirects = [...new Set(old)].filter((address) => address !== addressOf(stem));
    archive.articles.set(id, { ...filed, stem, redirects });
    writeTexts(archive);
  };

/** Adds old paths to an article, or takes all of them away. */
export const redirectTo =
  (index: number, add: boolean): Edit =>
  (archive) => {
    const found = someArticle(archive, index);
    if (found === undefined) return;
    const [id, filed] = found;
    const redirects = add ? [...new Set([...filed.redirects, `/old/${id}`, `/old/${id}.php`])] : [];
    archive.articles.set(id, { ...filed, redirects });
    writeTexts(archive);
  };

export const buildWith =
  (options: BuildWay): Edit =>
  (archive) => {
    archive.options = options;
  };

export const changeSite =
  (settings: string): Edit =>
  (archive) => {
    write(archive, 'site.yaml', settings);
  };

export const writeFile =
  (path: string, text: string | Buffer): Edit =>
  (archive) => {
    write(archive, path, text);
  };

/** A page or an introduction that names the first article. */
export const nameFirst =
  (path: string, text: string): Edit =>
  (archive) => {
    const [first] = archive.articles.keys();
    if (first === undefined) return;
    archive.naming.set(path, { text, first });
    writeTexts(archive);
  };

export const removeFile =
  (path: string): Edit =>
  (archive) => {
    rmSync(join(archive.content, path), { force: true });
  };

export const changeTemplate =
  (name: string, addition: string): Edit =>
  (archive) => {
    const path = join(archive.templates, name);
    writeFileSync(path, `${readFileSync(path, 'utf8')}${addition}`);
  };

export const readOn =
  (day: string): Edit =>
  (archive) => {
    archive.asOf = day;
  };
