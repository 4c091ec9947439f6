// An archive on the disk that edits change: how sketches of articles, and what names them, are written as files.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { templatesFolder } from '../../src/site/nunjucks.ts';
import type { ArticleSketch } from './article-sketch.ts';
import { png } from './picture.ts';

/** An archive on the disk that edits change, with the day it is read on and the options it is built with. */
export interface EditableArchive {
  readonly content: string;
  readonly templates: string;
  asOf: string;
  options: BuildWay;
  /** By day and number, which stay what they are when a file is renamed. */
  readonly articles: Map<string, FiledSketch>;
  /** Files with STEM in place of the first article's name: written again when that is renamed. */
  readonly naming: Map<string, { readonly text: string; readonly first: string }>;
}

/** Options of a build that change what the site is. */
export interface BuildWay {
  readonly offline: boolean;
  readonly search: boolean;
  readonly data: boolean;
}

/** An article as it lies on the disk. */
export interface FiledSketch {
  readonly sketch: ArticleSketch;
  /** Its file's name, without folder and ending. */
  readonly stem: string;
  /** Old paths of it, in the order they were given up. */
  readonly redirects: readonly string[];
  /** Day and number of the article that it names. */
  readonly other: string | undefined;
}

/** As most sites are built. */
export const USUAL_WAY: BuildWay = { offline: false, search: true, data: true };

/** Pictures that every archive has. */
export const PICTURES = ['media/harbour.png', 'media/crane.png'];

/** An archive without articles. */
export function emptyArchive(folder: string): EditableArchive {
  const templates = join(folder, 'templates');
  cpSync(templatesFolder, templates, { recursive: true });
  const archive: EditableArchive = {
    content: join(folder, 'content'),
    templates,
    asOf: '2023-06-01',
    options: USUAL_WAY,
    articles: new Map(),
    naming: new Map(),
  };
  write(archive, 'site.yaml', 'title: Random archive\nurl: https://random.example/archive\n');
  for (const path of PICTURES) write(archive, path, png(40, 20));
  return archive;
}

/** Writes what has changed of the articles and of what names them. */
export function writeTexts(archive: EditableArchive): void {
  for (const filed of archive.articles.values()) {
    const other = filed.other === undefined ? undefined : archive.articles.get(filed.other)?.stem;
    write(archive, pathOf(filed), articleText(filed, other));
  }
  for (const [path, { text, first }] of archive.naming) {
    write(archive, path, text.replaceAll('STEM', archive.articles.get(first)!.stem));
  }
}

function articleText({ sketch, redirects }: FiledSketch, other: string | undefined): string {
  const names = other === undefined ? 'none' : sketch.names;
  const quoted = (text: string): string => JSON.stringify(text);
  const list = (key: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${key}: [${names.map(quoted).join(', ')}]`];
  return [
    '---',
    `title: ${quoted(`${sketch.headline} ${sketch.number}`)}`,
    ...list('countries', sketch.countries),
    ...list(
      'mentions',
      sketch.mentions.filter((code) => !sketch.countries.includes(code)),
    ),
    ...list(
      'topics',
      sketch.topics.filter((name) => name !== 'trade' || !sketch.topics.includes('Trade')),
    ),
    ...list('people', sketch.people),
    ...list('organisations', sketch.organisations.slice(0, 1)),
    ...(sketch.event === undefined ? [] : [`event: ${sketch.event}`]),
    `source: ${sketch.source}`,
    ...(sketch.rights === undefined ? [] : [`rights: ${sketch.rights}`]),
    ...list('redirects', redirects),
    ...(sketch.picture === 'described' ? ['image: {src: harbour.png, alt: Ships at the quay}'] : []),
    ...(sketch.picture === 'plain' ? ['image: {src: harbour.png}'] : []),
    ...(sketch.corrected ? [`corrections: [{date: 2023-06-03, text: A name was wrong.}]`] : []),
    `status: ${sketch.status}`,
    ...(sketch.status === 'withdrawn' ? ['withdrawn: {date: 2023-06-04, reason: It was wrong.}'] : []),
    ...(sketch.status === 'embargoed' ? ['embargoUntil: 2023-12-01'] : []),
    ...(names === 'related' ? [`related: [${other}]`] : []),
    ...(names === 'translation' ? [`translationOf: ${other}`, 'language: fr'] : []),
    '---',
    '',
    ...Array.from(
      { length: sketch.paragraphs },
      (_, index) => `Paragraph ${index + 1} of ${sketch.number}.\n`,
    ),
    ...(sketch.picture === 'in the text' ? ['![The crane](crane.png)\n'] : []),
    ...(sketch.quoted ? ['> We shall see.\n> — Ann Alpha, minister\n'] : []),
    ...(names === 'link' ? [`See [another](${other}.md).\n`] : []),
  ].join('\n');
}

export function pathOf({ stem }: FiledSketch): string {
  return `articles/${stem}.md`;
}

/** `/2022/01/15-7/` */
export function addressOf(stem: string): string {
  return `/${stem.replace('-', '/').replace('-', '/')}/`;
}

/** A file with the same bytes is left alone, as an editor leaves what nobody changed. */
export function write({ content }: EditableArchive, path: string, text: string | Buffer): void {
  const target = join(content, path);
  const bytes = Buffer.from(text);
  if (existsSync(target) && readFileSync(target).equals(bytes)) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
