// The paragraphs that WordPress makes of plain lines when it shows a post: an empty line parts them, a line end breaks a
// line. Posts of its block editor have them already.
import { changePairs } from '../paired-tags.ts';

const BLOCK =
  'address|article|aside|audio|blockquote|center|details|div|dl|dd|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|map|math|menu|nav|object|ol|p|section|style|script|summary|table|tbody|td|tfoot|th|thead|tr|ul|video';
const BLOCK_TAG = new RegExp(`(</?(?:${BLOCK})\\b[^<>]*>)`, 'giu');
const BEGINS_WITH_BLOCK = new RegExp(`^(?:</?(?:${BLOCK})\\b|\\ue000)`, 'iu');
const PREFORMATTED = /<pre\b(?<arguments>[^<>]*)>/giu;
const END_OF_PREFORMATTED = /<\/pre\s*>/giu;

/** HTML with paragraphs. */
export function withParagraphs(post: string): string {
  const text = post.replace(/\r\n?/gu, '\n');
  if (text.includes('<!-- wp:')) return text;
  const kept: string[] = [];
  const broken = text.replace(/[\ue000\ue001]/gu, '').replace(/<!--(?:more[^<>]*|nextpage)-->/giu, '\n\n');
  const parts = changePairs(
    broken,
    PREFORMATTED,
    () => END_OF_PREFORMATTED,
    ({ arguments: given, inner }) => {
      kept.push(`<pre${given}>${inner}</pre>`);
      return `\n\n\ue000${kept.length - 1}\ue001\n\n`;
    },
  )
    .replace(BLOCK_TAG, '\n\n$1\n\n')
    .split(/\n[ \t]*\n\s*/u);
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      BEGINS_WITH_BLOCK.test(part) ? part : `<p>${part.replace(/(?:<br\s*\/?>)?\n/giu, '<br>')}</p>`,
    )
    .join('\n')
    .replace(/\ue000(\d+)\ue001/gu, (_, number: string) => kept[Number(number)] ?? '');
}
