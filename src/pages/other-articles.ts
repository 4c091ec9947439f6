// The part of an article's page that shows other articles: related ones, those before and after, other languages.
import type { Archive } from '../archive/archive.ts';
import type { FiledArticle } from '../archive/filed-article.ts';
import type { Related } from '../archive/related.ts';
import { directionOf, languageName } from '../content/languages.ts';
import { articleCard, type ArticleCard } from './article-card.ts';
import type { PageContext } from './page-context.ts';
import { articlePath } from './urls.ts';

/** The article before or after one, in an event or a country. */
export interface NeighbourView {
  readonly label: string;
  readonly headline: string;
  readonly url: string;
  readonly rel: 'prev' | 'next';
  readonly language: string | undefined;
}

/** The same article in another language. */
export interface TranslationView {
  readonly languageName: string;
  readonly headline: string;
  readonly url: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** An article worth reading next, and why. */
export interface RelatedView {
  readonly card: ArticleCard;
  readonly reason: string;
}

export function relatedViews(article: FiledArticle, archive: Archive, context: PageContext): RelatedView[] {
  return archive.related(article).map((related) => ({
    card: articleCard(related.article, context),
    reason: reasonOf(related, context),
  }));
}

/** Before and after within the event, and within the primary country. */
export function neighbourViews(
  article: FiledArticle,
  archive: Archive,
  context: PageContext,
): NeighbourView[] {
  const { words, links, site } = context;
  const lists = [article.event, article.countries[0]].filter((ref) => ref !== undefined);
  return lists.flatMap((ref) => {
    const { earlier, later } = archive.neighbours(article, ref);
    const view = (other: FiledArticle, label: string, rel: 'prev' | 'next'): NeighbourView => ({
      label,
      headline: other.title,
      url: links.to(articlePath({ day: other.date.day, slug: other.slug })),
      rel,
      language: other.language === site.language ? undefined : other.language,
    });
    return [
      ...(earlier === undefined ? [] : [view(earlier, words.article.earlierIn(ref.name), 'prev')]),
      ...(later === undefined ? [] : [view(later, words.article.laterIn(ref.name), 'next')]),
    ];
  });
}

/** The other language versions, the original first. */
export function translationViews(
  article: FiledArticle,
  archive: Archive,
  context: PageContext,
): TranslationView[] {
  return archive.translations(article).map((other) => ({
    languageName: languageName(other.language, context.words.language),
    headline: other.title,
    url: context.links.to(articlePath({ day: other.date.day, slug: other.slug })),
    language: other.language,
    direction: directionOf(other.language),
  }));
}

/** At most this many shared subjects are named as the reason. */
const MOST_REASONS = 3;

function reasonOf({ event, shared }: Related, { words }: PageContext): string {
  if (event !== undefined) return words.article.sameEvent;
  if (shared.length === 0) return words.article.chosen;
  return shared
    .slice(0, MOST_REASONS)
    .map((ref) => ref.name)
    .join(' + ');
}
