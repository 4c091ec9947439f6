// The lines of a clean document while it is built: which paragraph is open, and which links and marks are open in it. A
// paragraph that ends inside a link is followed by one that begins inside it.
import { withoutForbidden } from '../content/characters.ts';
import type { DomDocument, DomElement } from './dom.ts';

/** Where something goes. */
export interface Place {
  readonly parent: DomElement;
  /** What a line is here: `p`, or `h2`. */
  readonly as: string;
  /** In the cell of a table, where everything is one line. */
  readonly isFlat: boolean;
  readonly isQuotation: boolean;
}

interface Wrapper {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export class CleanLines {
  readonly #document: DomDocument;
  readonly #wrappers: Wrapper[] = [];
  #line: DomElement | undefined;
  /** The open line and what is open in it, from the outside. */
  #open: DomElement[] = [];

  constructor(document: DomDocument) {
    this.#document = document;
  }

  text(written: string, place: Place): void {
    const text = withoutForbidden(written);
    if (this.#line === undefined && text.trim() === '') return;
    const point = this.#point(place);
    const last = point.lastChild;
    // A text that a parser gave in thousands of pieces is one again.
    if (last?.nodeType === 3) last.textContent += text;
    else point.append(text);
  }

  picture(src: string, alt: string, title: string, place: Place): void {
    const image = this.#document.createElement('img');
    image.setAttribute('src', src);
    image.setAttribute('alt', oneLine(alt));
    if (title !== '') image.setAttribute('title', oneLine(title));
    this.#point(place).append(image);
  }

  /** Ends the line but not the paragraph; the second of two ends the paragraph too. */
  lineBreak(place: Place): void {
    if (this.#line === undefined) return;
    if (place.isFlat) {
      this.text(' ', place);
      return;
    }
    const last = lastSolid(this.#line);
    if (last?.localName === 'br') {
      last.remove();
      this.end();
    } else if (place.as === 'p') this.#point(place).append(this.#document.createElement('br'));
    else this.text(' ', place);
  }

  /** Opens a mark or a link for what comes. @returns false where it is open already, or a link is, and it has no effect */
  wrap(name: string, attributes: Readonly<Record<string, string>>): boolean {
    if (this.#wrappers.some((wrapper) => wrapper.name === name || wrapper.name === 'code')) return false;
    this.#wrappers.push({ name, attributes });
    if (this.#line !== undefined) this.#openWrapper(this.#wrappers.at(-1)!);
    return true;
  }

  unwrap(): void {
    this.#wrappers.pop();
    if (this.#line !== undefined) this.#open.pop();
  }

  /** Ends the paragraph, if one is open. In a cell there is but one; a blank stands for its end. */
  end(place?: Place): void {
    if (this.#line === undefined) return;
    if (place?.isFlat === true) {
      this.text(' ', place);
      return;
    }
    for (let last = lastSolid(this.#line); last?.localName === 'br'; last = lastSolid(this.#line))
      last.remove();
    const isEmpty = (this.#line.textContent ?? '').trim() === '' && this.#line.querySelector('img') === null;
    if (isEmpty && this.#line.localName !== 'td') this.#line.remove();
    this.#line = undefined;
    this.#open = [];
  }

  /** Where the next text goes; begins a line where none is open. */
  #point(place: Place): DomElement {
    if (this.#line === undefined) {
      if (place.isFlat) this.#line = place.parent;
      else {
        this.#line = this.#document.createElement(place.as);
        place.parent.append(this.#line);
      }
      this.#open = [this.#line];
      for (const wrapper of this.#wrappers) this.#openWrapper(wrapper);
    }
    return this.#open.at(-1)!;
  }

  #openWrapper({ name, attributes }: Wrapper): void {
    const element = this.#document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    this.#open.at(-1)!.append(element);
    this.#open.push(element);
  }
}

/** The last element of a line behind which no text stands, at whatever depth. */
function lastSolid(element: DomElement): DomElement | undefined {
  for (let node = element.lastChild; node !== null;) {
    if (node.nodeType === 3) {
      if ((node.textContent ?? '').trim() !== '') return undefined;
      node = node.previousSibling;
    } else {
      const inside = node as DomElement;
      if (inside.lastChild === null) return inside;
      node = inside.lastChild;
    }
  }
  return undefined;
}

function oneLine(text: string): string {
  return withoutForbidden(text).replace(/\s+/gu, ' ').trim();
}
