// Warnings for `check`: what a text names and its article does not tag, and the reverse. Knows no language but English.
import type { Article } from '../content/article.ts';
import { nameKey } from '../content/names.ts';
import type { Content } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';
import { articleText } from './article-text.ts';
import { buildMatcher, hintOf, type Match } from './match-text.ts';
import type { Mention } from './mentions.ts';
import { isTagged, type TagKey } from './propose-tags.ts';
import { vocabularyOf, type NamedKind } from './vocabulary.ts';

/** Named this often, a name is hardly there in passing. */
const OFTEN = 3;

const LISTS: Readonly<Record<NamedKind, readonly TagKey[]>> = {
  country: ['countries', 'mentions'],
  organisation: ['organisations'],
  person: ['people'],
  topic: ['topics'],
};

/**
 * The warnings for all articles of a content folder. The matcher reads English: articles in another language, and
 * withdrawn ones, which show no text, are passed over.
 */
export function checkTags(content: Content): Problem[] {
  const matcher = buildMatcher(vocabularyOf(content));
  return content.articles.flatMap((article) => {
    if (!isEnglish(article.language ?? content.site.language) || article.status === 'withdrawn') return [];
    const text = articleText(article, content.bodies.markdown(article.body.sha256));
    return tagWarnings(article, matcher.matchText(text));
  });
}

/** Whether a language is one that the matcher reads. */
export function isEnglish(language: string): boolean {
  return /^en(?:-|$)/u.test(language);
}

/**
 * What a text names three times or more and the article does not tag, with a sentence; and the countries, people and
 * organisations that the article tags and the text never mentions. Organisations that only the built-in list knows are
 * no warning.
 */
export function tagWarnings(article: Article, match: Match): Problem[] {
  return [...untagged(article, match), ...unmentioned(article, match)];
}

function untagged(article: Article, match: Match): Problem[] {
  return match.mentions
    .filter((mention) => mention.count >= OFTEN && mention.inArchive && mention.outright.length > 0)
    .filter((mention) => !isTagged(mention, article, LISTS[mention.kind]))
    .map((mention) => {
      const [key] = LISTS[mention.kind];
      const add =
        mention.kind === 'country' ? `add ${mention.key} to countries or mentions` : `add it to ${key}`;
      return {
        severity: 'warning',
        path: article.path,
        line: lineOf(mention, match),
        message: `the text names ${mention.name} ${mention.count} times, but the article does not tag it`,
        hint: `${add}, if the article should be found there: “${mention.sentences[0] ?? ''}”`,
      };
    });
}

function lineOf({ where }: Mention, { lines }: Match): number | undefined {
  const paragraph = where.find((place) => typeof place === 'number');
  return paragraph === undefined ? undefined : lines[paragraph];
}

function unmentioned(article: Article, match: Match): Problem[] {
  const lists: (readonly [TagKey, NamedKind])[] = [
    ['countries', 'country'],
    ['mentions', 'country'],
    ['people', 'person'],
    ['organisations', 'organisation'],
  ];
  return lists.flatMap(([key, kind]) =>
    article[key]
      .filter((tag) => !isMentioned(tag, kind, match))
      .map((tag): Problem => ({
        severity: 'warning',
        path: article.path,
        message: `"${key}" has "${tag}", which the text never mentions`,
        hint: 'take it out, or name it in the text',
      })),
  );
}

function isMentioned(tag: string, kind: NamedKind, { mentions, hints }: Match): boolean {
  const key = kind === 'country' ? tag : nameKey(tag);
  return (
    mentions.some((mention) => mention.kind === kind && mention.keys.has(key)) || hints.has(hintOf(kind, key))
  );
}
