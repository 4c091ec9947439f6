// Cleans HTML: builds a new document with paragraphs, headings, lists, quotations, tables and pictures, and in them text,
// links and emphasis. Nothing else of the old one gets into it, so nothing active can. Words are kept.
import { withoutForbidden } from '../content/characters.ts';
import { isElement, textOf, type DomDocument, type DomElement, type DomNode } from './dom.ts';
import { CleanLines, type Place } from './clean-lines.ts';
import { figureOf, pictureSource } from './html-pictures.ts';
import { tableGrid } from './html-tables.ts';

/** What is behind the addresses of a page. */
export interface PageLinks {
  /** Where a link leads; undefined for one that an article may not have. */
  link(href: string): string | undefined;
  /** What an article writes for a picture, and whether it is a file of the archive; undefined for none. */
  picture(src: string): { readonly src: string; readonly copied: boolean } | undefined;
}

/** Elements of which nothing is text of the article. */
const DROPPED = new Set(
  'base button canvas datalist frame frameset head input link map meta noembed noframes noscript option param script select source style svg template textarea title track'.split(
    ' ',
  ),
);
/** Elements that stand by themselves, beside those that have a rule of their own below. */
const BLOCKS = new Set(
  'address article aside body center dd details dialog dir div dl fieldset figcaption footer form header hgroup html legend main nav section summary tbody td tfoot th thead tr'.split(
    ' ',
  ),
);
const WRAPPERS: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['dfn', 'em'],
  ['s', 'del'],
  ['strike', 'del'],
  ['del', 'del'],
]);
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
const MEDIA = new Set(['audio', 'embed', 'iframe', 'video']);
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';
/** No text is nested deeper; what is, is an attack or a broken page, and its words are taken without marks. */
const DEEPEST = 200;

/** Builds the clean document of an element. @returns its body */
export function cleanHtml(source: DomElement, document: DomDocument, links: PageLinks): DomElement {
  const cleaner = new Cleaner(document, links);
  cleaner.children(source, { parent: document.body, as: 'p', isFlat: false, isQuotation: false }, 0);
  cleaner.lines.end();
  return document.body;
}

class Cleaner {
  readonly lines: CleanLines;
  readonly #document: DomDocument;
  readonly #links: PageLinks;

  constructor(document: DomDocument, links: PageLinks) {
    this.lines = new CleanLines(document);
    this.#document = document;
    this.#links = links;
  }

  children(source: DomNode, place: Place, depth: number): void {
    for (const child of source.childNodes) {
      if (child.nodeType === 3) this.lines.text(child.textContent ?? '', place);
      else if (isElement(child)) this.#element(child, place, depth + 1);
    }
  }

