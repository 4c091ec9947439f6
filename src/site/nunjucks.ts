// The Nunjucks environment: used by the build and by the tests of components. Escapes everything, and fails where a
// template prints what its view does not have.
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { keepMacros } from './kept-macros.ts';
import { programFolder } from './program-folder.ts';

/** The folder of all templates. */
export const templatesFolder = join(programFolder, 'templates');

/** Makes an environment; each template is compiled once in it. */
export function createEnvironment(folder = templatesFolder): nunjucks.Environment {
  setPlainNames();
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder, { noCache: false }), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  keepMacros(environment);
  return environment;
}

interface Frame {
  readonly variables: Record<string, unknown>;
  set: (this: Frame, name: string, value: unknown, resolveUp?: boolean) => void;
  /** The frame in which a name is set already. */
  resolve: (this: Frame, name: string, forWrite: boolean) => Frame | undefined;
}
const frames = (nunjucks as unknown as { runtime: { Frame: { prototype: Frame } } }).runtime.Frame.prototype;
const setAnyName = frames.set;

/**
 * Sets variables without looking for dots in their names, which none of ours has: Nunjucks splits the name of each
 * argument of each macro call, a quarter of the time of drawing.
 */
function setPlainNames(): void {
  frames.set = function (name, value, resolveUp) {
    if (name.includes('.')) setAnyName.call(this, name, value, resolveUp);
    else ((resolveUp ? this.resolve(name, true) : undefined) ?? this).variables[name] = value;
  };
}
