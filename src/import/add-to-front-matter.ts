// Adds values to the lists of an article's front matter; every other line stays. What was changed is read again to make
// sure.
import { isDeepStrictEqual } from 'node:util';
import { parseFrontMatter } from '../content/front-matter.ts';
import { tagKeys, type TagKey } from '../matcher/propose-tags.ts';
import { addToList, applyEdits, blockMap, fenced, type Edit } from './yaml-edits.ts';

/** Values to add to each list. */
export type Additions = Readonly<Partial<Record<TagKey, readonly string[]>>>;

/** The file's new text, or why it is left to a person. */
export type Added = { readonly text: string } | { readonly problem: string };

/** Keys that stand before the lists: a new list goes behind the last of them that the file has. */
const BEFORE = ['title', 'date', 'happened', 'summary', 'dateline', 'byline'];
/** Lists of codes are written on one line. */
const CODES: readonly TagKey[] = ['countries', 'mentions'];

/** Adds values to the front matter of a file's text. Every line that it does not add to is as before. */
export function addToFrontMatter(text: string, additions: Additions): Added {
  const parts = fenced(text);
  if (parts === undefined) return { problem: 'its front matter cannot be found' };
  const { before, yaml, after } = parts;
  const map = blockMap(yaml);
  if (map === undefined) return { problem: 'its front matter is not one key a line' };
  const edits: Edit[] = [];
  for (const key of tagKeys) {
    const values = additions[key] ?? [];
    if (values.length === 0) continue;
    const behind = [...BEFORE, ...tagKeys.slice(0, tagKeys.indexOf(key))];
    const edit = addToList(yaml, map, key, values, { behind, oneLine: CODES.includes(key) });
    if (edit === undefined) return { problem: `its "${key}" is written in a way that cannot be added to` };
    edits.push(edit);
  }
  const changed = before + applyEdits(yaml, edits) + after;
  return addsUp(text, changed, additions)
    ? { text: changed }
    : { problem: 'its front matter is written in an unusual way' };
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
