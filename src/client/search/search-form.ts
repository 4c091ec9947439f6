// The form: words, months and order, as fields and as a state. Completes names while they are typed.
import type { Facet } from '../../pages/search/search-config.ts';
import { part } from './elements.ts';
import { isMonth, sortOf, sorts, type SearchState } from './search-state.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A reader who types pauses so long between two words. */
const PAUSE_MILLISECONDS = 250;

/** What the form tells the page. */
export interface FormEvents {
  /** The form was sent, or a field changed for good. */
  readonly asked: () => void;
  /** Somebody is typing and has paused. */
  readonly typed: () => void;
  readonly names: () => Promise<Vocabulary>;
}

export class SearchForm {
  readonly #facets: readonly Facet[];
  readonly #query = part<HTMLInputElement>('query');
  readonly #from = part<HTMLInputElement>('from');
  readonly #to = part<HTMLInputElement>('to');
  readonly #sort = part<HTMLSelectElement>('sort');
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(facets: readonly Facet[], events: FormEvents) {
    this.#facets = facets;
    part<HTMLFormElement>('form').addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#pause);
      events.asked();
    });
    this.#query.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(events.typed, PAUSE_MILLISECONDS);
      void this.#complete(events);
    });
    for (const field of [this.#from, this.#to, this.#sort]) field.addEventListener('change', events.asked);
  }

  focus(): void {
    this.#query.focus();
  }

  /** Shows a state. */
  fill(state: SearchState): void {
    this.#query.value = state.query;
    this.#from.value = state.from;
    this.#to.value = state.to;
    this.#sort.value = sortOf(state);
  }

  /** A state with what the fields hold in place of its own. */
  read(before: SearchState): SearchState {
    const state = {
      query: this.#query.value.trim(),
      filters: before.filters,
      from: monthIn(this.#from),
      to: monthIn(this.#to),
      sort: undefined,
    };
    const chosen = sorts.find((sort) => sort === this.#sort.value);
    // The usual order stands in no address, so that it can change with what is asked.
    const isUsual = before.sort === undefined && chosen === sortOf(before);
    return isUsual || chosen === sortOf(state) ? state : { ...state, sort: chosen };
  }

  async #complete({ names }: FormEvents): Promise<void> {
    const text = this.#query.value.trimStart();
    if (text.length < 2) return;
    const completions = (await names()).completions(text);
    part('names').replaceChildren(
      ...completions.map(({ text: value, known }) => {
        const option = document.createElement('option');
        const kind = this.#facets.find(({ filter }) => filter === known.kind)?.label ?? '';
        option.value = value;
        option.label = known.name === known.spelling ? kind : `${known.name}, ${kind}`;
        return option;
      }),
    );
  }
}

/** Where a browser has no field for months, anything can be typed. */
function monthIn({ validity, value }: HTMLInputElement): string {
  return validity.valid && isMonth(value) ? value : '';
}
