// The document of an HTML text, however broken its markup is. Nothing in it runs and nothing is loaded. Only as much of the
// DOM as an import needs is typed here.
import { parseHTML } from 'linkedom';

export interface DomNode {
  /** 1 for an element, 3 for a text, 8 for a comment. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: DomElement | null;
  readonly previousSibling: DomNode | null;
  readonly childNodes: Iterable<DomNode>;
  textContent: string | null;
  remove(): void;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly children: Iterable<DomElement>;
  readonly lastChild: DomNode | null;
  readonly firstChild: DomNode | null;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  append(...nodes: (DomNode | string)[]): void;
}

export interface DomDocument {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  createElement(name: string): DomElement;
}

/** No page has more elements; a limit, since a document of a million takes gigabytes. */
export const MOST_ELEMENTS = 200_000;
const TAG = /<[a-z]/giu;

/**
 * The document of a whole page.
 * @throws Error when the page is larger than any page
 */
export function parsePage(html: string): DomDocument {
  checkSize(html);
  // Without an element of its own the parser would take the first of the page for the root.
  const whole = /<html[\s>]/iu.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { document: DomDocument }).document;
}

function checkSize(html: string): void {
  let elements = 0;
  TAG.lastIndex = 0;
  while (TAG.test(html)) elements++;
  if (elements > MOST_ELEMENTS)
    throw new Error(`it has ${elements} elements, and no page has more than ${MOST_ELEMENTS}`);
}

/** The element that holds a piece of HTML. @throws Error as `parsePage` */
export function parseFragment(html: string): DomElement {
  return parsePage(`<html><head></head><body>${html}</body></html>`).documentElement;
}

/** An empty document to build in. */
export function emptyDocument(): DomDocument {
  return parsePage('<html><head></head><body></body></html>');
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

/** The text of an element on one line. */
export function textOf(node: DomNode | null): string {
  return (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
