// Shortcodes (Hugo, Zola) and template tags (Liquid, Nunjucks) in a text: turned into Markdown where their meaning is
// known, otherwise named with their line and left as they are. Nothing is ever run or looked up.
import { endOfCode, endOfFence } from './code-ranges.ts';
import { destination, isPaired, tagToMarkdown } from './known-tags.ts';
import type { SiteKind } from './site-kind.ts';
import { parseArguments } from '../tag-arguments.ts';

/** Begins the address of a link by the name of a file, `ref:post/port-strike.md`, until it is known where that went. */
export const REFERENCE = 'ref:';

/** A text without the tags that could be turned into Markdown. */
export interface UntaggedText {
  readonly text: string;
  /** Tags that were left: as they stand, with the line of the file. */
  readonly left: readonly { readonly tag: string; readonly line: number }[];
}

/** What a page of an old site gives to its tags. */
export interface TagContext {
  readonly kind: SiteKind;
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
  /** Puts Markdown that a tag became aside, where more is done to the text. */
  readonly hide?: ((markdown: string) => string) | undefined;
  /** The value of a variable such as `page.title`; undefined where it is not known. */
  variable(name: string): string | undefined;
}

/** Deeper than people nest them; a limit so that a page cannot make this work for minutes. */
const DEEPEST = 4;

/** Tags that stand for the address of another page. */
const REFERENCES: Readonly<Record<SiteKind, readonly string[]>> = {
  hugo: ['ref', 'relref'],
  jekyll: ['post_url', 'link'],
  zola: [],
  eleventy: [],
};

/** A text that is being read. */
interface Reading extends TagContext {
  readonly body: string;
  readonly depth: number;
  /** Closing tags that do not come any more. */
  readonly missing: Set<string>;
}

/** A tag as it stands in a text. */
interface FoundTag {
  readonly name: string;
  readonly arguments: string;
  /** Index behind the tag. */
  readonly end: number;
}

