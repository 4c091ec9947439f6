// Finds the components of the design and their examples, and draws one with the real environment. Used by the tests and
// by the gallery of the development server; no page of a site comes from here.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from 'nunjucks';
import { templatesFolder } from './nunjucks.ts';

/** Named examples of a component: the arguments of its macro, in order. Names are plain: `long headline`. */
export type Examples<Arguments extends readonly unknown[] = readonly unknown[]> = Readonly<
  Record<string, Arguments>
>;

/** The names of all components, A to Z: each has a folder. */
export function componentNames(folder = templatesFolder): string[] {
  return readdirSync(join(folder, 'components'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Where the examples of a component are. */
export function examplesFile(name: string, folder = templatesFolder): string {
  return join(folder, 'components', name, `${name}.examples.ts`);
}

/** Draws a component: its macro has the name of its folder in camelCase. */
export function drawComponent(environment: Environment, name: string, args: readonly unknown[]): string {
  const macro = name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const list = args.map((_, index) => `args[${index}]`).join(', ');
  const template = `{% from "components/${name}/${name}.njk" import ${macro} %}{{ ${macro}(${list}) }}`;
  return environment.renderString(template, { args }).trim();
}
