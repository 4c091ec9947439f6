// What may leave the archive as a file of its own.
import type { Entity } from '../archive/entity.ts';
import type { FiledArticle } from '../archive/filed-article.ts';

const lists = new WeakMap<readonly FiledArticle[], readonly FiledArticle[]>();

/** All but drafts, which are shown only while editing. The same list each time, so that its digest is made once. */
export function released(articles: readonly FiledArticle[]): readonly FiledArticle[] {
  let list = lists.get(articles);
  if (list === undefined) {
    list = articles.some(({ draft }) => draft) ? articles.filter(({ draft }) => !draft) : articles;
    lists.set(articles, list);
  }
  return list;
}

/** With fewer articles a name has no feed and no file of citations. */
const FEWEST = 3;

/** Whether an entity has a feed and files of citations. */
export function hasFiles({ articles }: Entity): boolean {
  return released(articles).length >= FEWEST;
}
