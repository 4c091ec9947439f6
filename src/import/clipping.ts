// Plain-text clippings: what a person copies off a news page. A headline, then perhaps counters, a byline and a date,
// paragraphs, and perhaps a source. The words of the paragraphs are never changed.
import { hash } from 'node:crypto';
import { LARGEST_SOURCE } from '../content/read-source.ts';
import type { ArticleSource } from '../content/schema-article.ts';
import { readFurniture, type Furniture } from './clipping-furniture.ts';
import { binaryKind, markupKind, textBeginning } from './file-kinds.ts';
import type { Imported, ImportedDate, Importer, ImportFile } from './importer.ts';
import { plainTextOf } from './plain-text.ts';
import { plainToMarkdown } from './plain-to-markdown.ts';
import { parseWireDateline, type WireDateline } from './wire-dateline.ts';
import { parseWrittenDate } from './written-date.ts';

/** Longer than any headline: such a first line is a paragraph. */
const LONGEST_HEADLINE = 300;
/** A line longer than this was not broken by hand: every line of such a text is a paragraph. */
const LONGEST_BROKEN_LINE = 100;

export const clippingImporter: Importer = {
  name: 'clipping',
  kind: 'a clipping',
  many: false,
  recognises: ({ beginning }) =>
    binaryKind(beginning) === undefined && markupKind(textBeginning(beginning)) === undefined,
  read: (file) => [readClipping(file)],
};

function readClipping(file: ImportFile): Imported {
  if (file.size > LARGEST_SOURCE) return { problem: 'is too large for an article; the limit is 2 MB' };
  const bytes = file.bytes();
  const lines = plainTextOf(bytes, file.encoding ?? 'utf-8')
    .split('\n')
    .map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '');
  const title = (lines[first] ?? '').replace(/\s+/gu, ' ');
  if (first === -1) return { problem: 'is empty' };
  if (title.length > LONGEST_HEADLINE) {
    const hint = 'put the headline on the first line, by itself';
    return { problem: `its first line is no headline: it has ${title.length} characters`, hint };
  }
  const { furniture, text } = readFurniture(lines.slice(first + 1));
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) {
    return { problem: 'has a headline but no paragraph', hint: 'put the text below the headline' };
  }
  const wire = parseWireDateline(paragraphs[0]!);
  const notes = [...furniture.notes];
  const source = sourceOf(furniture, wire, notes);
  const article = {
    title,
    date: dateOf(furniture, wire),
    dateline: wire?.place,
    byline: furniture.byline,
    source,
    body: plainToMarkdown(paragraphs),
    provenance: {
      importer: 'clipping',
      from: file.from,
      sha256: hash('sha256', bytes, 'hex'),
    },
    notes,
  };
  return { article };
}

/** Blocks between blank lines. A text without blank lines whose lines are long has a paragraph a line. */
function paragraphsOf(lines: readonly string[]): string[] {
  const blocks = lines
    .join('\n')
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  const only = blocks.length === 1 ? blocks[0]!.split('\n') : [];
  return only.some((line) => line.length > LONGEST_BROKEN_LINE) ? only : blocks;
}

function sourceOf(
  { source, counters }: Furniture,
  wire: WireDateline | undefined,
  notes: string[],
): ArticleSource | undefined {
  const named = source ?? (wire?.agency === undefined ? undefined : { name: wire.agency });
  if (counters === undefined) return named;
  if (named !== undefined) return { ...named, counters };
  const counted = Object.entries(counters).map(([what, count]) => `${what} ${count}`);
  notes.push(
    `the counters (${counted.join(', ')}) were left out: they belong to a source, and the clipping names none`,
  );
  return undefined;
}

/**
 * The date of the clipping's own line, otherwise of the wire dateline. A wire dateline has no year; it is taken from a
 * line that has one, if that does not disagree.
 */
function dateOf({ dates }: Furniture, wire: WireDateline | undefined): ImportedDate {
  const whole = new Set(dates.flatMap(({ day }) => day ?? []));
  if (whole.size === 1) return { day: [...whole][0] };
  if (whole.size > 1) return { problem: `it has several dates: ${[...whole].join(', ')}` };
  const problem = dates.find((date) => date.problem !== undefined)?.problem;
  if (problem !== undefined) return { problem };
  const atHead = wire?.date === undefined ? undefined : parseWrittenDate(wire.date);
  if (atHead?.day !== undefined) return { day: atHead.day };
  if (atHead?.problem !== undefined) return { problem: atHead.problem };
  const monthDays = new Set([
    ...dates.flatMap(({ monthDay }) => monthDay ?? []),
    ...(atHead?.monthDay ? [atHead.monthDay] : []),
  ]);
  const [monthDay] = monthDays;
  if (monthDay === undefined || monthDays.size > 1) return {};
  for (const { partial } of dates) {
    const [year, month] = partial?.split('-') ?? [];
    if (year !== undefined && (month === undefined || monthDay.startsWith(month))) {
      const { day } = parseWrittenDate(`${year}-${monthDay}`) ?? {};
      if (day !== undefined) return { day };
    }
  }
  return { monthDay, words: wire?.date ?? monthDay };
}
