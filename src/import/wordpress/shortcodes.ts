// The shortcodes of WordPress as HTML, where they mean something that HTML can say; otherwise they are left as text and
// named.
import { changePairs } from '../paired-tags.ts';
import { parseArguments } from '../tag-arguments.ts';

/** A picture or other file of an export. */
export interface Attachment {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
}

export interface ExpandedText {
  readonly html: string;
  /** Shortcodes that were left. */
  readonly left: readonly string[];
}

/** What shortcodes may ask for. */
export interface Attachments {
  readonly byId: (id: string) => Attachment | undefined;
  /** The files that were uploaded with this post. */
  readonly own: readonly Attachment[];
}

const PAIRED =
  /\[(?<name>caption|wp_caption|embed|code|sourcecode|quote|pullquote|blockquote|dropcap)\b(?<arguments>[^\][]*)\]/giu;
const SINGLE =
  /\[(?<name>gallery|audio|video|youtube|vimeo|tweet|twitter|instagram|gist|soundcloud|embed)\b(?<arguments>[^\][]*)\](?:\s*\[\/\k<name>\])?/giu;
/** Brackets with attributes or an end are no words of a text. */
const OTHER = /(?<!\[)\[(?<name>[a-z][\w-]{2,})(?<arguments>\s+[\w-]+\s*=[^\][]*)?\](?!\(|\])/giu;

/** Expands the shortcodes of a text. */
export function expandShortcodes(text: string, attachments: Attachments): ExpandedText {
  if (!text.includes('[')) return { html: text, left: [] };
  const paired = changePairs(
    text,
    PAIRED,
    (name) => new RegExp(`\\[/${name}\\]`, 'giu'),
    ({ name, arguments: given, inner }) => pairedToHtml(name, given, inner),
  );
  const html = paired.replace(SINGLE, (tag, ...found) => {
    const { name = '', arguments: given = '' } = found.at(-1) as Record<string, string | undefined>;
    return singleToHtml(name.toLowerCase(), given, attachments) ?? tag;
  });
  const ended = new Set([...html.matchAll(/\[\/(?<name>[\w-]+)\]/gu)].map(({ groups }) => groups?.name));
  const left = [...html.matchAll(OTHER)].flatMap((found) => {
    const { name = '', arguments: given } = found.groups ?? {};
    return given !== undefined || ended.has(name) ? [found[0].replace(/\s+/gu, ' ')] : [];
  });
  return { html, left: [...new Set(left)] };
}

function pairedToHtml(name: string, given: string, inner: string): string {
  const { named } = parseArguments(given);
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return captioned(inner, named.caption);
    case 'embed':
      return link(inner.trim());
    case 'code':
    case 'sourcecode':
      return `\n\n<pre><code>${/<(?:br|p)\b/iu.test(inner) ? inner : escapeHtml(decoded(inner.trim()))}</code></pre>\n\n`;
    case 'dropcap':
      return inner;
    default:
      return `\n\n<blockquote>\n\n${inner.trim()}\n\n</blockquote>\n\n`;
  }
}

/** The picture, perhaps in a link, and behind it the caption; older ones have it as an attribute. */
function captioned(inner: string, attribute: string | undefined): string {
  const parts = /^\s*(?<picture>(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)(?<caption>[\s\S]*)$/iu.exec(
    inner,
  )?.groups;
  if (parts === undefined) return inner;
  const caption = (parts.caption ?? '').trim() || (attribute ?? '');
  return figure(parts.picture ?? '', caption);
}

function figure(picture: string, caption: string): string {
  return `\n\n<figure>${picture}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>\n\n`;
}

function singleToHtml(name: string, given: string, { byId, own }: Attachments): string | undefined {
  const { positional, named } = parseArguments(given.replace(/^\s*=\s*/u, ''));
  if (name === 'gallery') {
    const ids = (named.ids ?? named.include ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '');
    const pictures = ids.length > 0 ? ids.flatMap((id) => byId(id) ?? []) : own;
    if (pictures.length === 0) return undefined;
    return pictures
      .map(({ url, alt, caption }) =>
        figure(`<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`, escapeHtml(caption)),
      )
      .join('');
  }
  const address = named.src ?? named.url ?? named.mp3 ?? named.mp4 ?? named.id ?? positional[0] ?? '';
  if (/^https?:\/\//iu.test(address)) return link(address);
  if (!/^[\w-]+$/u.test(address)) return undefined;
  if (name === 'youtube') return link(`https://www.youtube.com/watch?v=${address}`);
  if (name === 'vimeo') return link(`https://vimeo.com/${address}`);
  return undefined;
}

function link(address: string): string {
  const text = address.replace(/<[^>]*>/gu, '').trim();
  if (!/^https?:\/\/\S+$/iu.test(text)) return text;
  return `\n\n<p><a href="${escapeHtml(text)}">${escapeHtml(text)}</a></p>\n\n`;
}

function decoded(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}

function escapeHtml(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}
