// How many entries stand in the text of a feed, whatever is in them: what its reader makes nothing of is missed by this.

const NO_MARKUP = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)/gu;
const ENTRY = /<(?:item|entry)(?=[\s/>])/gu;

/** The number of entries in a feed that could be read. */
export function countFeedEntries(text: string): number {
  if (!text.trimStart().startsWith('{')) return text.replace(NO_MARKUP, '').match(ENTRY)?.length ?? 0;
  const { items } = JSON.parse(text) as { readonly items?: unknown };
  if (typeof items !== 'object' || items === null) return items === undefined ? 0 : 1;
  return Object.keys(items).length;
}
