// Edits of YAML that change as few characters as possible: comments, order, quotes, indentation and line ends stay as
// their author wrote them. Each edit is a place and what is to stand there instead.
import { isMap, isScalar, isSeq, parseDocument, stringify, YAMLMap, type Pair, type YAMLSeq } from 'yaml';

/** A place in the YAML and what is to stand there instead. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A file taken apart: what stands before its YAML, the YAML, and all behind it. */
export interface Fenced {
  readonly before: string;
  readonly yaml: string;
  readonly after: string;
}

/** Takes a Markdown file apart at its fences; undefined where they cannot be found. */
export function fenced(text: string): Fenced | undefined {
  const opening = /^\ufeff?---[ \t]*\r?\n/u.exec(text)?.[0].length;
  const closing = opening === undefined ? -1 : text.slice(opening).search(/^---[ \t]*\r?$/mu);
  if (opening === undefined || closing === -1) return undefined;
  const end = opening + closing;
  return { before: text.slice(0, opening), yaml: text.slice(opening, end), after: text.slice(end) };
}

/** The keys of YAML that is one key a line; undefined for any other. */
export function blockMap(yaml: string): YAMLMap | undefined {
  const document = parseDocument(yaml);
  const map = document.contents;
  if (document.errors.length > 0) return undefined;
  if (map === null) return new YAMLMap();
  return isMap(map) && map.flow !== true ? map : undefined;
}

/** Where a new list goes and how it looks. */
export interface NewList {
  /** The keys that usually stand before it. */
  readonly behind: readonly string[];
  readonly oneLine: boolean;
}

/** Adds values to the list of a key; undefined where it is written in a way that is left to a person. */
export function addToList(
  yaml: string,
  map: YAMLMap,
  key: string,
  values: readonly string[],
  layout: NewList,
): Edit | undefined {
  const pair = map.items.find((item) => nameOf(item) === key);
  if (pair === undefined) return newList(yaml, map, key, values, layout);
  const { value } = pair;
  if (isSeq(value))
    return value.flow === true ? intoFlow(yaml, value, values) : intoBlock(yaml, value, values);
  if (!isScalar(value) || value.anchor !== undefined || value.tag !== undefined || !isScalar(pair.key))
    return undefined;
  const [start, end] = value.range ?? [0, 0];
  if (typeof value.value === 'string') {
    const all = [value.value, ...values].map(inFlow);
    return isOneLine(yaml.slice(start, end))
      ? { from: start, to: end, text: `[${all.join(', ')}]` }
      : undefined;
  }
  if (value.value !== null) return undefined;
  const colon = yaml.indexOf(':', pair.key.range?.[1]) + 1;
  const written = yaml.slice(start, end).trim() === '' ? colon : end;
  return { from: colon, to: written, text: ` [${values.map(inFlow).join(', ')}]` };
}

/** [A, B] becomes [A, B, C]. */
function intoFlow(yaml: string, list: YAMLSeq, values: readonly string[]): Edit | undefined {
  const last = list.items.at(-1);
  const added = values.map(inFlow).join(', ');
  if (last === undefined) {
    const behind = (list.range?.[0] ?? 0) + 1;
    return { from: behind, to: behind, text: added };
  }
  const end = endOf(last);
  return end === undefined ? undefined : { from: end, to: end, text: `, ${added}` };
}

/** A line for each value behind the last, with its indentation. */
function intoBlock(yaml: string, list: YAMLSeq, values: readonly string[]): Edit | undefined {
  const last = list.items.at(-1);
  const end = endOf(last);
  const start = isScalar(last) ? last.range?.[0] : undefined;
  if (start === undefined || end === undefined || !isOneLine(yaml.slice(start, end))) return undefined;
  const line = yaml.slice(yaml.lastIndexOf('\n', start) + 1, start);
  const indent = /^(?<indent> *)- +$/u.exec(line)?.groups?.indent;
  if (indent === undefined) return undefined;
  const at = endOfLine(yaml, end);
  return {
    from: at,
    to: at,
    text: values.map((value) => `${lineEnd(yaml)}${indent}- ${inBlock(value)}`).join(''),
  };
}

function newList(
  yaml: string,
  map: YAMLMap,
  key: string,
  values: readonly string[],
  { behind, oneLine }: NewList,
): Edit {
  const text = oneLine
    ? `${key}: [${values.map(inFlow).join(', ')}]`
    : [`${key}:`, ...values.map((value) => `${listIndent(yaml, map)}- ${inBlock(value)}`)].join(
        lineEnd(yaml),
      );
  return newKey(yaml, map, text, behind);
}

/** A new line, or several, behind the last of some keys; above all where there is none of them. */
export function newKey(yaml: string, map: YAMLMap, text: string, behind: readonly string[]): Edit {
  const previous = map.items.findLast((item) => behind.includes(nameOf(item)));
  if (previous === undefined) return { from: 0, to: 0, text: `${text}${lineEnd(yaml)}` };
  const at = endOfPair(yaml, previous);
  const beginsLine = at === 0 || yaml[at - 1] === '\n';
  return { from: at, to: at, text: beginsLine ? `${text}${lineEnd(yaml)}` : `${lineEnd(yaml)}${text}` };
}

/** How the file indents its lists; two blanks where it has none. */
function listIndent(yaml: string, map: YAMLMap): string {
  const list = map.items.map(({ value }) => value).find((value) => isSeq(value) && value.flow !== true);
  const start = isSeq(list) ? (list.range?.[0] ?? 0) : 0;
  return list === undefined ? '  ' : yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
}

export function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Where a scalar ends, without the comment behind it. Anything else in a list of names is left to a person. */
function endOf(node: unknown): number | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.range?.[1] : undefined;
}

/** Behind the last line of a key's value, with a comment on that line. */
export function endOfPair(yaml: string, { key, value }: Pair): number {
  let last: unknown = value;
  while ((isMap(last) || isSeq(last)) && last.flow !== true && last.items.length > 0) {
    const item: unknown = last.items.at(-1);
    last = isMap(last) ? ((item as Pair).value ?? (item as Pair).key) : item;
  }
  const range = rangeOf(last) ?? rangeOf(key);
  const end = range?.[1] ?? 0;
  // A block of text ends behind its last line break.
  return end > 0 && yaml[end - 1] === '\n' ? end : endOfLine(yaml, end);
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[]) : undefined;
}

/** The place before the line break of the line that an offset lies in. */
function endOfLine(yaml: string, offset: number): number {
  const found = yaml.indexOf('\n', offset);
  if (found === -1) return yaml.length;
  return yaml[found - 1] === '\r' && found > offset ? found - 1 : found;
}

export function lineEnd(yaml: string): string {
  return yaml.includes('\r\n') ? '\r\n' : '\n';
}

function isOneLine(text: string): boolean {
  return !text.includes('\n');
}

export function inFlow(value: string): string {
  return stringify([value], {
    version: '1.1',
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  })
    .trim()
    .slice(1, -1);
}

export function inBlock(value: string): string {
  return stringify([value], { version: '1.1', lineWidth: 0 }).trim().slice(2);
}

/** The YAML with all edits; they must not overlap. */
export function applyEdits(yaml: string, edits: readonly Edit[]): string {
  let result = yaml;
  // Edits at one place were made in the order in which their texts must stand; from the end, offsets stay right.
  for (const { from, to, text } of [...edits].reverse().sort((a, b) => b.from - a.from)) {
    result = result.slice(0, from) + text + result.slice(to);
  }
  return result;
}
