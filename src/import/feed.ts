// Feeds: each entry is an article. What a feed has in full becomes the text; of what it only announces, the summary is kept.
import { createHash } from 'node:crypto';
import { countWords } from '../content/digest-body.ts';
import { decodeMarkup } from './decode-markup.ts';
import { parseFragment, textOf } from './dom.ts';
import { countFeedEntries } from './feed-count.ts';
import { beforeCut } from './feed-cut.ts';
import { feedEntries, type FeedEntries, type FeedEntry, type FeedText } from './feed-entries.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import type { Imported, ImportedArticle, ImportedDate, Importer, ImportFile } from './importer.ts';
import { orProblem } from './or-problem.ts';
import { PageAddresses } from './page-addresses.ts';
import { chooseDate } from './page-dates.ts';
import { plainToMarkdown } from './plain-to-markdown.ts';
import { readStampedDate } from './stamped-date.ts';
import { summaryBeside } from './summary.ts';

const XML_BEGINNING = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype\s[^>[]*(?:\[[\s\S]*?\]\s*)?>)*/iu;
const FEED = /^<(?:rss|feed|(?:\w+:)?RDF)\b/iu;
const JSON_FEED = /^\s*\{[\s\S]*"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org/iu;
/** An export of WordPress is built like a feed and is more than one. */
const WORDPRESS = /xmlns:wp\s*=/iu;
/** A description with fewer words, beside no other text, is a summary. */
const FEW_WORDS = 60;
/** More than any line about who wrote something. */
const LONGEST_AUTHOR = 1000;
/** Where a headline closes a tag it does so before this. */
const LONGEST_MARKED = 2000;
/** A headline made of the beginning of a text is no longer. */
const LONGEST_BEGINNING = 100;
const LONG_NAME =
  /(<(?:author|managingEditor|webMaster)(?:\s[^<>]*)?>(?:\s*<!\[CDATA\[)?[^<\]]{1000})[^<\]]*/giu;
const TAG =
  /<\/?(?:a|abbr|b|blockquote|br|code|div|em|figure|font|h[1-6]|i|img|li|ol|p|q|span|strong|su[bp]|table|u|ul)\b[^<>]*>/iu;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iu;

export const feedImporter: Importer = {
  name: 'feed',
  kind: 'a feed',
  many: true,
  recognises: ({ beginning }) => {
    const text = decodeMarkup(beginning);
    return JSON_FEED.test(text) || (FEED.test(text.replace(XML_BEGINNING, '')) && !WORDPRESS.test(text));
  },
  read: readFeed,
};

function* readFeed(file: ImportFile): Iterable<Imported> {
  const text = decodeMarkup(file.bytes(), file.encoding);
  const beginning = XML_BEGINNING.exec(text)![0];
  // Entities can read files, call servers and grow without end; no feed needs any of its own.
  if (/<!entity/iu.test(beginning) || /<!doctype\s(?:(?!<!doctype)[^>])*\[/iu.test(beginning)) {
    yield {
      problem: 'has a DOCTYPE that declares entities, which are never read',
      hint: 'take the DOCTYPE out of it',
    };
    return;
  }
  const { text: whole, isCut } = text.trimStart().startsWith('{') ? { text, isCut: false } : beforeCut(text);
  const feed = parsed(withShortNames(whole.replace(/<!doctype\s[^<>]*>/iu, '')));
  if (feed === undefined) {
    yield {
      problem: 'looks like a feed and cannot be read as one',
      hint: 'save it anew: it may be cut or damaged',
    };
    return;
  }
  if (isCut) {
    yield {
      problem: 'is cut off: what stood behind its last whole entry is lost',
      hint: 'fetch it anew, then import it again; what is imported by then is known',
    };
  }
  const lost = countFeedEntries(whole) - feed.entries.length;
  if (lost > 0) {
    yield {
      problem: `${lost} of its entries ${lost === 1 ? 'holds' : 'hold'} nothing that can be read`,
      hint: 'look for entries that are empty, or that stand inside another',
    };
  } else if (feed.entries.length === 0) yield { note: 'the feed has no entries' };
  const shared = repeated(feed.entries.map(({ address }) => address));
  for (const [index, entry] of feed.entries.entries()) {
    yield orProblem(() => entryArticle(entry, index + 1, feed, shared, file), `entry ${index + 1}`);
  }
}

/** The reader of feeds looks at a name again and again; one that is longer is no name. */
function withShortNames(text: string): string {
  return text.replace(LONG_NAME, (_, name: string) => name);
}

/** A feed with a bare `&` or `<` in its texts is read as its author meant it. */
function parsed(text: string): FeedEntries | undefined {
  const repaired = text
    .replace(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!#?\w{1,31};)|<(?![\w/!?])/gu, (found) =>
      found === '&' ? '&amp;' : found === '<' ? '&lt;' : found,
    )
    // eslint-disable-next-line no-control-regex -- these may not stand in XML, and do
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '');
  for (const attempt of [text, repaired]) {
    try {
      return feedEntries(attempt);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Addresses that several entries have: then they are not those of articles. */
function repeated(addresses: readonly (string | undefined)[]): Set<string | undefined> {
  const seen = new Set<string | undefined>();
  return new Set(addresses.filter((address) => seen.size === seen.add(address).size));
}

function entryArticle(
  entry: FeedEntry,
  number: number,
  { title: outlet }: FeedEntries,
  shared: ReadonlySet<string | undefined>,
  file: ImportFile,
): Imported {
  const { body, summary } = textsOf(entry);
  const shown = entry.title === undefined ? '' : headlineOf(entry.title);
  const title = shown === '' ? beginningOf(summary ?? lineOf({ value: body, form: 'plain' })) : shown;
  const which = `entry ${number}${title === '' ? '' : ` “${title}”`}`;
  if (title === '') return { problem: 'has neither a headline nor a text', which };
  const { date, notes } = dateOf(entry);
  const isEmpty = body === '';
  const original = [entry.id, entry.title?.value, entry.content?.value, entry.description?.value];
  const article: ImportedArticle = {
    title,
    date,
    summary,
    byline: entry.authors.flatMap(authorNames),
    topics: entry.categories
      .map((value) => headlineOf({ value, form: 'either' }))
      .filter((name) => name !== '' && name.toLowerCase() !== 'uncategorized'),
    source: sourceOf(entry, outlet),
    language: entry.language,
    image: imageOf(entry),
    updated: updatedOf(entry, date),
    rights: isEmpty ? 'metadata' : undefined,
    body,
    address: shared.has(entry.address) ? undefined : entry.address,
    provenance: {
      importer: 'feed',
      from: `${file.from}, ${entry.id ?? `entry ${number}`}`.slice(0, 500),
      sha256: createHash('sha256')
        .update(original.map((text) => text ?? '').join('\n'))
        .digest('hex'),
    },
    notes: [
      ...notes,
      ...(shown === '' ? ['it has no headline; the beginning of its text stands for one'] : []),
      ...(isEmpty ? [`the feed has ${summary === undefined ? 'no text' : 'only a summary'} of it`] : []),
    ],
  };
  return { article, which };
}

/** The text and the summary. A description is the text where there is no other and it is long enough for one. */
function textsOf(entry: FeedEntry): { body: string; summary: string | undefined } {
  const { content, description, enclosures, address } = entry;
  const isText =
    content === undefined && description !== undefined && countWords(lineOf(description)) >= FEW_WORDS;
  const text = isText ? description : content;
  const addresses = new PageAddresses(address);
  const files = enclosures.flatMap((each) => addresses.link(each) ?? []);
  const links = files
    .map((href) => `<p><a href="${href.replaceAll('"', '%22')}">${nameOf(href)}</a></p>`)
    .join('');
  const body =
    `${text === undefined ? '' : markdownOf(text, address)}\n${links === '' ? '' : htmlToMarkdown(links).body}`.trim();
  const summary = isText || description === undefined ? undefined : summaryBeside(lineOf(description), body);
  return { body: body === '' ? '' : `${body}\n`, summary };
}

function nameOf(address: string): string {
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  return (name === '' ? address : name).replace(/[<&]/gu, (sign) => (sign === '<' ? '&lt;' : '&amp;'));
}

function markdownOf(text: FeedText, address: string | undefined): string {
  if (isHtml(text)) return htmlToMarkdown(text.value, { address }).body;
  const paragraphs = text.value.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.length === 0 ? '' : plainToMarkdown(paragraphs);
}

function isHtml({ value, form }: FeedText): boolean {
  return form === 'html' || (form === 'either' && (TAG.test(value) || ENTITY.test(value)));
}

function lineOf(text: FeedText): string {
  return isHtml(text) ? textOf(parseFragment(text.value)) : text.value.replace(/\s+/gu, ' ').trim();
}

/** A headline that may be HTML is so if it has an entity or closes a tag: others may be about tags. */
function headlineOf({ value, form }: FeedText): string {
  const beginning = value.slice(0, LONGEST_MARKED);
  const isMarked = /<(?<tag>\w+)[^>]*>.*<\/\k<tag>>/su.test(beginning) || ENTITY.test(beginning);
  return lineOf({ value, form: form === 'either' && !isMarked ? 'plain' : form });
}

function beginningOf(text: string): string {
  if (text.length <= LONGEST_BEGINNING) return text;
  const sentence = /^.{10,99}?[.!?](?=\s)/u.exec(text)?.[0];
  return sentence ?? `${text.slice(0, LONGEST_BEGINNING).replace(/\s+\S*$/u, '')}…`;
}

/** A feed may know only when an entry was last changed. */
function dateOf({ published, updated, address }: FeedEntry): { date: ImportedDate; notes: string[] } {
  const date = chooseDate(published.map(readStampedDate), address);
  if (date.day !== undefined || updated === undefined) return { date, notes: [] };
  const changed = readStampedDate(updated);
  return changed.day === undefined
    ? { date: date.problem === undefined ? changed : date, notes: [] }
    : {
        date: chooseDate([changed], address),
        notes: ['its date is that of its last change; the feed has no other'],
      };
}

function updatedOf({ published, updated }: FeedEntry, date: ImportedDate): ImportedDate | undefined {
  if (published.length === 0 || updated === undefined) return undefined;
  const changed = readStampedDate(updated);
  return changed.day !== undefined && date.day !== undefined && changed.day > date.day ? changed : undefined;
}

function authorNames(written: string): string[] {
  const name = written
    .slice(0, LONGEST_AUTHOR)
    .replace(/\s*[(<]?\S+@\S+[)>]?/gu, '')
    .replace(/^by\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return /\p{L}/u.test(name) ? [name] : [];
}

function sourceOf({ outlet, address }: FeedEntry, feedTitle: string | undefined): ImportedArticle['source'] {
  const name = [outlet, feedTitle].find((each) => each !== undefined && each.trim() !== '');
  if (name === undefined && address === undefined) return undefined;
  return {
    ...(name === undefined ? {} : { name: lineOf({ value: name, form: 'either' }) }),
    ...(address === undefined ? {} : { url: address }),
  };
}

function imageOf({ pictures, address }: FeedEntry): ImportedArticle['image'] {
  const [picture] = pictures;
  const src = picture === undefined ? undefined : new PageAddresses(address).picture(picture.src);
  if (picture === undefined || src === undefined) return undefined;
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : lineOf({ value, form: 'either' });
  return { src, caption: text(picture.caption), credit: text(picture.credit) };
}
