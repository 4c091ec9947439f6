// Old paths that an archive can redirect: not those of pages that it has itself, and each once however it is written.

/** First words of addresses that the site uses itself. */
export const SITES_OWN = new Set(
  'assets countries coverage corrections data events feeds latest map media organisations pagefind people search sources timeline together topics verify 404'.split(
    ' ',
  ),
);
/** The calendar: a year, a month, perhaps a day, and an article of that day. */
const CALENDAR = /^\/\d{4}(?:\/\d{2}(?:\/\d{2}(?:-[^/]*)?)?)?$/u;
/** Files for machines at the root of a site; a page of an old site may end in .html. */
const ROOT_FILE =
  /^\/(?:[^/]+\.(?:xml|txt|json|jsonl|csv|bib|ris|opml|cff|svg|ico|webmanifest)|_[^/]*|(?:index|404)\.html)$/u;

/** What two spellings of one path share: `/a`, `/a/` and `/A/index.html` are one page. */
export function oldPathKey(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/index\.html?$/u, '')
    .replace(/\/+$/u, '');
}

/** Whether the site has, or may come to have, a page of its own at a path. */
export function isSitesOwn(path: string): boolean {
  const key = oldPathKey(path);
  const [, first = ''] = key.split('/');
  return key === '' || CALENDAR.test(key) || ROOT_FILE.test(key) || SITES_OWN.has(first);
}

/** Names that Windows keeps for itself, and endings that it drops. */
const NO_FILE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/iu;
const LONGEST_NAME = 200;

/** Whether every part of a path can be a file on every system. */
export function canBeFiles(path: string): boolean {
  return path.split('/').every((name) => !NO_FILE.test(name) && Buffer.byteLength(name) <= LONGEST_NAME);
}
