// Related articles: by shared event, then by shared subjects, then by nearness in time. Looks only at the articles
// around one within each list, so that an article far away in time changes nothing and no build grows with the square.
import { daysBetween } from '../content/dates.ts';
import { compareNewestFirst, subjectsOf, type EntityRef, type FiledArticle } from './filed-article.ts';

/** A related article and why: the event, or the subjects that both share. Both empty: chosen by hand. */
export interface Related {
  readonly article: FiledArticle;
  readonly event: EntityRef | undefined;
  readonly shared: readonly EntityRef[];
}

/** Where an article stands in the list of each of its subjects. */
export interface Lists {
  /** The articles of a subject, newest first. */
  of(subject: EntityRef): readonly FiledArticle[];
  /** The index of an article in the list of a subject. */
  position(subject: EntityRef, article: FiledArticle): number;
}

const MOST = 4;
/** How many articles before one are looked at in each list: enough to fill four places, few enough to be quick. */
export const LOOK_BACK = 12;
/** One shared subject (a country, say) is no relation. */
const FEWEST_SHARED = 2;

/**
 * Up to four related articles. Those of the same event may be earlier or later; by subject only earlier ones count, so
 * that the page of an article stays as it is when others follow.
 * @param translations the same article in other languages, which are no related ones
 */
export function relatedArticles(
  article: FiledArticle,
  lists: Lists,
  chosen: readonly FiledArticle[],
  translations: readonly FiledArticle[],
): Related[] {
  const subjects = subjectsOf(article);
  const byHand = chosen.map((other): Related => ({ article: other, event: undefined, shared: [] }));
  // A few dozen: found sooner in a list than in a map.
  const others: FiledArticle[] = [];
  const counts: number[] = [];
  for (const subject of subjects) {
    const list = lists.of(subject);
    const position = lists.position(subject, article);
    const from = Math.max(0, subject === article.event ? position - LOOK_BACK : position);
    const to = Math.min(list.length, position + 1 + LOOK_BACK);
    for (let index = from; index < to; index++) {
      const other = list[index]!;
      const at = others.indexOf(other);
      if (at >= 0) counts[at]!++;
      else counts[others.push(other) - 1] = 1;
    }
  }
  const own = new Set(subjects);
  const ranked: (Related & { readonly days: number })[] = [];
  for (const [at, other] of others.entries()) {
    if (other === article || chosen.includes(other) || translations.includes(other)) continue;
    const event = other.event === article.event ? article.event : undefined;
    if (event === undefined && counts[at]! < FEWEST_SHARED) continue;
    const shared = subjectsOf(other).filter((subject) => subject !== article.event && own.has(subject));
    ranked.push({ article: other, event, shared, days: daysBetween(article.date.day, other.date.day) });
  }
  ranked.sort(
    (a, b) =>
      Number(b.event !== undefined) - Number(a.event !== undefined) ||
      b.shared.length - a.shared.length ||
      a.days - b.days ||
      compareNewestFirst(a.article, b.article),
  );
  return [
    ...byHand,
    ...ranked.slice(0, MOST).map(({ article: other, event, shared }) => ({ article: other, event, shared })),
  ].slice(0, MOST);
}
