// The pairs of an article and a name it is filed under, as rows.
import type { EntityRef, FiledArticle } from '../../archive/filed-article.ts';
import { subjectsOf } from '../../archive/filed-article.ts';
import { articleId } from './article-columns.ts';
import { jsonMembers, type Column } from './column.ts';
import { csvCells } from './csv.ts';
import { entityId } from './entity-columns.ts';

/** A name on an article. */
export interface PairRow {
  readonly article: FiledArticle;
  readonly ref: EntityRef;
  readonly relation: 'about' | 'mention' | 'source';
}

const ofArticle: readonly Column<Pick<PairRow, 'article'>>[] = [
  {
    name: 'article',
    type: 'string',
    about: 'The id of the article.',
    of: ({ article }) => articleId(article),
  },
  { name: 'date', type: 'date', about: 'The day of the article.', of: ({ article }) => article.date.day },
];
const ofEntity: readonly Column<Pick<PairRow, 'ref'>>[] = [
  { name: 'entity', type: 'string', about: 'The id of the entity.', of: ({ ref }) => entityId(ref) },
  {
    name: 'kind',
    type: 'string',
    about: 'country, organisation, person, event, topic or source.',
    of: ({ ref }) => ref.kind,
  },
  { name: 'name', type: 'string', about: 'The name of the entity.', of: ({ ref }) => ref.name },
];
const ofBoth: readonly Column<Pick<PairRow, 'relation'>>[] = [
  {
    name: 'relation',
    type: 'string',
    about:
      'about: the article is about it. mention: a country that it names in passing. source: who published it.',
    of: ({ relation }) => relation,
  },
];

export const pairColumns: readonly Column<PairRow>[] = [...ofArticle, ...ofEntity, ...ofBoth];

/** Every name of an article, in the order of the page. */
function pairsOf(article: FiledArticle): PairRow[] {
  const pair = (relation: PairRow['relation']) => (ref: EntityRef) => ({ article, ref, relation });
  return [
    ...subjectsOf(article).map(pair('about')),
    ...article.mentions.map(pair('mention')),
    ...(article.source === undefined ? [] : [pair('source')(article.source)]),
  ];
}

/** How many rows an article has. */
export function pairCount({
  countries,
  organisations,
  people,
  event,
  topics,
  mentions,
  source,
}: FiledArticle): number {
  const lists = [countries, organisations, people, topics, mentions];
  return (
    lists.reduce((sum, { length }) => sum + length, 0) +
    (event === undefined ? 0 : 1) +
    (source === undefined ? 0 : 1)
  );
}

/**
 * The rows of some articles as lines of a format. There are more of these than of anything else, and few different
 * names: what a row takes from its article and from its name is written once.
 */
export function pairLines(articles: readonly FiledArticle[], format: 'csv' | 'jsonl'): string[] {
  const part = <Row>(columns: readonly Column<Row>[], row: Row): string =>
    format === 'csv' ? csvCells(columns.map((column) => column.of(row))) : jsonMembers(columns, row);
  const names = new Map<EntityRef, string>();
  const [open, close] = format === 'csv' ? ['', '\r\n'] : ['{', '}\n'];
  return articles.flatMap((article) => {
    const start = open + part(ofArticle, { article });
    return pairsOf(article).map((row) => {
      let name = names.get(row.ref);
      if (name === undefined) {
        name = part(ofEntity, row);
        names.set(row.ref, name);
      }
      return `${start},${name},${part(ofBoth, row)}${close}`;
    });
  });
}
