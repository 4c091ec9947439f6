// HTML in Markdown: an archive shows it as text, so it becomes Markdown. Blocks go through the module for HTML; tags inside
// a line are few and have a sign of their own.
import { changePairs } from '../paired-tags.ts';

/** A text without HTML. */
export interface PlainMarkdown {
  readonly text: string;
  /** Tags that are none of HTML, which were left as text. */
  readonly left: readonly string[];
  /** What was taken out because it would be run. */
  readonly dropped: readonly string[];
}

const COMMENT = /<!--/gu;
const END_OF_COMMENT = /-->/gu;
/** What would be run or styled; nothing of it is text. */
const ACTIVE = /<(?<name>script|style|template|noscript|svg|math|canvas)\b[^<>]*>/giu;
/** Elements that stand by themselves, at the beginning of a line. */
const BLOCK =
  /^ {0,3}<(?<name>address|article|aside|audio|blockquote|center|details|div|dl|embed|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|main|nav|object|ol|p|pre|section|table|ul|video)\b(?<attributes>[^<>]*)>/gimu;
/** Elements around Markdown, which is read where an empty line parts it from the tags. */
const WRAPPER =
  /^(?:address|article|aside|center|details|div|footer|form|header|main|nav|section|fieldset)$/iu;
const VOID = /^(?:embed|hr)$/iu;
/** Names of elements that have no meaning in Markdown; their words stay. */
const MEANINGLESS = new Set(
  'a abbr acronym address article aside audio b bdi bdo big blink blockquote body br button caption center cite code col colgroup data dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark meta nav nobr noscript object ol optgroup option p param picture pre q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr track tt u ul var video wbr'.split(
    ' ',
  ),
);
const TAG = /<\/?(?<name>[a-z][a-z\d-]*)(?:\s+(?:"[^"]*"|'[^']*'|[^"'<>]){0,2000})?\s*\/?>/giu;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';
/** How deep marks may stand in each other. */
const ROUNDS = 4;

/**
 * Turns the HTML in a Markdown text into Markdown.
 * @param markdown with its code put aside
 * @param convert makes Markdown of a block of HTML, put aside so that its signs stay
 */
export function withoutRawHtml(markdown: string, convert: (html: string) => string): PlainMarkdown {
  if (!/<[a-z!/]/iu.test(markdown)) return { text: markdown, left: [], dropped: [] };
  const dropped: string[] = [];
  const told = changePairs(
    markdown,
    COMMENT,
    () => END_OF_COMMENT,
    () => '',
  );
  const passive = changePairs(
    told,
    ACTIVE,
    (name) => new RegExp(`</${name}\\s*>`, 'giu'),
    ({ name }) => {
      dropped.push(name);
      return '';
    },
  );
  const inline = inlineMarks(withoutBlocks(passive, convert));
  const left: string[] = [];
  const text = inline.replace(TAG, (tag, name: string) => {
    if (MEANINGLESS.has(name.toLowerCase())) return '';
    left.push(tag);
    return tag;
  });
  return { text, left, dropped };
}

function withoutBlocks(text: string, convert: (html: string) => string): string {
  const endOfElement = elementEnds(text);
  let result = '';
  let at = 0;
  for (;;) {
    BLOCK.lastIndex = at;
    const found = BLOCK.exec(text);
    if (found === null) break;
    const { name = '', attributes = '' } = found.groups ?? {};
    const start = found.index;
    const open = start + found[0].length;
    const end = VOID.test(name) || attributes.endsWith('/') ? open : endOfElement(open, name);
    result += text.slice(at, start);
    const inside = text.slice(open, end);
    if (end === undefined || isAroundMarkdown(name, attributes, inside)) {
      // The closing tag goes with the tags that have no meaning.
      at = open;
    } else {
      result += `\n\n${convert(text.slice(start, end)).trim()}\n\n`;
      at = end;
    }
  }
  return result + text.slice(at);
}

function isAroundMarkdown(name: string, attributes: string, inside: string): boolean {
  if (/\bmarkdown\s*=/iu.test(attributes)) return true;
  return WRAPPER.test(name) && /\n[ \t]*\n/u.test(inside);
}

/** Finds where an element that begins before an index ends, with those of its name inside it; undefined where it does not. */
function elementEnds(text: string): (open: number, name: string) => number | undefined {
  const known = new Map<string, ReadonlyMap<number, number>>();
  return (open, name) => {
    const key = name.toLowerCase();
    const ends = known.get(key) ?? endsOf(text, key);
    known.set(key, ends);
    return ends.get(open);
  };
}

/** The index behind each element of a name, by that behind its opening tag. */
function endsOf(text: string, name: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const found of text.matchAll(new RegExp(`<(?<slash>/?)${name}\\b[^<>]*>`, 'giu'))) {
    const behind = found.index + found[0].length;
    if (found.groups?.slash !== '/') {
      open.push(behind);
      continue;
    }
    const begin = open.pop();
    if (begin !== undefined) ends.set(begin, behind);
  }
  return ends;
}

