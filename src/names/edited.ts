// An edit of a file's front matter: comments, order, quotes and line ends stay, and what was changed is read again to make
// sure that nothing else is.
import { isDeepStrictEqual } from 'node:util';
import { stringify, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { parseFrontMatter } from '../content/front-matter.ts';
import { applyEdits, blockMap, fenced, nameOf, type Edit } from '../import/yaml-edits.ts';

/** The front matter of a file as it was read. */
export type Fields = Readonly<Record<string, unknown>>;

/** A file's new text, or why it is left to a person. */
export type Edited = { readonly text: string } | { readonly problem: string };

/** What one change does: to the YAML, and what the front matter must then say. */
export interface Change {
  edits(yaml: string, map: YAMLMap): Edit[] | undefined;
  expected(fields: Fields): Fields;
}

export const UNUSUAL = 'its front matter is written in an unusual way';

/** Carries a change out. */
export function edited(text: string, change: Change): Edited {
  const parts = fenced(text);
  const map = parts === undefined ? undefined : blockMap(parts.yaml);
  if (parts === undefined || map === undefined) return { problem: 'its front matter is not one key a line' };
  const edits = change.edits(parts.yaml, map);
  if (edits === undefined) return { problem: UNUSUAL };
  const result = parts.before + applyEdits(parts.yaml, edits) + parts.after;
  const old = partsOf(text);
  const now = partsOf(result);
  if (old === undefined || old.body !== now?.body) return { problem: UNUSUAL };
  return isDeepStrictEqual({ ...now.data }, { ...change.expected(old.data) })
    ? { text: result }
    : { problem: UNUSUAL };
}

/** The front matter of a file, or undefined where it cannot be read. */
export function fieldsOf(text: string): Fields | undefined {
  return partsOf(text)?.data;
}

/** The text below the front matter of a file. */
export function bodyOf(text: string): string {
  return partsOf(text)?.body ?? '';
}

function partsOf(text: string): { readonly data: Fields; readonly body: string } | undefined {
  const front = parseFrontMatter('file', text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'));
  return 'data' in front ? front : undefined;
}

/** A list or map on one line. */
export const FLOW = {
  version: '1.1',
  collectionStyle: 'flow',
  flowCollectionPadding: false,
  lineWidth: 0,
} as const;

/** A text as a value of YAML, in the quotes that it had. */
export function written(value: string, inFlow: boolean, quotes?: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): string {
  const options = { version: '1.1', lineWidth: 0, ...(quotes && { defaultStringType: quotes }) } as const;
  return inFlow
    ? stringify([value], { ...FLOW, ...options })
        .trim()
        .slice(1, -1)
    : stringify([value], options).trim().slice(2);
}

/** A value in place of another; nothing for one that is written over several lines. */
export function replaced(yaml: string, node: Scalar, value: string): Edit[] | undefined {
  const [from, to] = node.range ?? [];
  if (from === undefined || to === undefined || node.anchor !== undefined || node.tag !== undefined)
    return undefined;
  const { type } = node;
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL' || yaml.slice(from, to).includes('\n'))
    return undefined;
  const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? type : undefined;
  // What is right within brackets is right outside as well.
  return [{ from, to, text: written(value, true, quotes) }];
}

/** The pair of a key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => nameOf(item) === key);
}
