// A filed article: what the archive knows of an article once its names are resolved and its rights are applied. Holds
// nothing that may not be shown, and no body.
import type { Article } from '../content/article.ts';
import { compareMoments, type Moment } from '../content/dates.ts';
import type { EntityKind } from '../content/entity-file.ts';
import { compareText } from '../content/problem.ts';
import type { Rights } from '../content/schema-article.ts';
import { digestedBy, digestOnce } from './digested.ts';
import type { PublicBody } from './public-text.ts';

/** A name in use: what a label and a link need. One object a name, shared by all that mention it. */
export interface EntityRef {
  readonly kind: EntityKind;
  /** Unique within its kind: the country's code, otherwise the name's key. */
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  /** Whether the site has a page of it; otherwise the name is plain text. */
  readonly hasPage: boolean;
}

/** What an address needs to know of an article. */
export interface ArticleRef {
  readonly day: string;
  readonly slug: string;
}

/** A link of the text to another article; `undefined` where that one is held back. */
export interface ResolvedLink {
  readonly href: string;
  readonly target: ArticleRef | undefined;
}

type Carried = Pick<
  Article,
  | 'path'
  | 'fileSha256'
  | 'stem'
  | 'slug'
  | 'title'
  | 'date'
  | 'happened'
  | 'dateline'
  | 'byline'
  | 'references'
  | 'image'
  | 'corrections'
  | 'updated'
  | 'withdrawn'
  | 'redirects'
  | 'originalTitle'
  | 'translationOf'
  | 'provenance'
>;

export interface FiledArticle extends Carried, PublicBody {
  readonly language: string;
  readonly rights: Rights;
  readonly draft: boolean;
  /** Whether search engines may list it. */
  readonly indexed: boolean;
  readonly countries: readonly EntityRef[];
  readonly mentions: readonly EntityRef[];
  readonly topics: readonly EntityRef[];
  readonly people: readonly EntityRef[];
  readonly organisations: readonly EntityRef[];
  readonly event: EntityRef | undefined;
  readonly source: EntityRef | undefined;
  /** The source as written, with the address of the original. */
  readonly origin: Article['source'];
  readonly links: readonly ResolvedLink[];
}

const described = new WeakMap<EntityRef, string>();

function describeName(ref: EntityRef): string {
  let text = described.get(ref);
  if (text === undefined) {
    text = JSON.stringify(ref);
    described.set(ref, text);
  }
  return text;
}

/**
 * The digest of an article: of its file, and of what the archive makes of it that the file alone does not say. Short to
 * work out, since every build needs that of every article.
 */
export const articleDigest = digestOnce((article: FiledArticle): string => {
  const { path, fileSha256, language, rights, draft, image, links } = article;
  const { countries, mentions, topics, people, organisations, event, source } = article;
  let text = `${path}\n${fileSha256}\n${JSON.stringify([language, rights, draft, image, links])}`;
  for (const refs of [countries, mentions, topics, people, organisations, [event], [source]]) {
    text += '\n';
    for (const ref of refs) if (ref !== undefined) text += `${describeName(ref)},`;
  }
  return text;
});

/** Makes an article stand by its digest where it stands among the inputs of an output. */
export const digestedArticle = digestedBy(articleDigest);

const subjects = new WeakMap<FiledArticle, readonly EntityRef[]>();
const names = new WeakMap<FiledArticle, readonly EntityRef[]>();

/** What an article is about or by, without what it mentions in passing. Made once an article: it is asked for often. */
export function subjectsOf(article: FiledArticle): readonly EntityRef[] {
  let found = subjects.get(article);
  if (found === undefined) {
    const event = article.event === undefined ? [] : [article.event];
    found = [...article.countries, ...article.organisations, ...article.people, ...event, ...article.topics];
    subjects.set(article, found);
  }
  return found;
}

/** Every name that an article is filed under, its source included; without mentions. */
export function filedUnder(article: FiledArticle): readonly EntityRef[] {
  let found = names.get(article);
  if (found === undefined) {
    found = article.source === undefined ? subjectsOf(article) : [...subjectsOf(article), article.source];
    names.set(article, found);
  }
  return found;
}

interface Ordered {
  readonly date: Moment;
  readonly slug: string;
  readonly path: string;
}

/** The order of every list: newest first by day as written, then by instant, then by slug. Total. */
export function compareNewestFirst(a: Ordered, b: Ordered): number {
  return compareMoments(b.date, a.date) || compareText(a.slug, b.slug) || compareText(a.path, b.path);
}
