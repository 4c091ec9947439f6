// Makes what a file says of an article fit what an article of the archive may say. A value that the archive would refuse is
// left out and named, so that one bad address does not keep a text out. Knows no kind of file.
import type { z } from 'zod';
import { withoutForbidden, withoutOpenIsolates } from '../content/characters.ts';
import type { CountryRegistry } from '../content/countries.ts';
import { nameKey } from '../content/names.ts';
import { UserError } from '../content/problem.ts';
import type { ArticleSource } from '../content/schema-article.ts';
import {
  language,
  line,
  LONGEST_HEADLINE,
  LONGEST_LINE,
  name,
  oldPath,
  webAddress,
} from '../content/schema-fields.ts';
import { canBeFiles, isSitesOwn, TakenPaths } from './old-paths.ts';
import type { ImportedArticle, ImportedImage, ImportedPicture, ImportedProvenance } from './importer.ts';

/** An imported article whose values the archive takes, the countries as codes. */
export interface FittingArticle extends ImportedArticle {
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly redirects: readonly string[];
}

/**
 * Fits an article.
 * @param takenRedirects old paths that lead elsewhere already
 * @throws UserError where it has no headline
 */
export function fitArticle(
  article: ImportedArticle,
  registry: CountryRegistry,
  takenRedirects: TakenPaths,
): FittingArticle {
  const notes = [...article.notes];
  const fit = new Fitting(notes);
  return {
    ...article,
    title: fitTitle(article.title, fit),
    summary: fit.text('the summary', article.summary),
    dateline: fit.text('the dateline', article.dateline),
    byline: fit.names('byline', article.byline),
    countries: fitCountries(article.countries ?? [], registry, notes),
    topics: fit.names('topic', article.topics),
    people: fit.names('person', article.people),
    organisations: fit.names('organisation', article.organisations),
    source: fitSource(article, fit),
    language: fit.value('language', article.language?.replaceAll('_', '-'), language),
    image: fitImage(article.image, article.pictures, fit),
    redirects: fitRedirects(article.redirects, takenRedirects, fit),
    provenance: fitProvenance(article.provenance),
    notes,
  };
}

/** The title of a page or an article on one line. @throws UserError where there is none */
export function fitTitle(title: string, fit: Fitting): string {
  const fitting = fit.text('the headline', title, LONGEST_HEADLINE);
  if (fitting === undefined) throw new UserError('has no headline');
  return fitting;
}

/** Names of files may hold anything. */
export function fitProvenance({ from, ...provenance }: ImportedProvenance): ImportedProvenance {
  const { importer, ...more } = provenance;
  return { importer, from: oneLine(from).slice(0, LONGEST_LINE).trim() || importer, ...more };
}

/** Old paths that the archive can redirect and that are free. @param taken those that are not */
export function fitRedirects(
  redirects: readonly string[] | undefined,
  taken: TakenPaths,
  fit: Fitting,
): string[] {
  const fitting = new TakenPaths();
  return (redirects ?? []).flatMap((written) => {
    const path = fit.value('old path', written, oldPath);
    if (path === undefined || fitting.has(path)) return [];
    const why = whyNoRedirect(path, taken, fitting);
    if (why === undefined) {
      fitting.add(path);
      return [path];
    }
    fit.notes.push(`the old path "${written}" was left out: ${why}`);
    return [];
  });
}

function whyNoRedirect(path: string, taken: TakenPaths, own: TakenPaths): string | undefined {
  if (taken.has(path)) return 'it leads elsewhere already';
  if (isSitesOwn(path)) return 'the archive has pages of its own there';
  if (!canBeFiles(path)) return 'it cannot be a file on every system';
  if (withoutForbidden(path) !== path) return 'it has a character that cannot be seen';
  if (taken.isCrossed(path) || own.isCrossed(path))
    return 'one path cannot be a file and a folder, and the other of them is there';
  return undefined;
}

/** Tries values against the rules of the front matter; what does not fit becomes a note. */
export class Fitting {
  constructor(readonly notes: string[]) {}

  /** One line of text, cut where it is too long. Undefined for none. */
  text(what: string, written: string | undefined, longest = LONGEST_LINE): string | undefined {
    const text = oneLine(written ?? '');
    if (text.length <= longest) return text === '' ? undefined : text;
    this.notes.push(`${what} was cut: it has ${text.length} characters, the limit is ${longest}`);
    const room = text.slice(0, longest - 1);
    const sentence = /^.*[.!?…](?=\s)/su.exec(room)?.[0];
    if (sentence !== undefined && sentence.length > longest / 2) return sentence;
    return `${room.replace(/\s+\S*$/u, '').replace(/[\ud800-\udbff]$/u, '')}…`;
  }

  value<T>(what: string, written: string | undefined, schema: z.ZodType<T>): T | undefined {
    const text = oneLine(written ?? '');
    if (text === '') return undefined;
    const result = schema.safeParse(text);
    if (result.success) return result.data;
    this.notes.push(`the ${what} "${text.slice(0, 200)}" was left out: ${result.error.issues[0]!.message}`);
    return undefined;
  }

  /** Names, each once. */
  names(what: string, written: readonly string[] | undefined): string[] {
    const seen = new Map<string, string>();
    for (const each of written ?? []) {
      const fitting = this.value(what, each, name);
      if (fitting !== undefined && !seen.has(nameKey(fitting))) seen.set(nameKey(fitting), fitting);
    }
    return [...seen.values()];
  }
}

function oneLine(text: string): string {
  return withoutOpenIsolates(withoutForbidden(text)).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function fitCountries(written: readonly string[], registry: CountryRegistry, notes: string[]): string[] {
  const codes = written.flatMap((text) => {
    const found = registry.find(oneLine(text));
    if ('country' in found) return found.country.code;
    notes.push(`the country "${text}" was left out: ${found.problem}`);
    return [];
  });
  return [...new Set(codes)];
}

function fitSource({ source, provenance }: ImportedArticle, fit: Fitting): ArticleSource | undefined {
  if (source === undefined) return undefined;
  const fitting = {
    name: fit.value('source', source.name, name),
    url: fit.value('address', source.url, webAddress),
    archived: fit.value('address of the archived copy', source.archived, webAddress),
    captured: source.captured ?? provenance.captured,
    counters: source.counters,
  };
  if (fitting.name === undefined && fitting.url === undefined) return undefined;
  return Object.fromEntries(Object.entries(fitting).filter(([, value]) => value !== undefined));
}

function fitImage(
  image: ImportedImage | undefined,
  pictures: readonly ImportedPicture[] = [],
  fit: Fitting,
): ImportedImage | undefined {
  if (image === undefined) return undefined;
  const copied = pictures.some(({ src }) => src === image.src);
  const src = fit.value('picture', image.src, copied ? line : webAddress);
  if (src === undefined) return undefined;
  return {
    src,
    alt: fit.text('the text of the picture', image.alt),
    caption: fit.text('the caption', image.caption),
    credit: fit.text('the credit', image.credit),
  };
}
