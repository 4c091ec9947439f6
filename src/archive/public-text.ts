// The public text of an article: the one place that decides what of a body may be shown, and the one place that asks
// for a body. No later stage reaches it in another way.
import type { Article } from '../content/article.ts';
import type { Bodies } from '../content/bodies.ts';
import { countWords, type BodyDigest, type Quotation } from '../content/digest-body.ts';
import type { Rights } from '../content/schema-article.ts';

/** What may be shown: the whole body (by its hash), a text of its own, or nothing. */
export type PublicText =
  | { readonly kind: 'full'; readonly sha256: string }
  | { readonly kind: 'excerpt'; readonly text: string }
  | { readonly kind: 'none' };

/** Everything public that stems from the body of an article. */
export interface PublicBody {
  readonly text: PublicText;
  /** One or two sentences; empty where nothing may be shown. */
  readonly summary: string;
  /** The summary written by hand, where it stands above a text or in place of one. */
  readonly standfirst: string | undefined;
  /** Words of the public text. */
  readonly words: number;
  readonly quotations: readonly Quotation[];
  readonly headings: readonly string[];
  readonly paragraphs: number;
  /** The addresses of the pictures in the text, as written. */
  readonly pictures: readonly string[];
}

const NOTHING = {
  standfirst: undefined,
  text: { kind: 'none' },
  words: 0,
  quotations: [],
  headings: [],
  paragraphs: 0,
  pictures: [],
} as const;

/** What readers may have of an article under its rights. A withdrawn article has no text at all. */
export function publicBody(article: Article, rights: Rights): PublicBody {
  if (article.status === 'withdrawn') return { ...NOTHING, summary: '' };
  if (rights === 'metadata')
    return { ...NOTHING, summary: article.summary ?? '', standfirst: article.summary };
  const { body } = article;
  if (rights === 'excerpt') {
    const text = article.summary ?? body.excerpt;
    if (text === '') return { ...NOTHING, summary: '' };
    return {
      ...NOTHING,
      text: { kind: 'excerpt', text },
      summary: text,
      words: countWords(text),
      paragraphs: 1,
    };
  }
  return {
    text: { kind: 'full', sha256: body.sha256 },
    summary: article.summary ?? body.lead,
    standfirst: article.summary,
    words: body.words,
    quotations: body.quotations,
    headings: body.headings,
    paragraphs: body.paragraphs,
    pictures: body.pictures.map(({ src }) => src),
  };
}

/** What of a text a link can lead to: headings by their ids, paragraphs and quotations by their numbers. */
export interface Anchors {
  readonly headings: readonly string[];
  readonly paragraphs: number;
  readonly quotations: number;
}

/** The anchors of a whole text. */
export function anchorsOf({ headings, paragraphs, quotations }: BodyDigest): Anchors {
  return { headings, paragraphs, quotations: quotations.length };
}

/** The anchors that the page of an article has under its rights. */
export function publicAnchors(article: Article, rights: Rights): Anchors {
  if (article.status !== 'withdrawn' && rights === 'full') return anchorsOf(article.body);
  const excerpt = article.status !== 'withdrawn' && rights === 'excerpt';
  return { headings: [], paragraphs: excerpt ? 1 : 0, quotations: 0 };
}

/** The Markdown of a public text. An excerpt is plain text: what could be Markdown in it is escaped. */
export function publicMarkdown(text: PublicText, bodies: Bodies): string {
  if (text.kind === 'full') return bodies.markdown(text.sha256);
  return text.kind === 'excerpt' ? text.text.replace(/[!-/:-@[-`{-~]/gu, '\\$&') : '';
}
