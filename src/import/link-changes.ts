// The links and pictures in a Markdown text, each changed into another or into its words alone. Knows not where they lead.

/** What a link becomes: an address, or its words alone. `outside` is the address of what the archive has not and another site has. */
export type LinkTarget =
  { readonly href: string; readonly outside?: boolean | undefined } | { readonly lost: string };

/** What a text names becomes. */
export interface LinkChanges {
  link(href: string): LinkTarget;
  picture(src: string): LinkTarget;
}

/** A text with its links changed. */
export interface ChangedLinks {
  readonly text: string;
  /** Addresses that lead nowhere any more. */
  readonly lost: readonly string[];
}

const WORDS = String.raw`\[(?<words>(?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*\])*)\]`;
const HREF = String.raw`\(\s*(?<href><[^<>\n]*>|(?:\\.|[^\s()\\]|\([^\s()]*\))*)(?<title>\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))?\s*\)`;
const INLINE = new RegExp(String.raw`(?<!\\)(?<picture>!?)${WORDS}${HREF}`, 'gu');
const PICTURE_LABEL = /!\[[^\][]*\]\[(?<label>[^\][]+)\]/gu;
const DEFINITION =
  /^ {0,3}\[(?<label>(?!\^)[^\][]+)\]:[ \t]*(?<href><[^<>\n]*>|\S+)(?<title>[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gmu;

/** Changes every link and picture of a text. @param markdown with its code put aside */
export function changeLinks(markdown: string, changes: LinkChanges): ChangedLinks {
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
  const labels = new Set<string>();
  const pictures = new Set(
    [...markdown.matchAll(PICTURE_LABEL)].map(({ groups }) => (groups?.label ?? '').toLowerCase()),
  );
  const defined = markdown.replace(DEFINITION, (...found) => {
    const { label = '', href = '', title = '' } = found.at(-1) as Record<string, string | undefined>;
    const written = href.replace(/^<|>$/gu, '');
    const target = pictures.has(label.toLowerCase()) ? changes.picture(written) : changes.link(written);
    if (!('lost' in target)) return `[${label}]: ${address(target.href)}${title}`;
    lost.add(target.lost);
    labels.add(label);
    return '';
  });
  const labelled = [...labels].reduce((text, label) => withoutLabel(text, label), defined);
  return { text: inline(labelled), lost: [...lost] };
}

/** `[words][label]`, `[label][]` and `[label]` without their signs. */
function withoutLabel(text: string, label: string): string {
  const name = escapeRegExp(label);
  return text
    .replace(new RegExp(`!?\\[([^\\]]*)\\]\\[${name}\\]`, 'giu'), '$1')
    .replace(new RegExp(`!?\\[(${name})\\](?:\\[\\])?(?![(:[])`, 'giu'), '$1');
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
