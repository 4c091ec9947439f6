// Every folder of templates/components, whatever it is: drawn with its examples by the environment of the build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  componentNames,
  drawComponent,
  examplesFile,
  type Examples,
} from '../../src/site/component-examples.ts';
import { createEnvironment, templatesFolder } from '../../src/site/nunjucks.ts';
import { documentWith, htmlMistakes } from '../helpers/valid-html.ts';

const environment = createEnvironment();
const pages = readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.njk'))
  .map((path) => readFileSync(join(templatesFolder, path), 'utf8'));

describe.each(componentNames())('%s', async (name) => {
  const folder = join(templatesFolder, 'components', name);
  const examples = existsSync(examplesFile(name))
    ? ((await import(examplesFile(name))) as { examples: Examples }).examples
    : {};

  test('has at least one example', () => {
    expect(Object.keys(examples)).not.toEqual([]);
  });

  test('begins with a comment on what it is and which view it takes', () => {
    const template = readFileSync(join(folder, `${name}.njk`), 'utf8');
    expect(template.startsWith('{#')).toBe(true);
    expect(template.slice(0, template.indexOf('#}'))).toMatch(/Takes\s/u);
  });

  test('has no file but its template, its examples and its styles', () => {
    const own = [`${name}.njk`, `${name}.examples.ts`, `${name}.css`];
    expect(readdirSync(folder).filter((file) => !own.includes(file))).toEqual([]);
  });

  test('is used by a page or another component', () => {
    expect(pages.some((page) => page.includes(`"components/${name}/${name}.njk"`))).toBe(true);
  });

  test.each(Object.entries(examples))('is valid HTML: %s', (_, args) => {
    const html = drawComponent(environment, name, args);
    expect(htmlMistakes(documentWith(html))).toEqual([]);
    expect(html).not.toMatch(/undefined|\[object Object\]| style=|<script/u);
  });
});
