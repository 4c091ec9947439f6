// When a page says that it was published: in its data, its tags, its text or its address. The article's own local day wins
// over the same moment in UTC.
import { localDays, parseMoment } from '../content/dates.ts';
import { textOf, type DomDocument, type DomElement } from './dom.ts';
import type { ImportedDate } from './importer.ts';
import { readStampedDate } from './stamped-date.ts';

/** Names of tags that hold the day of publication, by how much they are to be trusted. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'cxenseparse:recs:publishtime',
  'published_at',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'publication-date',
  'pubdate',
  'date.issued',
  'date',
];
const PREFIX = /^(?:first\s+)?(?:published|posted|issued|created|date)(?:\s+(?:on|at))?\s*:?\s+/iu;
const DATE_CLASS = /(?:^|[\s_-])(?:date|dateline|pubdate|published|publish|timestamp|datetime)(?:$|[\s_-])/iu;
const OTHER_CLASS = /updated|modified|comment|related|sidebar|expire/iu;
const PATH_DATE = /\/(?<year>(?:19|20)\d{2})[/-](?<month>\d{1,2}|[a-z]{3})[/-](?<day>\d{1,2})(?=[/-])/iu;

/**
 * The date of a page.
 * @param stated what its data say, before everything else
 * @param tag the contents of the tags of a name
 */
export function publishedDate(
  document: DomDocument,
  stated: readonly string[],
  tag: (name: string) => readonly string[],
  address: string | undefined,
): ImportedDate {
  const written = [...stated, ...PUBLISHED.flatMap(tag), ...itemDates(document)];
  const sure = written.map(readStampedDate).filter((date) => Object.keys(date).length > 0);
  const shown = sure.some(({ day }) => day !== undefined) ? [] : shownDates(document);
  return chooseDate([...sure, ...shown], address);
}

/**
 * The date among those that something was said to be published on, the most trusted first. One that is only in UTC gives
 * way to the local day, if another or the address says it.
 */
export function chooseDate(said: readonly ImportedDate[], address: string | undefined): ImportedDate {
  const fromPath = pathDate(address);
  const all = fromPath === undefined ? said : [...said, fromPath];
  const first = all.find(({ day }) => day !== undefined);
  if (first === undefined) return all.find(({ problem }) => problem !== undefined) ?? all[0] ?? {};
  return localDate(first, all);
}

/** The day that it was where a moment in UTC was written, if something else on the page says it. */
function localDate(first: ImportedDate, all: readonly ImportedDate[]): ImportedDate {
  if (first.moment === undefined || !isUtc(first.moment)) return first;
  const parsed = parseMoment(first.moment);
  if (!('value' in parsed)) return first;
  const possible = localDays(parsed.value);
  const same = (date: ImportedDate): boolean => {
    const other = date.moment === undefined ? undefined : parseMoment(date.moment);
    return (
      other === undefined ||
      ('value' in other && Math.abs(other.value.instant - parsed.value.instant) < 60_000)
    );
  };
  const local = all.filter(
    (date) =>
      date.day !== undefined && possible.includes(date.day) && !isUtc(date.moment ?? '') && same(date),
  );
  return local.find(({ moment }) => moment !== undefined) ?? local[0] ?? first;
}

function isUtc(moment: string): boolean {
  return /(?:Z|[+-]00:00)$/u.test(moment);
}

/** Dates that the markup of the page calls the day of publication. */
function itemDates(document: DomDocument): string[] {
  const marked = [...document.querySelectorAll('[itemprop~="datePublished"], time[pubdate], abbr.published')];
  return marked.map(
    (element) =>
      element.getAttribute('content') ??
      element.getAttribute('datetime') ??
      element.getAttribute('title') ??
      textOf(element),
  );
}

/** Dates that readers see; several that differ are none. */
function shownDates(document: DomDocument): ImportedDate[] {
  const root = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
  const isOther = (element: DomElement): boolean => {
    for (let above: DomElement | null = element; above !== null && above !== root; above = above.parentNode) {
      if (OTHER_CLASS.test(`${above.getAttribute('class') ?? ''} ${above.getAttribute('id') ?? ''}`))
        return true;
      if (above !== element && above.localName === 'article') return true;
    }
    return false;
  };
  const times = [...root.querySelectorAll('time')].map(
    (time) => [time, time.getAttribute('datetime') ?? textOf(time)] as const,
  );
  const classed = [...root.querySelectorAll('[class]')]
    .filter((element) => DATE_CLASS.test(element.getAttribute('class') ?? ''))
    .map((element) => [element, textOf(element)] as const);
  for (const found of [times, classed]) {
    const dates = found
      .filter(([element, text]) => text.length < 100 && !isOther(element))
      .map(([, text]) => readStampedDate(text.replace(PREFIX, '')))
      .filter(({ day }) => day !== undefined);
    const days = new Set(dates.map(({ day }) => day));
    if (days.size === 1) return [dates.find(({ moment }) => moment !== undefined) ?? dates[0]!];
    if (days.size > 1) return [{ problem: `it shows several dates: ${[...days].slice(0, 5).join(', ')}` }];
  }
  return [];
}

/** The day in an address such as `/2014/06/30/summit/`. */
function pathDate(address: string | undefined): ImportedDate | undefined {
  const parts = PATH_DATE.exec(address ?? '')?.groups;
  if (parts === undefined) return undefined;
  const { year, month, day } = parts;
  const date = /^\d/u.test(month!)
    ? readStampedDate(`${year}-${month}-${day}`)
    : readStampedDate(`${day} ${month} ${year}`);
  return date.day === undefined ? undefined : date;
}
