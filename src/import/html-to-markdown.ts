// HTML as Markdown of the archive: the same words, with links, emphasis, lists, quotations, tables and pictures. What comes
// out goes through the same door as what a person writes; that it shows the words of the HTML is tried block by block.
import TurndownService from 'turndown';
import { plainParagraphs } from '../matcher/article-text.ts';
import { cleanHtml, type PageLinks } from './clean-html.ts';
import { emptyDocument, isElement, parseFragment, type DomElement } from './dom.ts';
import type { ImportedPicture } from './importer.ts';
import { escapeAll, escapeInline, escapeLineStart } from './markdown-escapes.ts';
import { PageAddresses } from './page-addresses.ts';
import { plainToMarkdown } from './plain-to-markdown.ts';

export interface HtmlOptions {
  /** The address of the page, against which its links are made whole. */
  readonly address?: string | undefined;
  /** The picture file that a `src` means, if it was saved with the page. */
  readonly picture?: ((src: string) => ImportedPicture | undefined) | undefined;
}

export interface MarkdownText {
  /** Empty, or ends in a line break. */
  readonly body: string;
  /** The picture files that it names. */
  readonly pictures: readonly ImportedPicture[];
}

/**
 * Makes Markdown of HTML.
 * @param html the element that holds the text, or its inside as text
 * @throws RangeError when it is nested deeper than a program can go
 */
export function htmlToMarkdown(html: DomElement | string, options: HtmlOptions = {}): MarkdownText {
  const pictures = new Map<string, ImportedPicture>();
  const addresses = new PageAddresses(options.address);
  const links: PageLinks = {
    link: (href) => addresses.link(href),
    picture: (src) => {
      const file = options.picture?.(src);
      if (file !== undefined) pictures.set(file.src, file);
      const elsewhere = file === undefined ? addresses.picture(src) : undefined;
      if (file !== undefined) return { src: file.src, copied: true };
      return elsewhere === undefined ? undefined : { src: elsewhere, copied: false };
    },
  };
  const source = typeof html === 'string' ? parseFragment(html) : html;
  const clean = cleanHtml(source, emptyDocument(), links);
  return { body: markdownOf(clean), pictures: [...pictures.values()] };
}

/** Ways to escape, each more than the one before. */
const ESCAPES: readonly ((text: string) => string)[] = [escapeInText, escapeAddresses, escapeAll];

/** Escapes lightly; where the whole does not show its words, heavily; and where even that fails, keeps words alone. */
function markdownOf(clean: DomElement): string {
  const words = condensed(wordsOf(clean));
  for (const escape of ESCAPES) {
    const text = write(clean, escape);
    if (condensed(shownBy(text)) === words) return text === '' ? '' : `${text}\n`;
  }
  const blocks = [...clean.querySelectorAll('p, h2, h3, h4, h5, h6, td, pre')];
  return plainToMarkdown(
    blocks.map((block) => block.textContent?.trim() ?? '').filter((text) => text !== ''),
  );
}

/** A `!` before a link would make it a picture. */
function escapeInText(text: string): string {
  return escapeInline(text).replace(/!$/u, '\\!');
}

/** An address in a text becomes a link, and its `%20` a blank, unless its colon is escaped. */
function escapeAddresses(text: string): string {
  return escapeInText(text).replace(/:(?=\/\/)/gu, '\\:');
}

function write(clean: DomElement, escape: (text: string) => string): string {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  service.escape = escape;
  for (const [name, rule] of Object.entries(rules(escape))) service.addRule(name, rule);
  return service.turndown(clean).trim();
}

