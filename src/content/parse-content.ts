// Parses everything in the content folder: files in, trusted values and every problem out. The order is: site and
// countries first, since articles are checked against them.
import {
  checkPictures,
  failedPictures,
  infoOf,
  missingPictures,
  type PictureInfo,
  type Pictures,
} from './article-pictures.ts';
import type { Article } from './article.ts';
import type { Bodies } from './bodies.ts';
import { countryRegistry, type CountryRegistry } from './countries.ts';
import { withCountryNames } from './country-names.ts';
import {
  textFileParser,
  type EntityFile,
  type EntityKind,
  type ParsedTextFile,
  type StandingPage,
  type TextFile,
} from './entity-file.ts';
import { fieldPosition, parseYamlFile } from './front-matter.ts';
import { nothingKnown, type KnownArticle, type KnownArticles } from './known-articles.ts';
import { checkCopiedFile, findPicture } from './media.ts';
import { parseArticles } from './parse-articles.ts';
import type { ParsingHelp } from './parse-together.ts';
import { pictureSize, type PictureSize } from './picture-size.ts';
import type { Problem } from './problem.ts';
import {
  hashFile,
  LARGEST_SOURCE,
  largestSource,
  readBeginning,
  readSource,
  type SourceFile,
} from './read-source.ts';
import { parseOldPath } from './schema-fields.ts';
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
  /** The lines of site.yaml on which the links of its navigation stand: no setting, since no page depends on them. */
  readonly navigationLines: readonly (number | undefined)[];
  readonly registry: CountryRegistry;
  readonly articles: readonly Article[];
  /** Paths of article files that could not be taken: a reference to one is no mistake of its own. */
  readonly failedArticles: readonly string[];
  readonly entityFiles: readonly EntityFile[];
  readonly pages: readonly StandingPage[];
  readonly redirects: readonly Redirect[];
  readonly media: readonly MediaFile[];
  readonly publicFiles: readonly CopiedFile[];
  readonly bodies: Bodies;
  readonly problems: readonly Problem[];
  /** What the next run may know of the articles. */
  readonly known: readonly KnownArticle[];
  /** The names that country files add: an article is known only where these are the same. */
  readonly countryNames: string;
}

/** A file that is published as it is. */
export interface CopiedFile extends ContentFile {
  readonly sha256: string;
}

/** A picture: its size where it is known, and what PICTURE.yaml says of it. */
export interface MediaFile extends CopiedFile {
  readonly size: PictureSize | undefined;
  readonly info: PictureInfo;
}

/**
 * Reads and parses a content folder.
 * @param earlier what an earlier run knew of the articles, told which country names it must have known
 * @param help has another thread parse too
 * @throws Error when the folder cannot be read at all
 */
export function parseContent(
  folder: string,
  earlier: (countryNames: string) => KnownArticles = () => nothingKnown,
  help?: ParsingHelp,
): Content {
  const { files, problems: walked } = walkContent(folder);
  const problems: Problem[] = [...walked];
  const noting: Noting = (result) => {
    if ('problems' in result) problems.push(...(result.problems as readonly Problem[]));
    return result;
  };
  let largest = LARGEST_SOURCE;
  const read = (file: ContentFile): SourceFile | undefined => {
    const source = noting(readSource(folder, file, largest));
    return 'text' in source ? source : undefined;
  };
  const sources = (...kinds: ContentFile['kind'][]): SourceFile[] =>
    files.filter((file) => kinds.includes(file.kind)).flatMap((file) => read(file) ?? []);

  const [siteFile] = sources('site');
  const site = parseSite(siteFile, noting);
  largest = largestSource(site.largestFile);
  const parseCountry = textFileParser(countryRegistry());
  const parsedCountries = sources('country').map((source) => noting(parseCountry('country', source)));
  const countryFiles = filesOf(parsedCountries);
  const { registry, countryNames } = addCountryNames(countryFiles, site.language, noting);
  const parseTextFile = textFileParser(registry);
  const parsedEntities = sources('topic', 'person', 'organisation', 'event', 'source').map((source) =>
    noting(parseTextFile(source.kind as EntityKind, source)),
  );
  const parsedPages = sources('page').map((source) => noting(parseTextFile('page', source)));
  const { media, pictures } = parseMedia(folder, files, largest, noting);
  for (const { file, failed } of [...parsedCountries, ...parsedEntities, ...parsedPages]) {
    const text = file ?? failed;
    if (text === undefined) continue;
    noting({ problems: missingPictures(text.path, text.digest, text.textLine, pictures) });
  }
  noting({ problems: missingLogo(site, siteFile, pictures) });

  const articleFiles = files.filter(({ kind }) => kind === 'article');
  const { language } = site;
  const work = { folder, files: articleFiles, largest, language, countryFiles };
  const parsed = noting(parseArticles(work, registry, earlier(countryNames), help));
  for (const article of parsed.failed.values()) {
    if (article !== undefined) noting({ problems: failedPictures(article, pictures) });
  }
  const fileOf = new Map(articleFiles.map((file) => [file.path, file]));
  const articles = parsed.articles.map(
    (article) => noting(checkPictures(article, pictures, folder, fileOf.get(article.path)!)).article,
  );
  return {
    site,
    navigationLines: navigationLines(siteFile, site),
    registry,
    articles,
    failedArticles: [...parsed.failed.keys()],
    entityFiles: [...countryFiles, ...(filesOf(parsedEntities) as EntityFile[])],
    pages: filesOf(parsedPages),
    redirects: parseRedirects(sources('redirects')[0], noting),
    media,
    publicFiles: parseCopied(folder, files, 'public', largest, noting),
    bodies: parsed.bodies,
    problems,
    known: parsed.known,
    countryNames,
  };
}

