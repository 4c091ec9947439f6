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
  leaveOutLoopVariables();
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
interface Internals {
  readonly runtime: { readonly Frame: { readonly prototype: Frame } };
  readonly compiler: { compile: (source: string, ...others: unknown[]) => string };
}
const { runtime, compiler } = nunjucks as unknown as Internals;
const frames = runtime.Frame.prototype;
const setAnyName = frames.set;
const compileAll = compiler.compile;

/** Sets variables without looking for parts of their names, as Nunjucks does for each argument of each macro call. */
function setNamesQuickly(): void {
  frames.set = function (name, value, resolveUp) {
    if (name.includes('.')) setAnyName.call(this, name, value, resolveUp);
    else ((resolveUp ? this.resolve(name, true) : undefined) ?? this).variables[name] = value;
  };
}

/** The seven variables of a loop, which every turn sets, and which few templates ask for. */
const LOOP_VARIABLE = /^frame\.set\("loop\.\w+", [^;]*\);$/gmu;

function leaveOutLoopVariables(): void {
  compiler.compile = (source, ...others) => {
    const code = compileAll(source, ...others);
    return /\bloop\b/u.test(source) ? code : code.replace(LOOP_VARIABLE, '');
  };
}
