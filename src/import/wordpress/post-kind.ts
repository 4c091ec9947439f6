// What becomes of a thing in an export of WordPress, by its type and status.

/** What it becomes, or why it becomes nothing. */
export type PostKind =
  | { readonly becomes: 'article' | 'page'; readonly isDraft: boolean; readonly note?: string }
  | { readonly skipped: string };

/** Types of what a site needs for itself. */
const INTERNAL: ReadonlyMap<string, string> = new Map([
  ['attachment', 'an uploaded file (its address stays where a text names it)'],
  ['nav_menu_item', 'an entry of a menu'],
  ['revision', 'an earlier version of a post'],
  ['custom_css', 'a stylesheet'],
]);
/** Types that sites have added for articles. */
const ARTICLE_TYPE =
  /^(?:post|posts)$|news|article|story|stories|report|press|blog|column|opinion|review|interview/iu;

/** Statuses of what was not public, and what a person should know of it. */
const HELD: ReadonlyMap<string, string | undefined> = new Map([
  ['draft', undefined],
  ['pending', 'it waited for approval'],
  ['private', 'it was private'],
]);

export function typeOf(fields: ReadonlyMap<string, string>): PostKind {
  const type = fields.get('wp:post_type')?.trim() ?? 'post';
  const status = fields.get('wp:status')?.trim() ?? 'publish';
  const isPage = type === 'page';
  if (!isPage && !ARTICLE_TYPE.test(type)) {
    return { skipped: INTERNAL.get(type) ?? `of a type that is no article ("${type.slice(0, 60)}")` };
  }
  if (status === 'trash') return { skipped: 'in the trash' };
  if (status === 'auto-draft') return { skipped: 'an empty draft of the program' };
  const hasPassword = (fields.get('wp:post_password')?.trim() ?? '') !== '';
  const isDraft = HELD.has(status) || hasPassword;
  if (isPage && isDraft) return { skipped: 'a standing page that was not public' };
  const note = hasPassword ? 'it was behind a password' : HELD.get(status);
  const becomes = isPage ? 'page' : 'article';
  return note === undefined ? { becomes, isDraft } : { becomes, isDraft, note: `${note}; it is a draft now` };
}
