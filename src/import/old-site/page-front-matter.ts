// Takes a page of an old site apart: YAML between ---, TOML between +++, JSON in braces, and the text below. Nothing in
// a page can choose a parser that runs it.
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';
import { isDay } from '../../content/dates.ts';
import { PageValues, type PageValue } from './page-values.ts';

/** A language that front matter is written in. */
export type FrontMatterLanguage = 'yaml' | 'toml' | 'json';

/** A page taken apart. */
export interface PageSource {
  readonly language: FrontMatterLanguage;
  readonly values: PageValues;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

/** Why a page cannot be read, and where. */
export interface PageProblem {
  readonly problem: string;
  readonly line: number;
}

/** As in an article: more than any page needs. */
const LARGEST = 64 * 1024;
/** Names that mean one of the three languages; anything else after --- names a language that is run. */
const LANGUAGES: ReadonlyMap<string, FrontMatterLanguage> = new Map<string, FrontMatterLanguage>([
  ['', 'yaml'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['toml', 'toml'],
  ['json', 'json'],
]);

/** Splits a page; undefined for one without front matter. @param text with line ends `\n` */
export function parsePage(text: string): PageSource | PageProblem | undefined {
  const fenced = /^(?<fence>---|\+\+\+)[ \t]*(?<name>\w*)[ \t]*\n/u.exec(text)?.groups;
  if (fenced === undefined) return text.startsWith('{') ? parseJsonPage(text) : undefined;
  const { fence = '', name = '' } = fenced;
  const language = fence === '+++' ? 'toml' : LANGUAGES.get(name.toLowerCase());
  if (language === undefined) return { problem: `its front matter is ${name}, which would be run`, line: 1 };
  const begin = text.indexOf('\n') + 1;
  const end = new RegExp(`^${fence === '---' ? '---' : '\\+\\+\\+'}[ \\t]*(?:\\n|$)`, 'mu').exec(
    text.slice(begin),
  );
  if (end === null) return { problem: 'its front matter has no end', line: 1 };
  const block = text.slice(begin, begin + end.index);
  const values = readBlock(language, block, 1);
  if (!(values instanceof PageValues)) return values;
  const body = text.slice(begin + end.index + end[0].length);
  return { language, values, body, bodyLine: block.split('\n').length + 2 };
}

/** Front matter of JSON has no fences: it ends with the brace that closes the first. */
function parseJsonPage(text: string): PageSource | PageProblem | undefined {
  if (!/^\{\s*(?:"|\})/u.test(text)) return undefined;
  const end = /^\}[ \t]*$/mu.exec(text);
  const block = end === null ? (text.split('\n', 1)[0] ?? '') : text.slice(0, end.index + 1);
  const values = readBlock('json', block, 0);
  if (!(values instanceof PageValues)) return values;
  const lines = block.split('\n').length;
  return {
    language: 'json',
    values,
    body: text.slice(block.length).replace(/^[ \t]*\n/u, ''),
    bodyLine: lines + 1,
  };
}

/** Reads a file of settings or data in one of the three languages. */
export function parseSettings(language: FrontMatterLanguage, text: string): PageValues | PageProblem {
  return readBlock(language, text, 0);
}

function readBlock(
  language: FrontMatterLanguage,
  block: string,
  linesBefore: number,
): PageValues | PageProblem {
  if (block.length > LARGEST)
    return { problem: 'its front matter is too large; the limit is 64 KB', line: 1 };
  const data =
    language === 'yaml' ? readYaml(block) : language === 'toml' ? readToml(block) : readJson(block);
  if ('problem' in data) return { problem: data.problem, line: data.line + linesBefore };
  const { value } = data;
  if (value === null || value === undefined) return new PageValues({});
  if (typeof value !== 'object' || Array.isArray(value))
    return { problem: 'its front matter is not one key a line', line: linesBefore + 1 };
  const plain = plainValue(value, 0);
  return new PageValues(plain as Record<string, PageValue>);
}

type Read = { readonly value: unknown } | PageProblem;

/** Every scalar stays the text that stands there, and no tag makes an object. */
function readYaml(block: string): Read {
  const document = parseDocument(block, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const [what = ''] = error.message.split(/ at line \d+|:?\n/u);
    return { problem: `its YAML cannot be read: ${inWords(what)}`, line: error.linePos?.[0].line ?? 1 };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch (cause) {
    return {
      problem: `its YAML cannot be read: ${inWords(cause instanceof Error ? cause.message : '')}`,
      line: 1,
    };
  }
}

/** What the parser says where it gives up rather than finds a mistake. */
function inWords(message: string): string {
  if (message.includes('call stack')) return 'it is nested too deep';
  return message.startsWith('Excessive alias count') ? 'its aliases repeat too much' : message;
}

/** A date that is the value of a key. */
const TOML_DATE = /^\s*[\w."-]+\s*=\s*(?<day>\d{4}-\d{2}-\d{2})/gmu;

function readToml(block: string): Read {
  // The parser takes 31 February for 3 March.
  for (const { groups, index } of block.matchAll(TOML_DATE)) {
    const day = groups?.day ?? '';
    const line = block.slice(0, index).split('\n').length;
    if (!isDay(day)) return { problem: `"${day}" is not a day that exists`, line };
  }
  try {
    return { value: parseToml(block, { integersAsBigInt: true, maxDepth: 20 }) };
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const [what = ''] = cause.message.replace(/^Invalid TOML document: /u, '').split('\n');
    return { problem: `its TOML cannot be read: ${what}`, line: cause.line };
  }
}

function readJson(block: string): Read {
  try {
    return { value: JSON.parse(block) as unknown };
  } catch (cause) {
    return { problem: `its JSON cannot be read: ${cause instanceof Error ? cause.message : ''}`, line: 1 };
  }
}

/** Deeper than any front matter. */
const DEEPEST = 20;

/** Texts, lists and maps of what a parser gave; nothing that is empty. */
function plainValue(value: unknown, depth: number): PageValue | undefined {
  if (value === null || value === undefined || depth > DEEPEST) return undefined;
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const plain = plainValue(item, depth + 1);
      return plain === undefined ? [] : [plain];
    });
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).flatMap(([key, item]) => {
      const plain = plainValue(item, depth + 1);
      return plain === undefined ? [] : [[key, plain] as const];
    });
    return Object.fromEntries(entries);
  }
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    typeof value === 'bigint'
    ? String(value)
    : undefined;
}
