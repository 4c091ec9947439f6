// What one build leaves for the next: the parsed articles, and for every file of the site what it was made from.
import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { nothingKnown, type KnownArticle, type KnownArticles } from '../content/known-articles.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { isSystemError } from './disk-failure.ts';
import { KeptPictures } from './kept-pictures.ts';
import { MANIFEST } from './manifest.ts';
import type { LinkCounts } from './page-links.ts';
import type { KnownPart, KnownParts } from './planned-parts.ts';
import { programFingerprint } from './program-fingerprint.ts';
import { sweepTemporary } from './sealed-file.ts';

/** A file of the site as an earlier build left it. */
export interface KnownFile {
  /** Of everything it depends on. */
  readonly fingerprint: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mtimeMs: number;
  /** The folder of the search that it belongs to: all files of one have one fingerprint. */
  readonly folder?: string | undefined;
}

/** The files of the site by path. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

/** A site as an earlier build left it. */
export interface KnownSite {
  readonly files: KnownFiles;
  /** Whether this process put the files there and nobody else changes them: then they are not looked at again. */
  readonly watched?: boolean;
  readonly parts: KnownParts;
}

/** Nothing is known: all is planned and made. */
export const unknownSite: KnownSite = { files: new Map(), parts: new Map() };

const CACHE_FOLDER = '.cache';
/** Raised when the form of what is kept changes. */
const FORMAT = 'dateline 9';
/** The folder of one content folder built into one output folder begins so. */
const BUILD = 'build-';
/** Which versions of pictures a site wants: their names by their paths in it. */
const PICTURES = 'pictures.json';
const PICTURES_FORMAT = `${FORMAT} pictures`;
/** Times on disks are as coarse as two seconds (FAT); a file changed later than that before it was read is compared. */
export const COARSEST_CLOCK = 2000;
/** Articles a file: only the files of changed articles are written again, and no text may have half a gigabyte. */
const ARTICLES_A_FILE = 5_000;

type SavedSite = Pick<BuiltThings, 'files' | 'parts'>;

/** What a build knows that the next one may know. */
export interface BuiltThings {
  /** When it began to read the content, by the clock of the disk, in milliseconds since 1970. */
  readonly readMs: number;
  readonly articles: readonly KnownArticle[];
  readonly countryNames: string;
  readonly files: KnownFiles;
  readonly parts: readonly KnownPart[];
  /** What the pages link to; undefined where that is as it was. */
  readonly links: LinkCounts | undefined;
}

interface CachedArticles {
  /** How many files there are. */
  readonly of: number;
  readonly readMs: number;
  readonly articles: readonly KnownArticle[];
}

/** The file of an article by its path alone, so that another article moves none. */
function fileOf(path: string, of: number): number {
  return of === 1 ? 0 : crc32(path) % of;
}

function isSame(some: readonly KnownArticle[], others: readonly KnownArticle[]): boolean {
  return some.length === others.length && some.every((article, index) => article === others[index]);
}

function isSameSite(before: SavedSite | undefined, { files, parts }: SavedSite): boolean {
  return (
    before?.files.size === files.size &&
    before.parts.length === parts.length &&
    [...files].every(([path, file]) => before.files.get(path) === file) &&
    parts.every((part, index) => part === before.parts[index])
  );
}

interface CachedSite {
  readonly files: readonly (readonly [string, KnownFile])[];
  readonly parts: readonly KnownPart[];
}

/** The cache of one content folder built into one output folder. */
export class BuildCache {
  readonly #folder: string;
  readonly #notes: string[] = [];
  readonly #articleFormat: (countryNames: string) => string;
  /** As it lies on the disk. */
  #site: SavedSite | undefined;
  /** As they lie on the disk. */
  #articleFiles: { readonly countryNames: string; readonly files: readonly CachedArticles[] } | undefined;
  /** Versions of pictures, which all sites of the cache share. */
  readonly pictures: KeptPictures;

  constructor(content: string, output: string, folder = CACHE_FOLDER) {
    // Relative paths: a cache that is restored into another checkout is of use there too.
    const place = [content, output]
      .map((folder) => relative('.', resolve(folder)).replaceAll('\\', '/'))
      .join('\n');
    const name = hash('sha256', place, 'hex').slice(0, 12);
    this.#folder = join(folder, `${BUILD}${name}`);
    this.pictures = new KeptPictures(join(folder, 'pictures'));
    this.#articleFormat = (countryNames) => `${FORMAT} articles ${programFingerprint()} ${countryNames}`;
  }

