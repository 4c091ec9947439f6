// The vocabulary of the search: every name of the archive with its other names, in one small file. By it the search
// page completes what is typed, and knows a misspelt name.
import type { Archive } from '../../archive/archive.ts';
import { entityKinds, type EntityKind } from '../../content/entity-file.ts';
import type { TextOutput } from '../output.ts';
import { outputFile, vocabularyPath } from '../urls.ts';
import { otherNamesOf } from './entity-names.ts';

/** A kind, the name that filters have, and other names: `["country", "Kenya", "KE", "Republic of Kenya"]`. */
export type VocabularyEntry = readonly [kind: EntityKind, name: string, ...otherNames: string[]];

/** The names of entities with articles or mentions, those with most articles first. */
export function vocabularyOutput(archive: Archive): TextOutput {
  const entries = vocabulary(archive);
  return {
    writer: 'text',
    path: outputFile(vocabularyPath),
    origin: 'the vocabulary of the search',
    inputs: { entries },
    text: () => `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`,
  };
}

function vocabulary(archive: Archive): VocabularyEntry[] {
  return entityKinds
    .flatMap((kind) => archive.entities.ofKind(kind))
    .filter(({ articles, mentions }) => articles.length + mentions.length > 0)
    .map((entity, order) => ({ ...entity, order }))
    .sort((a, b) => b.articles.length - a.articles.length || a.order - b.order)
    .map(({ ref }) => [ref.kind, ref.name, ...codesOf(ref.kind, ref.key), ...otherNamesOf(ref, archive)]);
}

/** Codes are good in an address; in the index they would be words of English: IN, IT, NO. */
function codesOf(kind: EntityKind, key: string): string[] {
  return kind === 'country' ? [key] : [];
}
