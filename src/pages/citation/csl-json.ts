// CSL-JSON, the format of citation processors.
import type { Citation } from './citation.ts';
import type { CitedName } from './cited-name.ts';

export const CSL_TYPE = 'application/vnd.citationstyles.csl+json';

/** A date of CSL: year, month, day. */
interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** One record of https://github.com/citation-style-language/schema; what is undefined is left out when written. */
export interface CslRecord {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author: readonly object[] | undefined;
  readonly 'container-title': string;
  readonly issued: CslDate;
  readonly accessed: CslDate | undefined;
  readonly 'publisher-place': string | undefined;
  readonly section: string | undefined;
  readonly language: string;
  readonly keyword: string | undefined;
  readonly abstract: string | undefined;
  readonly URL: string | undefined;
  readonly archive: string | undefined;
  readonly archive_location: string | undefined;
}

export function cslRecord(citation: Citation): CslRecord {
  const { authors, keywords, abstract, accessed, archive, url } = citation;
  return {
    id: citation.key,
    type: 'article-newspaper',
    title: citation.title,
    author: authors.length === 0 ? undefined : authors.map(cslName),
    'container-title': citation.outlet,
    issued: cslDate(citation.day),
    accessed: accessed === undefined ? undefined : cslDate(accessed),
    'publisher-place': citation.place,
    section: citation.section,
    language: citation.language,
    keyword: keywords.length === 0 ? undefined : keywords.join('; '),
    abstract: abstract === '' ? undefined : abstract,
    URL: url,
    archive,
    archive_location: archive === undefined ? undefined : url,
  };
}

function cslName(name: CitedName): object {
  return 'literal' in name
    ? { literal: name.literal }
    : { family: name.family, given: name.given, suffix: name.suffix };
}

function cslDate(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] };
}
