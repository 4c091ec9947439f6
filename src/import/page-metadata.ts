// What a page says of itself beside its text: headline, date, authors, outlet, address, language, lead picture, summary.
// From JSON-LD, then the tags of Open Graph and others, then the page as readers see it.
import { archivedCopy, PageAddresses } from './page-addresses.ts';
import { parseFragment, textOf, type DomDocument } from './dom.ts';
import type { ImportedDate } from './importer.ts';
import { publishedDate } from './page-dates.ts';
import { jsonArticle, type JsonArticle } from './page-json-ld.ts';
import { readStampedDate } from './stamped-date.ts';

export interface PageMetadata {
  readonly headline: string | undefined;
  readonly date: ImportedDate;
  readonly updated: ImportedDate | undefined;
  readonly authors: readonly string[];
  readonly outlet: string | undefined;
  /** Its own address, and that of the copy in a web archive from which it was saved. */
  readonly address: string | undefined;
  readonly archived: string | undefined;
  readonly captured: string | undefined;
  readonly language: string | undefined;
  readonly image: { readonly src: string; readonly alt?: string; readonly caption?: string } | undefined;
  readonly summary: string | undefined;
  /** The text as JSON-LD has it, for pages that fetch theirs. */
  readonly text: string | undefined;
}

/** @param savedFrom the address that the page was loaded from, if that is known */
export function pageMetadata(document: DomDocument, savedFrom: string | undefined): PageMetadata {
  const tags = tagsOf(document);
  const tag = (name: string): readonly string[] => tags.get(name) ?? [];
  const copy = savedFrom === undefined ? undefined : archivedCopy(savedFrom);
  const from = copy?.original ?? savedFrom;
  const address = addressOf(document, tag, from);
  const json = jsonArticle(document, address);
  const node = json?.node ?? {};
  const outlet = firstOf(
    ...(json === undefined ? [] : json.nodes(node.publisher).map((each) => plain(each.name))),
    plain(node.publisher),
    ...[
      'og:site_name',
      'citation_journal_title',
      'dc.publisher',
      'dcterms.publisher',
      'application-name',
    ].flatMap(tag),
  );
  const headline = headlineOf(document, node.headline ?? node.name, tag, outlet);
  const date = publishedDate(document, strings(node.datePublished), tag, address);
  return {
    headline,
    date,
    updated: updatedDate(date, [
      ...strings(node.dateModified),
      ...['article:modified_time', 'og:updated_time', 'dcterms.modified', 'dc.date.modified'].flatMap(tag),
    ]),
    authors: authorsOf(document, json, tag, outlet),
    outlet,
    address,
    archived: copy === undefined ? undefined : savedFrom,
    captured: copy?.day,
    language: firstOf(
      document.documentElement.getAttribute('lang') ??
        document.documentElement.getAttribute('xml:lang') ??
        '',
      ...strings(node.inLanguage),
      ...['og:locale', 'content-language', 'dc.language', 'dcterms.language'].flatMap(tag),
    ),
    image: imageOf(json, tag, address),
    summary: firstOf(
      plain(node.description),
      ...[
        'og:description',
        'description',
        'twitter:description',
        'dc.description',
        'dcterms.abstract',
      ].flatMap(tag),
    ),
    text: typeof node.articleBody === 'string' ? node.articleBody : undefined,
  };
}

/** The contents of all `meta` tags, by their names in lower case. */
function tagsOf(document: DomDocument): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = (meta.getAttribute('content') ?? '').replace(/\s+/gu, ' ').trim();
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
        if (name !== '') tags.set(name, [...(tags.get(name) ?? []), content]);
      }
    }
  }
  return tags;
}

