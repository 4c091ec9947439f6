// What the tags and shortcodes of old sites mean in Markdown, where they mean something that Markdown can say.
import type { TagArguments } from '../tag-arguments.ts';

/** A tag that stood in a text. */
export interface SiteTag {
  /** In lower case: figure. */
  readonly name: string;
  readonly arguments: TagArguments;
  /** What stands between it and its closing tag; undefined for a tag by itself. */
  readonly inner: string | undefined;
}

/** The Markdown of a tag, or undefined where its meaning is not known. */
export function tagToMarkdown(tag: SiteTag): string | undefined {
  return MEANINGS.get(tag.name)?.(tag);
}

/** Whether a tag may stand around a text. */
export function isPaired(name: string): boolean {
  return PAIRED.has(name);
}

type Meaning = (tag: SiteTag) => string | undefined;

const figure: Meaning = ({ arguments: { positional, named }, inner }) => {
  const src =
    named.src ?? named.image_path ?? named.url ?? named.image ?? named.path ?? named.file ?? positional[0];
  if (src === undefined) return undefined;
  const caption = oneLine(named.caption ?? named.title ?? named.description ?? inner ?? '');
  const alt = oneLine(named.alt ?? positional[1] ?? caption);
  const picture = `![${alt.replace(/[[\]]/gu, '\\$&')}](${destination(src)})`;
  const linked = named.link === undefined ? picture : `[${picture}](${destination(named.link)})`;
  const credit = oneLine(named.attr ?? named.credit ?? '');
  const below = [caption, credit].filter((line) => line !== '').join(' ');
  return below === '' ? linked : `${linked}\n\n${emphasised(below)}`;
};

const code: Meaning = ({ arguments: { positional }, inner }) => {
  if (inner === undefined) return undefined;
  const fence = '`'.repeat(Math.max(3, ...[...inner.matchAll(/`+/gu)].map(([run]) => run.length + 1)));
  const language = /^[\w+#.-]+$/u.exec(positional[0] ?? '')?.[0] ?? '';
  return `\n${fence}${language}\n${inner.replace(/^(?:[ \t]*\n)+|\s+$/gu, '')}\n${fence}\n`;
};

/** An embedded thing is a link to it: its address, since its words would be ours. */
const embedded =
  (address: (id: string, second: string | undefined) => string, ...names: readonly string[]): Meaning =>
  ({ arguments: { positional, named } }) => {
    const given = ['id', 'url', 'src', ...names]
      .map((name) => named[name])
      .find((value) => value !== undefined);
    const [first = given, second = named.id] = given === undefined ? positional : [given];
    if (first === undefined || first === '') return undefined;
    if (/^https?:\/\/[^\s<>]+$/iu.test(first)) return `<${first}>`;
    const words = [named.user ?? first, second].filter((word) => word !== undefined);
    return words.every((word) => /^[\w.@/-]+$/u.test(word))
      ? `<${address(words[0] ?? '', words[1])}>`
      : undefined;
  };

const youtube = embedded((id) => `https://www.youtube.com/watch?v=${id}`, 'video', 'v');
const tweet = embedded(
  (first, second) => `https://twitter.com/${second === undefined ? 'i' : first}/status/${second ?? first}`,
);

/** The text of the tag itself, without the tag. */
const unwrapped: Meaning = ({ inner }) => inner;

const quotation: Meaning = ({ arguments: { positional, named }, inner }) => {
  if (inner === undefined) return undefined;
  const speaker = oneLine(named.author ?? named.cite ?? named.source ?? positional[0] ?? '');
  const lines = inner.trim().split('\n');
  if (speaker !== '') lines.push(`— ${speaker}`);
  return `\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n`;
};

const details: Meaning = ({ arguments: { positional, named }, inner }) => {
  if (inner === undefined) return undefined;
  const summary = oneLine(named.summary ?? named.title ?? positional[0] ?? '');
  return summary === '' ? inner : `**${summary}**\n\n${inner.trim()}\n`;
};

const dropped: Meaning = () => '';

const vimeo = embedded((id) => `https://vimeo.com/${id}`);
const gist = embedded(
  (first, second) => `https://gist.github.com/${second === undefined ? first : `${first}/${second}`}`,
);

/** By name; an include of Jekyll by the name of its file without its ending. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['figure', figure],
  ['img', figure],
  ['image', figure],
  ['picture', figure],
  ['highlight', code],
  ['code', code],
  ['codeblock', code],
  ['youtube', youtube],
  ['vimeo', vimeo],
  ['streamable', embedded((id) => `https://streamable.com/${id}`)],
  ['tweet', tweet],
  ['twitter', tweet],
  ['x', tweet],
  ['instagram', embedded((id) => `https://www.instagram.com/p/${id}/`)],
  ['gist', gist],
  ['quote', quotation],
  ['blockquote', quotation],
  ['pullquote', quotation],
  ['rawhtml', unwrapped],
  ['comment', dropped],
  ['details', details],
  ['include figure', figure],
  ['include image', figure],
  ['include img', figure],
  ['include picture', figure],
  ['include youtube', youtube],
  ['include youtubeplayer', youtube],
  ['include vimeo', vimeo],
  ['include tweet', tweet],
  ['include gist', gist],
  // The table of contents is made of the headings by whoever draws the page.
  ['include toc', dropped],
]);

const PAIRED = new Set(
  'figure highlight code codeblock quote blockquote pullquote rawhtml comment details'.split(' '),
);

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function emphasised(text: string): string {
  return /[*_`]/u.test(text) ? text : `*${text}*`;
}

/** An address as Markdown takes it. */
export function destination(address: string): string {
  return address
    .trim()
    .replace(/[ ()<>]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
