// Escapes that make Markdown show a text as it is. As few as possible, so that it stays easy to read and edit.

const PUNCTUATION = /[!-/:-@[-`{-~]/gu;

/** Escapes every sign that could be syntax. */
export function escapeAll(line: string): string {
  return line.replace(PUNCTUATION, '\\$&');
}

/** Escapes what would be syntax inside a line. */
export function escapeInline(line: string): string {
  return line
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gu, '\\\\')
    .replace(/`/gu, '\\`')
    .replace(/\*(?! )|(?<! )\*/gu, '\\*')
    .replace(/(?<![\p{L}\p{N}])_(?! )|(?<! )_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~/gu, '\\~')
    .replace(/(?<=\^)\[|\[(?!(?!\^)[^\][]{0,80}\](?![([:]))/gu, '\\[')
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/&(?=#\d+;|#x[\da-f]+;|[a-z][a-z\d]*;)/giu, '\\&');
}

/** Escapes the beginning of a line: beginnings of headings, quotations, lists, rules, tables, fences, definitions. */
export function escapeLineStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|>|[-+*:~](?:\s|$)|-+$|=+$|~{3,})/u.test(line)) return `\\${line}`;
  if (/^(?=.*-)[|:\s-]+$/u.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}
