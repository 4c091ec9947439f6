// Shapes a parsed text before it is drawn: anchors, levels of headings, names of links, speakers of quotations. What is
// counted here agrees with content/digest-body.ts, by which links to anchors are checked.
import type { Token } from 'markdown-it';
import { HeadingIds, isAnchored, plainText, quotationAt, quotationEnd } from '../content/digest-body.ts';

/** What was met so far in a text. */
export class Outline {
  paragraphs = 0;
  quotations = 0;
  readonly ids = new HeadingIds();
  /** Levels of the headings that are open, as written and as shown. */
  readonly open: { readonly written: number; readonly shown: number }[] = [];
}

/** Numbers paragraphs, gives headings their level and id, links a name, and marks quotations that have a speaker. */
export function shapeTokens(tokens: Token[], outline: Outline, anchors: boolean): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.type === 'heading_open') shapeHeading(tokens, index, outline);
    else if (isAnchored(tokens, index)) {
      const paragraph = ++outline.paragraphs;
      if (!anchors) continue;
      token.attrSet('id', `p${paragraph}`);
      const close = tokens[index + 2];
      if (close !== undefined) close.meta = { paragraph };
    } else if (token.type === 'blockquote_open') shapeQuotation(tokens, index, outline);
    else if (token.type === 'inline') nameLinks(token);
  }
}

/** Headings begin at h2 below the page's h1 and never skip a level, whatever the author wrote. */
function shapeHeading(tokens: Token[], index: number, { open: above, ids }: Outline): void {
  const open = tokens[index]!;
  const written = Number(open.tag.slice(1));
  while (above.length > 0 && above.at(-1)!.written >= written) above.pop();
  const shown = Math.min(6, (above.at(-1)?.shown ?? 1) + 1);
  above.push({ written, shown });
  open.tag = `h${shown}`;
  open.attrSet('id', ids.next(plainText(tokens[index + 1]!)));
  tokens[index + 2]!.tag = open.tag;
}

function shapeQuotation(tokens: Token[], index: number, outline: Outline): void {
  const quotation = quotationAt(tokens, index);
  if (quotation === undefined) return;
  const end = quotationEnd(tokens, index);
  const number = tokens[index]!.level === 0 ? ++outline.quotations : undefined;
  tokens[index]!.meta = { ...quotation, number };
  tokens[end]!.meta = quotation;
  removeSpeaker(tokens, index, end);
}

/** Takes the line `— Name, role` out of the quoted text; it becomes the caption. */
function removeSpeaker(tokens: Token[], start: number, end: number): void {
  for (let index = end - 1; index > start; index--) {
    const token = tokens[index]!;
    if (token.type !== 'inline') continue;
    const children = token.children ?? [];
    const lastBreak = children.findLastIndex(({ type }) => type === 'softbreak' || type === 'hardbreak');
    if (lastBreak > 0) token.children = children.slice(0, lastBreak);
    else {
      // The speaker has a paragraph of its own: hide it whole.
      token.children = [];
      tokens[index - 1]!.hidden = true;
      tokens[index + 1]!.hidden = true;
    }
    return;
  }
}

/** A link without a readable text shows its address. */
function nameLinks(inline: Token): void {
  const children = inline.children ?? [];
  for (let index = 0; index < children.length; index++) {
    const open = children[index]!;
    if (open.type !== 'link_open') continue;
    const close = children.findIndex((token, at) => at > index && token.type === 'link_close');
    const inside = children.slice(index + 1, close);
    const text = inside.map((token) => token.content).join('');
    if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\ufe00-\ufe0f]/gu, ''))) continue;
    const shown = inline.children![index]!;
    const name = Object.assign(Object.create(Object.getPrototypeOf(shown) as object) as Token, shown, {
      type: 'text',
      tag: '',
      attrs: null,
      nesting: 0,
      content: String(open.attrGet('href') ?? ''),
    });
    children.splice(index + 1, inside.length, name);
  }
}
