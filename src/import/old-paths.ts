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

/** An old path that is a file by itself; any other is a folder with a page in it. */
const FILE = /\.html?$/u;

/** Old paths that are taken, however they are written. */
export class TakenPaths {
  readonly #paths = new Set<string>();
  /** The folders that hold them. */
  readonly #folders = new Set<string>();

  constructor(paths: Iterable<string> = []) {
    for (const path of paths) this.add(path);
  }

  add(path: string): void {
    const key = oldPathKey(path);
    this.#paths.add(key);
    for (const folder of foldersAbove(key)) this.#folders.add(folder);
  }

  has(path: string): boolean {
    return this.#paths.has(oldPathKey(path));
  }

  /** Whether a path wants a file where another needs a folder, or a folder where another is a file: `/a.html`, `/a.html/b/`. */
  isCrossed(path: string): boolean {
    const key = oldPathKey(path);
    if (FILE.test(key) && this.#folders.has(key)) return true;
    return foldersAbove(key).some((folder) => FILE.test(folder) && this.#paths.has(folder));
  }
}

function foldersAbove(key: string): string[] {
  const parts = key.split('/').slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

/** What two spellings of one path share: `/a`, `/a/` and `/A/index.html` are one page. */
export function oldPathKey(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ς', 'σ')
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