/** Code keeps its braces; `{{`, `{%` and `{#` may begin a tag; escapes of shortcodes show a tag. */
const NEXT = /(?<fence>^ {0,3}(?:`{3,}|~{3,}))|(?<ticks>`+)|(?<tag>\{\{[<%]?|\{%|\{#)/gmu;

const HUGO_TAG =
  /\{\{(?<sign>[<%])\s*(?<name>[\w/.-]+)(?<arguments>(?:"(?:\\.|[^"\\])*"|`[^`]*`|[^"`]){0,2000}?)\/?\s*[>%]\}\}/uy;
/** The beginning of a shortcode that is shown and not run. */
const HUGO_ESCAPED = /\{\{(?<sign>[<%])\/\*/uy;
const END_OF_HUGO_ESCAPED = '\\*/[>%]\\}\\}';
const ZOLA_TAG =
  /\{(?<sign>[{%])\s*(?<name>[a-z_][\w.-]*)\((?<arguments>(?:"[^"]*"|'[^']*'|`[^`]*`|[^)"'`]){0,2000})\)\s*[}%]\}/uy;
const LIQUID_TAG =
  /\{%-?\s*(?<name>[\w]+)(?<arguments>(?:"[^"]*"|'[^']*'|[^"'%]|%(?!\})){0,2000}?)\s*-?%\}/uy;
const LIQUID_OUTPUT = /\{\{-?\s*(?<expression>(?:"[^"]*"|'[^']*'|[^"'}]){0,500}?)\s*-?\}\}/uy;

/** Turns the tags of a text into Markdown. */
export function untag(body: string, context: TagContext): UntaggedText {
  return untagAt(body, context, 0);
}

function untagAt(body: string, context: TagContext, depth: number): UntaggedText {
  const { kind, firstLine } = context;
  const reading: Reading = {
    body,
    kind,
    firstLine,
    depth,
    missing: new Set(),
    hide: context.hide,
    variable: (name) => context.variable(name),
  };
  const left: { tag: string; line: number }[] = [];
  let text = '';
  let at = 0;
  const copyTo = (end: number): void => {
    text += body.slice(at, end);
    at = end;
  };
  for (;;) {
    NEXT.lastIndex = at;
    const next = NEXT.exec(body);
    if (next === null) break;
    const { fence, ticks, tag } = next.groups ?? {};
    copyTo(next.index);
    if (tag === undefined) {
      const end = fence === undefined ? endOfCode(body, at, ticks!) : endOfFence(body, at, fence.trim());
      text += unescaped(body.slice(at, end), kind);
      at = end;
      continue;
    }
    const done = readTag(reading, at);
    if (done === undefined) {
      copyTo(at + tag.length);
    } else if (done.text === undefined) {
      const written = body.slice(at, done.end).replace(/\s+/gu, ' ');
      // Who names the opening tag has named the closing one.
      if (!/^\{[{%][<%-]?\s*(?:\/|end)/u.test(written))
        left.push({ tag: written, line: lineAt(reading, at) });
      copyTo(done.end);
    } else {
      text += done.text;
      left.push(...done.left);
      at = done.end;
    }
  }
  copyTo(body.length);
  return { text, left };
}

function lineAt({ body, firstLine }: Reading, at: number): number {
  return firstLine + body.slice(0, at).split('\n').length - 1;
}

interface DoneTag {
  /** Undefined where its meaning is not known. */
  readonly text: string | undefined;
  /** Index behind it. */
  readonly end: number;
  readonly left: UntaggedText['left'];
}

/** What the tag at an index becomes; undefined where none stands there. */
function readTag(reading: Reading, at: number): DoneTag | undefined {
  switch (reading.kind) {
    case 'hugo':
      return readHugo(reading, at);
    case 'zola':
      return readZola(reading, at);
    default:
      return reading.body.startsWith('{{', at) ? readOutput(reading, at) : readLiquid(reading, at);
  }
}

function readHugo(reading: Reading, at: number): DoneTag | undefined {
  const escaped = matchAt(HUGO_ESCAPED, reading.body, at);
  const ended = escaped && closeOf(reading, escaped.end, END_OF_HUGO_ESCAPED);
  if (escaped !== undefined && ended !== undefined) {
    const { sign = '<' } = escaped.groups;
    const inner = reading.body.slice(escaped.end, ended.start);
    return plain(`{{${sign}${inner}${sign === '<' ? '>' : '%'}}}`, ended.end);
  }
  const found = matchAt(HUGO_TAG, reading.body, at);
  if (found === undefined) return undefined;
  const { name = '', arguments: given = '' } = found.groups;
  const close = `\\{\\{[<%]\\s*/\\s*${escapeRegExp(name)}\\s*[>%]\\}\\}`;
  if (name === 'param') {
    return plain(reading.variable(`page.${parseArguments(given).positional[0]}`), found.end);
  }
  return meaningOf(reading, { name: name.toLowerCase(), arguments: given, end: found.end }, close);
}

function readZola(reading: Reading, at: number): DoneTag | undefined {
  const found = matchAt(ZOLA_TAG, reading.body, at);
  if (found === undefined) return undefined;
  const { name = '', arguments: given = '', sign } = found.groups;
  const close = sign === '%' ? '\\{%\\s*end\\s*%\\}' : undefined;
  return meaningOf(reading, { name: name.toLowerCase(), arguments: given, end: found.end }, close);
}

function readLiquid(reading: Reading, at: number): DoneTag | undefined {
  const { body, kind } = reading;
  if (body.startsWith('{#', at)) {
    const closed = kind === 'eleventy' ? closeOf(reading, at + 2, '#\\}') : undefined;
    return closed && plain('', closed.end);
  }
  const found = matchAt(LIQUID_TAG, body, at);
  if (found === undefined) return undefined;
  const { name = '', arguments: given = '' } = found.groups;
  const close = `\\{%-?\\s*end${escapeRegExp(name)}\\s*-?%\\}`;
  if (name === 'raw' || name === 'verbatim') {
    const closed = closeOf(reading, found.end, close);
    return closed && plain(body.slice(found.end, closed.start), closed.end);
  }
  if (/^include(?:_relative|_cached)?$/u.test(name)) {
    const [file = '', ...rest] = given.trim().split(/\s+/u);
    const bare = file.replace(/^.*\/|\.\w+$/gu, '').toLowerCase();
    return meaningOf(
      reading,
      { name: `include ${bare}`, arguments: rest.join(' '), end: found.end },
      undefined,
    );
  }
  return meaningOf(reading, { name: name.toLowerCase(), arguments: given, end: found.end }, close);
}

/** `{{ site.baseurl }}`, `{{ "/a/" | relative_url }}`, `{{ page.title }}`. */
function readOutput(reading: Reading, at: number): DoneTag | undefined {
  const found = matchAt(LIQUID_OUTPUT, reading.body, at);
  if (found === undefined) return undefined;
  const [value = '', ...filters] = (found.groups.expression ?? '').split('|').map((part) => part.trim());
  const quoted = /^(?:"(?<double>[^"]*)"|'(?<single>[^']*)')$/u.exec(value)?.groups;
  const text = quoted?.double ?? quoted?.single ?? (SITE_ITSELF.test(value) ? '' : reading.variable(value));
  return plain(filters.every((filter) => SAME_TEXT.test(filter)) ? text : undefined, found.end);
}

/** What follows the address of the site is a path of the site. */
const SITE_ITSELF = /^site\.(?:baseurl|url|github\.url)$/u;
/** Filters behind which a text or path is the same to an archive. */
const SAME_TEXT = /^(?:relative_url|absolute_url|url|safe|escape|strip|prepend: ?site\.(?:baseurl|url))$/u;

function plain(text: string | undefined, end: number): DoneTag {
  return { text, end, left: [] };
}

function meaningOf(reading: Reading, tag: FoundTag, close: string | undefined): DoneTag {
  const { body, kind, depth } = reading;
  const given = parseArguments(tag.arguments);
  if (REFERENCES[kind].includes(tag.name)) {
    const target = given.named.path ?? given.positional[0];
    return plain(target === undefined ? undefined : destination(`${REFERENCE}${target}`), tag.end);
  }
  const paired = close !== undefined && depth < DEEPEST && isPaired(tag.name);
  const closed = paired ? closeOf(reading, tag.end, close) : undefined;
  const inside = closed === undefined ? undefined : body.slice(tag.end, closed.start);
  const isVerbatim = /^(?:highlight|code|codeblock|comment)$/u.test(tag.name);
  const inner =
    inside === undefined || isVerbatim
      ? { text: inside, left: [] }
      : untagAt(inside, { ...reading, firstLine: lineAt(reading, tag.end) }, depth + 1);
  const meant = tagToMarkdown({ name: tag.name, arguments: given, inner: inner.text });
  // What stands inside a tag may hold HTML of its own; what the tag itself becomes holds none.
  const text =
    meant === undefined || meant === '' || (inner.text !== undefined && !isVerbatim)
      ? meant
      : (reading.hide?.(meant) ?? meant);
  return { text, end: text === undefined ? tag.end : (closed?.end ?? tag.end), left: inner.left };
}

function closeOf(
  { body, missing }: Reading,
  from: number,
  pattern: string,
): { start: number; end: number } | undefined {
  if (missing.has(pattern)) return undefined;
  const close = new RegExp(pattern, 'gu');
  close.lastIndex = from;
  const found = close.exec(body);
  if (found === null) missing.add(pattern);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

function matchAt(
  pattern: RegExp,
  body: string,
  at: number,
): { groups: Record<string, string | undefined>; end: number } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(body);
  return found === null ? undefined : { groups: found.groups ?? {}, end: at + found[0].length };
}

/** Code that shows a tag was written with an escape, which has done its work. */
function unescaped(code: string, kind: SiteKind): string {
  if (kind === 'hugo') return code.replace(/(\{\{[<%])\/\*([\s\S]*?)\*\/([>%]\}\})/gu, '$1$2$3');
  if (kind === 'jekyll' || kind === 'eleventy') return code.replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/gu, '');
  return code.replace(/(\{[{%])\/\*([\s\S]*?)\*\/([%}]\})/gu, '$1$2$3');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
