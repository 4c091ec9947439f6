// What a reader asks for, as it stands in the address.
import type { Facet } from '../../pages/search/search-config.ts';
import type { Vocabulary } from './vocabulary.ts';

export const sorts = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];
export type FilterName = Facet['filter'];

export interface SearchState {
  readonly query: string;
  readonly filters: ReadonlyMap<FilterName, readonly string[]>;
  /** Months, `2023-04`; empty where there is no bound. */
  readonly from: string;
  readonly to: string;
  /** Undefined for the usual: relevance where words are searched, otherwise newest. */
  readonly sort: Sort | undefined;
}

/** Whether a text is a month: `2023-10`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** Reads an address: `?q=grain&country=Kenya&country=Uganda&from=2022-01`. What it does not know it leaves out. */
export function stateFrom(parameters: URLSearchParams, facets: readonly Facet[]): SearchState {
  const filters = new Map<FilterName, string[]>();
  for (const { filter } of facets) {
    const values = [...new Set(parameters.getAll(filter).filter((value) => value !== ''))];
    if (values.length > 0) filters.set(filter, values);
  }
  const month = (name: string): string =>
    [parameters.get(name), parameters.get('month')].find((value) => value && isMonth(value)) ?? '';
  const sort = parameters.get('sort');
  return {
    query: parameters.get('q')?.trim() ?? '',
    filters,
    from: month('from'),
    to: month('to'),
    sort: sorts.find((name) => name === sort),
  };
}

/** The address of a state, from its `?`; empty for a state that asks for nothing. */
export function addressOf({ query, filters, from, to, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [filter, values] of filters) for (const value of values) parameters.append(filter, value);
  if (from !== '') parameters.set('from', from);
  if (to !== '') parameters.set('to', to);
  if (sort !== undefined) parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether a state asks for anything. */
export function isAsking({ query, filters, from, to }: SearchState): boolean {
  return query !== '' || filters.size > 0 || from !== '' || to !== '';
}

/** The order in which results stand. */
export function sortOf({ query, sort }: SearchState): Sort {
  if (sort !== undefined && (query !== '' || sort !== 'relevance')) return sort;
  return query === '' ? 'newest' : 'relevance';
}

/** The state with a value of a filter chosen, or no longer. */
export function withFilter(
  state: SearchState,
  filter: FilterName,
  value: string,
  chosen: boolean,
): SearchState {
  const others = (state.filters.get(filter) ?? []).filter((other) => other !== value);
  const values = chosen ? [...others, value] : others;
  const filters = new Map(state.filters);
  if (values.length > 0) filters.set(filter, values);
  else filters.delete(filter);
  return { ...state, filters };
}

/** The state with names as filters have them, where it has codes or other spellings. */
export function withNames(state: SearchState, names: Vocabulary): SearchState {
  const filters = new Map<FilterName, readonly string[]>();
  for (const [filter, values] of state.filters) {
    if (filter === 'language' || filter === 'year') filters.set(filter, values);
    else {
      const kind = filter === 'mention' ? 'country' : filter;
      filters.set(filter, [...new Set(values.map((value) => names.nameOf(kind, value)))]);
    }
  }
  return { ...state, filters };
}
