// The documents say what the program does: every key has its line, every script its mention.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { countryRegistry } from '../src/content/countries.ts';
import { articleSchema } from '../src/content/schema-article.ts';
import { entitySchemas } from '../src/content/schema-entities.ts';
import { siteSchema } from '../src/content/schema-site.ts';
import { articleParser } from '../src/content/article.ts';
import { programFolder } from '../src/site/program-folder.ts';

function read(path: string): string {
  return readFileSync(join(programFolder, path), 'utf8');
}

/** The rows of the tables of a document whose first cells begin with a key in code. */
function keysOfTables(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/^\| (?:\w+ \| )?(`[^|]+`) \|/gmu)].flatMap(
      ([, cell]) => cell!.match(/(?<=`)\w+(?=`)/gu) ?? [],
    ),
  );
}

/** The part of a document below one of its headings. */
function sectionOf(text: string, heading: string): string {
  const start = text.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`there is no heading "${heading}"`);
  const end = text.indexOf('\n## ', start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}

describe('content/README.md explains', () => {
  const text = read('content/README.md');
  const explained = keysOfTables(text);
  const registry = countryRegistry();

  test.each(Object.keys(articleSchema(registry).shape))('the key %s of an article', (key) => {
    expect(explained).toContain(key);
  });

  const kinds = entitySchemas(registry);
  test.each(Object.entries(kinds).map(([kind, schema]) => [kind, Object.keys(schema.shape)] as const))(
    'the keys of a file of the kind %s',
    (_kind, keys) => {
      for (const key of keys) expect(explained).toContain(key);
    },
  );

  const settings = keysOfTables(sectionOf(text, 'The settings of the site'));
  test.each(Object.keys(siteSchema.shape))('the setting %s of the site', (key) => {
    expect(settings).toContain(key);
  });

  test('no key that an article cannot have', () => {
    const table = sectionOf(text, 'The keys of an article');
    const known = Object.keys(articleSchema(registry).shape);
    expect([...keysOfTables(table)].filter((key) => !known.includes(key))).toEqual([]);
  });

  test('with an example that is a correct article', () => {
    const [, example = ''] = /```markdown\n(?<example>[\s\S]*?)```/u.exec(text) ?? [];
    const stem = '2023-07-18-what-the-grain-deal-moved';
    const file = {
      path: `articles/${stem}.md`,
      kind: 'article',
      stem,
      bytes: 0,
      mtimeMs: 0,
      sha256: '',
      text: example,
    } as const;
    expect(articleParser(registry)(file).problems).toEqual([]);
  });
});

describe('README.md', () => {
  const exists = existsSync(join(programFolder, 'README.md'));
  const scripts = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json'))).scripts;

  test.skipIf(!exists).each(Object.keys(scripts))('names the script %s', (script) => {
    const text = read('README.md');
    const named = [`\`npm run ${script}`, `\`npm ${script}`, `\`${script}\``, `npm ci && npm ${script}`];
    expect(named.some((words) => text.includes(words))).toBe(true);
  });
});

describe('every file that a document names is there', () => {
  const documents = [
    'README.md',
    'src/README.md',
    'content/README.md',
    'templates/README.md',
    'tests/README.md',
  ];

  test.each(documents.filter((path) => existsSync(join(programFolder, path))))('%s', (document) => {
    const prose = read(document).replace(/```[\s\S]*?```|`[^`\n]*`/gu, '');
    const links = [...prose.matchAll(/\]\((?!https?:|#|mailto:)(?<to>[^)#\s]+)/gu)].map(
      ({ groups }) => groups?.to ?? '',
    );
    const folder = join(programFolder, document, '..');
    expect(links.filter((to) => !existsSync(join(folder, to)))).toEqual([]);
  });
});
