// A web page as an article: what it says of itself, and its text. Where the page came from, a file or a web archive, is for
// the importer to know.
import { nameKey } from '../content/names.ts';
import { countWords } from '../content/digest-body.ts';
import type { ArticleSource } from '../content/schema-article.ts';
import { htmlToMarkdown, type HtmlOptions, type MarkdownText } from './html-to-markdown.ts';
import type {
  Imported,
  ImportedArticle,
  ImportedImage,
  ImportedPicture,
  ImportedProvenance,
} from './importer.ts';
import { parsePage, type DomDocument } from './dom.ts';
import { orProblem } from './or-problem.ts';
import { pageBody } from './page-body.ts';
import type { PageFiles } from './page-files.ts';
import { pageMetadata, type PageMetadata } from './page-metadata.ts';
import { plainToMarkdown } from './plain-to-markdown.ts';
import { summaryBeside } from './summary.ts';

/** What an importer knows of a page. */
export interface PageOrigin {
  /** The address that it was loaded from. */
  readonly address?: string | undefined;
  readonly provenance: ImportedProvenance;
  /** The picture files saved with it. */
  readonly files?: PageFiles | undefined;
}

/** A text with fewer words is no article if the data of the page have a longer one. */
const FEW_WORDS = 60;

/** Makes an article of a page, or says why there is none in it. */
export function pageArticle(html: string, origin: PageOrigin): Imported {
  return orProblem(() => articleOf(parsePage(html), origin));
}

function articleOf(document: DomDocument, origin: PageOrigin): Imported {
  const about = pageMetadata(document, origin.address);
  const loadedFrom = origin.address ?? about.address;
  const base = document.querySelector('base[href]')?.getAttribute('href');
  const address =
    base != null && URL.canParse(base, loadedFrom) ? new URL(base, loadedFrom).href : loadedFrom;
  if (about.headline === undefined) return { problem: 'has no headline' };
  const picture = (src: string): ImportedPicture | undefined => origin.files?.find(src);
  const found = bodyOf(document, about, { address, picture });
  const text = { ...found, body: withoutHeadline(found.body, about.headline) };
  const { body, image, pictures } = leadPicture(text, about, picture);
  const summary = summaryBeside(about.summary, body);
  const isEmpty = body.trim() === '';
  if (isEmpty && summary === undefined) return { problem: 'has a headline but no text' };
  const article: ImportedArticle = {
    title: about.headline,
    date: about.date,
    summary,
    byline: about.authors,
    source: sourceOf(about),
    language: about.language,
    image,
    updated: about.updated,
    rights: isEmpty ? 'metadata' : undefined,
    body,
    pictures,
    address: about.address,
    provenance: { ...origin.provenance, captured: origin.provenance.captured ?? about.captured },
    notes: [
      ...(isEmpty ? ['the page has no text; its summary is all there is'] : []),
      ...(origin.files?.problems ?? []),
    ],
  };
  return { article };
}

function sourceOf({ outlet, address, archived }: PageMetadata): ArticleSource | undefined {
  if (outlet === undefined && address === undefined) return undefined;
  return {
    ...(outlet === undefined ? {} : { name: outlet }),
    ...(address === undefined ? {} : { url: address }),
    ...(archived === undefined ? {} : { archived }),
  };
}

/** The text as readers see it; where that is a line or two, and the data of the page have all of it, the latter. */
function bodyOf(document: DomDocument, about: PageMetadata, options: HtmlOptions): MarkdownText {
  const element = pageBody(document);
  const shown = element === undefined ? { body: '', pictures: [] } : htmlToMarkdown(element, options);
  if (about.text === undefined || countWords(shown.body) >= FEW_WORDS) return shown;
  const stated = /<(?:p|br|div)\b/iu.test(about.text)
    ? htmlToMarkdown(about.text, options)
    : { body: plainToMarkdown(about.text.split(/\n+/u).filter((line) => line.trim() !== '')), pictures: [] };
  return countWords(stated.body) > 2 * countWords(shown.body) ? stated : shown;
}

/** A page repeats its headline above the text. */
function withoutHeadline(body: string, headline: string): string {
  const first = /^#+ (?<heading>.*)\n*/u.exec(body);
  const heading = first?.groups?.heading?.replace(/\\/gu, '') ?? '';
  return first !== null && nameKey(heading) === nameKey(headline) ? body.slice(first[0].length) : body;
}

/** `![alt](src "caption")` by itself, perhaps with a caption of its own below. */
const FIRST_PICTURE =
  /^!\[(?<alt>(?:[^\]\\]|\\.)*)\]\((?<src>[^\s()]+)(?: "(?<title>(?:[^"\\]|\\.)*)")?\)\n(?:\n\*(?<caption>[^\n]+)\*\n)?/u;

/**
 * The lead picture: the one that the page names, as a file if it was saved with the page. Where the text begins with it, it
 * is taken out of the text, and what stands under it is kept.
 */
function leadPicture(
  { body, pictures }: MarkdownText,
  about: PageMetadata,
  picture: (src: string) => ImportedPicture | undefined,
): { body: string; image: ImportedImage | undefined; pictures: readonly ImportedPicture[] } {
  const first = FIRST_PICTURE.exec(body);
  const shown = first?.groups;
  const stated = about.image;
  const file = stated === undefined ? undefined : picture(stated.src);
  const isLead = shown !== undefined && isSamePicture(shown.src!, stated?.src, file);
  if (!isLead) {
    const all = file === undefined || pictures.includes(file) ? pictures : [...pictures, file];
    return {
      body,
      image: stated === undefined ? undefined : { ...stated, src: file?.src ?? stated.src },
      pictures: all,
    };
  }
  const caption = plain(shown.title ?? shown.caption);
  const alt = plain(shown.alt);
  return {
    body: body.slice(first![0].length).trimStart(),
    image: { src: shown.src!, alt: alt ?? stated?.alt, caption: caption ?? stated?.caption },
    pictures,
  };
}

/** Whether the first picture of a text is the one that the page names, or the page names none. */
function isSamePicture(src: string, stated: string | undefined, file: ImportedPicture | undefined): boolean {
  if (stated === undefined || src === file?.src || src === stated) return true;
  const name = (address: string): string => /[^/]*$/u.exec(address.replace(/[?#].*$/u, ''))![0].toLowerCase();
  return name(src) === name(stated);
}

/** Text of Markdown without its escapes and marks. */
function plain(markdown: string | undefined): string | undefined {
  const text = (markdown ?? '')
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])|[*]+/gu, '$1');
  return text === '' ? undefined : text;
}
