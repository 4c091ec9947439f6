// Keeps what is made of an article for the length of a build: its card, its citation and its row stand in many outputs.
import type { FiledArticle } from '../archive/filed-article.ts';
import type { PageContext } from './page-context.ts';

/** A maker that makes each article's value once for a context; equal to the maker it is given, only quicker. */
export function oncePerArticle<T extends NonNullable<unknown>>(
  make: (article: FiledArticle, context: PageContext) => T,
): (article: FiledArticle, context: PageContext) => T {
  const contexts = new WeakMap<PageContext, Map<FiledArticle, T>>();
  return (article, context) => {
    let known = contexts.get(context);
    if (known === undefined) {
      known = new Map();
      contexts.set(context, known);
    }
    let value = known.get(article);
    if (value === undefined) {
      value = make(article, context);
      known.set(article, value);
    }
    return value;
  };
}
