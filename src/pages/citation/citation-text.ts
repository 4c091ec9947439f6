// Citations to copy, in three styles: APA (7th edition), Chicago (17th, bibliography) and MLA (9th). The forms are
// English in every interface language, as the styles are.
import { citationDay } from '../../content/dates.ts';
import type { Citation } from './citation.ts';
import { familyFirst, givenFirst, initials, type CitedName } from './cited-name.ts';

/** A citation as text around the name of the outlet, which is set in italics. */
export interface CitationText {
  readonly style: 'APA' | 'Chicago' | 'MLA';
  readonly before: string;
  readonly outlet: string;
  readonly after: string;
}

export function citationTexts(citation: Citation): CitationText[] {
  const { title, authors, outlet, day, archive, url } = citation;
  const dates = citationDay(day);
  const end = (parts: readonly (string | undefined)[], separator: string): string =>
    parts.filter((part) => part !== undefined).join(separator);
  const quoted = `“${sentence(title)}” `;
  const chicagoLead = authors.length === 0 ? '' : `${sentence(chicagoNames(authors))} `;
  const mlaLead = authors.length === 0 ? '' : `${sentence(mlaNames(authors))} `;
  return [
    {
      style: 'APA',
      before:
        authors.length === 0
          ? `${sentence(title)} (${dates.apa}). `
          : `${sentence(apaNames(authors))} (${dates.apa}). ${sentence(title)} `,
      outlet,
      after: `. ${end([archive && sentence(archive), url], ' ')}`.trimEnd(),
    },
    {
      style: 'Chicago',
      before: chicagoLead + quoted,
      outlet,
      after: `, ${dates.chicago}. ${end([archive && sentence(archive), url && `${url}.`], ' ')}`.trimEnd(),
    },
    {
      style: 'MLA',
      before: mlaLead + quoted,
      outlet,
      after: `, ${dates.mla}${archive === undefined ? '' : `. ${archive}`}${url === undefined ? '' : `, ${url}`}.`,
    },
  ];
}

/** Ends in a full stop, unless it ends in a mark already. */
function sentence(text: string): string {
  return /[.?!…。？！؟]$/u.test(text) ? text : `${text}.`;
}

function apaNames(authors: readonly CitedName[]): string {
  const names = authors.map((name) =>
    'literal' in name
      ? name.literal
      : [name.family, initials(name.given), name.suffix].filter((part) => part !== undefined).join(', '),
  );
  return listed(names, ', & ', ', & ');
}

/** The first author is inverted, for the alphabet of the bibliography; the others are not. */
function chicagoNames([first, ...others]: readonly CitedName[]): string {
  return listed([...(first ? [familyFirst(first)] : []), ...others.map(givenFirst)], ', and ', ', and ');
}

function mlaNames(authors: readonly CitedName[]): string {
  const [first] = authors;
  return authors.length > 2 && first ? `${familyFirst(first)}, et al.` : chicagoNames(authors);
}

function listed(names: readonly string[], two: string, last: string): string {
  if (names.length <= 2) return names.join(two);
  return names.slice(0, -1).join(', ') + last + names.at(-1)!;
}
