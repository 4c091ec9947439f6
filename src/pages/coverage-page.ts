// The coverage: what this archive can and cannot tell. Everything that counts over the whole archive stands here.
import type { Archive } from '../archive/archive.ts';
import type { FiledArticle } from '../archive/filed-article.ts';
import { longestGaps } from '../archive/gaps.ts';
import { heatGrid, type HeatGridView } from './heat-grid.ts';
import { coverageLine, monthStrip, type MonthStripView } from './month-strip.ts';
import type { PageOutput } from './output.ts';
import { dayView, entityLink, type PageContext } from './page-context.ts';
import { pageView, type DateView, type LinkView, type PageView } from './page-view.ts';
import { articlePath, calendarPath, coveragePath, outputFile } from './urls.ts';

export interface SourceShare {
  readonly name: LinkView;
  /** `38 articles, 91%` */
  readonly figures: string;
  /** Hundredths of the width of a full bar. */
  readonly width: number;
}

/** Articles that lack something. */
interface Lacking {
  readonly label: string;
  readonly count: string;
  readonly articles: readonly (LinkView & {
    readonly date: DateView;
    readonly language: string | undefined;
  })[];
  /** That there are more than are listed. */
  readonly more: string | undefined;
}

export interface CoverageView extends PageView {
  readonly extent: string;
  readonly strip: MonthStripView | undefined;
  readonly gaps: readonly LinkView[];
  readonly grid: HeatGridView | undefined;
  readonly sources: readonly SourceShare[];
  readonly otherSources: string | undefined;
  readonly lacking: readonly Lacking[];
}

const MOST_GAPS = 5;
/** An archive of a news desk has weekends and holidays; two weeks without an article are a gap. */
const FEWEST_GAP_DAYS = 14;
const MOST_SOURCES = 40;
const MOST_LACKING = 50;

/** The page; none where there are no articles. */
export function coveragePages(archive: Archive, context: PageContext): PageOutput[] {
  const { words, links } = context;
  const { articles } = archive;
  if (articles.length === 0) return [];
  const countries = archive.entities.ofKind('country').filter((country) => country.articles.length > 0);
  const extent = words.coverage.extent(
    words.count.articles(articles.length),
    words.count.countries(countries.length),
    words.count.sources(
      archive.entities.ofKind('source').filter((source) => source.articles.length > 0).length,
    ),
  );
  const inputs = {
    extent,
    strip: monthStrip(
      articles,
      (period) => links.to(calendarPath(period)),
      coverageLine(articles, true, context),
      context,
    ),
    gaps: gapsOf(articles, context),
    grid: heatGrid(countries, words.coverage.gridCaption, words.kinds.country.one, context),
    ...sharesOf(archive, context),
    lacking: [
      lacking(words.coverage.noCountry, articles, (article) => article.countries.length === 0, context),
      lacking(words.coverage.noTopic, articles, (article) => article.topics.length === 0, context),
      lacking(words.coverage.noAddress, articles, (article) => article.origin?.url === undefined, context),
    ],
  };
  return [
    {
      writer: 'page',
      kind: 'coverage',
      path: outputFile(coveragePath),
      url: coveragePath,
      origin: 'the coverage',
      inputs,
      view: (): CoverageView => ({
        ...inputs,
        ...pageView(
          {
            title: words.coverage.title,
            description: words.coverage.description(context.site.title),
            path: coveragePath,
          },
          context,
        ),
      }),
    },
  ];
}

/** Each gap leads to the month of the calendar in which it begins. */
function gapsOf(articles: readonly FiledArticle[], { words, dates, links }: PageContext): LinkView[] {
  return longestGaps(articles, MOST_GAPS, FEWEST_GAP_DAYS).map(({ before, after, days }) => ({
    text: words.coverage.gap(words.count.days(days), dates.day(before), dates.day(after)),
    url: links.to(calendarPath(before.slice(0, 7))),
  }));
}

function sharesOf(archive: Archive, context: PageContext): Pick<CoverageView, 'sources' | 'otherSources'> {
  const { words } = context;
  const all = archive.articles.length;
  const sources = archive.entities
    .ofKind('source')
    .filter(({ articles }) => articles.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length);
  const rest = sources.slice(MOST_SOURCES);
  const restCount = rest.reduce((sum, { articles }) => sum + articles.length, 0);
  return {
    sources: sources.slice(0, MOST_SOURCES).map(({ ref, articles }) => ({
      name: entityLink(ref, context),
      figures: words.coverage.share(
        words.count.articles(articles.length),
        words.percent(articles.length / all),
      ),
      width: Math.round((10_000 * articles.length) / all) / 100,
    })),
    otherSources:
      rest.length === 0
        ? undefined
        : words.coverage.otherSources(words.count.sources(rest.length), words.count.articles(restCount)),
  };
}

function lacking(
  label: string,
  articles: readonly FiledArticle[],
  isLacking: (article: FiledArticle) => boolean,
  context: PageContext,
): Lacking {
  const { words, links, site } = context;
  const found = articles.filter(isLacking);
  return {
    label,
    count: found.length === 0 ? words.coverage.none : words.count.articles(found.length),
    articles: found.slice(0, MOST_LACKING).map(({ title, date, slug, language }) => ({
      text: title,
      url: links.to(articlePath({ day: date.day, slug })),
      date: dayView(date.day, context),
      language: language === site.language ? undefined : language,
    })),
    more: found.length > MOST_LACKING ? words.coverage.newestOf(MOST_LACKING, found.length) : undefined,
  };
}
