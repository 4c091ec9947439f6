// What becomes of the file of a name when the name changes: it is renamed, or goes into the file of another name.
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import type { EntityFile } from '../content/entity-file.ts';
import { nameKey } from '../content/names.ts';
import { UserError } from '../content/problem.ts';
import { slugOf } from '../content/slug.ts';
import { bodyOf, fieldsOf, type Fields } from './edited.ts';
import { addValues, copyKeys, setText } from './file-edits.ts';
import type { FileDrafts } from './file-drafts.ts';
import { renameInList } from './name-edits.ts';
import { isSame } from './redirect-edits.ts';

/** Lists that grow when two files become one. */
const LISTS = ['otherNames', 'redirects', 'featured'];
/** Keys that usually stand before those. */
const BEFORE = ['title', ...LISTS];

/**
 * Gives a file another title; the old one is among its other names from now on.
 * @param slug the end of its page's address, after which it is called
 * @returns its path
 */
export function renameFile(drafts: FileDrafts, file: EntityFile, title: string, slug: string): string {
  const { path, title: old } = file;
  drafts.edit(path, `title: ${old} → ${title}`, (text) => setText(text, 'title', title));
  if (nameKey(old) !== nameKey(title)) {
    const isTitle = (name: string): boolean => nameKey(name) === nameKey(title);
    const turned = (file.fields.otherNames ?? []).some(isTitle);
    drafts.edit(path, `otherNames: ${old}`, (text) =>
      turned ? renameInList(text, 'otherNames', isTitle, old) : addValues(text, 'otherNames', [old], BEFORE),
    );
  }
  if (slug === slugOf(file.stem)) return path;
  const moved = `${path.slice(0, path.lastIndexOf('/'))}/${slug}.md`;
  if (drafts.exists(moved))
    throw new UserError(`${moved} exists already`, 'give that file another name first');
  drafts.move(path, moved);
  return moved;
}

/**
 * Puts all that a file holds into another, which keeps its own title; then the file is removed.
 * @throws UserError where the two say different things under one key
 */
export function mergeFile(drafts: FileDrafts, file: EntityFile, into: string): void {
  const old = fieldsOf(drafts.text(file.path)) ?? {};
  const own = fieldsOf(drafts.text(into)) ?? {};
  const others = Object.keys(old).filter((key) => !BEFORE.includes(key) && key !== 'abbreviation');
  const differ = others.filter((key) => key in own && !isDeepStrictEqual(old[key], own[key]));
  if (differ.length > 0) {
    const keys = differ.map((key) => `"${key}"`).join(', ');
    throw new UserError(
      `${file.path} and ${into} differ in ${keys}`,
      'take what is wrong out of one of the two, or both are different things',
    );
  }
  const missing = others.filter((key) => !(key in own));
  if (missing.length > 0) {
    drafts.edit(into, `${missing.join(', ')}: as in ${file.path}`, (text) =>
      copyKeys(text, drafts.text(file.path), missing),
    );
  }
  const names = [file.title, ...valuesOf(old, 'otherNames'), ...valuesOf(old, 'abbreviation')];
  add(drafts, into, 'otherNames', names, nameKey, ['title', 'otherNames', 'abbreviation']);
  add(drafts, into, 'redirects', valuesOf(old, 'redirects'), (path) => path, ['redirects']);
  add(drafts, into, 'featured', valuesOf(old, 'featured'), (stem) => stem, ['featured']);
  const text = bodyOf(drafts.text(file.path)).trim();
  if (text !== '') {
    const note = `the text of ${file.path} stands below its own: read the two over`;
    drafts.edit(into, note, (own) => ({ text: `${own.trimEnd()}\n\n${text}\n` }));
  }
  drafts.remove(file.path);
}

/** Makes the file of a name that was called otherwise. */
export function makeFile(drafts: FileDrafts, path: string, title: string, otherName: string): void {
  const text = `---\n${stringify({ title, otherNames: [otherName] }, { version: '1.1', lineWidth: 0 })}---\n`;
  if (drafts.exists(path)) throw new UserError(`${path} exists already`, 'give that file another name first');
  drafts.edit(path, `title: ${title}; otherNames: ${otherName}, which texts still say`, () => ({ text }));
}

/** Adds a name to those that mean the thing of a file. */
export function addOtherName(drafts: FileDrafts, path: string, name: string): void {
  add(drafts, path, 'otherNames', [name], nameKey, ['title', 'otherNames', 'abbreviation']);
}

/** Leaves the old address of a page in the file of the name; an old address that is its page again goes. */
export function addOldAddress(drafts: FileDrafts, path: string, from: string, to: string): void {
  const isPage = (address: string): boolean => isSame(address, to);
  const turned = valuesOf(fieldsOf(drafts.text(path)) ?? {}, 'redirects').some(isPage);
  drafts.edit(path, `redirects: ${from}`, (text) =>
    turned
      ? renameInList(text, 'redirects', isPage, from)
      : addValues(text, 'redirects', [from], [...BEFORE, 'abbreviation', 'wikidata']),
  );
}

/** Adds to a list what is under none of some keys. */
function add(
  drafts: FileDrafts,
  path: string,
  key: string,
  values: readonly string[],
  keyOf: (value: string) => string,
  among: readonly string[],
): void {
  const own = fieldsOf(drafts.text(path)) ?? {};
  const seen = new Set(among.flatMap((one) => valuesOf(own, one)).map(keyOf));
  const added = values.filter((value) => !seen.has(keyOf(value)) && seen.add(keyOf(value)));
  if (added.length === 0) return;
  drafts.edit(path, `${key}: ${added.join(', ')}`, (text) => addValues(text, key, added, BEFORE));
}

function valuesOf(fields: Fields, key: string): string[] {
  return [fields[key] ?? []].flat().filter((value) => typeof value === 'string');
}
