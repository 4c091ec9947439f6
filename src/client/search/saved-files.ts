// Writes found articles as CSV, RIS or BibTeX, in the form that the archive's own files have.
import { bibtexEntry, BIBTEX_TYPE } from '../../pages/citation/bibtex.ts';
import type { Citation } from '../../pages/citation/citation.ts';
import { givenFirst } from '../../pages/citation/cited-name.ts';
import { risRecord, RIS_TYPE } from '../../pages/citation/ris.ts';
import { csvRow } from '../../pages/data/csv.ts';
import type { SearchConfig } from '../../pages/search/search-config.ts';
import type { ArticleData } from './pagefind.ts';

export const fileFormats = ['csv', 'ris', 'bib'] as const;
export type FileFormat = (typeof fileFormats)[number];

const TYPES: Readonly<Record<FileFormat, string>> = { csv: 'text/csv', ris: RIS_TYPE, bib: BIBTEX_TYPE };

/** A file to be saved. */
export function savedFile(format: FileFormat, articles: readonly ArticleData[], config: SearchConfig): Blob {
  const citations = articles.map((article) => citationOf(article, config));
  const text = {
    csv: () => articles.map((article) => row(article, config)).reduce((all, line) => all + line, HEADER),
    ris: () => citations.map(risRecord).join('\r\n'),
    bib: () => citations.map(bibtexEntry).join('\n'),
  }[format]();
  return new Blob([text], { type: `${TYPES[format]};charset=utf-8` });
}

/** The columns are those of the open data, as far as the index has them. */
const HEADER = csvRow([
  'id',
  'url',
  'title',
  'date',
  'language',
  'summary',
  'dateline',
  'byline',
  'countries',
  'mentions',
  'topics',
  'people',
  'organisations',
  'event',
  'source',
]);

function row(article: ArticleData, config: SearchConfig): string {
  const { meta, filters } = article;
  return csvRow([
    idOf(article),
    addressOf(article, config),
    meta.title,
    meta.date,
    meta.language ?? config.siteLanguage,
    meta.summary,
    meta.place,
    authorsOf(article).map(givenFirst),
    filters.country,
    filters.mention,
    filters.topic,
    filters.person,
    filters.organisation,
    filters.event?.[0],
    filters.source?.[0],
  ]);
}

/** `/2023/10/13-slug/` is the article `2023-10-13-slug`. */
function idOf({ url }: ArticleData): string {
  return decodeURIComponent(url).split('/').slice(-4, -1).join('-');
}

/** An article's full address: that of the site, not of the copy that is being read. */
function addressOf({ url }: ArticleData, { site }: SearchConfig): string {
  return new URL(url, site ?? location.href).href;
}

function citationOf(article: ArticleData, config: SearchConfig): Citation {
  const { meta, filters } = article;
  const outlet = filters.source?.[0] ?? config.siteTitle;
  const { country = [], organisation = [], person = [], event = [], topic = [] } = filters;
  return {
    key: meta.key,
    title: meta.title,
    authors: authorsOf(article),
    outlet,
    day: meta.date,
    url: addressOf(article, config),
    language: meta.language ?? config.siteLanguage,
    abstract: meta.summary ?? '',
    keywords: [...country, ...organisation, ...person, ...event, ...topic],
    section: topic[0],
    place: meta.place,
    archive: outlet === config.siteTitle ? undefined : config.siteTitle,
    accessed: meta.accessed,
  };
}

/** `Smith | Jane; Reuters`: the parts of a name, family name first, or a name that has none. */
function authorsOf({ meta }: ArticleData): Citation['authors'] {
  return (meta.byline?.split('; ') ?? []).map((name) => {
    const [family = '', given, suffix] = name.split(' | ');
    return given === undefined ? { literal: name } : { family, given, suffix };
  });
}
