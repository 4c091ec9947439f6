// The pages that a generator which makes a page a file cannot make by itself: shelves, the calendar, the timelines of the
// years, pairs of names. For each there is a stub that names the kind, the name and the period; which articles it lists
// is the generator's work. A site of this kind has a script that writes such stubs; its time is not measured.
import { groupByPeriod } from '../../../src/archive/calendar.ts';
import { nameKinds, type FiledName, type NameKind, type ReferenceArticle } from './filed-articles.ts';

export interface StubPage {
  readonly url: string;
  readonly type: 'latest' | 'feeds' | 'calendar' | 'timeline' | 'shelf' | 'together' | 'together-list';
  readonly title: string;
  /** `countries/kenya` */
  readonly name?: string;
  readonly first?: string;
  readonly second?: string;
  readonly partners?: NameKind;
  readonly period?: string;
  readonly earlier?: string | undefined;
  readonly later?: string | undefined;
}

/** The thresholds of Dateline's pages. */
const NEWEST = 30;
const LONGEST_LIST = 100;
const FEWEST_TOGETHER = 5;
const MOST_NAMES = 8;
const PAIRED_KINDS = nameKinds.filter((kind) => kind !== 'sources');

export function stubPages(articles: readonly ReferenceArticle[]): StubPage[] {
  const days = daysOf(articles);
  const byName = articlesByName(articles);
  return [
    { url: '/latest/', type: 'latest', title: 'Latest' },
    { url: '/feeds/', type: 'feeds', title: 'Feeds' },
    ...calendar(days),
    ...timelines(days),
    ...[...byName].flatMap(([path, { name, articles: own }]) =>
      own.length > NEWEST ? shelves('shelf', `/${path}/`, name.name, daysOf(own), { name: path }) : [],
    ),
    ...pairs(byName),
  ];
}

type Dated = Readonly<{ date: { day: string } }>;

function daysOf(articles: readonly ReferenceArticle[]): Dated[] {
  return articles.map(({ day }) => ({ date: { day } })).sort((a, b) => (a.date.day < b.date.day ? 1 : -1));
}

export interface OwnArticles {
  readonly name: FiledName;
  readonly articles: ReferenceArticle[];
}

/** The articles of every name, by its path: `countries/kenya`. */
export function articlesByName(articles: readonly ReferenceArticle[]): Map<string, OwnArticles> {
  const byName = new Map<string, OwnArticles>();
  for (const article of articles) {
    for (const name of nameKinds.flatMap((kind) => article.names[kind])) {
      const path = pathOf(name);
      const own = byName.get(path) ?? { name, articles: [] };
      own.articles.push(article);
      byName.set(path, own);
    }
  }
  return byName;
}

function pathOf({ kind, slug }: FiledName): string {
  return `${kind}/${slug}`;
}

function calendar(days: readonly Dated[]): StubPage[] {
  const long = groupByPeriod(days, 7).filter(({ articles }) => articles.length > LONGEST_LIST);
  return [
    ...inARow(periodsOf(days, 4)),
    ...inARow(periodsOf(days, 7)),
    ...inARow(long.flatMap(({ articles }) => periodsOf(articles, 10))),
  ].map((beside) => ({
    url: `/${beside.period.replaceAll('-', '/')}/`,
    type: 'calendar',
    title: beside.period,
    ...beside,
  }));
}

function timelines(days: readonly Dated[]): StubPage[] {
  const years = inARow(periodsOf(days, 4));
  return [
    { url: '/timeline/', type: 'timeline', title: 'Timeline', earlier: years[0]?.earlier },
    ...years.map((beside): StubPage => ({
      url: `/timeline/${beside.period}/`,
      type: 'timeline',
      title: beside.period,
      ...beside,
    })),
  ];
}

/** Years, and the months of those that are too long for one list. */
function shelves(
  type: StubPage['type'],
  base: string,
  title: string,
  days: readonly Dated[],
  own: Partial<StubPage>,
): StubPage[] {
  const long = groupByPeriod(days, 4).filter(({ articles }) => articles.length > LONGEST_LIST);
  return [
    ...inARow(periodsOf(days, 4)),
    ...inARow(long.flatMap(({ articles }) => periodsOf(articles, 7))),
  ].map((beside) => ({
    url: `${base}${beside.period.replaceAll('-', '/')}/`,
    type,
    title: `${title}: ${beside.period}`,
    ...own,
    ...beside,
  }));
}

function pairs(byName: ReadonlyMap<string, OwnArticles>): StubPage[] {
  const order = (path: string): string => `${PAIRED_KINDS.indexOf(path.split('/')[0] as never)} ${path}`;
  const paths = [...byName.keys()].filter((path) => !path.startsWith('sources/'));
  const sorted = paths.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const partners = new Map<string, Map<NameKind, number>>();
  const count = (path: string, kind: NameKind): void => {
    const counts = partners.get(path) ?? new Map<NameKind, number>();
    partners.set(path, counts.set(kind, (counts.get(kind) ?? 0) + 1));
  };
  const places = new Map(sorted.map((path, place) => [path, place]));
  const stubs: StubPage[] = [];
  for (const path of sorted) {
    const first = byName.get(path)!;
    const shared = new Map<string, ReferenceArticle[]>();
    for (const article of first.articles) {
      for (const other of PAIRED_KINDS.flatMap((kind) => article.names[kind]).map(pathOf)) {
        if (places.get(other)! > places.get(path)!)
          shared.set(other, [...(shared.get(other) ?? []), article]);
      }
    }
    for (const [other, articles] of shared) {
      if (articles.length < FEWEST_TOGETHER) continue;
      const second = byName.get(other)!;
      count(path, second.name.kind);
      count(other, first.name.kind);
      const url = `/${path}/with/${other}/`;
      const own = { first: path, second: other };
      const title = `${first.name.name} and ${second.name.name}`;
      stubs.push({ url, type: 'together', title, ...own });
      if (articles.length > LONGEST_LIST)
        stubs.push(...shelves('together', url, title, daysOf(articles), own));
    }
  }
  for (const [path, counts] of partners) {
    for (const [kind, many] of counts) {
      if (many > MOST_NAMES)
        stubs.push({
          url: `/${path}/with/${kind}/`,
          type: 'together-list',
          title: `${path} with ${kind}`,
          name: path,
          partners: kind,
        });
    }
  }
  return stubs;
}

interface Beside {
  readonly period: string;
  readonly earlier: string | undefined;
  readonly later: string | undefined;
}

function periodsOf(days: readonly Dated[], length: 4 | 7 | 10): string[] {
  return groupByPeriod(days, length).map(({ period }) => period);
}

/** @param periods newest first */
function inARow(periods: readonly string[]): Beside[] {
  return periods.map((period, index) => ({
    period,
    earlier: periods[index + 1],
    later: periods[index - 1],
  }));
}
