// The Nunjucks environment: used by the build and by the tests of components. Escapes everything, and fails where a
// template prints what its view does not have.
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { programFolder } from './program-folder.ts';

/** The folder of all templates. */
export const templatesFolder = join(programFolder, 'templates');

/** Makes an environment; each template is compiled once in it. */
export function createEnvironment(folder = templatesFolder): nunjucks.Environment {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder, { noCache: false }), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return withKeptMacros(environment);
}

type Exported = (error: Error | null, macros: unknown) => void;
interface ImportedTemplate {
  getExported(...args: unknown[]): void;
}
type GetTemplate = (...args: unknown[]) => ImportedTemplate;

/**
 * Works out once what a file of macros exports. Nunjucks does so for every page that imports it, which is two thirds of
 * the time of drawing a page. Only for imports without context: those cannot depend on the page.
 */
function withKeptMacros(environment: nunjucks.Environment): nunjucks.Environment {
  const seen = new WeakSet<ImportedTemplate>();
  const keep = (template: ImportedTemplate): ImportedTemplate => {
    if (seen.has(template)) return template;
    seen.add(template);
    const work = template.getExported.bind(template);
    let kept: { readonly macros: unknown } | undefined;
    template.getExported = (...args) => {
      const callback = args[0];
      if (args.length !== 1 || typeof callback !== 'function') return work(...args);
      if (kept !== undefined) return (callback as Exported)(null, kept.macros);
      work((error: Error | null, macros: unknown) => {
        if (!error) kept = { macros };
        (callback as Exported)(error, macros);
      });
    };
    return template;
  };
  const changed = environment as unknown as { getTemplate: GetTemplate };
  const getTemplate = changed.getTemplate.bind(environment);
  changed.getTemplate = (...args) => {
    const callback = args.at(-1);
    if (typeof callback !== 'function') return keep(getTemplate(...args));
    const passOn = (error: unknown, template: ImportedTemplate | null): void => {
      (callback as (error: unknown, template: unknown) => void)(error, template && keep(template));
    };
    return getTemplate(...args.slice(0, -1), passOn);
  };
  return environment;
}
