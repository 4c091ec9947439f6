// datapackage.json: what the files of the open data hold, with types, row counts and hashes, in the form of
// https://datapackage.org/standard/data-package/.
import { inputsOf, type IndexOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { dataFilePath, dataPath, outputFile } from '../urls.ts';
import { columnText } from './codebook.ts';
import type { Column } from './column.ts';
import { LIST_SEPARATOR } from './csv.ts';
import type { DataTable } from './data-tables.ts';

/** The database of countries from which names, codes and regions come; its licence asks to be named. */
export const COUNTRY_DATA = {
  title: 'world-countries',
  url: 'https://github.com/mledoze/countries',
  licence: 'Open Database License (ODbL) 1.0',
  licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
} as const;

/** @param newest the newest day of a change in the data, YYYY-MM-DD; undefined in an empty archive */
export function dataPackage(
  tables: readonly DataTable[],
  newest: string | undefined,
  context: PageContext,
): IndexOutput {
  return {
    writer: 'index',
    path: outputFile(dataFilePath('datapackage.json')),
    origin: 'the data package',
    inputs: { newest, tables: tables.map(({ output, rows }) => [output.path, rows, inputsOf(output)]) },
    text: (sha256Of) => `${JSON.stringify(packageOf(tables, newest, context, sha256Of), undefined, 1)}\n`,
  };
}

function packageOf(
  tables: readonly DataTable[],
  newest: string | undefined,
  { site, links }: PageContext,
  sha256Of: (path: string) => string,
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'articles',
    id: links.absolute(dataPath),
    title: site.title,
    description: site.tagline,
    homepage: links.absolute(dataPath),
    version: newest,
    licenses: site.licence && [{ title: site.licence.name, path: site.licence.url }],
    contributors:
      site.publisher === undefined ? undefined : [{ title: site.publisher, roles: ['publisher'] }],
    sources: [
      {
        title: `${COUNTRY_DATA.title}: names, codes and regions of countries, ${COUNTRY_DATA.licence}, ${COUNTRY_DATA.licenceUrl}`,
        path: COUNTRY_DATA.url,
      },
    ],
    resources: tables.map(({ name, format, rows, columns, output }) => ({
      name: `${name}-${format}`,
      type: 'table',
      path: `${name}.${format}`,
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'application/jsonl',
      encoding: 'utf-8',
      rows,
      hash: `sha256:${sha256Of(output.path)}`,
      dialect: format === 'csv' ? { lineTerminator: '\r\n' } : undefined,
      schema: {
        fields: columns.map((column) => field(column, format)),
        primaryKey: columns.some((column) => column.name === 'id') ? ['id'] : undefined,
      },
    })),
  };
}

function field(column: Column<never>, format: 'csv' | 'jsonl'): object {
  const { name, type } = column;
  if (type !== 'list') return { name, type, description: columnText(column) };
  return format === 'csv'
    ? { name, type: 'list', delimiter: LIST_SEPARATOR, description: columnText(column) }
    : { name, type: 'array', description: columnText(column) };
}
