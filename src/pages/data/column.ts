// Columns of the open data, and how a row of them is written as CSV and as JSON.
import { csvRow } from './csv.ts';

/** A value of a table; undefined is an empty cell, and a key that is left out in JSON. */
export type Cell = string | number | readonly string[] | undefined;

/** One column. What it holds is told by the schema of the articles (`key`) or here (`about`). */
export type Column<Row> = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'date' | 'list';
  of(row: Row): Cell;
} & ({ readonly key: string } | { readonly about: string });

/** The first line of a CSV file. */
export function csvHeader(columns: readonly Column<never>[]): string {
  return csvRow(columns.map(({ name }) => name));
}

/** A row as a line of CSV. */
export function rowAsCsv<Row>(columns: readonly Column<Row>[], row: Row): string {
  return csvRow(columns.map((column) => column.of(row)));
}

/** A row as a JSON object on one line, without a line end. Lists are arrays; what is empty is left out. */
export function rowAsJson<Row>(columns: readonly Column<Row>[], row: Row): string {
  return `{${jsonMembers(columns, row)}}`;
}

/** The members of that object without its braces. */
export function jsonMembers<Row>(columns: readonly Column<Row>[], row: Row): string {
  let members = '';
  for (const column of columns) {
    const cell = column.of(row);
    if (cell === undefined || cell === '' || (Array.isArray(cell) && cell.length === 0)) continue;
    members += `${members === '' ? '' : ','}"${column.name}":${JSON.stringify(cell)}`;
  }
  return members;
}
