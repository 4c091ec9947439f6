import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter, parseYamlFile } from '../../src/content/front-matter.ts';
import { jsonSchemaOf, schemaTitles, type SchemaKind } from '../../src/content/json-schema.ts';
import { walkContent } from '../../src/content/walk-content.ts';
import { programFolder } from '../../src/site/program-folder.ts';

const kinds = Object.keys(schemaTitles) as SchemaKind[];

/** A program of its own that reads the schema; strict, so that it refuses a word that JSON Schema does not have. */
function reader(kind: SchemaKind) {
  const accepts = new Ajv2020({ strict: true, strictTypes: false }).compile(jsonSchemaOf(kind) as AnySchema);
  return (data: unknown): string[] =>
    accepts(data)
      ? []
      : (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The front matter of every file of a kind in some content folders, by path. */
function written(kind: SchemaKind): [string, unknown][] {
  return ['content', 'tests/archives/small/content'].flatMap((folder) =>
    walkContent(join(programFolder, folder))
      .files.filter((file) => file.kind === kind)
      .map(({ path }): [string, unknown] => {
        const text = readFileSync(join(programFolder, folder, path), 'utf8');
        const file = path.endsWith('.yaml') ? parseYamlFile(path, text) : parseFrontMatter(path, text);
        return [path, 'data' in file ? file.data : undefined];
      }),
  );
}

describe.each(kinds)('the schema of the kind %s', (kind) => {
  test('is JSON Schema, and accepts what the archives hold', () => {
    const files = written(kind);
    expect(files.length).toBeGreaterThan(0);
    const read = reader(kind);
    expect(
      files.filter(([, data]) => read(data).length > 0).map(([path, data]) => [path, read(data)]),
    ).toEqual([]);
  });

  test.skipIf(kind === 'redirects')('refuses a key that is not known', () => {
    const [[, data]] = written(kind) as [[string, object]];
    expect(reader(kind)({ ...data, unknown: 'x' })).toEqual([' must NOT have additional properties']);
  });

  test.skipIf(kind === 'redirects')('describes every key', () => {
    const { properties = {} } = jsonSchemaOf(kind);
    const described = Object.entries(properties).map(([key, value]) => [
      key,
      typeof value === 'object' && value.description !== undefined,
    ]);
    expect(described).toEqual(Object.keys(properties).map((key) => [key, true]));
  });
});

describe('an article', () => {
  const read = reader('article');

  test.each([
    { title: 'A', byline: 'A. Writer', countries: 'KE', topics: ['Labour'], source: 'Post', image: 'a.jpg' },
    { title: 'A', date: 2023, source: { url: 'https://post.example/1', counters: { views: 3 } } },
    { title: 'A', image: { src: 'a.jpg', alt: '' }, corrections: [{ date: '2023-10-13', text: 'Wrong.' }] },
    { title: 'A', references: [{ title: 'B', date: 2023 }], index: false, happened: '2023-10/2023-11' },
  ])('may be written so: %j', (data) => {
    expect(read(data)).toEqual([]);
  });

  test.each([
    { date: '2023-10-13' },
    { title: 'A', status: 'hidden' },
    { title: 'A', topics: { a: 1 } },
    { title: 'A', source: { name: 'Post', views: 3 } },
    { title: 'A', withdrawn: { reason: 'Wrong.' } },
    { title: 'A', index: 'no' },
    { title: 1984 },
  ])('may not be written so: %j', (data) => {
    expect(read(data)).not.toEqual([]);
  });
});
