// Entities: what the archive holds of one country, topic, person, organisation, event or source.
import { entityKinds, type EntityFile, type EntityKind } from '../content/entity-file.ts';
import { compareText } from '../content/problem.ts';
import { filedUnder, type EntityRef, type FiledArticle } from './filed-article.ts';
import type { NamedEntity } from './names-in-use.ts';

/** A name with everything filed under it. */
export interface Entity {
  readonly ref: EntityRef;
  readonly file: EntityFile | undefined;
  /** Articles about or by it, newest first. */
  readonly articles: readonly FiledArticle[];
  /** Articles that name a country in passing, newest first. Empty for other kinds. */
  readonly mentions: readonly FiledArticle[];
  /** Withdrawn articles that were filed here: not shown, but a page of the past once made must stay. */
  readonly withdrawnDays: readonly string[];
}

/** All entities, by kind and by name. */
export interface Entities {
  /** The entities of a kind that have a page, A to Z. */
  ofKind(kind: EntityKind): readonly Entity[];
  of(ref: EntityRef): Entity;
  /** The index of an article among the articles of a name; -1 if it is not there. */
  position(ref: EntityRef, article: FiledArticle): number;
}

/** Files articles under their names. */
export function fileUnderEntities(
  named: readonly NamedEntity[],
  articles: readonly FiledArticle[],
  withdrawn: ReadonlyMap<EntityRef, readonly string[]>,
  language: string,
): Entities {
  const about = new Map<EntityRef, FiledArticle[]>();
  const mentions = new Map<EntityRef, FiledArticle[]>();
  const positions = new Map<FiledArticle, readonly number[]>();
  /** Returns at which index. */
  const push = (map: Map<EntityRef, FiledArticle[]>, ref: EntityRef, article: FiledArticle): number => {
    const list = map.get(ref);
    if (list !== undefined) return list.push(article) - 1;
    map.set(ref, [article]);
    return 0;
  };
  for (const article of articles) {
    positions.set(
      article,
      filedUnder(article).map((ref) => push(about, ref, article)),
    );
    for (const ref of article.mentions) push(mentions, ref, article);
  }
  const byRef = new Map<EntityRef, Entity>();
  for (const { ref, file } of named) {
    byRef.set(ref, {
      ref,
      file,
      articles: about.get(ref) ?? [],
      mentions: mentions.get(ref) ?? [],
      withdrawnDays: withdrawn.get(ref) ?? [],
    });
  }
  const alphabet = new Intl.Collator(language, { numeric: true });
  const compare = (a: Entity, b: Entity): number =>
    alphabet.compare(a.ref.name, b.ref.name) || (a.ref.key < b.ref.key ? -1 : 1);
  const byKind = new Map<EntityKind, Entity[]>(
    entityKinds.map((kind) => [
      kind,
      [...byRef.values()].filter(({ ref }) => ref.kind === kind && ref.hasPage).sort(compare),
    ]),
  );
  return {
    ofKind: (kind) => byKind.get(kind) ?? [],
    of(ref) {
      const entity = byRef.get(ref);
      if (entity === undefined) throw new Error(`no entity ${ref.kind} ${ref.key}`);
      return entity;
    },
    position: (ref, article) => positions.get(article)?.[filedUnder(article).indexOf(ref)] ?? -1,
  };
}

/** A name that shares articles with another, and how many. */
export interface SharedName {
  readonly ref: EntityRef;
  readonly count: number;
}

const reported = new WeakMap<Entity, readonly SharedName[]>();

/** The names that stand on the same articles as an entity, of all kinds: most articles first, then by slug. Made once. */
export function reportedWith(entity: Entity): readonly SharedName[] {
  let names = reported.get(entity);
  if (names === undefined) {
    names = countedNames(entity);
    reported.set(entity, names);
  }
  return names;
}

function countedNames({ ref: own, articles }: Entity): SharedName[] {
  const counts = new Map<EntityRef, number>();
  for (const article of articles) {
    for (const ref of filedUnder(article)) {
      if (ref !== own) counts.set(ref, (counts.get(ref) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([ref, count]) => ({ ref, count }))
    .sort((a, b) => b.count - a.count || compareText(a.ref.slug, b.ref.slug));
}
