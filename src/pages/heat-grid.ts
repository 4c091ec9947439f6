// The heat grid: countries by years, each cell shaded by its number of articles. A table, so that it reads itself.
import { countOfYears } from '../archive/calendar.ts';
import type { Entity } from '../archive/entity.ts';
import { entityLink, type PageContext } from './page-context.ts';
import type { LinkView } from './page-view.ts';
import { legendOf, stepOf, stepsUpTo, type LegendEntry } from './steps.ts';

interface HeatCell {
  readonly count: string;
  readonly step: number;
}

interface HeatRow {
  readonly name: LinkView;
  readonly cells: readonly HeatCell[];
}

export interface HeatGridView {
  readonly caption: string;
  /** Above the names of the rows. */
  readonly corner: string;
  readonly columns: readonly string[];
  /** The rows in as many tables as stand well beside each other. */
  readonly panels: readonly (readonly HeatRow[])[];
  readonly legend: readonly LegendEntry[];
}

/** With more years a column has several: more columns fit neither a window nor 200 kB. */
const MOST_COLUMNS = 16;
/** Tables of so few columns stand three or two beside each other. */
const THREE_PANELS = 3;
const TWO_PANELS = 7;
/** Fewer rows are not worth cutting. */
const FEWEST_ROWS = 12;

/** The grid of some names with articles, those with most first; undefined where there are none. */
export function heatGrid(
  entities: readonly Entity[],
  caption: string,
  corner: string,
  context: PageContext,
): HeatGridView | undefined {
  // Lists are in order of days: the first and the last tell the years.
  const years = entities.flatMap(({ articles }) =>
    articles.length === 0
      ? []
      : [articles[0]!, articles.at(-1)!].map(({ date }) => Number(date.day.slice(0, 4))),
  );
  if (years.length === 0) return undefined;
  const [first, last] = years.reduce(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [years[0]!, years[0]!],
  );
  const columns = columnsOf(first, last);
  const counts = entities.map(({ articles }) =>
    columns.map(({ from, to }) => countOfYears(articles, from, to)),
  );
  const steps = stepsUpTo(counts.flat().reduce((most, count) => Math.max(most, count), 0));
  const rows = entities
    .map((entity, row) => ({ entity, counts: counts[row]! }))
    .sort((a, b) => b.entity.articles.length - a.entity.articles.length)
    .map((row) => ({
      name: entityLink(row.entity.ref, context),
      cells: row.counts.map((count) => ({
        count: count === 0 ? '' : context.words.number(count),
        step: stepOf(count, steps),
      })),
    }));
  return {
    caption,
    corner,
    columns: columns.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)),
    panels: panelsOf(rows, columns.length),
    legend: legendOf(steps, context.words),
  };
}

function panelsOf(rows: readonly HeatRow[], columns: number): HeatRow[][] {
  const panels = rows.length < FEWEST_ROWS ? 1 : columns <= THREE_PANELS ? 3 : columns <= TWO_PANELS ? 2 : 1;
  const length = Math.ceil(rows.length / panels);
  return Array.from({ length: panels }, (_, panel) => rows.slice(panel * length, (panel + 1) * length));
}

interface Column {
  readonly from: number;
  readonly to: number;
}

function columnsOf(first: number, last: number): Column[] {
  const width =
    [1, 2, 5, 10, 20, 50, 100].find((years) => columnCount(first, last, years) <= MOST_COLUMNS) ?? 1000;
  const start = Math.floor(first / width);
  return Array.from({ length: columnCount(first, last, width) }, (_, index) => ({
    from: Math.max(first, (start + index) * width),
    to: Math.min(last, (start + index + 1) * width - 1),
  }));
}

function columnCount(first: number, last: number, width: number): number {
  return Math.floor(last / width) - Math.floor(first / width) + 1;
}
