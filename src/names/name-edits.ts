// Changes of a name within an article: in its lists, its event, its source.
import { isMap, isScalar, isSeq, stringify, type Scalar, type YAMLSeq } from 'yaml';
import { nameKey } from '../content/names.ts';
import { lineEnd, type Edit } from '../import/yaml-edits.ts';
import { edited, FLOW, pairOf, replaced, written, type Edited, type Fields } from './edited.ts';

/** Says of a written name whether it is to be replaced. */
export type Matches = (written: string) => boolean;

/** Writes a name in place of others in a list of names, or in a single one; it stands there once afterwards. */
export function renameInList(text: string, key: string, matches: Matches, into: string): Edited {
  return edited(text, {
    edits(yaml, map) {
      const { value } = pairOf(map, key) ?? {};
      if (isScalar(value)) return replaced(yaml, value, into);
      if (!isSeq(value) || !value.items.every((item) => isScalar(item) && typeof item.value === 'string'))
        return undefined;
      const items = value.items as Scalar<string>[];
      const { replace, remove } = listChange(
        items.map((item) => item.value),
        matches,
        into,
      );
      const edits = replace === undefined ? [] : replaced(yaml, items[replace]!, into);
      if (remove.size === 0) return edits;
      const removed =
        value.flow === true
          ? keptInFlow(yaml, value, items, remove, replace, into)
          : keptLines(yaml, items, remove);
      return removed === undefined || edits === undefined
        ? undefined
        : value.flow === true
          ? removed
          : [...edits, ...removed];
    },
    expected(fields) {
      const value = fields[key];
      if (!Array.isArray(value)) return { ...fields, [key]: into };
      const { replace, remove } = listChange(value as string[], matches, into);
      const list = value.map((item: unknown, index) => (index === replace ? into : item));
      return { ...fields, [key]: list.filter((_, index) => !remove.has(index)) };
    },
  });
}

/** Gives the source of an article another name; one that is only an address gets a name besides. */
export function renameSource(text: string, into: string): Edited {
  return edited(text, {
    edits(yaml, map) {
      const { value } = pairOf(map, 'source') ?? {};
      if (isScalar(value)) {
        if (!isAddress(value.value)) return replaced(yaml, value, into);
        const written = stringify([{ name: into, url: value.value }], FLOW)
          .trim()
          .slice(1, -1);
        return value.range ? [{ from: value.range[0], to: value.range[1], text: written }] : undefined;
      }
      if (!isMap(value)) return undefined;
      const name = pairOf(value, 'name')?.value;
      if (isScalar(name)) return replaced(yaml, name, into);
      const first = value.items[0]?.key;
      const start = isScalar(first) ? first.range?.[0] : undefined;
      if (start === undefined) return undefined;
      const flow = value.flow === true;
      const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
      if (!flow && indent.trim() !== '') return undefined;
      const line = `name: ${written(into, flow)}`;
      return [{ from: start, to: start, text: flow ? `${line}, ` : `${line}${lineEnd(yaml)}${indent}` }];
    },
    expected({ source, ...fields }) {
      if (typeof source !== 'string') return { ...fields, source: { ...(source as Fields), name: into } };
      return { ...fields, source: isAddress(source) ? { name: into, url: source } : into };
    },
  });
}

/** Which name of a list becomes the new one, and which go because it stands there already. */
function listChange(list: readonly string[], matches: Matches, into: string) {
  const old = list.flatMap((name, index) => (name !== into && matches(name) ? [index] : []));
  const there = list.some((name, index) => !old.includes(index) && nameKey(name) === nameKey(into));
  return { replace: there ? undefined : old[0], remove: new Set(there ? old : old.slice(1)) };
}

/** A list in brackets without some of its names. */
function keptInFlow(
  yaml: string,
  list: YAMLSeq,
  items: readonly Scalar<string>[],
  remove: ReadonlySet<number>,
  replace: number | undefined,
  into: string,
): Edit[] | undefined {
  const [from, to] = list.range ?? [];
  const [start] = items[0]?.range ?? [];
  const end = items.at(-1)?.range?.[1];
  if (from === undefined || to === undefined || start === undefined || end === undefined) return undefined;
  if (yaml.slice(from, to).includes('\n')) return undefined;
  const kept = items.flatMap((item, index) => {
    if (remove.has(index)) return [];
    if (index !== replace) return [yaml.slice(item.range![0], item.range![1])];
    return replaced(yaml, item, into)?.[0]?.text ?? [];
  });
  return [{ from, to, text: yaml.slice(from, start) + kept.join(', ') + yaml.slice(end, to) }];
}

/** Takes the lines of some items out; a remark behind one stays, on its line. */
function keptLines(
  yaml: string,
  items: readonly Scalar<string>[],
  remove: ReadonlySet<number>,
): Edit[] | undefined {
  const edits = [...remove].map((index): Edit | undefined => {
    const [start, end] = items[index]!.range ?? [];
    if (start === undefined || end === undefined || yaml.slice(start, end).includes('\n')) return undefined;
    const from = yaml.lastIndexOf('\n', start - 1) + 1;
    const lineBreak = yaml.indexOf('\n', end);
    const to = lineBreak === -1 ? yaml.length : lineBreak + 1;
    const indent = /^ *(?=- +$)/u.exec(yaml.slice(from, start))?.[0];
    if (indent === undefined) return undefined;
    const rest = yaml.slice(end, to).trim();
    return { from, to, text: rest === '' ? '' : `${indent}${rest}${lineEnd(yaml)}` };
  });
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//iu.test(value.trim());
}
