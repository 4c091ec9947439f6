// Links of a post to other posts of the export: they lead to the files that these become.
import { addressKey, type NamedPost, type WxrIndex } from './wxr-index.ts';

const LINK = /(?<before>\]\()(?<href>https?:\/\/[^\s()]+)(?<after>[ )])/gu;

/** @param body Markdown whose links are whole addresses */
export function relinkPosts(body: string, from: NamedPost, { url, byAddress }: WxrIndex): string {
  if (url === undefined) return body;
  const host = new URL(url).hostname;
  return body.replace(LINK, (...found) => {
    const [link] = found as unknown as [string];
    const { before = '', href = '', after = '' } = found.at(-1) as Record<string, string | undefined>;
    const target =
      URL.canParse(href) && new URL(href).hostname === host ? byAddress.get(addressKey(href)) : undefined;
    const file = target === undefined ? undefined : fileOf(target, from);
    return file === undefined ? link : `${before}${file}${after}`;
  });
}

/** Where a post lies, seen from another. */
function fileOf(to: NamedPost, from: NamedPost): string | undefined {
  if (to.becomes === 'page' || to.day === undefined) return undefined;
  const year = to.day.slice(0, 4);
  const name = `${to.day}-${to.slug}.md`;
  if (from.becomes === 'page') return encodeURI(`../articles/${year}/${name}`);
  return encodeURI(from.day?.slice(0, 4) === year ? name : `../${year}/${name}`);
}