/** How each element is written. The elements are those of a clean document. */
function rules(escape: (text: string) => string): Record<string, TurndownService.Rule> {
  const rule = (
    filter: TurndownService.TagName[],
    replacement: (content: string, element: DomElement) => string,
  ): TurndownService.Rule => ({
    filter,
    replacement: (content, node) => replacement(content, node as DomElement),
  });
  return {
    paragraph: rule(['p'], (content, element) => {
      const gap = isTight(element) ? '\n' : '\n\n';
      return `${gap}${fitting(content, element, escape)}${gap}`;
    }),
    heading: rule(['h2', 'h3', 'h4', 'h5', 'h6'], (content, element) => {
      const sign = '#'.repeat(Number(element.localName.slice(1)));
      const written = `${sign} ${oneLine(content)}`;
      const text =
        condensed(shownBy(written)) === condensed(element.textContent ?? '') ? oneLine(content) : undefined;
      return `\n\n${sign} ${text ?? escapeAll(oneLine(element.textContent ?? ''))}\n\n`;
    }),
    lineBreak: rule(['br'], () => '\\\n'),
    link: rule(['a'], (content, element) => {
      return content.trim() === '' ? content : `[${content}](${target(element.getAttribute('href') ?? '')})`;
    }),
    picture: rule(['img'], (_, element) => {
      const title = element.getAttribute('title') ?? '';
      const caption = title === '' ? '' : ` "${title.replace(/[\\"]|&(?=#?\w+;)/gu, '\\$&')}"`;
      return `![${escapeAll(element.getAttribute('alt') ?? '')}](${target(element.getAttribute('src') ?? '')}${caption})`;
    }),
    item: rule(['li'], (content, element) => {
      const marker = markerOf(element);
      const text = content.trim().replace(/\n(?=[^\n])/gu, `\n${' '.repeat(marker.length)}`);
      return `\n${marker}${text}${isTightItem(element) ? '\n' : '\n\n'}`;
    }),
    list: rule(['ul', 'ol'], (content, element) => {
      const parent: DomElement | null = element.parentNode;
      const gap = parent?.localName === 'li' && isTightItem(parent) ? '\n' : '\n\n';
      return `${gap}${content.trim()}${gap}`;
    }),
    table: rule(['table'], (_, element) => `\n\n${tableOf(element, escape)}\n\n`),
  };
}

/** A paragraph as it was written, if Markdown shows its words; otherwise with more escapes; at last without marks. */
function fitting(content: string, element: DomElement, escape: (text: string) => string): string {
  const guarded = guard(content.trim());
  const words = condensed(element.textContent ?? '');
  if (condensed(shownBy(guarded)) === words) return guarded;
  const more = ESCAPES[ESCAPES.indexOf(escape) + 1];
  if (more !== undefined) return write(element, more);
  return guard(escapeAll((element.textContent ?? '').trim().replace(/\s+/gu, ' ')));
}

/** Lines of a paragraph must not begin like a heading or a list; the sign of a line break is no part of a line. */
function guard(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLineStart(line.trim()))
    .join('\n');
}

function tableOf(table: DomElement, escape: (text: string) => string): string {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children]);
  const [header = [], ...others] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const written = (cells: readonly DomElement[]): string => line(cells.map((cell) => cellOf(cell, escape)));
  const aligned = header.map((_, column) => {
    const align = others[0]?.[column]?.getAttribute('align');
    return align === 'right' ? '--:' : align === 'center' ? ':-:' : '---';
  });
  return [written(header), line(aligned), ...others.map(written)].join('\n');
}

/** A cell is one line, in which a bar would begin the next. */
function cellOf(cell: DomElement, escape: (text: string) => string): string {
  const words = condensed(cell.textContent ?? '');
  const content =
    cell.textContent?.trim() === '' && cell.querySelector('img') === null ? '' : write(cell, escape);
  const flat = oneLine(content);
  const shown = condensed(shownBy(flat)) === words ? flat : escapeAll(oneLine(cell.textContent ?? ''));
  return shown.replace(/\\[\s\S]|\|/gu, (sign) => (sign === '|' ? '\\|' : sign));
}

/** Whether a paragraph stands in an item with no other, so that the list needs no blank lines. */
function isTight(element: DomElement): boolean {
  const parent = element.parentNode;
  return parent?.localName === 'li' && isTightItem(parent);
}

function isTightItem(item: DomElement): boolean {
  const inside = [...item.children].map(({ localName }) => localName);
  return inside[0] === 'p' && inside.slice(1).every((name) => name === 'ul' || name === 'ol');
}

function markerOf(item: DomElement): string {
  const list = item.parentNode;
  if (list?.localName !== 'ol') return '- ';
  const start = Number(list.getAttribute('start') ?? '1');
  return `${start + [...list.children].indexOf(item)}. `;
}

/** An address between brackets that nothing in it can close. */
function target(address: string): string {
  return address
    .replace(
      /[()<>\\|`*]|\s/gu,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(/&(?=#?\w+;)/gu, '&amp;');
}

function shownBy(markdown: string): string {
  return plainParagraphs(markdown).paragraphs.join(' ');
}

/** The words of a clean document but for what is preformatted, which the reader of paragraphs passes over. */
function wordsOf(element: DomElement): string {
  let words = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) words += child.textContent ?? '';
    else if (isElement(child) && child.localName !== 'pre') words += wordsOf(child);
  }
  return words;
}

function condensed(text: string): string {
  return text.replace(/\s+/gu, '');
}

function oneLine(text: string): string {
  return text.replace(/\\?\n/gu, ' ').replace(/\s+/gu, ' ').trim();
}
