// Problems: what is wrong with the content, where, and what to do about it. Knows nothing of how they came about.

/** A mistake (`error`: nothing is published) or something an editor should look at (`warning`). */
export type Severity = 'error' | 'warning';

/** Something wrong at a place in the content. `path` is relative to the content folder; lines and columns count from 1. */
export interface Problem {
  readonly severity: Severity;
  readonly path: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Carries every problem of a run to the command line. Thrown once, after all content was looked at. */
export class ContentError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in the content`);
    this.name = 'ContentError';
  }
}

/** A failure with a message written for the person at the keyboard; printed without a stack trace. */
export class UserError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
    this.name = 'UserError';
  }
}

/** Shows control and direction-changing characters as `\u{…}`, so that a file cannot steer a terminal. */
export function printable(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- these are the characters to make visible
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/**
 * Prints a problem as `path:line:column  error  message`, its hint indented on the next line.
 * @param contentFolder what the paths are shown below, as the person typed it
 */
export function formatProblem(problem: Problem, contentFolder: string): string {
  const place = [`${contentFolder}/${problem.path}`, problem.line, problem.column]
    .filter((part) => part !== undefined)
    .join(':');
  const hint = problem.hint === undefined ? '' : `\n    ${oneLine(problem.hint)}`;
  return `${oneLine(place)}  ${problem.severity}  ${oneLine(problem.message)}${hint}`;
}

/** A line break in a file name or a value must not look like the beginning of another problem. */
function oneLine(text: string): string {
  return printable(text).replaceAll('\n', '\\u{a}');
}

/** Orders problems for reading: by file, then place, then message. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.message, b.message)
  );
}

/** Compares by code unit: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
