// Old paths that an archive can redirect: not those of pages that it has itself, and each once however it is written.

/** First words of addresses that the site uses itself. */
export const SITES_OWN = new Set(
  'assets countries coverage corrections data events feeds latest map media organisations pagefind people search sources timeline together topics verify 404'.split(
    ' ',
  ),
);
/** Where the second word is a name, for which there may be a page. */
const OF_NAMES = new Set('countries events organisations people sources topics'.split(' '));
/** The calendar: a year, a month, perhaps a day. */
const CALENDAR = /^\/\d{4}(?:\/\d{2}){0,2}$/u;

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
  const [, first = '', ...rest] = key.split('/');
  if (key === '' || CALENDAR.test(key)) return true;
  return SITES_OWN.has(first) && (rest.length === 0 || (rest.length === 1 && OF_NAMES.has(first)));
}
