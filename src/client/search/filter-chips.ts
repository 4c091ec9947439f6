// The choices that were made, each as a button that takes it back.
import type { Facet } from '../../pages/search/search-config.ts';
import { button, part } from './elements.ts';
import type { Messages } from './messages.ts';
import { withFilter, type SearchState } from './search-state.ts';

/**
 * Shows the choices of a state.
 * @param go goes to the state without one of them, and leaves the buttons of that state behind
 * @param focusForm where the reader is taken when no choice is left
 */
export function showChips(
  state: SearchState,
  facets: readonly Facet[],
  messages: Messages,
  go: (state: SearchState) => void,
  focusForm: () => void,
): void {
  const list = part('chips');
  const chips = choices(state, facets, messages);
  list.hidden = chips.length === 0;
  list.replaceChildren(
    ...chips.map(([text, without], at) => {
      const chip = button(text, () => {
        go(without);
        const left = list.querySelectorAll('button');
        if (left.length === 0) focusForm();
        else left[Math.min(at, left.length - 1)]!.focus();
      });
      chip.setAttribute('aria-label', messages.fill(messages.words.remove, { name: text }));
      return chip;
    }),
  );
}

/** Every choice in words, with the state without it. */
function choices(
  state: SearchState,
  facets: readonly Facet[],
  messages: Messages,
): (readonly [text: string, without: SearchState])[] {
  const { filters, from, to } = state;
  const month = (text: string, value: string): string =>
    messages.fill(text, { month: messages.month(value) });
  return [
    ...facets.flatMap((facet) =>
      (filters.get(facet.filter) ?? []).map(
        (value) =>
          [
            `${facet.label}: ${messages.valueName(facet, value)}`,
            withFilter(state, facet.filter, value, false),
          ] as const,
      ),
    ),
    ...(from === '' ? [] : [[month(messages.words.since, from), { ...state, from: '' }] as const]),
    ...(to === '' ? [] : [[month(messages.words.until, to), { ...state, to: '' }] as const]),
  ];
}
