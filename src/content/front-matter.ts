// Front matter: splits a Markdown file into its YAML fields and its body, and finds the place of a field. Articles are
// data: nothing in a file can choose the parser or run.
import matter from 'gray-matter';
import yaml from 'js-yaml';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problem.ts';

/** A Markdown file taken apart. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
  /** The YAML between the fences; begins on line 2 of the file. */
  readonly yaml: string;
}

/** Keys and indexes that lead to a value: `['countries', 1]`. */
export type FieldPath = readonly (string | number)[];

/** More than any article needs; a limit so that a file cannot make the parser work for minutes. */
const LARGEST_FRONT_MATTER = 64 * 1024;
const DEEPEST = 10;

/** Why YAML was refused; `line` counts from the first line of the YAML. */
class YamlRefusal extends Error {
  constructor(
    message: string,
    readonly hint?: string,
    readonly line?: number,
  ) {
    super(message);
  }
}

/** Splits a file whose first line must be exactly `---`, or says what is wrong. */
export function parseFrontMatter(path: string, text: string): FrontMatter | { readonly problems: Problem[] } {
  const fail = (message: string, hint: string, line: number) => ({
    problems: [{ severity: 'error', path, message, hint, line } satisfies Problem],
  });
  const [firstLine] = text.split('\n', 1) as [string];
  if (!/^---[ \t]*$/u.test(firstLine)) {
    return fail(
      'the front matter is missing: the first line must be ---',
      firstLineHint(text),
      firstFenceLine(text) ?? 1,
    );
  }
  const end = /\n---[ \t]*(?:\n|$)/u.exec(text.slice(3));
  if (end === null) {
    return fail('the front matter has no end', 'put a line --- below its last key', 1);
  }
  const block = text.slice(firstLine.length + 1, 3 + end.index + 1);
  if (Buffer.byteLength(block) > LARGEST_FRONT_MATTER) {
    const limit = `${LARGEST_FRONT_MATTER / 1024} KB`;
    return fail(`the front matter is too large; the limit is ${limit}`, 'move text into the body', 1);
  }
  const early = block.split('\n').findIndex((line) => line.startsWith('---'));
  if (early >= 0) {
    const hint = 'the fence is exactly three hyphens; put a value in quotes';
    return fail('a line of the front matter begins with --- and goes on', hint, early + 2);
  }
  try {
    // The options object keeps gray-matter from caching; both engines are ours, so no other can be asked for. The block
    // is read as it stands in the file, since gray-matter adds a line, and the places of problems would be wrong.
    const engines = { yaml: () => readMapping(block), javascript: refuseEngine };
    const file = matter(`---\n${block}---\n`, { language: 'yaml', engines });
    const body = text.slice(3 + end.index + end[0].length);
    return { data: file.data, body, bodyLine: block.split('\n').length + 2, yaml: block };
  } catch (cause) {
    return { problems: [yamlProblem(path, cause, 1)] };
  }
}

/** Reads a YAML file (`site.yaml`) by the rules of front matter. */
export function parseYamlFile(path: string, text: string): FrontMatter | { readonly problems: Problem[] } {
  try {
    return { data: readMapping(text), body: '', bodyLine: 1, yaml: text };
  } catch (cause) {
    return { problems: [yamlProblem(path, cause, 0)] };
  }
}

/**
 * Where a field stands: the line of the YAML and its column, from 1. For a list or map the place of its key; where the
 * field is missing the place of the nearest thing around it. `key` asks for the place of the key itself.
 */
export function fieldPosition(
  source: string,
  path: FieldPath,
  of: 'key' | 'value' = 'value',
): { line: number; column: number } | undefined {
  const { document, counter } = placedDocument(source);
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === last)
      : undefined;
    const key = isScalar(pair?.key) ? pair.key.range : undefined;
    const value: unknown = document.getIn(path.slice(0, length), true);
    const range = isScalar(value) && value.range && of === 'value' ? value.range : (key ?? rangeOf(value));
    const start = range?.[0];
    if (start !== undefined) {
      const { line, col } = counter.linePos(start);
      return { line, column: col };
    }
  }
  return undefined;
}

interface PlacedDocument {
  readonly source: string;
  readonly document: Document.Parsed;
  readonly counter: LineCounter;
}

/** One text is asked about many times in a row: a file with a thousand mistakes, the lines of redirects.yaml. */
let lastPlaced: PlacedDocument | undefined;

