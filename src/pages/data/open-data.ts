// Everything under /data/: the tables, what describes them, and the page that offers them.
import type { Archive } from '../../archive/archive.ts';
import { lastChange, latestOf } from '../last-change.ts';
import type { Output } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { released } from '../released.ts';
import { citationFile } from './citation-cff.ts';
import { codebookFile } from './codebook.ts';
import { dataPackage } from './data-package.ts';
import { dataPage } from './data-page.ts';
import { dataTables } from './data-tables.ts';

export function openData(archive: Archive, context: PageContext): Output[] {
  const tables = dataTables(archive, context);
  const newest = latestOf(released(archive.articles).map((article) => lastChange(article).day));
  return [
    dataPage(tables, context),
    ...tables.map(({ output }) => output),
    dataPackage(tables, newest, context),
    codebookFile(),
    citationFile(newest, context),
  ];
}
