// Where a feed of XML was cut off, as by a connection that broke: what stands before is whole, the last entry is not.

/** What hides tags, with or without its end, and the tags that close an entry or the feed. */
const CLOSING =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<\/(?:item|entry)\s*>|(?<feed><\/(?:rss|feed|(?:\w+:)?RDF)\s*>)/giu;

/** A feed as far as it is whole. */
export interface WholeFeed {
  /** To the end of its last whole entry, where it is cut; as it is, where not. */
  readonly text: string;
  readonly isCut: boolean;
}

/** @param text of a feed in XML */
export function beforeCut(text: string): WholeFeed {
  let end = 0;
  for (const { 0: found, index, groups } of text.matchAll(CLOSING)) {
    if (groups?.feed !== undefined) return { text, isCut: false };
    if (found.startsWith('</')) end = index + found.length;
  }
  return { text: end === 0 ? text : text.slice(0, end), isCut: true };
}