  #element(element: DomElement, place: Place, depth: number): void {
    const name = element.localName.toLowerCase();
    if (DROPPED.has(name) || isHidden(element)) return;
    if (depth > DEEPEST) this.lines.text(` ${element.textContent ?? ''} `, place);
    else if (name === 'br') this.lines.lineBreak(place);
    else if (name === 'a') this.#link(element, place, depth);
    else if (WRAPPERS.has(name)) this.#wrapped(WRAPPERS.get(name)!, {}, element, place, depth);
    else if (CODE.has(name)) this.#code(element, place);
    else if (name === 'sup') this.lines.text(digits(element, SUPERSCRIPT), place);
    else if (name === 'sub') this.lines.text(digits(element, SUBSCRIPT), place);
    else if (name === 'q') this.#quoted(element, place, depth);
    else if (name === 'img' || name === 'picture') this.#picture(element, place);
    else if (MEDIA.has(name)) this.#media(element, place);
    else if (place.isFlat) this.#apart(() => this.children(element, place, depth), place);
    else this.#block(name, element, place, depth);
  }

  /** Everything that is not part of a line; an element without a rule is passed through. */
  #block(name: string, element: DomElement, place: Place, depth: number): void {
    if (/^h[1-6]$/u.test(name)) {
      this.#apart(() => this.children(element, { ...place, as: name === 'h1' ? 'h2' : name }, depth), place);
    } else if (name === 'blockquote') {
      this.#inside('blockquote', place, (inside) =>
        this.children(element, { ...inside, isQuotation: true }, depth),
      );
    } else if (name === 'ul' || name === 'ol' || name === 'menu') this.#list(element, place, depth);
    else if (name === 'li') this.#apart(() => this.children(element, place, depth), place);
    else if (name === 'dt') this.#apart(() => this.#wrapped('strong', {}, element, place, depth), place);
    else if (name === 'pre') this.#preformatted(element, place);
    else if (name === 'hr') this.#apart(() => place.parent.append(this.#document.createElement('hr')), place);
    else if (name === 'table') this.#table(element, place, depth);
    else if (name === 'figure') this.#figure(element, place, depth);
    else if (place.isQuotation && (name === 'footer' || name === 'cite' || name === 'figcaption'))
      this.#speaker(element, place, depth);
    else if (name === 'p' || BLOCKS.has(name)) this.#apart(() => this.children(element, place, depth), place);
    else this.children(element, place, depth);
  }

  /** Does something between two ends of a line. */
  #apart(work: () => void, place: Place): void {
    this.lines.end(place);
    work();
    this.lines.end(place);
  }

  /** Fills a new element and keeps it if there is something in it. */
  #inside(name: string, place: Place, fill: (inside: Place) => void, start?: string | null): void {
    this.lines.end();
    const parent = this.#document.createElement(name);
    if (start != null && /^\d{1,9}$/u.test(start)) parent.setAttribute('start', start);
    place.parent.append(parent);
    fill({ ...place, parent, as: 'p' });
    this.lines.end();
    if (parent.firstChild === null) parent.remove();
  }

  #wrapped(
    name: string,
    attributes: Readonly<Record<string, string>>,
    element: DomElement,
    place: Place,
    depth: number,
  ): void {
    const isNew = this.lines.wrap(name, attributes);
    this.children(element, place, depth);
    if (isNew) this.lines.unwrap();
  }

  #link(element: DomElement, place: Place, depth: number): void {
    const href = this.#links.link(element.getAttribute('href') ?? '');
    // A picture is shown, wherever it led when it was clicked.
    if (href === undefined || textOf(element) === '') this.children(element, place, depth);
    else this.#wrapped('a', { href }, element, place, depth);
  }

  #code(element: DomElement, place: Place): void {
    const isNew = this.lines.wrap('code', {});
    this.lines.text(element.textContent ?? '', place);
    if (isNew) this.lines.unwrap();
  }

  #quoted(element: DomElement, place: Place, depth: number): void {
    this.lines.text('“', place);
    this.children(element, place, depth);
    this.lines.text('”', place);
  }

  #speaker(element: DomElement, place: Place, depth: number): void {
    this.#apart(() => {
      if (!/^[—–-]/u.test(textOf(element)) && textOf(element) !== '') this.lines.text('— ', place);
      this.children(element, place, depth);
    }, place);
  }

  #picture(element: DomElement, place: Place): void {
    const source = pictureSource(element);
    const found = source === undefined ? undefined : this.#links.picture(source.src);
    if (source !== undefined && found !== undefined) this.lines.picture(found.src, source.alt, '', place);
  }

  /** A picture with what stands under it. Only a picture of the archive can carry its caption. */
  #figure(element: DomElement, place: Place, depth: number): void {
    const figure = figureOf(element);
    const found = figure === undefined ? undefined : this.#links.picture(figure.src);
    if (figure === undefined) {
      this.#apart(() => this.children(element, place, depth), place);
      return;
    }
    this.lines.end();
    if (found !== undefined) {
      this.lines.picture(found.src, figure.alt || figure.caption, found.copied ? figure.caption : '', place);
      this.lines.end();
    }
    if (found?.copied === true || figure.captionElement === undefined) return;
    this.#wrapped('em', {}, figure.captionElement, place, depth);
    this.lines.end();
  }

  /** A film or a sound becomes a link to it. */
  #media(element: DomElement, place: Place): void {
    const src = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? '';
    const href = this.#links.link(src);
    if (href === undefined) return;
    this.lines.end(place);
    const isNew = this.lines.wrap('a', { href });
    this.lines.text(element.getAttribute('title')?.trim() || href, place);
    if (isNew) this.lines.unwrap();
    this.lines.end(place);
  }

  #list(element: DomElement, place: Place, depth: number): void {
    const name = element.localName === 'ol' ? 'ol' : 'ul';
    this.#inside(
      name,
      place,
      (list) => {
        for (const child of element.childNodes) {
          const hasPicture = isElement(child) && child.querySelector('img') !== null;
          if (textOf(child) === '' && !hasPicture) continue;
          // Text between the items, as broken pages have it, is an item; a list there belongs to the item before.
          const before = list.parent.lastChild as DomElement | null;
          if (isElement(child) && /^[ou]l$/u.test(child.localName) && before !== null) {
            this.#list(child, { ...list, parent: before }, depth + 1);
            continue;
          }
          this.#inside('li', list, (item) => {
            if (isElement(child)) this.#element(child, item, depth + 1);
            else this.lines.text(child.textContent ?? '', item);
          });
        }
      },
      element.getAttribute('start'),
    );
  }

  #preformatted(element: DomElement, place: Place): void {
    this.lines.end();
    const text = withoutForbidden(element.textContent ?? '').replace(/^\n|\s+$/gu, '');
    if (text === '') return;
    const code = this.#document.createElement('code');
    code.append(text);
    const block = this.#document.createElement('pre');
    block.append(code);
    place.parent.append(block);
  }

  /** A table of data stays one; one that only lays out the page is taken apart. */
  #table(element: DomElement, place: Place, depth: number): void {
    const grid = tableGrid(element);
    if (grid === undefined) {
      this.#apart(() => this.children(element, place, depth), place);
      return;
    }
    this.lines.end();
    const caption = element.querySelector('caption');
    if (caption !== null) this.#apart(() => this.children(caption, place, depth), place);
    const table = this.#document.createElement('table');
    place.parent.append(table);
    for (const cells of grid) {
      const row = this.#document.createElement('tr');
      table.append(row);
      for (const source of cells) {
        const cell = this.#document.createElement('td');
        row.append(cell);
        if (source === undefined) continue;
        const align = /\b(left|center|right)\b/iu.exec(
          `${source.getAttribute('align') ?? ''} ${/text-align\s*:[^;]*/iu.exec(source.getAttribute('style') ?? '')?.[0] ?? ''}`,
        )?.[1];
        if (align !== undefined) cell.setAttribute('align', align.toLowerCase());
        this.children(source, { parent: cell, as: 'p', isFlat: true, isQuotation: false }, depth);
        this.lines.end();
      }
    }
  }
}

function isHidden(element: DomElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(element.getAttribute('style') ?? '')
  );
}

/** Raised or lowered digits have characters of their own; other signs stay what they are. */
function digits(element: DomElement, forms: string): string {
  const text = element.textContent ?? '';
  return /^\s*\d+\s*$/u.test(text) ? text.replace(/\d/gu, (digit) => forms[Number(digit)]!) : text;
}
