// The one Markdown parser: which syntax articles may use. Raw HTML is text, and only safe addresses make a link.
import markdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import { withoutForbidden } from './characters.ts';

/** Schemes that a link in an article may have; everything without a scheme points inside the archive. */
const SCHEME = /^(?:https?|mailto):/iu;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/iu;

/** Makes a parser; pages/html.ts adds its render rules to one of its own. */
export function createMarkdown(): MarkdownIt {
  const markdown = markdownIt({ html: false, linkify: true, typographer: false, breaks: false });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  markdown.validateLink = isSafeAddress;
  markdown.use(footnote).use(deflist);
  markdown.core.ruler.push('dateline_characters', ({ src, tokens }) => {
    // The bytes of the file were looked at, but an entity such as &#x202e; stands for a character.
    if (src.includes('&#')) tokens.forEach(cleanToken);
  });
  return markdown;
}

function cleanToken(token: Token): void {
  token.content = withoutForbidden(token.content);
  for (const attribute of token.attrs ?? []) attribute[1] = withoutForbidden(String(attribute[1]));
  token.children?.forEach(cleanToken);
}

/** Whether content may link to an address: http, https, mailto, or a path without a scheme and without `//`. */
export function isSafeAddress(address: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers drop these, so `java\nscript:` is a scheme
  const plain = address.replace(/[\u0000-\u0020\u007f]/gu, '');
  if (ANY_SCHEME.test(plain)) return SCHEME.test(plain) && !/^https?:\/\/[^/]*@/iu.test(plain);
  return !/^[/\\]{2}/u.test(plain) && !plain.includes('\\');
}
