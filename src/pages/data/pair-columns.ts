// The pairs of an article and a name it is filed under, as rows.
import type { EntityRef, FiledArticle } from '../../archive/filed-article.ts';
import { subjectsOf } from '../../archive/filed-article.ts';
import { articleId } from './article-columns.ts';
import type { Column } from './column.ts';
import { entityId } from './entity-columns.ts';

/** A name on an article. */
export interface PairRow {
  readonly article: FiledArticle;
  readonly ref: EntityRef;
  readonly relation: 'about' | 'mention' | 'source';
}

/** Every name of an article, in the order of the page. */
export function pairsOf(article: FiledArticle): PairRow[] {
  const pair = (relation: PairRow['relation']) => (ref: EntityRef) => ({ article, ref, relation });
  return [
    ...subjectsOf(article).map(pair('about')),
    ...article.mentions.map(pair('mention')),
    ...(article.source === undefined ? [] : [pair('source')(article.source)]),
  ];
}

export const pairColumns: readonly Column<PairRow>[] = [
  {
    name: 'article',
    type: 'string',
    about: 'The id of the article.',
    of: ({ article }) => articleId(article),
  },
  { name: 'date', type: 'date', about: 'The day of the article.', of: ({ article }) => article.date.day },
  { name: 'entity', type: 'string', about: 'The id of the entity.', of: ({ ref }) => entityId(ref) },
  {
    name: 'kind',
    type: 'string',
    about: 'country, organisation, person, event, topic or source.',
    of: ({ ref }) => ref.kind,
  },
  { name: 'name', type: 'string', about: 'The name of the entity.', of: ({ ref }) => ref.name },
  {
    name: 'relation',
    type: 'string',
    about:
      'about: the article is about it. mention: a country that it names in passing. source: who published it.',
    of: ({ relation }) => relation,
  },
];