function addressOf(
  document: DomDocument,
  tag: (name: string) => readonly string[],
  from: string | undefined,
): string | undefined {
  const canonical = [...document.querySelectorAll('link[rel~="canonical"]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  const addresses = new PageAddresses(from);
  const found = [...canonical, ...tag('og:url'), from ?? ''].flatMap((href) => addresses.picture(href) ?? []);
  // A page that calls the front page its address was made by mistake.
  return found.find((href) => new URL(href).pathname !== '/') ?? found[0];
}

function headlineOf(
  document: DomDocument,
  stated: unknown,
  tag: (name: string) => readonly string[],
  outlet: string | undefined,
): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map(textOf).filter((text) => text !== '');
  const inArticle = textOf(document.querySelector('article h1, main h1'));
  const title = textOf(document.querySelector('title'));
  const written = firstOf(
    plain(stated),
    ...['og:title', 'twitter:title', 'citation_title', 'parsely-title', 'dcterms.title', 'dc.title'].flatMap(
      tag,
    ),
    inArticle,
    headings.length === 1 ? headings[0] : '',
    title,
    headings[0],
  );
  return written === undefined ? undefined : withoutOutlet(written, outlet, headings);
}

/** `Summit opens | Gazette` is `Summit opens`, where the outlet is called so or a heading of the page is. */
function withoutOutlet(title: string, outlet: string | undefined, headings: readonly string[]): string {
  const cut = /^(?<head>.+?)\s+(?:[|–—·•»:-]|::)\s+(?<tail>[^|–—·•»]+)$/u.exec(title)?.groups;
  if (cut === undefined) return title;
  const isOutlet = outlet?.toLowerCase() === cut.tail!.toLowerCase();
  return isOutlet || headings.includes(cut.head!) ? cut.head! : title;
}

function updatedDate(published: ImportedDate, written: readonly string[]): ImportedDate | undefined {
  const dates = written.map(readStampedDate);
  return dates.find(({ day }) => day !== undefined && published.day !== undefined && day > published.day);
}

/** Who wrote it. An outlet that signs for itself is no author. */
function authorsOf(
  document: DomDocument,
  json: JsonArticle | undefined,
  tag: (name: string) => readonly string[],
  outlet: string | undefined,
): string[] {
  const stated =
    json === undefined ? [] : [json.node.author, json.node.creator].map((value) => namesOf(value, json));
  const tagged = [
    'citation_author',
    'parsely-author',
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'sailthru.author',
  ];
  const shown = [
    ...document.querySelectorAll(
      '[itemprop~="author"] [itemprop~="name"], [rel~="author"], .byline .author, .p-author',
    ),
  ].map(textOf);
  for (const found of [...stated, ...tagged.map(tag), shown]) {
    const names = found.flatMap(authorNames).filter((name) => name.toLowerCase() !== outlet?.toLowerCase());
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

function namesOf(value: unknown, json: JsonArticle): string[] {
  return [
    ...[value].flat().flatMap((each) => plain(each) ?? []),
    ...json.nodes(value).flatMap((node) => plain(node.name) ?? []),
  ];
}

/** `By Jane Doe and John Roe` is two names; an address is none. */
function authorNames(written: string): string[] {
  if (/^(?:https?:|@)/iu.test(written) || written.length > 200) return [];
  return written
    .replace(/^\s*(?:written\s+)?by:?\s+/iu, '')
    .split(/\s*[;|]\s*|\s+(?:and|&)\s+|,\s+(?=\p{Lu}\S*\s+\p{Lu})/u)
    .map((name) =>
      name
        .replace(/\s*[(<]?\S+@\S+[)>]?/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((name) => /\p{L}/u.test(name) && name.length <= 100);
}

function imageOf(
  json: JsonArticle | undefined,
  tag: (name: string) => readonly string[],
  address: string | undefined,
): PageMetadata['image'] {
  const node = json?.node ?? {};
  const [image] = json?.nodes(node.image) ?? [];
  const src = firstOf(
    ...['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'].flatMap(tag),
    ...strings(node.image),
    plain(image?.url) ?? plain(image?.contentUrl),
    plain(node.thumbnailUrl),
  );
  const whole = src === undefined ? undefined : new PageAddresses(address).picture(src);
  if (whole === undefined) return undefined;
  const alt = firstOf(...['og:image:alt', 'twitter:image:alt'].flatMap(tag));
  const caption = plain(image?.caption);
  return { src: whole, ...(alt === undefined ? {} : { alt }), ...(caption === undefined ? {} : { caption }) };
}

function strings(value: unknown): string[] {
  return [value].flat().filter((each) => typeof each === 'string');
}

/** A value that is text, without the entities and tags that pages put into their data. */
function plain(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = /[&<]/u.test(value) ? textOf(parseFragment(value)) : value.replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}

function firstOf(...values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value.trim() !== '')?.trim();
}
