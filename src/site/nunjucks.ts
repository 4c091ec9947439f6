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
  setNamesQuickly();
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

/** Names of two parts, `loop.index`: there are seven of them. */
const parts = new Map<string, readonly [object: string, field: string]>();

/**
 * Sets variables without splitting their names, as Nunjucks does for each argument of each macro call and seven times
 * for each turn of a loop: a third of the time of drawing.
 */
function setNamesQuickly(): void {
  frames.set = function (name, value, resolveUp) {
    const dot = name.indexOf('.');
    if (dot < 0) ((resolveUp ? this.resolve(name, true) : undefined) ?? this).variables[name] = value;
    else if (resolveUp || name.includes('.', dot + 1)) setAnyName.call(this, name, value, resolveUp);
    else {
      const [object, field] = partsOf(name, dot);
      const fields = (this.variables[object] ||= {}) as Record<string, unknown>;
      fields[field] = value;
    }
  };
}

function partsOf(name: string, dot: number): readonly [object: string, field: string] {
  const known = parts.get(name);
  if (known !== undefined) return known;
  const split = [name.slice(0, dot), name.slice(dot + 1)] as const;
  parts.set(name, split);
  return split;
}
