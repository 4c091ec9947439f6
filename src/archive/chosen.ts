// The articles that editors chose by file name: related ones, the original of a translation, what a page shows first.
// Knows nothing of how they are shown.
import type { Article } from '../content/article.ts';
import type { EntityFile } from '../content/entity-file.ts';
import type { Problem } from '../content/problem.ts';
import type { FiledArticle } from './filed-article.ts';
import type { References } from './references.ts';

/** What was chosen, as far as it is published. */
export interface ChosenArticles {
  readonly related: ReadonlyMap<FiledArticle, readonly FiledArticle[]>;
  /** The other language versions of an article, the original first. */
  readonly translations: ReadonlyMap<FiledArticle, readonly FiledArticle[]>;
  readonly featured: ReadonlyMap<EntityFile, readonly FiledArticle[]>;
  readonly problems: readonly Problem[];
}

/** Resolves what authors wrote; what names nothing is an error, what is held back a warning. */
export function chosenArticles(
  published: readonly Article[],
  files: readonly EntityFile[],
  references: References,
  filed: ReadonlyMap<Article, FiledArticle>,
): ChosenArticles {
  const problems: Problem[] = [];
  const resolve = (path: string, key: string, stem: string): FiledArticle | undefined => {
    const found = references.byStem(stem);
    if ('article' in found) {
      const article = filed.get(found.article);
      return article?.withdrawn === undefined ? article : undefined;
    }
    if ('problem' in found) {
      problems.push({ severity: 'error', path, message: `"${key}": ${found.problem}`, hint: found.hint });
    } else if ('held' in found) {
      const message = `"${key}" names "${stem}", which is held back and left out`;
      problems.push({ severity: 'warning', path, message });
    }
    return undefined;
  };
  const another = (article: Article, here: FiledArticle, key: string, stem: string): FiledArticle[] => {
    const found = resolve(article.path, key, stem);
    if (found === undefined) return [];
    if (found !== here) return [found];
    problems.push({ severity: 'error', path: article.path, message: `"${key}" names the article itself` });
    return [];
  };

  const related = new Map<FiledArticle, FiledArticle[]>();
  const originals = new Map<FiledArticle, FiledArticle>();
  for (const article of published) {
    const here = filed.get(article);
    if (here === undefined || here.withdrawn !== undefined) continue;
    const chosen = article.related.flatMap((stem) => another(article, here, 'related', stem));
    related.set(here, [...new Set(chosen)]);
    if (article.translationOf === undefined) continue;
    const [original] = another(article, here, 'translationOf', article.translationOf);
    if (original !== undefined) originals.set(here, original);
  }
  const featured = new Map(
    files.map((file) => [
      file,
      [
        ...new Set(
          (file.fields.featured ?? []).flatMap((stem) => resolve(file.path, 'featured', stem) ?? []),
        ),
      ],
    ]),
  );
  return { related, translations: translationsOf(originals, problems), featured, problems };
}

/** Groups translations under what they stem from in the end: a translation of a translation has the same original. */
function translationsOf(originals: ReadonlyMap<FiledArticle, FiledArticle>, problems: Problem[]) {
  const versions = new Map<FiledArticle, FiledArticle[]>();
  for (const article of originals.keys()) {
    const passed = new Set<FiledArticle>();
    let original = article;
    for (
      let next = originals.get(original);
      next !== undefined && !passed.has(original);
      next = originals.get(next)
    ) {
      passed.add(original);
      original = next;
    }
    if (passed.has(original)) {
      const message = '"translationOf" leads back to the article itself';
      problems.push({ severity: 'error', path: article.path, message });
    } else versions.set(original, [...(versions.get(original) ?? [original]), article]);
  }
  return new Map(
    [...versions.values()].flatMap((group) =>
      group.map((article) => [article, group.filter((other) => other !== article)] as const),
    ),
  );
}
