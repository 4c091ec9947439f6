// RIS, the tagged format that Zotero, Mendeley and EndNote read. NEWS is the type that becomes a newspaper article.
import type { Citation } from './citation.ts';
import { familyFirst } from './cited-name.ts';

export const RIS_TYPE = 'application/x-research-info-systems';

/** One record; the lines end as the format asks, in CR and LF. */
export function risRecord(citation: Citation): string {
  const lines: string[] = [];
  const add = (tag: string, ...values: readonly (string | undefined)[]): void => {
    for (const value of values) if (value !== undefined && value !== '') lines.push(`${tag}  - ${value}`);
  };
  add('TY', 'NEWS');
  add('ID', citation.key);
  add('TI', citation.title);
  add('AU', ...citation.authors.map(familyFirst));
  add('T2', citation.outlet);
  add('CY', citation.place);
  add('DA', slashed(citation.day));
  add('PY', citation.day.slice(0, 4));
  add('SE', citation.section);
  add('LA', citation.language);
  add('KW', ...citation.keywords);
  add('AB', citation.abstract);
  add('UR', citation.url);
  add('DP', citation.archive);
  add('Y2', citation.accessed === undefined ? undefined : slashed(citation.accessed));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

function slashed(day: string): string {
  return day.replaceAll('-', '/');
}