  /** What somebody should know of the cache itself. */
  get notes(): readonly string[] {
    return [...this.#notes, ...this.pictures.notes];
  }

  /** What an earlier build knew of the articles. */
  articles(countryNames: string): KnownArticles {
    const format = this.#articleFormat(countryNames);
    const known = new Map<string, KnownArticle>();
    const files: CachedArticles[] = [];
    do {
      const cached = this.#read<CachedArticles>(this.#articlePath(files.length), format);
      if (cached === undefined) return nothingKnown;
      for (const article of cached.articles) known.set(article.path, article);
      files.push(cached);
    } while (files.length < files[0]!.of);
    this.#articleFiles = { countryNames, files };
    return {
      find: (path) => known.get(path),
      trustedBefore: (path) => files[fileOf(path, files.length)]!.readMs - COARSEST_CLOCK,
    };
  }

  /** Keeps what the next build may know. A cache that cannot be written is a note: the site is published by then. */
  save({ readMs, articles, countryNames, files, parts, links }: BuiltThings): void {
    try {
      sweepTemporary(this.#folder);
      this.#saveArticles(articles, countryNames, readMs);
      if (!isSameSite(this.#site, { files, parts })) this.#saveSite({ files: [...files], parts });
      if (links !== undefined)
        writeCacheFile(this.#linksPath, linksFormat(files.get(MANIFEST)!.sha256), [...links]);
      this.#savePictures(files);
    } catch (cause) {
      if (!isSystemError(cause)) throw cause;
      this.#notes.push(`the cache cannot be written (${cause.message}): the next build takes longer`);
    }
  }

  #saveArticles(articles: readonly KnownArticle[], countryNames: string, readMs: number): void {
    const of = Math.max(1, Math.ceil(articles.length / ARTICLES_A_FILE));
    const files = Array.from({ length: of }, (): KnownArticle[] => []);
    for (const article of articles) files[fileOf(article.path, of)]!.push(article);
    const before = this.#articleFiles?.countryNames === countryNames ? this.#articleFiles.files : [];
    files.forEach((own, file) => {
      if (before.length === of && isSame(own, before[file]!.articles)) return;
      writeCacheFile(this.#articlePath(file), this.#articleFormat(countryNames), {
        of,
        readMs,
        articles: own,
      });
    });
  }

  /** What an earlier build left in the output folder. */
  site(): KnownSite {
    const cached = this.#read<CachedSite>(this.#sitePath, `${FORMAT} site`);
    if (cached === undefined) return unknownSite;
    this.#site = { files: new Map(cached.files), parts: cached.parts };
    return { files: this.#site.files, parts: new Map(cached.parts.map((part) => [part.name, part])) };
  }

  #saveSite({ files, parts }: CachedSite): void {
    this.#site = undefined;
    writeCacheFile(this.#sitePath, `${FORMAT} site`, { files, parts });
  }

  /** What the pages of a site link to, as the build counted that published it. @param manifest the hash of its manifest */
  links(manifest: string): LinkCounts | undefined {
    const cached = this.#read<[string, number][]>(this.#linksPath, linksFormat(manifest));
    return cached && new Map(cached);
  }

  /**
   * Removes the versions of pictures that this site wanted and wants no more, unless another site wants them. One that
   * another build is about to want is made again, if ever it is needed.
   */
  #savePictures(files: KnownFiles): void {
    const before = this.#read<[path: string, name: string][]>(this.#picturesPath, PICTURES_FORMAT) ?? [];
    const now = [...new Map([...before, ...this.pictures.names])].filter(([path]) => files.has(path));
    if (JSON.stringify(now) === JSON.stringify(before)) return;
    const wanted = new Set([...now.map(([, name]) => name), ...this.#namesElsewhere()]);
    this.pictures.remove(before.flatMap(([, name]) => (wanted.has(name) ? [] : [name])));
    writeCacheFile(this.#picturesPath, PICTURES_FORMAT, now);
  }

  /** The names of the versions of pictures that other sites of the cache want. */
  #namesElsewhere(): string[] {
    const cache = dirname(this.#folder);
    return readdirSync(cache)
      .filter((name) => name.startsWith(BUILD) && join(cache, name) !== this.#folder)
      .flatMap((name) => {
        const listed = readCacheFile<[string, string][]>(join(cache, name, PICTURES), PICTURES_FORMAT);
        return Array.isArray(listed) ? listed.map(([, version]) => version) : [];
      });
  }

  #read<T>(path: string, format: string): T | undefined {
    const cached = readCacheFile<T>(path, format);
    if (cached !== 'damaged') return cached;
    this.#notes.push(`the cache file ${path} is damaged: what it knew is made anew`);
    return undefined;
  }

  get #picturesPath(): string {
    return join(this.#folder, PICTURES);
  }

  get #linksPath(): string {
    return join(this.#folder, 'links.json');
  }

  get #sitePath(): string {
    return join(this.#folder, 'site.json');
  }

  #articlePath(part: number): string {
    return join(this.#folder, `articles-${part}.json`);
  }
}

/** Another program may read links in another way; those of another site are of no use. */
function linksFormat(manifest: string): string {
  return `${FORMAT} links ${programFingerprint()} ${manifest}`;
}
