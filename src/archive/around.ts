// What stands around some articles: all that their pages can tell of others. Decides which pages must be looked at again.
import { subjectsOf, type EntityRef, type FiledArticle } from './filed-article.ts';
import { LOOK_BACK, type Lists } from './related.ts';

/** What editors chose for an article. */
export interface Chosen {
  related(article: FiledArticle): readonly FiledArticle[];
  translations(article: FiledArticle): readonly FiledArticle[];
}

/**
 * The articles near some articles in the lists of their subjects, those chosen for them and their other language
 * versions. Where all of these are equal, so are the related articles and the neighbours of each.
 * @param articles newest first, none of them withdrawn
 */
export function articlesAround(
  articles: readonly FiledArticle[],
  lists: Lists,
  chosen: Chosen,
): (readonly FiledArticle[])[] {
  const bySubject = new Map<EntityRef, FiledArticle[]>();
  for (const article of articles) {
    for (const subject of subjectsOf(article)) {
      const own = bySubject.get(subject);
      if (own === undefined) bySubject.set(subject, [article]);
      else own.push(article);
    }
  }
  const byHand = articles.flatMap((article) => [chosen.related(article), chosen.translations(article)]);
  // Neighbours pass over translations.
  const passed = articles.reduce((most, article) => Math.max(most, chosen.translations(article).length), 0);
  const near = [...bySubject].map(([subject, own]) => {
    const list = lists.of(subject);
    // The articles of an event are related in both directions.
    if (subject.kind === 'event') return list;
    const newest = lists.position(subject, own[0]!);
    const oldest = lists.position(subject, own.at(-1)!);
    return list.slice(Math.max(0, newest - 1 - passed), oldest + 1 + Math.max(LOOK_BACK, 1 + passed));
  });
  return [...byHand.filter((list) => list.length > 0), ...near];
}
