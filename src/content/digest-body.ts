// Digests a body: everything the archive needs of a text without keeping the text. Knows nothing of rights; only
// archive/public-text.ts may pass any of it on.
import { hash } from 'node:crypto';
import type { Token } from 'markdown-it';
import { apart } from './apart.ts';
import { excerptOf, leadOf } from './lead.ts';
import { createMarkdown } from './markdown.ts';
import { slugOf } from './slug.ts';

/** A link or picture of a text; `line` counts from the first line of the body, from 1. */
export interface BodyLink {
  readonly href: string;
  readonly line: number;
}
export interface BodyPicture {
  readonly src: string;
  readonly alt: string;
  readonly line: number;
}
/** `> words` followed by `> — Speaker, role`. */
export interface Quotation {
  readonly text: string;
  readonly speaker: string;
  readonly role: string;
  /** Its number among the quotations of the text, from 1: its anchor is `q1`. */
  readonly number: number;
}

/** What a body holds. */
export interface BodyDigest {
  /** SHA-256 of the Markdown, in hex; by it the text is asked for. */
  readonly sha256: string;
  readonly words: number;
  /** Its first sentences, and the first words of its first paragraph, as plain text. */
  readonly lead: string;
  readonly excerpt: string;
  readonly links: readonly BodyLink[];
  readonly pictures: readonly BodyPicture[];
  readonly quotations: readonly Quotation[];
  /** The ids of its headings, in order, unique. */
  readonly headings: readonly string[];
  /** How many paragraphs have an anchor, `p1` and on. */
  readonly paragraphs: number;
  /** The line from which the parser reads no further, since lists or quotations lie too deep in each other. */
  readonly unreadLine: number | undefined;
}

const OPENING_CHARACTERS = 600;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
/** Nearly all blanks are single already. */
const UNEVEN_BLANKS = /\s{2,}|[^\S ]/gu;
const SPEAKER = /^[—–]\s*(?<speaker>[^,]+?)(?:,\s*(?<role>.+))?$/u;

const markdown = createMarkdown();
/** What lies deeper the parser leaves out. */
const DEEPEST = markdown.options.maxNesting - 1;

/** Digests the Markdown of a body. Pure: equal texts give equal digests. */
export function digestBody(text: string): BodyDigest {
  const sha256 = hash('sha256', text, 'hex');
  const digest = {
    sha256,
    words: 0,
    lead: '',
    excerpt: '',
    links: [] as BodyLink[],
    pictures: [] as BodyPicture[],
    quotations: [] as Quotation[],
    headings: [] as string[],
    paragraphs: 0,
    unreadLine: undefined as number | undefined,
  };
  const tokens = markdown.parse(text, {});
  const ids = new HeadingIds();
  let line = 1;
  let opened = 0;
  const opening: string[] = [];
  tokens.forEach((token, index) => {
    if (token.map) line = token.map[0] + 1;
    if (token.level >= DEEPEST) digest.unreadLine ??= line;
    if (token.type === 'fence' || token.type === 'code_block') digest.words += countWords(token.content);
    if (token.type === 'blockquote_open' && token.level === 0) {
      const quotation = quotationAt(tokens, index);
      if (quotation !== undefined)
        digest.quotations.push({ ...quotation, number: digest.quotations.length + 1 });
    }
    if (token.type !== 'inline') return;
    const plain = plainText(token);
    digest.words += countWords(plain);
    if (tokens[index - 1]?.type === 'heading_open') digest.headings.push(ids.next(plain));
    if (isAnchored(tokens, index - 1)) {
      digest.paragraphs++;
      if (opened < OPENING_CHARACTERS && plain !== '') {
        opening.push(plain);
        opened += plain.length;
      }
    }
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') digest.links.push({ href: String(child.attrGet('href') ?? ''), line });
      if (child.type === 'image') {
        digest.pictures.push({ src: String(child.attrGet('src') ?? ''), alt: child.content, line });
      }
    }
  });
  digest.lead = apart(leadOf(opening));
  digest.excerpt = apart(excerptOf(opening[0] ?? ''));
  return digest;
}

/**
 * Whether the token at `index` opens a paragraph that has an anchor: one of the text itself, in no list, quotation or
 * note.
 */
export function isAnchored(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  // The parser leaves the paragraph of a note that was written in the text at the outermost level.
  const inNote = tokens[index - 1]?.type === 'footnote_open';
  return token?.type === 'paragraph_open' && token.level === 0 && !inNote;
}

/** Gives headings their ids: `h-` and the slug of the text, numbered from the second of a kind. */
export class HeadingIds {
  readonly #used = new Map<string, number>();

  next(heading: string): string {
    const id = `h-${slugOf(heading)}`;
    const times = (this.#used.get(id) ?? 0) + 1;
    this.#used.set(id, times);
    // A number after two hyphens cannot be the slug of another heading, in which hyphens stand alone.
    return times === 1 ? id : `${id}--${times}`;
  }
}

/** The quotation with a speaker that begins at a blockquote, or undefined. */
export function quotationAt(
  tokens: readonly Token[],
  start: number,
): { text: string; speaker: string; role: string } | undefined {
  const end = quotationEnd(tokens, start);
  const paragraphs = tokens.slice(start, end).filter((token) => token.type === 'inline');
  const lines = paragraphs.flatMap(plainLines);
  // The line of the speaker is taken out of the text; where emphasis or a link runs into it that would tear it apart.
  if ((paragraphs.at(-1)?.children?.findLast(isBreak)?.level ?? 0) > 0) return undefined;
  const last = SPEAKER.exec(lines.at(-1) ?? '')?.groups;
  if (last?.speaker === undefined || lines.length < 2) return undefined;
  return { text: lines.slice(0, -1).join(' '), speaker: last.speaker, role: last.role ?? '' };
}

/** Where the blockquote ends that begins at a token. */
export function quotationEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  while (tokens[end]?.type !== 'blockquote_close' || tokens[end]?.level !== tokens[start]?.level) end++;
  return end;
}

/** The text of an inline token without marks, its line breaks as blanks. */
export function plainText(token: Token): string {
  return plainLines(token).join(' ').replace(UNEVEN_BLANKS, ' ').trim();
}

function plainLines(token: Token): string[] {
  let text = '';
  for (const child of token.children ?? []) {
    if (isBreak(child)) text += '\n';
    else if (child.type === 'text' || child.type === 'code_inline') text += child.content;
  }
  return text.split('\n').map((part) => part.trim());
}

function isBreak({ type }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak';
}

/** How many words a plain text has, in any script that parts them. */
export function countWords(text: string): number {
  let words = 0;
  WORD.lastIndex = 0;
  // Counted and not collected: an archive has millions.
  while (WORD.test(text)) words++;
  return words;
}
