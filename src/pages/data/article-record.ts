// Articles as rows, each made once for a build: most stand in six files. And the digests by which a list of articles
// tells whether it is still the same.
import { createHash } from 'node:crypto';
import { filedUnder, type FiledArticle } from '../../archive/filed-article.ts';
import { oncePerArticle } from '../once-per-article.ts';
import type { PageContext } from '../page-context.ts';
import { articleColumns } from './article-columns.ts';
import { rowAsCsv, rowAsJson } from './column.ts';

export const articleAsCsv = oncePerArticle((article, context) =>
  rowAsCsv(articleColumns, { article, context }),
);
export const articleAsJson = oncePerArticle((article, context) =>
  rowAsJson(articleColumns, { article, context }),
);

/** SHA-256 of all that is public of an article and that a feed, a citation or a row can hold. */
const articleDigest = oncePerArticle((article, context) =>
  createHash('sha256')
    .update(articleAsJson(article, context))
    .update(article.text.kind === 'full' ? article.text.sha256 : '')
    .update(
      filedUnder(article)
        .map(({ slug, name }) => `${slug} ${name}`)
        .join('\n'),
    )
    .digest('base64url'),
);

const digests = new WeakMap<readonly FiledArticle[], string>();

/** One digest of a list of articles and their order. */
export function listDigest(articles: readonly FiledArticle[], context: PageContext): string {
  let digest = digests.get(articles);
  if (digest === undefined) {
    const hash = createHash('sha256');
    for (const article of articles) hash.update(articleDigest(article, context));
    digest = hash.digest('base64url');
    digests.set(articles, digest);
  }
  return digest;
}
