// The calendar: a page a year and a month, and a day where a month has too much for one list. Withdrawn articles stay
// in it, by title only.
import type { Archive } from '../archive/archive.ts';
import { groupByPeriod, type Span } from '../archive/calendar.ts';
import { subjectsOf, type EntityRef, type FiledArticle } from '../archive/filed-article.ts';
import { articleCard, type ArticleCard } from './article-card.ts';
import { yearFiles } from './calendar-files.ts';
import { yearCiteFiles } from './citation/cite-files.ts';
import { coinsOf } from './citation/coins.ts';
import { listDigest } from './article-texts.ts';
import type { PageOutput } from './output.ts';
import { entityLink, type PageContext } from './page-context.ts';
import { pageView, type LinkView, type PageView } from './page-view.ts';
import { periodText, type CountedLink } from './period-links.ts';
import { LONGEST_LIST } from './shelves.ts';
import type { SitePart } from './site-part.ts';
import { calendarPath, dayFragment, outputFile } from './urls.ts';

/** A month of a year, a day of a month, or the articles of a day. */
interface CalendarGroup {
  readonly heading: LinkView;
  readonly id: string | undefined;
  readonly count: string;
  readonly cards: readonly (ArticleCard & { readonly withdrawn: string | undefined })[];
}

export interface CalendarView extends PageView {
  /** Whether cards are shown by headline alone. */
  readonly brief: boolean;
  readonly groups: readonly CalendarGroup[];
  readonly mostNamed: readonly CountedLink[];
  readonly earlier: LinkView | undefined;
  readonly later: LinkView | undefined;
}

const MOST_NAMED = 12;

/** The calendar, a part a year, newest first; with each year its files of citations. */
export function calendarParts(archive: Archive, context: PageContext): SitePart[] {
  const years = groupByPeriod(archive.withWithdrawn, 4);
  const months = groupByPeriod(archive.withWithdrawn, 7);
  const days = months.filter(isLong).flatMap((month) => groupByPeriod(month.articles, 10));
  const monthsBeside = besideEach(months, context);
  const daysBeside = besideEach(days, context);
  const yearsBeside = besideEach(years, context);
  const ofYear = <S extends Span<FiledArticle>>(spans: readonly S[], { period }: Span<FiledArticle>): S[] =>
    spans.filter((span) => span.period.startsWith(period));
  return years.map((year) => {
    const [own, ownDays] = [ofYear(months, year), ofYear(days, year)];
    return {
      name: `calendar ${year.period}`,
      get inputs() {
        return {
          articles: listDigest(year.articles),
          // What lies in other years: the periods before the first and after the last.
          beside: [
            yearsBeside.get(year),
            ...[own[0], own.at(-1)].map((month) => month && monthsBeside.get(month)),
            ...[ownDays[0], ownDays.at(-1)].map((day) => day && daysBeside.get(day)),
          ],
        };
      },
      // The pages of its articles link to their days.
      get urgent() {
        return [...new Set(year.articles.map(({ date }) => date.day))];
      },
      outputs: () => [
        yearPage(year, yearsBeside.get(year)!, context),
        ...own.map((month) => monthPage(month, monthsBeside.get(month)!, context)),
        ...ownDays.map((day) => dayPage(day, daysBeside.get(day)!, context)),
        ...(context.offersData ? yearCiteFiles(year, context) : []),
      ],
    };
  });
}

type Beside = Pick<CalendarView, 'earlier' | 'later'>;

function isLong({ articles }: Span<unknown>): boolean {
  return articles.length > LONGEST_LIST;
}

/** The periods before and after each. */
function besideEach<S extends Span<unknown>>(
  spans: readonly S[],
  context: PageContext,
): ReadonlyMap<S, Beside> {
  const link = (span: Span<unknown> | undefined): LinkView | undefined =>
    span && { text: periodText(span.period, context), url: context.links.to(calendarPath(span.period)) };
  return new Map(
    spans.map((span, index) => [span, { earlier: link(spans[index + 1]), later: link(spans[index - 1]) }]),
  );
}

