// The page of the open data: what there is to take, what the columns mean, and under which terms.
import type { PageOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { pageView, type FileRow, type LinkView, type PageView } from '../page-view.ts';
import { datasetThing } from '../structured-data/dataset-thing.ts';
import { dataFilePath, dataPath, outputFile } from '../urls.ts';
import { codebook, type CodebookTable } from './codebook.ts';
import { COUNTRY_DATA } from './data-package.ts';
import type { DataTable, TableKind } from './data-tables.ts';

export interface DataView extends PageView {
  readonly lead: string;
  readonly groups: readonly { readonly heading: string; readonly tables: readonly FileRow[] }[];
  readonly about: readonly LinkView[];
  readonly rights: string;
  readonly licence: LinkView | undefined;
  readonly countries: { readonly text: string; readonly source: LinkView; readonly licence: LinkView };
  readonly codebook: readonly (CodebookTable & { readonly heading: string })[];
}

const KINDS: readonly TableKind[] = ['articles', 'pairs', 'entities'];

export function dataPage(tables: readonly DataTable[], context: PageContext): PageOutput {
  const { words, links, site } = context;
  const file = (name: string): string => links.to(dataFilePath(name));
  const groups = KINDS.map((kind) => ({
    heading: words.data.tables[kind],
    tables: tables
      .filter((table) => table.kind === kind && table.format === 'csv')
      .map(({ name, year, rows }) => ({
        name: { text: year ?? words.data.tables[kind], url: undefined },
        note: words.data.rows(rows),
        files: [
          { text: 'CSV', url: file(`${name}.csv`) },
          { text: 'JSON Lines', url: file(`${name}.jsonl`) },
        ],
      })),
  })).filter((group) => group.tables.length > 0);
  const description = words.data.description(site.title);
  return {
    writer: 'page',
    kind: 'data',
    path: outputFile(dataPath),
    url: dataPath,
    origin: 'the page of the data',
    inputs: { groups },
    view: (): DataView => ({
      lead: words.data.lead,
      groups,
      about: [
        { text: words.data.package, url: file('datapackage.json') },
        { text: words.data.codebookFile, url: file('codebook.md') },
        { text: words.data.citation, url: file('CITATION.cff') },
      ],
      rights: words.data.rights,
      licence: site.licence && { text: words.data.licence(site.licence.name), url: site.licence.url },
      countries: {
        text: words.data.countries,
        source: { text: COUNTRY_DATA.title, url: COUNTRY_DATA.url },
        licence: { text: COUNTRY_DATA.licence, url: COUNTRY_DATA.licenceUrl },
      },
      // The codebook is part of the data, which are in English: other pages only link the file.
      codebook:
        words.language === 'en'
          ? codebook().map((table) => ({ ...table, heading: words.data.tables[table.kind] }))
          : [],
      ...pageView(
        {
          title: words.data.title,
          description,
          path: dataPath,
          reading: { kind: 'WebPage', things: [datasetThing(tables, description, context)] },
        },
        context,
      ),
    }),
  };
}
