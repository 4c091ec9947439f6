// Searches all indexes of the archive: the newest first, each as far as it can hold what is asked for.
import type { Facet, SearchConfig } from '../../pages/search/search-config.ts';
import { ArchiveIndex, queryOf, type Query } from './archive-index.ts';
import type { ArticleData, FilterRules, PagefindAnswer, PagefindResult } from './pagefind.ts';
import { sortOf, type SearchState } from './search-state.ts';

/** An article that was found. */
export class Found {
  readonly result: PagefindResult;
  #data: Promise<ArticleData> | undefined;

  constructor(result: PagefindResult) {
    this.result = result;
  }

  data(): Promise<ArticleData> {
    this.#data ??= this.result.data();
    return this.#data;
  }
}

/** A rule that every article passes: naming a filter makes Pagefind load its numbers. */
const ANY = { none: [''] };
/** Indexes that are asked at once: more would make the first results wait. */
const AT_ONCE = 4;

export class ArchiveSearch {
  readonly #indexes: readonly ArchiveIndex[];
  readonly #facets: readonly Facet[];

  constructor(config: SearchConfig) {
    this.#indexes = config.indexes.map((place) => new ArchiveIndex(place, config));
    this.#facets = config.facets;
  }

  /** Begins to search. */
  start(state: SearchState): SearchRun {
    return new SearchRun(state, this.#indexes, this.#facets);
  }
}

/** One search, from the first results to the last. */
export class SearchRun {
  readonly state: SearchState;
  readonly #query: Query;
  readonly #all: readonly ArchiveIndex[];
  /** Those that can hold what is asked for, in the order of the results. */
  readonly #indexes: readonly ArchiveIndex[];
  readonly #facets: readonly Facet[];
  readonly #answers: readonly Promise<PagefindAnswer>[];
  readonly #found: Found[] = [];
  readonly #next: AsyncGenerator<Found, undefined>;
  #taking: Promise<unknown> = Promise.resolve();
  #stopped = false;

  /** @param all newest first */
  constructor(state: SearchState, all: readonly ArchiveIndex[], facets: readonly Facet[]) {
    this.state = state;
    this.#query = queryOf(state.query);
    this.#all = all;
    this.#facets = facets;
    const sort = sortOf(state);
    const inScope = all.filter((index) => isInScope(index, state, state.filters.get('year')));
    this.#indexes = sort === 'oldest' ? inScope.sort(byBeginning) : inScope;
    const direction = { relevance: undefined, newest: 'desc', oldest: 'asc' }[sort] as
      'asc' | 'desc' | undefined;
    this.#answers = inTurn(
      this.#indexes.map((index) => () => {
        if (this.#stopped) throw new Error('another search has begun');
        return index.search(this.#query, this.#rules(index), direction);
      }),
    );
    this.#next = direction === undefined ? this.#byRelevance() : this.#byDate(direction);
  }

  /** Lets no further index be asked. */
  stop(): void {
    this.#stopped = true;
  }

