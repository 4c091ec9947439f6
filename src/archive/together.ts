// Names reported together: which two names share articles, and which articles these are. Knows nothing of pages.
import { entityKinds, type EntityKind } from '../content/entity-file.ts';
import { compareText } from '../content/problem.ts';
import type { Entities, Entity } from './entity.ts';
import { subjectsOf, type EntityRef, type FiledArticle } from './filed-article.ts';

/** Two names and what they share. `first` comes first in the order of kinds, then of slugs. */
export interface Together {
  readonly first: EntityRef;
  readonly second: EntityRef;
  /** The shared articles, newest first. */
  readonly articles: readonly FiledArticle[];
  /** Withdrawn articles that were filed under both: not shown, but what was once made must stay. */
  readonly withdrawnDays: readonly string[];
}

/** All pairs that share enough articles, in order. */
export interface TogetherIndex {
  readonly pairs: readonly Together[];
  /** The pair of two names, in either order; undefined where they share fewer than five. */
  of(a: EntityRef, b: EntityRef): Together | undefined;
  /** The pairs that a name is part of, those with most articles first. */
  ofEntity(ref: EntityRef): readonly Together[];
}

/** A withdrawn article: its day and the names it was filed under. */
export interface WithdrawnNames {
  readonly day: string;
  readonly names: readonly EntityRef[];
}

/** Fewer shared articles are a coincidence, not a subject. */
export const FEWEST_TOGETHER = 5;

/** The kinds of which two names can be a subject: a source is what reports, not what is reported. */
export const TOGETHER_KINDS: readonly EntityKind[] = entityKinds.filter((kind) => kind !== 'source');

/**
 * Finds the pairs. Goes through the articles of one name at a time and keeps what reaches five: the work grows with
 * the sum over articles of names times names, the memory with what is kept.
 */
export function reportedTogether(entities: Entities, withdrawn: readonly WithdrawnNames[]): TogetherIndex {
  const candidates = TOGETHER_KINDS.flatMap((kind) => inSlugOrder(entities.ofKind(kind))).filter(
    ({ articles, withdrawnDays }) => articles.length + withdrawnDays.length >= FEWEST_TOGETHER,
  );
  const places = new Map(candidates.map(({ ref }, place) => [ref, place]));
  const placesOf = placesOfArticles(candidates, places);
  const withdrawnPlaces = withdrawn.map(({ day, names }) => ({ day, places: placesIn(names, places) }));

  const pairs: Together[] = [];
  const shared: FiledArticle[][] = candidates.map(() => []);
  const gone: string[][] = candidates.map(() => []);
  candidates.forEach(({ ref, articles }, place) => {
    const touched = new Set<number>();
    for (const article of articles) {
      for (const other of placesOf.get(article)!) {
        if (other <= place) continue;
        touched.add(other);
        shared[other]!.push(article);
      }
    }
    for (const { day, places: names } of withdrawnPlaces) {
      if (!names.includes(place)) continue;
      for (const other of names) {
        if (other <= place) continue;
        touched.add(other);
        gone[other]!.push(day);
      }
    }
    for (const other of [...touched].sort((a, b) => a - b)) {
      const [both, days] = [shared[other]!, gone[other]!];
      if (both.length > 0 && both.length + days.length >= FEWEST_TOGETHER) {
        pairs.push({ first: ref, second: candidates[other]!.ref, articles: both, withdrawnDays: days });
      }
      shared[other] = [];
      gone[other] = [];
    }
  });
  return indexOf(pairs);
}

/** The other name of a pair. */
export function partnerOf({ first, second }: Together, ref: EntityRef): EntityRef {
  return first === ref ? second : first;
}

function inSlugOrder(entities: readonly Entity[]): Entity[] {
  return [...entities].sort((a, b) => compareText(a.ref.slug, b.ref.slug));
}

function placesOfArticles(
  candidates: readonly Entity[],
  places: ReadonlyMap<EntityRef, number>,
): Map<FiledArticle, number[]> {
  const placesOf = new Map<FiledArticle, number[]>();
  for (const { articles } of candidates) {
    for (const article of articles) {
      if (!placesOf.has(article)) placesOf.set(article, placesIn(subjectsOf(article), places));
    }
  }
  return placesOf;
}

function placesIn(names: readonly EntityRef[], places: ReadonlyMap<EntityRef, number>): number[] {
  const found = new Set<number>();
  for (const name of names) {
    const place = places.get(name);
    if (place !== undefined) found.add(place);
  }
  return [...found];
}

function indexOf(pairs: readonly Together[]): TogetherIndex {
  const byEntity = new Map<EntityRef, Map<EntityRef, Together>>();
  const file = (ref: EntityRef, pair: Together): void => {
    let own = byEntity.get(ref);
    if (own === undefined) {
      own = new Map();
      byEntity.set(ref, own);
    }
    own.set(partnerOf(pair, ref), pair);
  };
  // Sorting keeps the order of what compares equal: that of kinds, then of slugs.
  for (const pair of [...pairs].sort((a, b) => b.articles.length - a.articles.length)) {
    file(pair.first, pair);
    file(pair.second, pair);
  }
  return {
    pairs,
    of: (a, b) => byEntity.get(a)?.get(b),
    ofEntity: (ref) => [...(byEntity.get(ref)?.values() ?? [])],
  };
}
