// The files that a year of the calendar names: its citations, and its part of the open data.
import type { Span } from '../archive/calendar.ts';
import type { FiledArticle } from '../archive/filed-article.ts';
import type { PageContext } from './page-context.ts';
import type { FileGroup } from './page-view.ts';
import { released } from './released.ts';
import { besidePath, calendarPath, dataFilePath, type FileBeside } from './urls.ts';

/** None of a month or a day, and none of a year of which everything is withdrawn. */
export function yearFiles(
  { period, articles }: Span<FiledArticle>,
  { links, words, offersData }: PageContext,
): FileGroup[] {
  if (period.length !== 4 || !offersData) return [];
  if (released(articles).every(({ withdrawn }) => withdrawn !== undefined)) return [];
  const beside = (text: string, name: FileBeside) => ({
    text,
    url: links.to(besidePath(calendarPath(period), name)),
  });
  const table = (text: string, ending: string) => ({
    text,
    url: links.to(dataFilePath(`articles-${period}.${ending}`)),
  });
  return [
    { label: words.files.data, files: [table('CSV', 'csv'), table('JSON Lines', 'jsonl')] },
    {
      label: words.files.cite,
      files: [beside('RIS', 'cite.ris'), beside('BibTeX', 'cite.bib'), beside('CSL-JSON', 'cite.json')],
    },
  ];
}