function inlineMarks(text: string): string {
  let marked = text
    .replace(/^\|.*$/gmu, (row) => row.replace(/\s*<br\b[^<>]*>\s*/giu, ' '))
    .replace(/[ \t]*<br\b[^<>]*>[ \t]*\n?/giu, '\\\n')
    .replace(/<img\b(?<attributes>[^<>]*)>/giu, (tag, attributes: string) => {
      const src = attribute(attributes, 'src');
      return src === undefined ? tag : `![${escaped(attribute(attributes, 'alt') ?? '')}](${address(src)})`;
    });
  for (let round = 0; round < ROUNDS; round++) {
    const before = marked;
    marked = marked
      .replace(
        /<(em|i|strong|b|del|s|strike)\b[^<>]*>([^<]*)<\/\1\s*>/giu,
        (_, name: string, words: string) => marks(words, MARKS[name.toLowerCase()] ?? ''),
      )
      .replace(/<(?:code|kbd|samp|tt)\b[^<>]*>([^<`]*)<\/(?:code|kbd|samp|tt)\s*>/giu, (_, words: string) =>
        marks(words, '`'),
      )
      .replace(/<a\b([^<>]*)>([^<]*)<\/a\s*>/giu, (_, attributes: string, words: string) => {
        const href = attribute(attributes, 'href');
        return href === undefined || words.trim() === '' ? words : `[${words}](${address(href)})`;
      })
      .replace(/<sup\b[^<>]*>(\d+)<\/sup\s*>/giu, (_, digits: string) => inScript(digits, SUPERSCRIPT))
      .replace(/<sub\b[^<>]*>(\d+)<\/sub\s*>/giu, (_, digits: string) => inScript(digits, SUBSCRIPT))
      .replace(/<q\b[^<>]*>([^<]*)<\/q\s*>/giu, '“$1”')
      .replace(/<\/?(?:span|font|u|small|big|mark|abbr|acronym|cite|ins|time|nobr|var|dfn)\b[^<>]*>/giu, '');
    if (marked === before) break;
  }
  return marked;
}

const MARKS: Readonly<Record<string, string>> = {
  em: '*',
  i: '*',
  strong: '**',
  b: '**',
  del: '~~',
  s: '~~',
  strike: '~~',
};

/** Marks stand close to words, blanks outside. */
function marks(words: string, mark: string): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(words) ?? [];
  return inside === '' ? words : `${before}${mark}${inside}${mark}${after}`;
}

function inScript(digits: string, script: string): string {
  return digits.replace(/\d/gu, (digit) => script[Number(digit)]!);
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(
    attributes,
  );
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.replace(/&amp;/giu, '&').replace(/&quot;/giu, '"');
}

function address(text: string): string {
  return text
    .trim()
    .replace(/[\s()<>]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function escaped(text: string): string {
  return text.replace(/[[\]\\]/gu, '\\$&').replace(/\s+/gu, ' ');
}
