// Markup of strangers is read by libraries that were not written for the worst of it. Where one gives up, that is a problem of
// the page, and the import goes on.
import { UserError } from '../content/problem.ts';
import type { Imported } from './importer.ts';

/** What the work gives; where it fails, a problem that says so. @param which what it is about, if there are several */
export function orProblem(work: () => Imported, which?: string): Imported {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof UserError || !(cause instanceof Error)) throw cause;
    const problem =
      cause instanceof RangeError
        ? 'is nested too deep to be read'
        : `cannot be taken apart: ${cause.message.split('\n', 1)[0]}`;
    return { problem, which };
  }
}
