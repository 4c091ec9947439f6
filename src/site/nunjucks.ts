// The Nunjucks environment: used by the build and by the tests of components. Escapes everything, and fails where a
// template prints what its view does not have.
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { programFolder } from './program-folder.ts';

/** The folder of all templates. */
export const templatesFolder = join(programFolder, 'templates');

/** Makes an environment; each template is compiled once in it. */
export function createEnvironment(folder = templatesFolder): nunjucks.Environment {
  return new nunjucks.Environment(new nunjucks.FileSystemLoader(folder, { noCache: false }), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
}
