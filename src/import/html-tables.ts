// Tables of a page: which of them hold data, and the cells of those as a grid.
import { textOf, type DomElement } from './dom.ts';

/** The rows of a table; a place that a cell of another place covers is undefined. */
export type Grid = readonly (readonly (DomElement | undefined)[])[];

/** More than any table that people read. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 3_000;

/** The cells of a table of data; undefined for one that lays out a page: of one row or column, or with a table in it. */
export function tableGrid(table: DomElement): Grid | undefined {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table') !== null)
    return undefined;
  if (table.querySelector('td p + p, td ul, td ol, td blockquote, td figure, td h2') !== null)
    return undefined;
  const rows = [...table.querySelectorAll('tr')];
  if (rows.length > MOST_ROWS) return undefined;
  const grid: (DomElement | undefined)[][] = rows.map(() => []);
  const covered = rows.map(() => new Set<number>());
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while (covered[index]!.has(column)) column++;
      const across = span(cell, 'colspan', MOST_COLUMNS);
      const down = Math.min(span(cell, 'rowspan', MOST_ROWS), rows.length - index);
      if (column + across > MOST_COLUMNS) return undefined;
      for (let below = 1; below < down; below++) {
        for (let beside = 0; beside < across; beside++) covered[index + below]!.add(column + beside);
      }
      grid[index]![column] = cell;
      column += across;
    }
  }
  if (hasMoreThanCells(table, grid)) return undefined;
  const columns = Math.max(0, ...grid.map((row) => row.length));
  const full = grid
    .map((row) => Array.from({ length: columns }, (_, column) => row[column]))
    .filter((row) => row.some((cell) => cell !== undefined && textOf(cell) !== ''));
  return columns < 2 || full.length < 2 ? undefined : full;
}

/** Whether a broken table has words that stand in no cell. */
function hasMoreThanCells(table: DomElement, grid: Grid): boolean {
  const inside = [table.querySelector('caption'), ...grid.flat()].filter((each) => each != null);
  const words = (element: DomElement): number => (element.textContent ?? '').replace(/\s+/gu, '').length;
  return words(table) > inside.reduce((sum, element) => sum + words(element), 0);
}

function span(cell: DomElement, name: string, most: number): number {
  const written = cell.getAttribute(name) ?? '1';
  return /^\d+$/u.test(written) ? Math.min(Math.max(1, Number(written)), most) : 1;
}
