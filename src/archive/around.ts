// What stands around some articles: all that their pages can tell of others. Decides which pages must be looked at again.
import { subjectsOf, type EntityRef, type FiledArticle } from './filed-article.ts';
import { LOOK_BACK, type Lists } from './related.ts';

/** What editors chose for an article. */
export interface Chosen {
  related(article: FiledArticle): readonly FiledArticle[];
  translations(article: FiledArticle): readonly FiledArticle[];
}

/**
 * The articles near those of some days in the lists of their subjects, then, list by list, those chosen for them and
 * their other language versions. Where all of these are equal, so are the related articles and the neighbours of each:
 * of the articles of a subject those nearest to the days are among them, wherever else they are near.
 * @param articles all of these days, newest first, none of them withdrawn
 */
export function articlesAround(
  articles: readonly FiledArticle[],
  lists: Lists,
  chosen: Chosen,
): (readonly FiledArticle[])[] {
  const byHand = articles.flatMap((article) => [chosen.related(article), chosen.translations(article)]);
  // Neighbours pass over translations.
  const passed = articles.reduce((most, article) => Math.max(most, chosen.translations(article).length), 0);
  const near = new Set<FiledArticle>();
  for (const [subject, { newest, oldest }] of spansOf(articles, lists)) {
    const list = lists.of(subject);
    // The articles of an event are related in both directions.
    const [later, earlier] =
      subject.kind === 'event' ? [list.length, list.length] : [1 + passed, Math.max(LOOK_BACK, 1 + passed)];
    for (let index = Math.max(0, newest - later); index < newest; index++) near.add(list[index]!);
    const end = Math.min(list.length, oldest + 1 + earlier);
    for (let index = oldest + 1; index < end; index++) near.add(list[index]!);
  }
  return [[...near], ...byHand.filter((list) => list.length > 0)];
}

interface Span {
  readonly newest: number;
  oldest: number;
}

/** Where the articles begin and end in the list of each of their subjects. */
function spansOf(articles: readonly FiledArticle[], lists: Lists): Map<EntityRef, Span> {
  const spans = new Map<EntityRef, Span>();
  for (const article of articles) {
    for (const subject of subjectsOf(article)) {
      const position = lists.position(subject, article);
      const span = spans.get(subject);
      if (span === undefined) spans.set(subject, { newest: position, oldest: position });
      else span.oldest = position;
    }
  }
  return spans;
}
