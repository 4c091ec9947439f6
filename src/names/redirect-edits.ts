// A new line of redirects.yaml, and what it means for the lines that are there.
import { isDeepStrictEqual } from 'node:util';
import { isScalar, stringify } from 'yaml';
import { parseYamlFile } from '../content/front-matter.ts';
import { applyEdits, blockMap, lineEnd, type Edit } from '../import/yaml-edits.ts';
import type { Edited, Fields } from './edited.ts';

/**
 * Makes an old address lead to a new one. A line that led to the old address leads to the new one; a line that led
 * away from the new address, which is a page again, is turned round.
 */
export function addRedirect(text: string, from: string, to: string): Edited {
  const map = blockMap(text);
  const fields = fieldsIn(text);
  if (map === undefined || fields === undefined) return { problem: 'it is not one address a line' };
  const edits: Edit[] = [];
  let there = false;
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !isScalar(value) || !key.range || !value.range)
      return { problem: 'it is not one address a line' };
    const turned = isSame(key.value, to);
    if (turned) edits.push({ from: key.range[0], to: key.range[1], text: scalar(from) });
    if (turned || isSame(value.value, from))
      edits.push({ from: value.range[0], to: value.range[1], text: scalar(to) });
    there ||= turned || isSame(key.value, from);
  }
  let changed = applyEdits(text, edits);
  if (!there) {
    const above = changed === '' || changed.endsWith('\n') ? changed : `${changed}${lineEnd(changed)}`;
    changed = `${above}${scalar(from)}: ${scalar(to)}${lineEnd(changed)}`;
  }
  return isDeepStrictEqual({ ...fieldsIn(changed) }, expected(fields, from, to))
    ? { text: changed }
    : { problem: 'it is written in an unusual way' };
}

/** Whether two addresses are one page's: the last slash makes no difference. */
export function isSame(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && a.replace(/\/$/u, '') === b.replace(/\/$/u, '');
}

function expected(fields: Fields, from: string, to: string): Fields {
  const lines = Object.entries(fields).map(([key, value]): [string, unknown] =>
    isSame(key, to) ? [from, to] : [key, isSame(value, from) ? to : value],
  );
  const there = lines.some(([key]) => isSame(key, from));
  return Object.fromEntries(there ? lines : [...lines, [from, to]]);
}

function fieldsIn(text: string): Fields | undefined {
  const file = parseYamlFile('redirects.yaml', text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'));
  return 'data' in file ? file.data : undefined;
}

function scalar(text: string): string {
  return stringify(text, { version: '1.1', lineWidth: 0 }).trim();
}
