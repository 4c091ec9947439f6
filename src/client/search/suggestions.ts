// What else could be meant: links to the same search with other words.
import { part, withText } from './elements.ts';
import type { Messages } from './messages.ts';
import { addressOf, type SearchState } from './search-state.ts';

/** Shows links to other words; none where there are no words. */
export function showSuggestions(
  texts: readonly string[],
  state: SearchState,
  messages: Messages,
  go: (state: SearchState) => void,
): void {
  const list = part('suggestions');
  list.hidden = texts.length === 0;
  list.replaceChildren(
    ...(texts.length === 0 ? [] : [`${messages.words.meant} `]),
    ...texts.flatMap((query) => [linkTo({ ...state, query }, go), ' ']),
  );
}

function linkTo(state: SearchState, go: (state: SearchState) => void): HTMLAnchorElement {
  const link = withText('a', state.query);
  link.href = location.pathname + addressOf(state);
  link.addEventListener('click', (event) => {
    // In another tab or window it is a link like any other.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(state);
  });
  return link;
}
