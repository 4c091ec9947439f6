// The lists by which results are narrowed. Their numbers are worked out when a list is opened, and again with each
// search while it is open.
import type { Facet } from '../../pages/search/search-config.ts';
import { button, part, withText } from './elements.ts';
import type { Messages } from './messages.ts';
import type { SearchRun } from './archive-search.ts';

/** Values a list shows until all are asked for. */
const FEW = 12;

/** What the lists tell the page. */
export interface FacetEvents {
  /** The search that is shown, or one for everything. */
  readonly run: () => SearchRun;
  readonly choose: (facet: Facet, value: string, chosen: boolean) => void;
}

interface FacetList {
  readonly facet: Facet;
  readonly details: HTMLDetailsElement;
  readonly list: HTMLElement;
  all: boolean;
}

export class FacetLists {
  readonly #messages: Messages;
  readonly #events: FacetEvents;
  readonly #lists: readonly FacetList[];

  constructor(facets: readonly Facet[], messages: Messages, events: FacetEvents) {
    this.#messages = messages;
    this.#events = events;
    this.#lists = facets.map((facet) => {
      const details = part<HTMLDetailsElement>(`facet-${facet.filter}`);
      return { facet, details, list: part('values', details), all: false };
    });
    for (const list of this.#lists) {
      list.details.addEventListener('toggle', () => void this.#show(list));
    }
  }

  /** Shows the numbers of another search. */
  update(): void {
    for (const list of this.#lists) void this.#show(list);
  }

  async #show(shown: FacetList): Promise<void> {
    const { facet, details, list } = shown;
    if (!details.open) return;
    const run = this.#events.run();
    list.setAttribute('aria-busy', 'true');
    const counts = await run.counts(facet);
    if (run !== this.#events.run()) return;
    list.removeAttribute('aria-busy');
    const chosen = run.state.filters.get(facet.filter) ?? [];
    const values = this.#inOrder(facet, counts, chosen);
    const few = shown.all ? values : values.filter((value, at) => at < FEW || chosen.includes(value));
    const focused = details.contains(document.activeElement)
      ? document.activeElement?.getAttribute('value')
      : undefined;
    list.replaceChildren(
      ...few.map((value) => this.#item(facet, value, counts.get(value) ?? 0, chosen.includes(value))),
    );
    if (few.length < values.length) list.append(this.#more(shown, values.length));
    if (focused) [...list.querySelectorAll('input')].find(({ value }) => value === focused)?.focus();
  }

  /** Years from the newest; other values from the most frequent, those that are chosen first. */
  #inOrder(facet: Facet, counts: ReadonlyMap<string, number>, chosen: readonly string[]): string[] {
    const values = [...new Set([...chosen, ...counts.keys()])];
    if (facet.filter === 'year') return values.sort().reverse();
    const alphabet = new Intl.Collator(document.documentElement.lang);
    return values.sort(
      (a, b) =>
        Number(chosen.includes(b)) - Number(chosen.includes(a)) ||
        (counts.get(b) ?? 0) - (counts.get(a) ?? 0) ||
        alphabet.compare(a, b),
    );
  }

  #item(facet: Facet, value: string, count: number, chosen: boolean): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = value;
    box.checked = chosen;
    box.addEventListener('change', () => this.#events.choose(facet, value, box.checked));
    const label = document.createElement('label');
    label.append(
      box,
      withText('span', this.#messages.valueName(facet, value)),
      ' ',
      withText('span', this.#messages.number(count), 'search-facets__count'),
    );
    const item = document.createElement('li');
    item.append(label);
    return item;
  }

  #more(shown: FacetList, count: number): HTMLElement {
    const item = document.createElement('li');
    const { words } = this.#messages;
    item.append(
      button(this.#messages.fill(words.showAll, { count: this.#messages.number(count) }), () => {
        shown.all = true;
        void this.#show(shown).then(() => shown.list.querySelectorAll('input')[FEW]?.focus());
      }),
    );
    return item;
  }
}