  /** The first results, as many as there are up to a number. */
  take(count: number): Promise<readonly Found[]> {
    const taken = this.#taking.then(async () => {
      while (this.#found.length < count) {
        const next = await this.#next.next();
        if (next.done) break;
        this.#found.push(next.value);
      }
      return this.#found.slice(0, count);
    });
    this.#taking = taken.catch(() => undefined);
    return taken;
  }

  /** How many articles there are in all, and how many indexes could not be asked. */
  async total(): Promise<{ readonly count: number; readonly failed: number }> {
    const answers = await Promise.allSettled(this.#answers);
    const there = answers.filter((answer) => answer.status === 'fulfilled');
    return {
      count: there.reduce((sum, { value }) => sum + value.results.length, 0),
      failed: answers.length - there.length,
    };
  }

  /** The words that no index has. */
  async unknownWords(): Promise<string[]> {
    const lists = await Promise.allSettled(this.#indexes.map((index) => index.unknownWords(this.#query)));
    const [first = [], ...others] = lists.flatMap((list) =>
      list.status === 'fulfilled' ? [list.value] : [],
    );
    return first.filter((word) => others.every((list) => list.includes(word)));
  }

  /** For each value of a facet, how many results there would be with it. */
  async counts(facet: Facet): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    const indexes =
      facet.filter === 'year' ? this.#all.filter((index) => isInScope(index, this.state)) : this.#indexes;
    const answers = await Promise.allSettled(
      indexes.map((index) => index.search(this.#query, this.#rules(index, facet))),
    );
    for (const answer of answers) {
      if (answer.status === 'rejected') continue;
      for (const [value, count] of Object.entries(answer.value.filters[facet.filter] ?? {})) {
        if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
      }
    }
    return counts;
  }

  /** @param counted a facet whose numbers are asked for: where an article has one value, a second choice adds */
  #rules({ place }: ArchiveIndex, counted?: Facet): FilterRules {
    const rules: FilterRules = {};
    for (const facet of this.#facets) {
      const { filter, several } = facet;
      const values = facet === counted && !several ? undefined : this.state.filters.get(filter);
      if (values !== undefined) rules[filter] = several ? { all: values } : { any: values };
      else if (facet === counted) rules[filter] = ANY;
    }
    const { from, to } = this.state;
    if (from > place.from || (to !== '' && to < place.to)) {
      rules.month = {
        any: monthsBetween(from > place.from ? from : place.from, to !== '' && to < place.to ? to : place.to),
      };
    }
    return rules;
  }

  async *#byRelevance(): AsyncGenerator<Found, undefined> {
    const answers = await Promise.allSettled(this.#answers);
    // Sorting keeps what is equal in order: newest first.
    const results = answers
      .flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.results : []))
      .sort((a, b) => b.score - a.score);
    for (const result of results) yield new Found(result);
  }

  /** Indexes that do not overlap are in order by themselves; of the others the next article is the one to choose. */
  async *#byDate(direction: 'asc' | 'desc'): AsyncGenerator<Found, undefined> {
    for (const group of overlapping(this.#indexes)) {
      const answers = await Promise.allSettled(group.map((at) => this.#answers[at]!));
      const lists = answers
        .flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.results] : []))
        .filter((results) => results.length > 0)
        .map((results) => results.map((result) => new Found(result)));
      while (lists.length > 1) {
        const heads = await Promise.all(lists.map(([head]) => head!.data()));
        const first = heads.reduce(
          (best, head, at) => (isNewer(head, heads[best]!) === (direction === 'desc') ? at : best),
          0,
        );
        yield lists[first]!.shift()!;
        if (lists[first]!.length === 0) lists.splice(first, 1);
      }
      yield* lists[0] ?? [];
    }
  }
}

/** The order of the archive, as far as it is known here: by day, then by the slug, in which an address ends. */
function isNewer(a: ArticleData, b: ArticleData): boolean {
  return a.meta.date > b.meta.date || (a.meta.date === b.meta.date && a.url < b.url);
}

function byBeginning(a: ArchiveIndex, b: ArchiveIndex): number {
  return a.place.from < b.place.from ? -1 : a.place.from > b.place.from ? 1 : 0;
}

/** Whether an index can hold articles of the months that are asked for, and of the years. */
function isInScope(
  { place: { from, to } }: ArchiveIndex,
  state: SearchState,
  years?: readonly string[],
): boolean {
  return (
    to >= state.from &&
    (state.to === '' || from <= state.to) &&
    (years === undefined || years.some((year) => year >= from.slice(0, 4) && year <= to.slice(0, 4)))
  );
}

/** Places of the indexes, in their order; together those that have a month in common with another of the group. */
function overlapping(indexes: readonly ArchiveIndex[]): number[][] {
  const groups: { from: string; to: string; places: number[] }[] = [];
  indexes.forEach(({ place: { from, to } }, at) => {
    const group = groups.at(-1);
    if (group !== undefined && from <= group.to && to >= group.from) {
      group.places.push(at);
      if (from < group.from) group.from = from;
      if (to > group.to) group.to = to;
    } else groups.push({ from, to, places: [at] });
  });
  return groups.map(({ places }) => places);
}

/** `2022-11` to `2023-02`, all four. */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (let next = from; next <= to;) {
    months.push(next);
    if (++month > 12) [year, month] = [year + 1, 1];
    next = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/** Begins the tasks in order, a few at once. */
function inTurn<T>(tasks: readonly (() => Promise<T>)[]): Promise<T>[] {
  const begun: Promise<T>[] = [];
  for (const task of tasks) {
    const before = begun[begun.length - AT_ONCE];
    const promise = (before ?? Promise.resolve()).then(task, task);
    // Nobody may be waiting for it any more when it fails.
    promise.catch(() => undefined);
    begun.push(promise);
  }
  return begun;
}