function placedDocument(source: string): PlacedDocument {
  if (lastPlaced?.source !== source) {
    const counter = new LineCounter();
    const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false } as const;
    lastPlaced = { source, document: parseDocument(source, options), counter };
  }
  return lastPlaced;
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? (node.range as number[])
    : undefined;
}

function refuseEngine(): never {
  throw new YamlRefusal('front matter is YAML, nothing else');
}

/** Dates stay text under the core schema. Anchors are refused: a few lines of them can stand for gigabytes. */
function readMapping(source: string): Record<string, unknown> {
  let depth = 0;
  const data = yaml.load(source, {
    schema: yaml.CORE_SCHEMA,
    listener(event, state: { anchor?: string | null; line?: number }) {
      depth += event === 'open' ? 1 : -1;
      if (depth > DEEPEST) throw new YamlRefusal(`lists and maps are nested too deep`, undefined, state.line);
      if (state.anchor != null) {
        throw new YamlRefusal(
          'anchors and aliases (& and *) are not allowed here',
          'write the value out',
          state.line,
        );
      }
    },
  });
  if (data === null || data === undefined) return {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    throw new YamlRefusal('front matter must be lines of the form "key: value"');
  }
  return data as Record<string, unknown>;
}

function yamlProblem(path: string, cause: unknown, linesBefore: number): Problem {
  if (cause instanceof YamlRefusal) {
    const line = (cause.line ?? 0) + 1 + linesBefore;
    return { severity: 'error', path, line, message: cause.message, hint: cause.hint };
  }
  if (cause instanceof yaml.YAMLException) {
    const { reason } = cause;
    const mark = cause.mark as Mark | undefined;
    // Of all mistakes only a second document has no place.
    if (mark === undefined) {
      const hint = 'keep one, and put a value that begins with --- or ... in quotes';
      return { severity: 'error', path, message: `the YAML cannot be read: ${reason}`, hint };
    }
    return {
      severity: 'error',
      path,
      line: mark.line + 1 + linesBefore,
      column: mark.column + 1,
      message: repeatedKey(reason, mark, linesBefore) ?? `the YAML cannot be read: ${reason}`,
      hint: yamlHint(reason, mark.buffer.split('\n')[mark.line]!),
    };
  }
  throw cause;
}

/** Where a parser stopped; lines and columns count from 0. */
interface Mark {
  readonly line: number;
  readonly column: number;
  readonly buffer: string;
}

/** Says which key stands twice, and where it stood first, if each has a line of its own. */
function repeatedKey(reason: string, mark: Mark, linesBefore: number): string | undefined {
  if (!reason.includes('duplicated mapping key')) return undefined;
  const lines = mark.buffer.split('\n');
  const start = /^(\s*["']?([\w-]+)["']?\s*:)/u.exec(lines[mark.line]!);
  if (start === null) return undefined;
  const first = lines.findIndex((line) => line.startsWith(start[1]!));
  if (first === mark.line) return undefined;
  return `"${start[2]}" stands here and on line ${first + 1 + linesBefore}`;
}

function yamlHint(reason: string, line: string): string | undefined {
  if (reason.includes('duplicated mapping key')) return 'keep one of the two';
  if (/within a (?:double|single) quoted scalar/u.test(reason)) return 'close the quotation mark';
  if (reason.includes('flow collection'))
    return 'a list that begins with [ ends with ], with commas between its values';
  if (/tab/iu.test(reason) || /^\s*\t/u.test(line)) return 'indent with spaces, not with tabs';
  if (/[“”‘’]/u.test(line)) return 'use plain quotes: " or \'';
  if (/:.*:\s|:.*["'@`%&*!|>]/u.test(line)) {
    return `put the value in quotes: ${line.replace(/^(\s*[\w-]+:\s*)(.*)$/u, (_, key: string, value: string) => `${key}${JSON.stringify(value)}`)}`;
  }
  return undefined;
}

function firstFenceLine(text: string): number | undefined {
  return /^-{3,}/u.test(text) ? 1 : undefined;
}

function firstLineHint(text: string): string {
  if (/^\s+---[ \t]*$/mu.exec(text)?.index === 0) return 'remove the blank line or spaces before it';
  if (text.startsWith('----')) return 'the fence is exactly three hyphens';
  if (/^---[ \t]*\S/u.test(text) || /^(?:\+\+\+|;;;)/u.test(text))
    return 'only YAML between two --- lines is read';
  return 'put the keys between two lines ---, for example: title: Port strike widens';
}
