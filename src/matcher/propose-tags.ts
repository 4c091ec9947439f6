// Proposals: which of the names in a text an editor may want to file it under. Decides nothing for good.
import type { Article } from '../content/article.ts';
import { nameKey } from '../content/names.ts';
import type { Match } from './match-text.ts';
import type { Mention } from './mentions.ts';
import type { Place } from './text-blocks.ts';
import type { NamedKind } from './vocabulary.ts';

/** The lists of an article's front matter that the matcher can fill. */
export const tagKeys = ['countries', 'mentions', 'topics', 'people', 'organisations'] as const;
export type TagKey = (typeof tagKeys)[number];

/** A name to add to a list, with the sentences that speak for it. */
export interface Proposal {
  /** What to write: a country's code, otherwise the name. */
  readonly value: string;
  readonly name: string;
  readonly sentences: readonly string[];
}

export type Proposals = Readonly<Record<TagKey, readonly Proposal[]>>;

/** Headline, dateline and the first two paragraphs: what a story is about stands there. */
const HEAD: ReadonlySet<Place> = new Set(['headline', 'dateline', 0, 1]);

/**
 * The names of a text that an article does not have yet, in order of mention. Countries named in the head are proposed
 * for `countries`, all others for `mentions`. A state that is gone is what a story is about only where its headline
 * says so; a topic named by one word must stand in the headline or twice, since any text may use the word.
 */
export function proposeTags(match: Match, article: Partial<Pick<Article, TagKey>> = {}): Proposals {
  const untagged = (kind: NamedKind, keys: readonly TagKey[]): Mention[] =>
    match.mentions.filter((mention) => mention.kind === kind && !isTagged(mention, article, keys));
  const countries = untagged('country', ['countries', 'mentions']);
  return {
    countries: countries.filter(isInHead).map(proposal),
    mentions: countries.filter((country) => !isInHead(country)).map(proposal),
    topics: untagged('topic', ['topics']).filter(isTopic).map(proposal),
    people: untagged('person', ['people']).map(proposal),
    organisations: untagged('organisation', ['organisations']).map(proposal),
  };
}

/** Whether an article has a mention's name, in any of its spellings, in one of the lists. */
export function isTagged(
  mention: Mention,
  article: Partial<Pick<Article, TagKey>>,
  keys: readonly TagKey[],
): boolean {
  const tags = keys.flatMap((key) => article[key] ?? []);
  return tags.some((tag) => mention.keys.has(mention.kind === 'country' ? tag : nameKey(tag)));
}

function isInHead({ former, outright }: Mention): boolean {
  return former ? outright.includes('headline') : outright.some((place) => HEAD.has(place));
}

function isTopic({ count, where, outright }: Mention): boolean {
  return outright.length > 0 || count > 1 || where.includes('headline');
}

function proposal({ kind, key, name, sentences }: Mention): Proposal {
  return { value: kind === 'country' ? key : name, name, sentences };
}
