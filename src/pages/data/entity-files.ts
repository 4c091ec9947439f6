// `articles.csv` and `articles.json` beside the page of every entity that has articles.
import type { Entity } from '../../archive/entity.ts';
import { listDigest, textsOf } from '../article-texts.ts';
import type { TextOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { released } from '../released.ts';
import { besidePath, entityPath, outputFile } from '../urls.ts';
import { articleColumns } from './article-columns.ts';
import { csvHeader } from './column.ts';

export function entityDataFiles(entity: Entity, context: PageContext): TextOutput[] {
  const { ref } = entity;
  const articles = released(entity.articles);
  if (articles.length === 0) return [];
  const file = (name: 'articles.csv' | 'articles.json', text: () => string): TextOutput => ({
    writer: 'text',
    path: outputFile(besidePath(entityPath(ref), name)),
    origin: `data of ${ref.kind} "${ref.name}"`,
    inputs: { articles: listDigest(articles) },
    text,
  });
  return [
    file(
      'articles.csv',
      () =>
        csvHeader(articleColumns) +
        textsOf(articles, context)
          .map(({ csv }) => csv)
          .join(''),
    ),
    file(
      'articles.json',
      () =>
        `[\n${textsOf(articles, context)
          .map(({ json }) => json)
          .join(',\n')}\n]\n`,
    ),
  ];
}
