// Changes within the file of a name: its title and lists, the other names it refers to, keys of another file.
import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { addToList, blockMap, endOfPair, fenced, lineEnd, nameOf, newKey } from '../import/yaml-edits.ts';
import { edited, fieldsOf, pairOf, replaced, UNUSUAL, written, type Edited, type Fields } from './edited.ts';
import type { Matches } from './name-edits.ts';

/** Writes a text under a key, which is made above all others where it is missing. */
export function setText(text: string, key: string, value: string): Edited {
  return edited(text, {
    edits(yaml, map) {
      const pair = pairOf(map, key);
      if (pair === undefined) return [newKey(yaml, map, `${key}: ${written(value, false)}`, [])];
      return isScalar(pair.value) ? replaced(yaml, pair.value, value) : undefined;
    },
    expected: (fields) => ({ ...fields, [key]: value }),
  });
}

/** Adds values to a list, which is made behind some keys where it is missing. */
export function addValues(
  text: string,
  key: string,
  values: readonly string[],
  behind: readonly string[],
): Edited {
  return edited(text, {
    edits(yaml, map) {
      const edit = addToList(yaml, map, key, values, { behind, oneLine: false });
      return edit === undefined ? undefined : [edit];
    },
    expected: (fields) => ({ ...fields, [key]: [fields[key] ?? [], values].flat() }),
  });
}

/** Writes a name in place of others wherever a file names another thing: under a key of it, or of the maps in a list. */
export function renameReferences(
  text: string,
  key: string,
  inner: string,
  matches: Matches,
  into: string,
): Edited {
  return edited(text, {
    edits(yaml, map) {
      const { value } = pairOf(map, key) ?? {};
      const edits = namedIn(value, inner)
        .filter((node) => matches(node.value))
        .map((node) => replaced(yaml, node, into));
      return edits.every((edit) => edit !== undefined) ? edits.flat() : undefined;
    },
    expected(fields) {
      const rename = (name: unknown): unknown => (typeof name === 'string' && matches(name) ? into : name);
      const value = fields[key];
      if (!Array.isArray(value)) return { ...fields, [key]: rename(value) };
      return {
        ...fields,
        [key]: value.map((item: unknown) =>
          typeof item === 'object' && item !== null && inner in item
            ? { ...item, [inner]: rename((item as Fields)[inner]) }
            : rename(item),
        ),
      };
    },
  });
}

/** Copies keys of another file's front matter, as they are written there, to the end. */
export function copyKeys(text: string, other: string, keys: readonly string[]): Edited {
  const source = fenced(other);
  const from = source === undefined ? undefined : blockMap(source.yaml);
  if (source === undefined || from === undefined) return { problem: UNUSUAL };
  const lines = keys.flatMap((key) => {
    const pair = pairOf(from, key);
    const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    return pair === undefined || start === undefined
      ? []
      : [source.yaml.slice(start, endOfPair(source.yaml, pair)).trimEnd()];
  });
  const added = fieldsOf(other) ?? {};
  return edited(text, {
    edits: (yaml, map) => [newKey(yaml, map, lines.join(lineEnd(yaml)), map.items.map(nameOf))],
    expected: (fields) => ({ ...fields, ...Object.fromEntries(keys.map((key) => [key, added[key]])) }),
  });
}

/** The names under a key: the text itself, the texts of a list, and the inner key of its maps. */
function namedIn(value: unknown, inner: string): Scalar<string>[] {
  const nodes = isSeq(value) ? value.items : [value];
  return nodes.flatMap((node) => {
    const name = isMap(node) ? pairOf(node, inner)?.value : node;
    return isScalar(name) && typeof name.value === 'string' ? [name as Scalar<string>] : [];
  });
}
