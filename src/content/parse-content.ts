// Parses everything in the content folder: files in, trusted values and every problem out. The order is: site and
// countries first, since articles are checked against them.
import { articleParser, type Article } from './article.ts';
import { bodiesOf, type Bodies } from './bodies.ts';
import { countryRegistry, type CountryRegistry } from './countries.ts';
import { textFileParser, type EntityFile, type EntityKind, type StandingPage } from './entity-file.ts';
import { fieldPosition, parseFrontMatter, parseYamlFile } from './front-matter.ts';
import { checkCopiedFile, findPicture } from './media.ts';
import type { Problem } from './problem.ts';
import { hashFile, readSource, type SourceFile } from './read-source.ts';
import { pictureSchema, redirectsSchema, siteSchema, type SiteSettings } from './schema-site.ts';
import { fieldProblem, validate } from './validate.ts';
import { walkContent, type ContentFile } from './walk-content.ts';

/** A line of redirects.yaml. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly line: number | undefined;
}

/** The whole content folder as trusted values. `problems` has every error and warning; with an error nothing is built. */
export interface Content {
  readonly site: SiteSettings;
  readonly registry: CountryRegistry;
  readonly articles: readonly Article[];
  /** Paths of article files that could not be taken: a reference to one is no mistake of its own. */
  readonly failedArticles: readonly string[];
  readonly entityFiles: readonly EntityFile[];
  readonly pages: readonly StandingPage[];
  readonly redirects: readonly Redirect[];
  readonly media: readonly CopiedFile[];
  readonly publicFiles: readonly CopiedFile[];
  readonly bodies: Bodies;
  readonly problems: readonly Problem[];
}

/** A file that is published as it is. */
export interface CopiedFile extends ContentFile {
  readonly sha256: string;
}

/**
 * Reads and parses a content folder.
 * @throws Error when the folder cannot be read at all
 */
export function parseContent(folder: string): Content {
  const { files, problems: walked } = walkContent(folder);
  const problems: Problem[] = [...walked];
  const noting: Noting = (result) => {
    if ('problems' in result) problems.push(...(result.problems as readonly Problem[]));
    return result;
  };
  const read = (file: ContentFile): SourceFile | undefined => {
    const source = noting(readSource(folder, file));
    return 'text' in source ? source : undefined;
  };
  const sources = (...kinds: ContentFile['kind'][]): SourceFile[] =>
    files.filter((file) => kinds.includes(file.kind)).flatMap((file) => read(file) ?? []);

  const site = parseSite(sources('site')[0], noting);
  const { countryFiles, registry } = parseCountries(sources('country'), noting);
  const parseTextFile = textFileParser(registry);
  const entityFiles: EntityFile[] = [...countryFiles];
  for (const source of sources('topic', 'person', 'organisation', 'event', 'source')) {
    const { file } = noting(parseTextFile(source.kind as EntityKind, source));
    if (file !== undefined) entityFiles.push(file as EntityFile);
  }
  const pages = sources('page').flatMap((source) => noting(parseTextFile('page', source)).file ?? []);
  const { media, pictures } = parseMedia(folder, files, noting);

  const parseArticle = articleParser(registry);
  const texts = new Map<string, string>();
  const articles: Article[] = [];
  const mediaPaths = new Set(media.map((file) => file.path));
  for (const source of sources('article')) {
    const { article } = noting(parseArticle(source));
    if (article === undefined) continue;
    const pictured = noting(withPicture(article, source, mediaPaths, pictures)).article;
    articles.push(pictured);
    texts.set(article.body.sha256, bodyText(source));
  }
  const taken = new Set(articles.map(({ path }) => path));
  return {
    site,
    registry,
    articles,
    failedArticles: files
      .filter(({ kind, path }) => kind === 'article' && !taken.has(path))
      .map(({ path }) => path),
    entityFiles,
    pages,
    redirects: parseRedirects(sources('redirects')[0], noting),
    media,
    publicFiles: parseCopied(folder, files, 'public', noting),
    bodies: bodiesOf(texts),
    problems,
  };
}

/** Keeps the problems of a step, if it has any, and passes its result on. */
type Noting = <T extends object>(result: T) => T;

function bodyText(source: SourceFile): string {
  const parts = parseFrontMatter(source.path, source.text);
  return 'body' in parts ? parts.body : '';
}

