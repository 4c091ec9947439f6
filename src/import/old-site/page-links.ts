// The links and pictures in the Markdown of an old page, changed into those of an archive: pictures are taken along, what
// leads nowhere becomes its words.
import { digestBody } from '../../content/digest-body.ts';
import { slugOf } from '../../content/slug.ts';
import type { LinkTarget } from './site-links.ts';

/** What a page names becomes. */
export interface LinkChanges {
  link(href: string): LinkTarget;
  picture(src: string): LinkTarget;
}

/** A text with its links changed. */
export interface RelinkedText {
  readonly text: string;
  /** Addresses that lead nowhere any more. */
  readonly lost: readonly string[];
}

const WORDS = String.raw`\[(?<words>(?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*\])*)\]`;
const HREF = String.raw`\(\s*(?<href><[^<>\n]*>|(?:\\.|[^\s()\\]|\([^\s()]*\))*)(?<title>\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))?\s*\)`;
const INLINE = new RegExp(String.raw`(?<!\\)(?<picture>!?)${WORDS}${HREF}`, 'gu');
const DEFINITION =
  /^ {0,3}\[(?<label>(?!\^)[^\][]+)\]:[ \t]*(?<href><[^<>\n]*>|\S+)(?<title>[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gmu;
const OWN_FRAGMENT = /(?<!!)\[(?<words>[^\][]*)\]\(#(?<fragment>[^\s)]+)\)/gu;

/** @param markdown with its code put aside */
export function relink(markdown: string, changes: LinkChanges): RelinkedText {
  const lost = new Set<string>();
  const inline = (text: string): string =>
    text.replace(INLINE, (...found) => {
      const {
        picture,
        words = '',
        href = '',
        title = '',
      } = found.at(-1) as Record<string, string | undefined>;
      const written = href.replace(/^<|>$/gu, '');
      const target = picture === '!' ? changes.picture(written) : changes.link(written);
      const inside = picture === '!' ? words : inline(words);
      if ('lost' in target) {
        lost.add(target.lost);
        return inside;
      }
      return `${picture}[${inside}](${address(target.href)}${title})`;
    });
  // A link by its label leads where its definition says; where that is nowhere, its words stay.
  const labels: string[] = [];
  const defined = markdown.replace(DEFINITION, (...found) => {
    const { label = '', href = '', title = '' } = found.at(-1) as Record<string, string | undefined>;
    const written = href.replace(/^<|>$/gu, '');
    const isPicture = new RegExp(`!\\[[^\\]]*\\]\\[${escapeRegExp(label)}\\]`, 'iu').test(markdown);
    const target = isPicture ? changes.picture(written) : changes.link(written);
    if (!('lost' in target)) return `[${label}]: ${address(target.href)}${title}`;
    lost.add(target.lost);
    labels.push(label);
    return '';
  });
  const labelled = labels.reduce((text, label) => withoutLabel(text, label), defined);
  return { text: ownFragments(inline(labelled), lost), lost: [...lost] };
}

/** `[words][label]`, `[label][]` and `[label]` without their signs. */
function withoutLabel(text: string, label: string): string {
  const name = escapeRegExp(label);
  return text
    .replace(new RegExp(`!?\\[([^\\]]*)\\]\\[${name}\\]`, 'giu'), '$1')
    .replace(new RegExp(`!?\\[(${name})\\](?:\\[\\])?(?![(:[])`, 'giu'), '$1');
}

/** A link to a heading of the page itself keeps leading there, by the name that the archive gives it. */
function ownFragments(text: string, lost: Set<string>): string {
  if (!text.includes('](#')) return text;
  const headings = new Set(digestBody(text).headings);
  return text.replace(OWN_FRAGMENT, (...found) => {
    const { words = '', fragment = '' } = found.at(-1) as Record<string, string | undefined>;
    const id = `h-${slugOf(decoded(fragment))}`;
    if (headings.has(id)) return `[${words}](#${id})`;
    lost.add(`#${fragment}`);
    return words;
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function address(href: string): string {
  return href.replace(
    /[\s()<>]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
