// The names in use: how many articles have each, how it is written, whether it has a file, and which two may be one.
import { namesInUse, sourceName } from '../archive/names-in-use.ts';
import type { Article } from '../content/article.ts';
import type { Content } from '../content/parse-content.ts';
import { compareText } from '../content/problem.ts';
import { nearPairs } from './near-names.ts';

/** The kinds of names that articles write as they like; countries are codes. */
export const nameKinds = ['topic', 'person', 'organisation', 'source', 'event'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name and what the archive has of it. */
export interface UsedName {
  readonly kind: NameKind;
  readonly name: string;
  /** How many articles have it, drafts and those held back among them. */
  readonly articles: number;
  /** Every way in which articles write it, the most used first. */
  readonly spellings: readonly { readonly written: string; readonly articles: number }[];
  /** The file that describes it. */
  readonly file: string | undefined;
}

export interface NameList {
  /** By kind, then the most used first. */
  readonly names: readonly UsedName[];
  /** Names of one kind that differ by a letter; the one that is used more stands first. */
  readonly near: readonly (readonly [UsedName, UsedName])[];
}

/** Lists the names of all articles that are not withdrawn, and of all files. */
export function listNames(content: Content): NameList {
  const all = namesInUse(content.articles, content.entityFiles, content.registry);
  const counts = new Map<object, Map<string, number>>();
  for (const article of content.articles) {
    if (article.status === 'withdrawn') continue;
    for (const kind of nameKinds) {
      for (const written of namesOf(article, kind)) {
        const ref = all.find(kind, written);
        if (ref === undefined) continue;
        const spellings = counts.get(ref) ?? new Map<string, number>();
        counts.set(ref, spellings.set(written, (spellings.get(written) ?? 0) + 1));
      }
    }
  }
  const names = all.all.flatMap(({ ref, file }): UsedName[] => {
    if (!isNameKind(ref.kind)) return [];
    const spellings = [...(counts.get(ref) ?? [])]
      .map(([written, articles]) => ({ written, articles }))
      .sort((a, b) => b.articles - a.articles || compareText(a.written, b.written));
    const articles = spellings.reduce((sum, spelling) => sum + spelling.articles, 0);
    return [{ kind: ref.kind, name: ref.name, articles, spellings, file: file?.path }];
  });
  names.sort(
    (a, b) =>
      nameKinds.indexOf(a.kind) - nameKinds.indexOf(b.kind) ||
      b.articles - a.articles ||
      compareText(a.name, b.name),
  );
  const near = nameKinds.flatMap((kind) =>
    nearPairs(
      names.filter((name) => name.kind === kind),
      ({ name }) => name,
    ),
  );
  return { names, near };
}

export function isNameKind(kind: string): kind is NameKind {
  return (nameKinds as readonly string[]).includes(kind);
}

/** The names that an article has of a kind, as its author wrote them. */
export function namesOf(
  article: Pick<Article, 'topics' | 'people' | 'organisations' | 'source' | 'event'>,
  kind: NameKind,
): readonly string[] {
  switch (kind) {
    case 'topic':
      return article.topics;
    case 'person':
      return article.people;
    case 'organisation':
      return article.organisations;
    case 'event':
      return article.event === undefined ? [] : [article.event];
    case 'source':
      return article.source === undefined ? [] : [sourceName(article.source)];
  }
}
