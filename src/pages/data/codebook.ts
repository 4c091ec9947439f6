// The codebook: what each column means. What an author writes is told by the schema of the articles, so that it is said
// once; the rest by the columns.
import { z } from 'zod';
import { countryRegistry } from '../../content/countries.ts';
import { articleSchema } from '../../content/schema-article.ts';
import type { TextOutput } from '../output.ts';
import { dataFilePath, outputFile } from '../urls.ts';
import { articleColumns } from './article-columns.ts';
import type { Column } from './column.ts';
import { LIST_SEPARATOR } from './csv.ts';
import { textColumn, type TableKind } from './data-tables.ts';
import { entityColumns } from './entity-columns.ts';
import { pairColumns } from './pair-rows.ts';

/** A table and its columns, for people. */
export interface CodebookTable {
  readonly kind: TableKind;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

export function codebook(): CodebookTable[] {
  const rows = (columns: readonly Column<never>[]) =>
    columns.map((column) => ({ name: column.name, type: column.type, text: columnText(column) }));
  return [
    { kind: 'articles', columns: rows([...articleColumns, textColumn]) },
    { kind: 'pairs', columns: rows(pairColumns) },
    { kind: 'entities', columns: rows(entityColumns) },
  ];
}

/** What a column holds. @throws Error where its key has no description in the schema: a mistake of the program */
export function columnText(column: Column<never>): string {
  if ('about' in column) return column.about;
  const text = schemaDescriptions().get(column.key);
  if (text === undefined) throw new Error(`the schema does not describe "${column.key}"`);
  return text;
}

/** `codebook.md`: the same as a file, to be kept beside the data. */
export function codebookFile(): TextOutput {
  return {
    writer: 'text',
    path: outputFile(dataFilePath('codebook.md')),
    origin: 'the codebook',
    // It follows the program, which is part of every fingerprint.
    inputs: {},
    text: () => codebookText(codebook()),
  };
}

function codebookText(tables: readonly CodebookTable[]): string {
  return [
    '# Codebook',
    '',
    'All files are UTF-8. In CSV an empty cell means that nothing is known; the values of a list are separated by',
    `\`${LIST_SEPARATOR}\` (one within a value has become a comma), and text that a spreadsheet would run as a formula`,
    'begins with an apostrophe. In JSON Lines lists are arrays, text is as it was written, and what is empty is left out.',
    ...tables.flatMap(({ kind, columns }) => [
      '',
      `## ${kind}`,
      '',
      '| column | type | meaning |',
      '| --- | --- | --- |',
      ...columns.map(({ name, type, text }) => `| ${name} | ${type} | ${text.replaceAll('|', '\\|')} |`),
    ]),
    '',
  ].join('\n');
}

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

let descriptions: ReadonlyMap<string, string> | undefined;

/** The descriptions of the schema by key: `title`, `source.url`. Made once: they are the same in every build. */
function schemaDescriptions(): ReadonlyMap<string, string> {
  if (descriptions === undefined) {
    const found = new Map<string, string>();
    const collect = ({ properties = {} }: JsonSchema, path: string): void => {
      for (const [key, inner] of Object.entries(properties)) {
        if (inner.description !== undefined) found.set(path + key, inner.description);
        collect(inner, `${path}${key}.`);
      }
    };
    // What a parser of ours makes of a text has no JSON Schema; only its description is wanted.
    const schema = z.toJSONSchema(articleSchema(countryRegistry()), { io: 'output', unrepresentable: 'any' });
    collect(schema as JsonSchema, '');
    descriptions = found;
  }
  return descriptions;
}
