// Plans the search: its page, its indexes, the program that reads them, the vocabulary and the OpenSearch description.
import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import type { Output, SearchOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { released } from '../released.ts';
import { assetLink, type SiteAsset } from '../site-assets.ts';
import { searchIndexPath, searchProgramPath, type SitePath } from '../urls.ts';
import { openSearchOutputs } from './open-search.ts';
import { searchBundles, type SearchBundle } from './search-bundles.ts';
import { monthsOf, searchConfig, type PlannedIndex } from './search-config.ts';
import { searchPage } from './search-page.ts';
import { recordsDigest, searchRecord, type SearchRecord } from './search-record.ts';
import { vocabularyOutput } from './vocabulary.ts';

/** The program that makes and reads the indexes. */
export interface SearchProgram {
  readonly version: string;
}

/** @param program nothing where the site is built without its search: then its page says what to use instead */
export function searchOutputs(
  archive: Archive,
  context: PageContext,
  assets: readonly SiteAsset[],
  program: SearchProgram | undefined,
): Output[] {
  if (program === undefined) return [searchPage(archive, context, undefined)];
  const { version } = program;
  const bundles = searchBundles(released(archive.articles), archive.site.language);
  const indexes = bundles.map((bundle) => plannedIndex(bundle, version, archive, context));
  const languages = [...new Set(bundles.map(({ language }) => language))].sort();
  return [
    searchPage(archive, context, {
      config: searchConfig(indexes, version, archive, context),
      scriptUrl: assetLink(assets, 'search-script', context.links),
    }),
    ...bundles.map((bundle, at) => indexOutput(bundle, indexes[at]!, archive, context)),
    ...(languages.length > 0 ? [programOutput(languages, version)] : []),
    vocabularyOutput(archive),
    ...openSearchOutputs(assets, context),
  ];
}

function plannedIndex(
  { name, language, articles }: SearchBundle,
  version: string,
  archive: Archive,
  context: PageContext,
): PlannedIndex {
  const hash = createHash('sha256')
    .update(version)
    .update(recordsDigest(articles, archive, context));
  return { name, language, ...monthsOf(articles), tag: hash.digest('hex').slice(0, 16) };
}

function indexOutput(
  { name, language, articles }: SearchBundle,
  { tag }: PlannedIndex,
  archive: Archive,
  context: PageContext,
): SearchOutput {
  return {
    writer: 'search',
    holds: 'index',
    path: folderOf(searchIndexPath(name)),
    origin: `the search index ${name}`,
    inputs: { tag },
    count: articles.length,
    *records() {
      // Sorted by date, newest first, Pagefind gives the later of two equals first.
      for (const article of articles.toReversed()) yield searchRecord(article, language, archive, context);
    },
  };
}

/** Pagefind hands out its program with an index: here with one of a single word in each language. */
function programOutput(languages: readonly string[], version: string): SearchOutput {
  return {
    writer: 'search',
    holds: 'program',
    path: folderOf(searchProgramPath(version)),
    origin: 'the program of the search',
    inputs: { languages, version },
    count: languages.length,
    records: () => languages.map(emptyRecord),
  };
}

function emptyRecord(language: string): SearchRecord {
  const meta = { title: 'a', date: 'a', day: 'a', key: 'a' };
  return { url: `/${language}`, language, content: 'a', meta, filters: {}, sort: { date: 'a' } };
}

function folderOf(path: SitePath): string {
  return path.slice(1, -1);
}
