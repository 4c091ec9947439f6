// The dateline with which agencies begin a report: BISHKEK, Oct. 13 (Reuters) —. Reads it; the text keeps it.
import { intergovernmentalOrganisations } from '../matcher/intergovernmental-organisations.ts';
import { parseWrittenDate } from './written-date.ts';

/** What stands at the head of a report. */
export interface WireDateline {
  /** Where it was written: `Mombasa, Kenya`. */
  readonly place: string;
  /** The agency in brackets: `Reuters`. */
  readonly agency?: string | undefined;
  /** The date as written: `Oct. 13`. */
  readonly date?: string | undefined;
}

/** Everything up to the dash; places of one to three parts, the first in capitals unless a date or agency follows. */
const HEAD = /^(?<head>[^—–\n]{2,90}?)\s*(?:—|–|--?|_)\s+(?=\S)/u;
const AGENCY = /\s*\((?<agency>[\p{Lu}][\p{L}\p{N} .&/-]{1,40})\)$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}’'.\s/-]+$/u;
const MIXED = /^\p{Lu}[\p{L}\p{M}’'.\s/-]+$/u;
/** Small words inside the names of towns. */
const SMALL_WORDS = new Set('de da do dos del la le les es au aux sur upon of the and am an der'.split(' '));
const ABBREVIATIONS = new Set(
  intergovernmentalOrganisations.flatMap(({ abbreviations = [], shortForms = [] }) => [
    ...abbreviations,
    ...shortForms,
  ]),
);

/** The dateline at the head of a paragraph, or undefined. */
export function parseWireDateline(paragraph: string): WireDateline | undefined {
  const head = HEAD.exec(paragraph)?.groups?.head;
  if (head === undefined) return undefined;
  const agency = AGENCY.exec(head)?.groups?.agency;
  const { place, date } = splitDate(head.replace(AGENCY, '').replace(/,$/u, '').trim());
  const [town = '', ...regions] = place.split(/,\s*/u);
  if (regions.length > 2 || !regions.every((region) => MIXED.test(region))) return undefined;
  const shouted = CAPITALS.test(town) && /\p{Lu}{2}/u.test(town);
  if (!shouted && (!isTown(town) || (date === undefined && agency === undefined))) return undefined;
  // NATO — the alliance — is no town.
  const alone = regions.length === 0 && date === undefined && agency === undefined;
  if (alone && (ABBREVIATIONS.has(town) || town.length < 4)) return undefined;
  return { place: [shouted ? townCase(town) : town, ...regions].join(', '), agency, date };
}

/** Words with capitals, but for small ones inside: Rio de Janeiro. */
function isTown(text: string): boolean {
  return (
    MIXED.test(text) && text.split(/[\s/-]/u).every((word) => /^\p{Lu}/u.test(word) || SMALL_WORDS.has(word))
  );
}

/** Splits `BISHKEK, Kyrgyzstan, Oct. 13, 2023` into the place and the date behind it. */
function splitDate(text: string): { place: string; date: string | undefined } {
  const parts = text.split(/,\s*/u);
  for (const count of [2, 1]) {
    if (parts.length <= count) continue;
    const date = parts.slice(-count).join(', ');
    if (parseWrittenDate(date) !== undefined) return { place: parts.slice(0, -count).join(', '), date };
  }
  return { place: text, date: undefined };
}

/** `PORT-AU-PRINCE` is Port-au-Prince, `N’DJAMENA` N’Djamena, `SANA’A` Sana’a. */
function townCase(town: string): string {
  const words = town.toLowerCase().split(/(?<=[\s/-])/u);
  return words
    .map((word, index) => {
      const bare = word.replace(/[\s/-]$/u, '');
      if (index > 0 && SMALL_WORDS.has(bare)) return word;
      return word.replace(/^\p{L}(?:[’']\p{L})?|(?<=\.)\p{L}/gu, (letters) => letters.toUpperCase());
    })
    .join('');
}
