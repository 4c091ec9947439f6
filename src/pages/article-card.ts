// How any list shows an article: a headline, a line of where and when, and what it says.
import { digested } from '../archive/digested.ts';
import type { FiledArticle } from '../archive/filed-article.ts';
import { directionOf } from '../content/languages.ts';
import { oncePer } from './once-per.ts';
import { dayView, entityLink, type PageContext } from './page-context.ts';
import type { DateView, LinkView } from './page-view.ts';
import { articlePath } from './urls.ts';

export interface ArticleCard {
  readonly url: string;
  readonly headline: string;
  /** Set where the article's language is not the site's. */
  readonly language: string | undefined;
  readonly direction: 'ltr' | 'rtl' | undefined;
  readonly date: DateView;
  readonly countries: readonly LinkView[];
  readonly source: string | undefined;
  readonly summary: string;
  /** Only while editing: the word that says it is not published. */
  readonly draft: string | undefined;
  /** The day of its latest correction, as text. */
  readonly corrected: string | undefined;
}

/** More than this many countries on a card say nothing. */
const MOST_COUNTRIES = 3;

/** The card of an article: one object, since it stands on many lists. */
export const articleCard = oncePer((article: FiledArticle, context) => digested(makeCard(article, context)));

function makeCard(article: FiledArticle, context: PageContext): ArticleCard {
  const foreign = article.language !== context.site.language;
  const corrected = article.corrections
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return {
    url: context.links.to(articlePath({ day: article.date.day, slug: article.slug })),
    headline: article.title,
    language: foreign ? article.language : undefined,
    direction: foreign ? directionOf(article.language) : undefined,
    date: dayView(article.date.day, context),
    countries: article.countries.slice(0, MOST_COUNTRIES).map((ref) => entityLink(ref, context)),
    source: article.source?.name,
    summary: article.summary,
    draft: article.draft ? context.words.article.draftLabel : undefined,
    corrected:
      corrected === undefined ? undefined : context.words.article.corrected(context.dates.day(corrected)),
  };
}

/** Cards under a heading: a month, a day. */
export interface CardGroup {
  readonly heading: LinkView;
  /** For a link to the group, where it has one. */
  readonly id: string | undefined;
  readonly cards: readonly ArticleCard[];
}
