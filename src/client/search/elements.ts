// The parts of the page that the script fills; the page prints them, empty.

/** An element that the page has; without it the page and its script are not of one build. */
export function part<T extends HTMLElement>(name: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(`[data-search="${name}"]`);
  if (found === null) throw new Error(`the page has no part "${name}"`);
  return found;
}

/** A copy of the example that a hidden part of the page holds. */
export function copyOf(name: string): HTMLElement {
  return part(name).firstElementChild!.cloneNode(true) as HTMLElement;
}

/** An element with text. Text is only ever set as text. */
export function withText<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className?: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  if (className !== undefined) element.className = className;
  return element;
}

/** A button that does something. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const element = withText('button', text);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}
