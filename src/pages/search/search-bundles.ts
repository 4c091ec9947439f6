// Cuts the search index into bundles, so that a changed article makes one of them anew: by language, and by year or
// decade.
import { groupArticles, groupByPeriod } from '../../archive/calendar.ts';
import type { FiledArticle } from '../../archive/filed-article.ts';
import { compareText } from '../../content/problem.ts';
import { baseLanguage, WRITTEN_WITHOUT_BLANKS } from './search-record.ts';

/** Articles that share an index. */
export interface SearchBundle {
  /** `en-2023`, or `en-2020s` for the years of a decade that share one. */
  readonly name: string;
  /** The language by whose rules its words are stemmed. */
  readonly language: string;
  /** Newest first; never empty. */
  readonly articles: readonly FiledArticle[];
}

/** A year with as many articles has a bundle alone: with fewer, loading it costs more than searching it. */
const YEAR_ALONE = 200;
/**
 * A language with as many articles has indexes of its own. Each language costs a reader's first search another program
 * of 70 kB, so fewer articles stand in the index of the main language, where their words are found without stemming.
 */
const LANGUAGE_ALONE = 50;

/**
 * The bundles of an archive, newest first.
 * @param articles newest first
 */
export function searchBundles(articles: readonly FiledArticle[], siteLanguage: string): SearchBundle[] {
  const languageOf = indexLanguages(articles, baseLanguage(siteLanguage));
  const byLanguage = groupArticles(articles, ({ language }) => languageOf(baseLanguage(language)));
  return [...byLanguage]
    .flatMap(([language, own]) => bundlesOfLanguage(language, own))
    .sort((a, b) => compareText(newestDay(b), newestDay(a)) || compareText(a.name, b.name));
}

/** For each language of the articles, the language of the index that holds them. */
function indexLanguages(articles: readonly FiledArticle[], siteLanguage: string): (base: string) => string {
  const counts = new Map<string, number>();
  for (const { language } of articles) {
    const base = baseLanguage(language);
    counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  const [main = siteLanguage] =
    [...counts].sort(
      ([a, m], [b, n]) =>
        n - m || Number(b === siteLanguage) - Number(a === siteLanguage) || compareText(a, b),
    )[0] ?? [];
  return (base) => (counts.get(base)! >= LANGUAGE_ALONE || WRITTEN_WITHOUT_BLANKS.has(base) ? base : main);
}

function bundlesOfLanguage(language: string, articles: readonly FiledArticle[]): SearchBundle[] {
  const large = new Set(
    groupByPeriod(articles, 4).flatMap((year) => (year.articles.length >= YEAR_ALONE ? [year.period] : [])),
  );
  const groups = groupArticles(articles, ({ date: { day } }) => {
    const year = day.slice(0, 4);
    return large.has(year) ? year : `${day.slice(0, 3)}0s`;
  });
  return [...groups].map(([period, own]) => ({ name: `${language}-${period}`, language, articles: own }));
}

function newestDay({ articles }: SearchBundle): string {
  return articles[0]!.date.day;
}
