// A new spelling wherever the old one is written: in the front matter of articles and in the files of other names.
import type { EntityFile } from '../content/entity-file.ts';
import type { Content } from '../content/parse-content.ts';
import { renameReferences } from './file-edits.ts';
import type { FileDrafts } from './file-drafts.ts';
import { renameInList, renameSource, type Matches } from './name-edits.ts';
import { namesOf, type NameKind } from './name-list.ts';

const KEYS = {
  topic: 'topics',
  person: 'people',
  organisation: 'organisations',
  event: 'event',
  source: 'source',
} as const;

/** Changes the articles that have a name. */
export function renameInArticles(
  kind: NameKind,
  { articles }: Content,
  drafts: FileDrafts,
  matches: Matches,
  into: string,
): void {
  const key = KEYS[kind];
  for (const article of articles) {
    const old = namesOf(article, kind).filter((name) => name !== into && matches(name));
    if (old.length === 0) continue;
    drafts.edit(article.path, `${key}: ${old.join(', ')} → ${into}`, (text) =>
      key === 'source' ? renameSource(text, into) : renameInList(text, key, matches, into),
    );
  }
}

/**
 * Changes the files of other names that refer to a name. A country that is called like it is meant by its name.
 * @param own the file of the name itself
 */
export function renameInFiles(
  kind: NameKind,
  { entityFiles, registry }: Content,
  drafts: FileDrafts,
  matches: Matches,
  into: string,
  own: EntityFile | undefined,
): void {
  const refers: Matches = (written) =>
    registry.lookUp(written) === undefined && matches(written) && written !== into;
  const inFile = (
    path: string,
    key: string,
    inner: string,
    written: readonly (string | undefined)[],
  ): void => {
    const old = written.filter((name) => name !== undefined && refers(name));
    if (old.length === 0) return;
    drafts.edit(path, `${key}: ${old.join(', ')} → ${into}`, (text) =>
      renameReferences(text, key, inner, refers, into),
    );
  };
  for (const file of entityFiles) {
    if (file === own) continue;
    const { path } = file;
    if (kind === 'topic' && file.kind === 'topic') inFile(path, 'broader', '', [file.fields.broader]);
    if (kind !== 'organisation') continue;
    if (file.kind === 'organisation')
      inFile(path, 'members', 'name', file.fields.members?.map(({ name }) => name) ?? []);
    if (file.kind === 'person') inFile(path, 'roles', 'of', file.fields.roles?.map(({ of }) => of) ?? []);
  }
}
