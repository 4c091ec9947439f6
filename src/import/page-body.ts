// The text of a page, without its menus, forms and advertisements: by Readability, as browsers use it.
import { Readability } from '@mozilla/readability';
import { MOST_ELEMENTS, textOf, type DomDocument, type DomElement } from './dom.ts';

/** Shorter texts are articles too: a wire flash has two sentences. */
const SHORT = 140;

/**
 * The element that holds the text of a page; undefined where there is none. Changes the document.
 * @throws Error when the page is larger than any page
 */
export function pageBody(document: DomDocument): DomElement | undefined {
  const articles = [...document.querySelectorAll('article')];
  // Readability takes a text of a line or two for a part of the page around it.
  if (articles.length === 1 && textOf(articles[0]!).length < 2 * SHORT && textOf(articles[0]!) !== '')
    return articles[0];
  const fallback = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
  const whole = textOf(fallback);
  const reader = new Readability<DomElement>(document, {
    charThreshold: SHORT,
    maxElemsToParse: MOST_ELEMENTS,
    disableJSONLD: true,
    serializer: (node: unknown) => node as DomElement,
  });
  const found = reader.parse()?.content ?? undefined;
  if (found !== undefined && textOf(found) !== '') return found;
  return whole === '' ? undefined : fallback;
}
