// What may leave the archive as a file of its own.
import type { Entity } from '../archive/entity.ts';
import type { FiledArticle } from '../archive/filed-article.ts';

/** All but drafts, which are shown only while editing. The same list where there is none. */
export function released(articles: readonly FiledArticle[]): readonly FiledArticle[] {
  return articles.some(({ draft }) => draft) ? articles.filter(({ draft }) => !draft) : articles;
}

/** With fewer articles a name has no feed and no file of citations. */
const FEWEST = 3;

/** Whether an entity has a feed and files of citations. */
export function hasFiles({ articles }: Entity): boolean {
  return released(articles).length >= FEWEST;
}