/** Keeps the problems of a step, if it has any, and passes its result on. */
type Noting = <T extends object>(result: T) => T;

function parseSite(source: SourceFile | undefined, noting: Noting): SiteSettings {
  if (source === undefined) return siteSchema.parse({});
  const file = noting(parseYamlFile(source.path, source.text));
  if (!('data' in file)) return siteSchema.parse({});
  const result = noting(validate(siteSchema, source.path, file));
  return 'value' in result ? result.value : siteSchema.parse({});
}

function navigationLines(
  source: SourceFile | undefined,
  { navigation = [] }: SiteSettings,
): (number | undefined)[] {
  return navigation.map((_, at) => fieldPosition(source?.text ?? '', ['navigation', at, 'url'])?.line);
}

function missingLogo({ logo }: SiteSettings, source: SourceFile | undefined, { paths }: Pictures): Problem[] {
  if (logo === undefined || source === undefined) return [];
  const found = findPicture(source.path, logo, paths);
  if ('file' in found) return [];
  const message = 'problem' in found ? found.problem : 'the logo must be a file of the archive';
  return [
    fieldProblem(source.path, { yaml: source.text }, ['logo'], message, { hint: 'put the file in media/' }),
  ];
}

function filesOf<Kind extends EntityKind | 'page'>(
  parsed: readonly ParsedTextFile<Kind>[],
): TextFile<Kind>[] {
  return parsed.flatMap(({ file }) => file ?? []);
}

/** The names that country files add count in all other files. */
function addCountryNames(countryFiles: readonly TextFile<'country'>[], language: string, noting: Noting) {
  const { registry } = noting(withCountryNames(countryFiles, countryRegistry().inLanguage(language)));
  const added = countryFiles.map(({ fields }) => [fields.code, fields.title, fields.otherNames]);
  const countryNames = JSON.stringify([language, ...added]);
  return { registry, countryNames };
}

function parseMedia(folder: string, files: readonly ContentFile[], largest: number, noting: Noting) {
  const info = new Map<string, PictureInfo>();
  for (const file of files.filter(({ kind }) => kind === 'picture')) {
    const source = noting(readSource(folder, file, largest));
    if (!('text' in source)) continue;
    const parsed = noting(parseYamlFile(file.path, source.text));
    if (!('data' in parsed)) continue;
    const result = noting(validate(pictureSchema, file.path, parsed));
    if ('value' in result) info.set(file.path.replace(/\.yaml$/u, ''), result.value);
  }
  const pictures = { paths: new Set<string>(), info };
  const media = parseCopied(folder, files, 'media', largest, noting).flatMap((file): MediaFile[] => {
    // A picture that is there and damaged has a problem of its own; those who name it have none.
    pictures.paths.add(file.path);
    const read = noting(readBeginning(folder, file));
    if (!('beginning' in read)) return [];
    const measured = pictureSize(file.path, read.beginning);
    if ('problem' in measured) {
      noting({ problems: [measured.problem] });
      return [];
    }
    return [{ ...file, size: measured.size, info: infoOf(file.path, pictures) ?? {} }];
  });
  return { media, pictures };
}

function parseCopied(
  folder: string,
  files: readonly ContentFile[],
  kind: 'media' | 'public',
  largest: number,
  noting: Noting,
): CopiedFile[] {
  return files
    .filter((file) => file.kind === kind)
    .flatMap((file) => {
      const copied = noting(copiedFile(folder, file, largest));
      return 'sha256' in copied ? [copied] : [];
    });
}

function copiedFile(
  folder: string,
  file: ContentFile,
  largest: number,
): CopiedFile | { problems: readonly Problem[] } {
  const hash = hashFile(folder, file);
  if ('problems' in hash) return hash;
  let unreadable: readonly Problem[] = [];
  const refused = checkCopiedFile(file, () => {
    const source = readSource(folder, file, largest);
    if ('text' in source) return source.text;
    unreadable = source.problems;
    return '';
  });
  if (unreadable.length > 0) return { problems: unreadable };
  return refused === undefined ? { ...file, sha256: hash.sha256 } : { problems: [refused] };
}

function parseRedirects(source: SourceFile | undefined, noting: Noting): Redirect[] {
  if (source === undefined) return [];
  const file = noting(parseYamlFile(source.path, source.text));
  if (!('data' in file)) return [];
  const result = noting(validate(redirectsSchema, source.path, file));
  if (!('value' in result)) return [];
  return Object.entries(result.value).map(([written, to]) => {
    const from = parseOldPath(written);
    return {
      from: 'value' in from ? from.value : written,
      to,
      line: fieldPosition(file.yaml, [written], 'key')?.line,
    };
  });
}
