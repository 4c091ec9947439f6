// The tables of the open data, each as CSV and as JSON Lines: articles and pairs a year, so that the files of a past
// year do not change, and the entities in one file.
import { groupByPeriod } from '../../archive/calendar.ts';
import type { Archive } from '../../archive/archive.ts';
import { entityKinds } from '../../content/entity-file.ts';
import type { FiledArticle } from '../../archive/filed-article.ts';
import { hash } from 'node:crypto';
import { listDigest, textsOf, type ArticleTexts } from '../article-texts.ts';
import type { TextOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { released } from '../released.ts';
import { dataFilePath, outputFile } from '../urls.ts';
import { articleColumns } from './article-columns.ts';
import { csvHeader, rowAsCsv, rowAsJson, type Column } from './column.ts';
import { entityColumns, type EntityRow } from './entity-columns.ts';
import { pairColumns, pairCount, pairLines } from './pair-rows.ts';

export type TableKind = 'articles' | 'pairs' | 'entities';

/** A file of the open data and what the data package says of it. */
export interface DataTable {
  readonly kind: TableKind;
  /** `articles-2023` */
  readonly name: string;
  /** Undefined for the table of entities. */
  readonly year: string | undefined;
  readonly format: 'csv' | 'jsonl';
  readonly rows: number;
  readonly columns: readonly Column<never>[];
  readonly output: TextOutput;
}

/** JSON Lines have the text as well, as far as it may be shown; in a cell of CSV it would be of no use. */
export const textColumn: Column<never> = {
  name: 'text',
  type: 'string',
  about: 'The text in Markdown, where all of it may be shown. Only in JSON Lines.',
  of: () => undefined,
};

/** All tables: the years newest first, then the entities. */
export function dataTables(archive: Archive, context: PageContext): DataTable[] {
  const years = groupByPeriod(released(archive.articles), 4);
  return [
    ...years.flatMap(({ period, articles }) => articleTables(period, articles, archive, context)),
    ...years.flatMap(({ period, articles }) => pairTables(period, articles)),
    ...entityTables(archive, context),
  ];
}

function articleTables(
  year: string,
  articles: readonly FiledArticle[],
  archive: Archive,
  context: PageContext,
): DataTable[] {
  const shared = { kind: 'articles' as const, name: `articles-${year}`, year, rows: articles.length };
  const inputs = { articles: listDigest(articles) };
  return [
    table({ ...shared, format: 'csv', columns: articleColumns }, inputs, () =>
      textsOf(articles, context).map(({ csv }) => csv),
    ),
    table({ ...shared, format: 'jsonl', columns: [...articleColumns, textColumn] }, inputs, () =>
      textsOf(articles, context).map((texts) => withText(texts, archive)),
    ),
  ];
}

function withText({ json, article: { text } }: ArticleTexts, archive: Archive): string {
  if (text.kind !== 'full') return `${json}\n`;
  return `${json.slice(0, -1)},"${textColumn.name}":${JSON.stringify(archive.markdown(text).trim())}}\n`;
}

function pairTables(year: string, articles: readonly FiledArticle[]): DataTable[] {
  const rows = articles.reduce((sum, article) => sum + pairCount(article), 0);
  const shared = { kind: 'pairs' as const, name: `pairs-${year}`, year, rows, columns: pairColumns };
  const inputs = { articles: listDigest(articles) };
  return [
    table({ ...shared, format: 'csv' }, inputs, () => pairLines(articles, 'csv')),
    table({ ...shared, format: 'jsonl' }, inputs, () => pairLines(articles, 'jsonl')),
  ];
}

function entityTables(archive: Archive, context: PageContext): DataTable[] {
  const rows: EntityRow[] = entityKinds.flatMap((kind) =>
    archive.entities.ofKind(kind).map((entity) => ({ entity, archive, context })),
  );
  const lines = rows.map((row) => rowAsJson(entityColumns, row));
  const inputs = { entities: hash('sha256', lines.join('\n'), 'base64url') };
  const shared = {
    kind: 'entities' as const,
    name: 'entities',
    year: undefined,
    rows: rows.length,
    columns: entityColumns,
  };
  return [
    table({ ...shared, format: 'csv' }, inputs, () => rows.map((row) => rowAsCsv(entityColumns, row))),
    table({ ...shared, format: 'jsonl' }, inputs, () => lines.map((line) => `${line}\n`)),
  ];
}

/** @param lines called when the file is stale; each ends its line */
function table(about: Omit<DataTable, 'output'>, inputs: object, lines: () => string[]): DataTable {
  const header = about.format === 'csv' ? csvHeader(about.columns) : '';
  return {
    ...about,
    output: {
      writer: 'text',
      path: outputFile(dataFilePath(`${about.name}.${about.format}`)),
      origin: `the data, ${about.name}`,
      inputs,
      text: () => header + lines().join(''),
    },
  };
}
