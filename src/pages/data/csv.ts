// CSV as RFC 4180 has it: commas, CR and LF, quotes where needed. Text that a spreadsheet would run is made harmless.

/** Between the values of a list in one cell. */
export const LIST_SEPARATOR = ';';

/** One line. */
export function csvRow(cells: readonly (string | number | readonly string[] | undefined)[]): string {
  return `${csvCells(cells)}\r\n`;
}

/** A part of a line. */
export function csvCells(cells: readonly (string | number | readonly string[] | undefined)[]): string {
  return cells.map(csvCell).join(',');
}

/**
 * Spreadsheets run a cell that begins with one of these, also after blanks and in full-width form. An apostrophe before
 * it makes it text (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** What most cells are: letters, digits and blanks, and no sign at the beginning. */
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9 ;:/._-]*[A-Za-z0-9/.])?$/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

function csvCell(cell: string | number | readonly string[] | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text =
    typeof cell === 'string'
      ? cell
      : cell.map((value) => value.replaceAll(LIST_SEPARATOR, ',')).join(LIST_SEPARATOR);
  if (PLAIN.test(text)) return text;
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