function parseSite(source: SourceFile | undefined, noting: Noting): SiteSettings {
  if (source === undefined) return siteSchema.parse({});
  const file = noting(parseYamlFile(source.path, source.text));
  if (!('data' in file)) return siteSchema.parse({});
  const result = noting(validate(siteSchema, source.path, file));
  return 'value' in result ? result.value : siteSchema.parse({});
}

/** Country files first: the names they add count in all other files. */
function parseCountries(sources: readonly SourceFile[], noting: Noting) {
  const parse = textFileParser(countryRegistry());
  const countryFiles = sources.flatMap((source) => noting(parse('country', source)).file ?? []);
  const names = new Map<string, string[]>();
  for (const { fields } of countryFiles) {
    const own = [...(fields.title === undefined ? [] : [fields.title]), ...(fields.otherNames ?? [])];
    names.set(fields.code, [...(names.get(fields.code) ?? []), ...own]);
  }
  return { countryFiles, registry: countryRegistry().withNames(names) };
}

interface PictureInfo {
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

function parseMedia(folder: string, files: readonly ContentFile[], noting: Noting) {
  const pictures = new Map<string, PictureInfo>();
  for (const file of files.filter(({ kind }) => kind === 'picture')) {
    const source = noting(readSource(folder, file));
    if (!('text' in source)) continue;
    const parsed = noting(parseYamlFile(file.path, source.text));
    if (!('data' in parsed)) continue;
    const result = noting(validate(pictureSchema, file.path, parsed));
    if ('value' in result) pictures.set(file.path.replace(/\.yaml$/u, ''), result.value);
  }
  return { media: parseCopied(folder, files, 'media', noting), pictures };
}

function parseCopied(
  folder: string,
  files: readonly ContentFile[],
  kind: 'media' | 'public',
  noting: Noting,
): CopiedFile[] {
  return files
    .filter((file) => file.kind === kind)
    .flatMap((file) => {
      const copied = noting(copiedFile(folder, file));
      return 'sha256' in copied ? [copied] : [];
    });
}

function copiedFile(folder: string, file: ContentFile): CopiedFile | { problems: readonly Problem[] } {
  const hash = hashFile(folder, file);
  if ('problems' in hash) return hash;
  let unreadable: readonly Problem[] = [];
  const refused = checkCopiedFile(file, () => {
    const source = readSource(folder, file);
    if ('text' in source) return source.text;
    unreadable = source.problems;
    return '';
  });
  if (unreadable.length > 0) return { problems: unreadable };
  return refused === undefined ? { ...file, sha256: hash.sha256 } : { problems: [refused] };
}

/** The lead picture with what PICTURE.yaml says of it, checked to be there; warns where it has no `alt`. */
function withPicture(
  article: Article,
  source: SourceFile,
  media: ReadonlySet<string>,
  pictures: ReadonlyMap<string, PictureInfo>,
): { article: Article; problems: Problem[] } {
  const problems: Problem[] = [];
  const front = parseFrontMatter(source.path, source.text);
  for (const picture of article.body.pictures) {
    const found = findPicture(article.path, picture.src, media);
    if (!('problem' in found)) continue;
    const line = article.bodyLine + picture.line - 1;
    problems.push({ severity: 'error', path: article.path, line, message: found.problem, hint: found.hint });
  }
  if (article.image === undefined || !('data' in front)) return { article, problems };
  const found = findPicture(article.path, article.image.src, media);
  if ('problem' in found) {
    problems.push(fieldProblem(article.path, front, ['image', 'src'], found.problem, { hint: found.hint }));
    return { article, problems };
  }
  const info = 'file' in found ? (pictures.get(found.file) ?? pictures.get(found.file.replace(/\.[^.]*$/u, ''))) : {};
  const image = { ...info, ...article.image };
  if (image.alt === undefined) {
    const hint = 'say what it shows, or write alt: "" if it only decorates';
    problems.push(
      fieldProblem(article.path, front, ['image'], 'the picture has no "alt"', { hint, severity: 'warning' }),
    );
  }
  return { article: { ...article, image }, problems };
}

function parseRedirects(source: SourceFile | undefined, noting: Noting): Redirect[] {
  if (source === undefined) return [];
  const file = noting(parseYamlFile(source.path, source.text));
  if (!('data' in file)) return [];
  const result = noting(validate(redirectsSchema, source.path, file));
  if (!('value' in result)) return [];
  return Object.entries(result.value).map(([from, to]) => ({
    from,
    to,
    line: fieldPosition(file.yaml, [from], 'key')?.line,
  }));
}
