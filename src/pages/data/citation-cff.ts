// CITATION.cff: how to cite the data, in the Citation File Format 1.2 (https://citation-file-format.github.io).
import type { TextOutput } from '../output.ts';
import type { PageContext } from '../page-context.ts';
import { dataFilePath, dataPath, outputFile } from '../urls.ts';

/** @param newest the newest day of a change in the data, YYYY-MM-DD */
export function citationFile(newest: string | undefined, { site, links }: PageContext): TextOutput {
  // A JSON string is a YAML string, whatever the text holds.
  const line = (key: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`];
  const text = () =>
    [
      'cff-version: 1.2.0',
      'type: dataset',
      ...line('message', 'If you use this data, please cite it as below.'),
      ...line('title', site.title),
      ...line('abstract', site.tagline),
      'authors:',
      ...line('  - name', site.publisher ?? site.title),
      ...line('url', links.absolute(dataPath)),
      ...line('repository', site.repository),
      ...line('license', spdxId(site.licence?.name)),
      ...(spdxId(site.licence?.name) === undefined ? line('license-url', site.licence?.url) : []),
      ...line('date-released', newest),
      '',
    ].join('\n');
  return {
    writer: 'text',
    path: outputFile(dataFilePath('CITATION.cff')),
    origin: 'the citation file',
    inputs: { newest },
    text,
  };
}

/** The format takes only ids of SPDX; those of the licences that archives choose are their names with hyphens. */
function spdxId(name: string | undefined): string | undefined {
  const id = name?.trim().replace(/\s+/gu, '-').toUpperCase();
  return id !== undefined && /^(?:CC-BY(?:-SA|-NC|-ND|-NC-SA|-NC-ND)?-[1-4]\.0|CC0-1\.0|ODBL-1\.0)$/u.test(id)
    ? id.replace('ODBL', 'ODbL')
    : undefined;
}
