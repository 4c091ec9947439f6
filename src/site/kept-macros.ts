// Keeps what files of macros export and what some macros print: Nunjucks works both out for every page that asks, which
// is most of the time of drawing a page. Only for imports without context: those cannot depend on the page.
import nunjucks, { type Environment } from 'nunjucks';
import { apart } from '../content/apart.ts';

/** Macros whose first argument is one object on many pages: the card of an article, the site. */
const DRAWN_ONCE = new Set(['articleCard', 'siteHeader']);

type Macro = (...args: unknown[]) => unknown;
type Macros = Record<string, Macro>;
type Exported = (error: Error | null, macros: unknown) => void;
interface ImportedTemplate {
  getExported(...args: unknown[]): void;
}
type GetTemplate = (...args: unknown[]) => ImportedTemplate;

/** Changes an environment; what it prints stays the same. */
export function keepMacros(environment: Environment): void {
  const seen = new WeakSet<ImportedTemplate>();
  const keep = (template: ImportedTemplate): ImportedTemplate => {
    if (!seen.has(template)) keepExports(template);
    seen.add(template);
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
}

function keepExports(template: ImportedTemplate): void {
  const work = template.getExported.bind(template);
  let kept: Macros | undefined;
  template.getExported = (...args) => {
    const callback = args[0];
    if (args.length !== 1 || typeof callback !== 'function') return work(...args);
    if (kept !== undefined) return (callback as Exported)(null, kept);
    work((error: Error | null, macros: Macros) => {
      if (!error) kept = drawnOnce(macros);
      (callback as Exported)(error, kept);
    });
  };
}

function drawnOnce(macros: Macros): Macros {
  return Object.fromEntries(
    Object.entries(macros).map(([name, macro]) => [name, DRAWN_ONCE.has(name) ? keepPrints(macro) : macro]),
  );
}

/** Prints once for an object and the words and numbers behind it. */
function keepPrints(macro: Macro): Macro {
  const prints = new WeakMap<object, Map<string, unknown>>();
  return (...args) => {
    const [first, ...others] = args;
    const plain = others.every((value) => typeof value === 'string' || typeof value === 'number');
    if (typeof first !== 'object' || first === null || !plain) return macro(...args);
    const own = prints.get(first) ?? new Map<string, unknown>();
    prints.set(first, own);
    const key = JSON.stringify(others);
    const kept = own.get(key);
    if (kept !== undefined) return kept;
    const print = inOnePiece(macro(...args));
    own.set(key, print);
    return print;
  };
}

/** Nunjucks joins a text of dozens of pieces; each takes memory, and time whenever a page is written. */
function inOnePiece(print: unknown): unknown {
  const { SafeString } = nunjucks.runtime;
  return print instanceof SafeString ? new SafeString(apart(String(print))) : print;
}
