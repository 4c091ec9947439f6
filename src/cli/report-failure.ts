// What a person reads of a failure: what is wrong and what to do; the stack only where it is asked for.
import { ContentError, formatProblem, printable, UserError } from '../content/problem.ts';

/** Says on the error stream why something failed, and what to do. */
export function reportFailure(cause: unknown): void {
  if (cause instanceof ContentError) {
    // The commands print problems themselves; one that did not is a mistake here.
    for (const problem of cause.problems) process.stderr.write(`${formatProblem(problem, 'content')}\n`);
  } else if (cause instanceof UserError) {
    process.stderr.write(`error  ${printable(cause.message)}\n`);
    if (cause.hint !== undefined) process.stderr.write(`    ${printable(cause.hint)}\n`);
  } else if (isParseArgsError(cause)) {
    process.stderr.write(`error  ${printable(cause.message)}\n    see: dateline help\n`);
  } else {
    const message = cause instanceof Error ? cause.message : String(cause);
    process.stderr.write(`error  ${printable(message)}\n    for the full report set DEBUG=1\n`);
  }
  if (process.env.DEBUG && cause instanceof Error) process.stderr.write(`${cause.stack}\n`);
}

function isParseArgsError(cause: unknown): cause is Error {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS');
}
