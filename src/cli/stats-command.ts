// dateline stats: the archive at a glance.
import { parseArgs } from 'node:util';
import { buildArchive } from '../archive/archive.ts';
import { archiveStats, type ArchiveStats, type Counted } from '../archive/stats.ts';
import { today } from '../content/dates.ts';
import { parseContent } from '../content/parse-content.ts';
import { printable, UserError } from '../content/problem.ts';
import { checkDay, contentFolder, contentOption } from './build-options.ts';
import type { Command } from './command.ts';
import { counted, heldBecause } from './report.ts';

export const statsCommand: Command = {
  run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { ...contentOption, 'as-of': { type: 'string' }, format: { type: 'string', default: 'text' } },
    });
    if (values.format !== 'text' && values.format !== 'json') {
      throw new UserError(`--format: "${values.format}" is neither text nor json`);
    }
    const folder = contentFolder(values.content);
    const content = parseContent(folder);
    const asOf = checkDay('as-of', values['as-of']) ?? today(new Date(), content.site.timeZone);
    const stats = archiveStats(buildArchive(content, { asOf, drafts: false }));
    const lines =
      values.format === 'json'
        ? [JSON.stringify({ title: content.site.title, asOf, ...stats }, null, 2)]
        : statsLines(stats, content.site.title, asOf, folder);
    for (const line of lines) process.stdout.write(`${line}\n`);
    // A number that leaves files out must not look like the whole.
    const failed = content.failedArticles.length;
    if (failed > 0) {
      process.stderr.write(`${counted(failed, 'article')} could not be read; dateline check says why\n`);
    }
    return failed > 0 ? 1 : 0;
  },
};

const HEADINGS: readonly (readonly [keyof ArchiveStats['names'], string])[] = [
  ['country', 'countries'],
  ['topic', 'topics'],
  ['person', 'people'],
  ['organisation', 'organisations'],
  ['event', 'events'],
  ['source', 'sources'],
];
/** Of the longest bar. */
const BAR = 40;

function statsLines(stats: ArchiveStats, title: string, asOf: string, folder: string): string[] {
  const { articles, from, to, words, withdrawn, corrected, held } = stats;
  const span = from === undefined || to === undefined ? '' : `, ${from} to ${to}`;
  return [
    `${printable(title)}, as of ${asOf}`,
    `${counted(articles, 'article')}${span}, ${counted(words, 'word')}; ${corrected} corrected, ${withdrawn} withdrawn`,
    `languages: ${inOneLine(stats.languages)}; rights: ${inOneLine(stats.rights)}`,
    ...section('by year', yearLines(stats.years)),
    ...HEADINGS.flatMap(([kind, heading]) => {
      const { all, most } = stats.names[kind];
      const shown = most.length < all ? `${heading}: ${all}, the first ${most.length}` : `${heading}: ${all}`;
      return section(
        shown,
        most.map(({ name, articles: count }) => row(count, printable(name))),
      );
    }),
    ...section(
      'longest gaps',
      stats.gaps.map(({ days, before, after }) => row(days, `days between ${before} and ${after}`)),
    ),
    ...section(
      `held back: ${held.length}`,
      held.map(
        ({ path, reason, until }) => `    ${folder}/${printable(path)} (${heldBecause(reason, until)})`,
      ),
    ),
  ];
}

/** A heading with its lines; nothing without lines. */
function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

function row(count: number, text: string): string {
  return `${String(count).padStart(7)}  ${text}`;
}

function yearLines(years: readonly Counted[]): string[] {
  const most = Math.max(1, ...years.map(({ articles }) => articles));
  return years.map(({ name, articles }) =>
    row(articles, `${name} ${'▇'.repeat(Math.ceil((articles / most) * BAR))}`.trim()),
  );
}

function inOneLine(list: readonly Counted[]): string {
  return list.length === 0 ? 'none' : list.map(({ name, articles }) => `${name} ${articles}`).join(', ');
}
