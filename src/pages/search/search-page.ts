// The page of the search: an empty form and lists for the script, and for everybody else the other ways in.
import type { Archive } from '../../archive/archive.ts';
import { groupByPeriod } from '../../archive/calendar.ts';
import { kindsInUse } from '../home-page.ts';
import { jsonInHtml } from '../html.ts';
import type { PageOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { pageView, type LinkView, type PageView } from '../page-view.ts';
import { periodText } from '../period-links.ts';
import { overviews } from '../overviews.ts';
import { calendarPath, directoryPath, latestPath, outputFile, searchPath } from '../urls.ts';
import type { Facet, SearchConfig } from './search-config.ts';

/** What only a page that can search has. */
export interface SearchTools {
  readonly actionUrl: string;
  readonly scriptUrl: string;
  readonly facets: readonly Facet[];
  /** First and last month of the archive, for the fields of the range: `2023-01`. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface SearchView extends PageView {
  readonly tools: SearchTools | undefined;
  /** The configuration of the script, as JSON. */
  readonly configHtml: string;
  /** Why there is nothing to type into: no script, or no index. */
  readonly without: string;
  readonly ways: readonly LinkView[];
  /** Without counts: the page stays as it is when an article is added. */
  readonly years: readonly LinkView[];
}

/** @param config nothing where the site is built without its search */
export function searchPage(
  archive: Archive,
  context: PageContext,
  search: { readonly config: SearchConfig; readonly scriptUrl: string } | undefined,
): PageOutput {
  const { words, links, site } = context;
  const months = archive.articles.map(({ date }) => date.day.slice(0, 7));
  const inputs = {
    tools: search && {
      actionUrl: links.to(searchPath),
      scriptUrl: search.scriptUrl,
      facets: search.config.facets,
      from: months.at(-1),
      to: months[0],
    },
    configHtml: search === undefined ? '' : jsonInHtml(search.config),
    without: search === undefined ? words.search.notHere : words.search.withoutScript,
    ways: waysIn(archive, context),
    years: groupByPeriod(archive.articles, 4).map(({ period }) => ({
      text: periodText(period, context),
      url: links.to(calendarPath(period)),
    })),
  };
  return {
    writer: 'page',
    kind: 'search',
    path: outputFile(searchPath),
    url: searchPath,
    origin: 'the search page',
    inputs,
    view: (): SearchView => ({
      ...inputs,
      ...pageView(
        { title: words.search.title, description: words.search.description(site.title), path: searchPath },
        context,
      ),
    }),
  };
}

function waysIn(archive: Archive, context: PageContext): LinkView[] {
  const { words, links } = context;
  const address = links.absolute('/');
  return [
    { text: words.latest.title, url: links.to(latestPath) },
    ...kindsInUse(archive).map((kind) => ({
      text: words.kinds[kind].many,
      url: links.to(directoryPath(kind)),
    })),
    ...overviews(archive, context),
    ...(address === undefined ? [] : [elsewhere(address, context)]),
  ];
}

/** A search engine that keeps to this site. */
function elsewhere(address: string, { words }: PageContext): LinkView {
  const place = address.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
  return {
    text: words.search.elsewhere(place),
    url: `https://duckduckgo.com/?q=${encodeURIComponent(`site:${place}`)}`,
  };
}
