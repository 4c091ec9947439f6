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

/** Hands articles to the reader as a file. */
export function saveFile(format: FileFormat, articles: readonly ArticleData[], config: SearchConfig): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([textOf(format, articles, config)], { type: TYPES[format] }));
  link.download = `articles.${format}`;
  link.click();
  // The browser may still be asking where to save it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function textOf(format: FileFormat, articles: readonly ArticleData[], config: SearchConfig): string {
  if (format === 'csv') return HEADER + articles.map((article) => row(article, config)).join('');
  const citations = articles.map((article) => citationOf(article, config));
  return format === 'ris' ? citations.map(risRecord).join('\r\n') : citations.map(bibtexEntry).join('\n');
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
    authorsOf(meta).map(givenFirst),
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

/** The formats are made of lines: every text of a citation is one. */
function citationOf(article: ArticleData, config: SearchConfig): Citation {
  const { meta, filters } = inLines(article);
  const outlet = filters.source?.[0] ?? config.siteTitle;
  const { country = [], organisation = [], person = [], event = [], topic = [] } = filters;
  return {
    key: meta.key,
    title: meta.title,
    authors: authorsOf(meta),
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

function inLines(article: ArticleData): ArticleData {
  const oneLine = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : value;
  const { meta, filters } = article;
  return { ...article, ...(JSON.parse(JSON.stringify({ meta, filters }), oneLine) as typeof article) };
}

/** `Smith | Jane; Reuters`: the parts of a name, family name first, or a name that has none. */
function authorsOf(meta: ArticleData['meta']): Citation['authors'] {
  return (meta.byline?.split('; ') ?? []).map((name) => {
    const [family = '', given, suffix] = name.split(' | ');
    return given === undefined ? { literal: name } : { family, given, suffix };
  });
}