/** A year lists its months, with headlines unless there are too many. */
function yearPage(year: Span<FiledArticle>, beside: Beside, context: PageContext): PageOutput {
  const { words, dates, links } = context;
  const groups = groupByPeriod(year.articles, 7).map((month): CalendarGroup => ({
    heading: { text: dates.month(month.period), url: links.to(calendarPath(month.period)) },
    id: undefined,
    count: words.number(month.articles.length),
    cards: isLong(year) ? [] : month.articles.map((article) => calendarCard(article, context)),
  }));
  return calendarPage(
    year,
    words.calendar.year(year.period),
    { ...beside, brief: true, groups },
    [],
    context,
  );
}

/** A month lists its days, each with an anchor; with too many articles each day is a link to its own page. */
function monthPage(month: Span<FiledArticle>, beside: Beside, context: PageContext): PageOutput {
  const { words, dates, links } = context;
  const long = isLong(month);
  const groups = groupByPeriod(month.articles, 10).map((day): CalendarGroup => ({
    heading: {
      text: dates.dayOfYear(day.period),
      url: long ? links.to(calendarPath(day.period)) : undefined,
    },
    id: dayFragment(day.period),
    count: words.number(day.articles.length),
    cards: long ? [] : day.articles.map((article) => calendarCard(article, context)),
  }));
  const above = [yearLink(month.period, context)];
  const title = words.calendar.month(dates.month(month.period));
  return calendarPage(month, title, { ...beside, brief: false, groups }, above, context);
}

function dayPage(day: Span<FiledArticle>, beside: Beside, context: PageContext): PageOutput {
  const { dates, links, words } = context;
  const month = day.period.slice(0, 7);
  const group: CalendarGroup = {
    heading: { text: dates.dayOfYear(day.period), url: undefined },
    id: undefined,
    count: words.number(day.articles.length),
    cards: day.articles.map((article) => calendarCard(article, context)),
  };
  const above = [
    yearLink(day.period, context),
    { text: dates.monthName(month), url: links.to(calendarPath(month)) },
  ];
  return calendarPage(
    day,
    dates.weekday(day.period),
    { ...beside, brief: false, groups: [group] },
    above,
    context,
  );
}

function yearLink(period: string, { links }: PageContext): LinkView {
  const year = period.slice(0, 4);
  return { text: year, url: links.to(calendarPath(year)) };
}

function calendarPage(
  span: Span<FiledArticle>,
  title: string,
  own: Beside & Pick<CalendarView, 'brief' | 'groups'>,
  above: readonly LinkView[],
  context: PageContext,
): PageOutput {
  const url = calendarPath(span.period);
  const listed = own.groups.some(({ cards }) => cards.length > 0) ? span.articles : [];
  const files = yearFiles(span, context);
  const inputs = {
    ...own,
    mostNamed: mostNamed(span.articles, context),
    cited: listDigest(listed),
    files,
  };
  return {
    writer: 'page',
    kind: 'calendar',
    path: outputFile(url),
    url,
    origin: `the calendar, ${span.period}`,
    inputs,
    view: (): CalendarView => ({
      ...inputs,
      ...pageView(
        {
          title,
          description: context.words.calendar.description(periodText(span.period, context)),
          path: url,
          above,
          files,
          coins: coinsOf(listed, context),
        },
        context,
      ),
    }),
  };
}

function calendarCard(article: FiledArticle, context: PageContext): CalendarGroup['cards'][number] {
  return {
    withdrawn: article.withdrawn === undefined ? undefined : context.words.calendar.withdrawn,
    ...articleCard(article, context),
  };
}

/** The names that the articles of a period are most often about. */
function mostNamed(articles: readonly FiledArticle[], context: PageContext): CountedLink[] {
  const counts = new Map<EntityRef, number>();
  for (const article of articles) {
    for (const ref of subjectsOf(article)) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(
      ([a, countA], [b, countB]) =>
        countB - countA || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.kind < b.kind ? -1 : 1),
    )
    .slice(0, MOST_NAMED)
    .map(([ref, count]) => ({ ...entityLink(ref, context), count: context.words.number(count) }));
}
