// Adds values to the lists of an article's front matter by changing as few characters as possible: comments, order,
// quotes, indentation and line ends stay as their author wrote them. What was changed is read again to make sure.
import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { parseFrontMatter } from '../content/front-matter.ts';
import { tagKeys, type TagKey } from '../matcher/propose-tags.ts';

/** Values to add to each list. */
export type Additions = Readonly<Partial<Record<TagKey, readonly string[]>>>;

/** The file's new text, or why it is left to a person. */
export type Added = { readonly text: string } | { readonly problem: string };

/** Keys that stand before the lists: a new list goes behind the last of them that the file has. */
const BEFORE = ['title', 'date', 'happened', 'summary', 'dateline', 'byline'];
/** Lists of codes are written on one line. */
const CODES: readonly TagKey[] = ['countries', 'mentions'];

/** A place in the YAML and what is to stand there instead. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Adds values to the front matter of a file's text. Every line that it does not add to is as before. */
export function addToFrontMatter(text: string, additions: Additions): Added {
  const opening = /^\ufeff?---[ \t]*\r?\n/u.exec(text)?.[0].length;
  const closing = opening === undefined ? -1 : text.slice(opening).search(/^---[ \t]*\r?$/mu);
  if (opening === undefined || closing === -1) return { problem: 'its front matter cannot be found' };
  const yaml = text.slice(opening, opening + closing);
  const document = parseDocument(yaml);
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map) || map.flow === true)
    return { problem: 'its front matter is not one key a line' };
  const edits: Edit[] = [];
  for (const key of tagKeys) {
    const values = additions[key] ?? [];
    if (values.length === 0) continue;
    const edit = editFor(yaml, map, key, values);
    if (edit === undefined) return { problem: `its "${key}" is written in a way that cannot be added to` };
    edits.push(edit);
  }
  const changed = text.slice(0, opening) + apply(yaml, edits) + text.slice(opening + closing);
  return addsUp(text, changed, additions)
    ? { text: changed }
    : { problem: 'its front matter is written in an unusual way' };
}

function editFor(yaml: string, map: YAMLMap, key: TagKey, values: readonly string[]): Edit | undefined {
  const pair = map.items.find((item) => nameOf(item) === key);
  if (pair === undefined) return newList(yaml, map, key, values);
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

/** A new key behind the keys that usually stand before it. */
function newList(yaml: string, map: YAMLMap, key: TagKey, values: readonly string[]): Edit {
  const before = [...BEFORE, ...tagKeys.slice(0, tagKeys.indexOf(key))];
  const previous = map.items.findLast((item) => before.includes(nameOf(item)));
  const text = CODES.includes(key)
    ? `${key}: [${values.map(inFlow).join(', ')}]`
    : [`${key}:`, ...values.map((value) => `${listIndent(yaml, map)}- ${inBlock(value)}`)].join(
        lineEnd(yaml),
      );
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

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Where a scalar ends, without the comment behind it. Anything else in a list of names is left to a person. */
function endOf(node: unknown): number | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.range?.[1] : undefined;
}

/** Behind the last line of a key's value, with a comment on that line. */
function endOfPair(yaml: string, { key, value }: Pair): number {
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

function lineEnd(yaml: string): string {
  return yaml.includes('\r\n') ? '\r\n' : '\n';
}

function isOneLine(text: string): boolean {
  return !text.includes('\n');
}

function inFlow(value: string): string {
  return stringify([value], {
    version: '1.1',
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  })
    .trim()
    .slice(1, -1);
}

function inBlock(value: string): string {
  return stringify([value], { version: '1.1', lineWidth: 0 }).trim().slice(2);
}

function apply(yaml: string, edits: readonly Edit[]): string {
  let result = yaml;
  // Edits at one place were made in the order in which their texts must stand; from the end, offsets stay right.
  for (const { from, to, text } of [...edits].reverse().sort((a, b) => b.from - a.from)) {
    result = result.slice(0, from) + text + result.slice(to);
  }
  return result;
}

/** Whether the changed file says what the old one said, with the additions and nothing else. */
function addsUp(before: string, after: string, additions: Additions): boolean {
  const old = parts(before);
  const changed = parts(after);
  if (old === undefined || old.body !== changed?.body) return false;
  const expected: Record<string, unknown> = { ...old.data };
  for (const key of tagKeys) {
    const values = additions[key] ?? [];
    if (values.length > 0) expected[key] = [old.data[key] ?? [], values].flat();
  }
  return isDeepStrictEqual(changed.data, expected);
}

function parts(text: string): { data: Readonly<Record<string, unknown>>; body: string } | undefined {
  const front = parseFrontMatter('article', text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'));
  return 'data' in front ? front : undefined;
}
