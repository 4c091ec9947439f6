// The archive at a glance: how much there is, of when, about what, and where nothing is. Knows no page.
import { yearsFrom } from '../content/dates.ts';
import { entityKinds, type EntityKind } from '../content/entity-file.ts';
import type { Archive } from './archive.ts';
import { longestGaps, type Gap } from './gaps.ts';
import type { HeldReason } from './release.ts';

/** Something counted in articles. */
export interface Counted {
  readonly name: string;
  readonly articles: number;
}

export interface ArchiveStats {
  /** Published articles that are not withdrawn. */
  readonly articles: number;
  readonly withdrawn: number;
  readonly corrected: number;
  /** The first and the last day; undefined without an article. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Words that may be shown. */
  readonly words: number;
  /** Every year from the first to the last, those without an article too. */
  readonly years: readonly Counted[];
  readonly languages: readonly Counted[];
  readonly rights: readonly Counted[];
  /** The names of each kind: how many there are, and those with most articles. */
  readonly names: Readonly<Record<EntityKind, { readonly all: number; readonly most: readonly Counted[] }>>;
  /** The longest stretches without an article, longest first. */
  readonly gaps: readonly Gap[];
  readonly held: readonly {
    readonly path: string;
    readonly reason: HeldReason;
    readonly until: string | undefined;
  }[];
}

/** Names of a kind that are named. */
const MOST_NAMES = 10;
const MOST_GAPS = 5;
/** A week without an article is no gap worth naming. */
const FEWEST_GAP_DAYS = 14;

export function archiveStats({ articles, withdrawn, held, entities }: Archive): ArchiveStats {
  const days = articles.map(({ date }) => date.day);
  const [to, from] = [days[0], days.at(-1)];
  const perYear = new Map(
    counts(days.map((day) => day.slice(0, 4))).map(({ name, articles: count }) => [name, count]),
  );
  const years = from === undefined || to === undefined ? [] : yearsFrom(from.slice(0, 4), to.slice(0, 4));
  const namesOf = (kind: EntityKind): ArchiveStats['names'][EntityKind] => {
    const all = entities
      .ofKind(kind)
      .map(({ ref, articles: own }) => ({ name: ref.name, articles: own.length }));
    return { all: all.length, most: mostFirst(all.filter((one) => one.articles > 0)).slice(0, MOST_NAMES) };
  };
  return {
    articles: articles.length,
    withdrawn: withdrawn.length,
    corrected: articles.filter(({ corrections }) => corrections.length > 0).length,
    from,
    to,
    words: articles.reduce((sum, { words }) => sum + words, 0),
    years: years.map((name) => ({ name, articles: perYear.get(name) ?? 0 })),
    languages: counts(articles.map(({ language }) => language)),
    rights: counts(articles.map(({ rights }) => rights)),
    names: Object.fromEntries(entityKinds.map((kind) => [kind, namesOf(kind)])) as Record<
      EntityKind,
      ArchiveStats['names'][EntityKind]
    >,
    gaps: longestGaps(articles, MOST_GAPS, FEWEST_GAP_DAYS),
    held: held.map(({ article, reason, until }) => ({ path: article.path, reason, until })),
  };
}

/** How often each value stands there, most first. */
function counts(values: readonly string[]): Counted[] {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return mostFirst([...found].map(([name, articles]) => ({ name, articles })));
}

/** Equals stay in their order. */
function mostFirst(list: readonly Counted[]): Counted[] {
  return [...list].sort((a, b) => b.articles - a.articles);
}
