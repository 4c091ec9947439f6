// The open data as a Dataset of schema.org.
import type { Dataset } from 'schema-dts';
import type { DataTable } from '../data/data-tables.ts';
import type { PageContext } from '../page-context.ts';
import { dataFilePath, dataPath } from '../urls.ts';
import { archivePublisher } from './article-thing.ts';
import { defined } from './subject-things.ts';

/** @param description of the page of the data */
export function datasetThing(
  tables: readonly DataTable[],
  description: string,
  context: PageContext,
): Dataset {
  const { links, site } = context;
  const years = tables.flatMap(({ kind, year }) => (kind === 'articles' && year !== undefined ? [year] : []));
  const [last, first] = [years[0], years.at(-1)];
  return defined<Dataset>({
    '@type': 'Dataset',
    '@id': links.full(dataPath, 'main'),
    name: site.title,
    description,
    url: links.full(dataPath),
    license: site.licence?.url,
    creator: archivePublisher(context),
    inLanguage: site.language,
    isAccessibleForFree: true,
    temporalCoverage: first === undefined ? undefined : first === last ? first : `${first}/${last}`,
    distribution: tables.map(({ name, format }) => ({
      '@type': 'DataDownload',
      name: `${name}.${format}`,
      encodingFormat: format === 'csv' ? 'text/csv' : 'application/jsonl',
      contentUrl: links.full(dataFilePath(`${name}.${format}`)),
    })),
  });
}
