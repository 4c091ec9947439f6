// HTML as browsers read it: parsed by the letter of the standard, and looked at as a list of elements.
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export interface TreeElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text of the element and all in it. */
  readonly text: string;
}

type Node = DefaultTreeAdapterTypes.Node;

/** Every element of a document, in its order. */
export function elementsOf(html: string): TreeElement[] {
  const found: TreeElement[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      found.push({
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        text: textOf(node),
      });
      if ('content' in node) visit(node.content);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
