// Which articles may be shown on the as-of day, and why the others are held back: the one place where the day matters.
import type { Article } from '../content/article.ts';

/** Why an article is not published. */
export type HeldReason = 'draft' | 'embargoed' | 'future';

export interface HeldArticle {
  readonly article: Article;
  readonly reason: HeldReason;
  /** The first day on which it may be shown; undefined for a draft. */
  readonly until: string | undefined;
}

/** The articles of a day, and those held back. */
export interface Release {
  readonly published: readonly Article[];
  readonly held: readonly HeldArticle[];
}

/**
 * Sorts articles into published and held back.
 * @param asOf the day on which the site is read, YYYY-MM-DD
 * @param drafts whether drafts are shown: only while editing
 */
export function releaseOf(articles: readonly Article[], asOf: string, drafts: boolean): Release {
  const published: Article[] = [];
  const held: HeldArticle[] = [];
  for (const article of articles) {
    const reason = heldReason(article, asOf, drafts);
    if (reason === undefined) published.push(article);
    else {
      const until = reason === 'draft' ? undefined : firstDay(article);
      held.push({ article, reason, until });
    }
  }
  return { published, held };
}

function heldReason(article: Article, asOf: string, drafts: boolean): HeldReason | undefined {
  if (article.status === 'draft' && !drafts) return 'draft';
  if (article.embargoUntil !== undefined && article.embargoUntil > asOf) return 'embargoed';
  return article.date.day > asOf ? 'future' : undefined;
}

function firstDay({ date, embargoUntil = '' }: Article): string {
  return embargoUntil > date.day ? embargoUntil : date.day;
}
