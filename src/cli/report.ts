// Reports of the command line: problems, and what a build read, published and held back.
import type { HeldReason } from '../archive/release.ts';
import { compareProblems, ContentError, formatProblem, type Problem } from '../content/problem.ts';
import type { BuiltSite } from '../site/build-site.ts';
import type { CheckedSite } from '../site/check-site.ts';

/** As many of a kind as somebody reads at once. */
const MOST_SHOWN = 50;

/**
 * Writes problems to the error stream, warnings first so that errors stand last, above the prompt.
 * @param all whether every one is shown; otherwise the first fifty of a kind, and how many more there are
 */
export function printProblems(problems: readonly Problem[], contentFolder: string, all = false): void {
  for (const severity of ['warning', 'error'] as const) {
    const inOrder = problems.filter((problem) => problem.severity === severity).sort(compareProblems);
    const shown = all ? inOrder : inOrder.slice(0, MOST_SHOWN);
    for (const problem of shown) process.stderr.write(`${formatProblem(problem, contentFolder)}\n`);
    const more = inOrder.length - shown.length;
    if (more > 0)
      process.stderr.write(`and ${counted(more, `more ${severity}`)}; see all with: dateline check\n`);
  }
}

/**
 * Says why a command did nothing, with every problem of the content.
 * @param outcome what was not done: `nothing was published`
 * @returns the exit code
 * @throws the cause where it is no problem of the content
 */
export function printFailure(cause: unknown, contentFolder: string, outcome: string): 1 {
  if (!(cause instanceof ContentError)) throw cause;
  printProblems(cause.problems, contentFolder);
  process.stderr.write(`\n${problemCounts(cause.problems)}; ${outcome}\n`);
  return 1;
}

/** Says what somebody should know of a build that made something: of the one before, and of the archive. */
export function printBuilt(built: CheckedSite & Pick<BuiltSite, 'notes'>, contentFolder: string): void {
  for (const note of built.notes) process.stderr.write(`note  ${note}\n`);
  printProblems(built.problems, contentFolder);
  for (const line of archiveLines(built, contentFolder)) process.stdout.write(`${line}\n`);
}

/** `2 errors, 1 warning`, or undefined where there are none. */
export function problemCounts(problems: readonly Problem[]): string | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** What was read, published and held back, a line each. */
export function archiveLines({ archive, asOf }: CheckedSite, contentFolder: string): string[] {
  const { articles, withdrawn, held, entities, together } = archive;
  const published = articles.length + withdrawn.length;
  const kinds = [
    counted(entities.ofKind('country').length, 'country', 'countries'),
    counted(entities.ofKind('topic').length, 'topic'),
    counted(entities.ofKind('person').length, 'person', 'people'),
    counted(entities.ofKind('organisation').length, 'organisation'),
    counted(entities.ofKind('event').length, 'event'),
    counted(entities.ofKind('source').length, 'source'),
  ];
  return [
    `${counted(published + held.length, 'article')} read, ${published} published as of ${asOf}` +
      (withdrawn.length > 0 ? ` (${withdrawn.length} withdrawn)` : '') +
      `: ${kinds.join(', ')}`,
    ...(together.pairs.length > 0
      ? [`${counted(together.pairs.length, 'page')} of two names reported together`]
      : []),
    ...held.map(
      ({ article, reason, until }) =>
        `held back: ${contentFolder}/${article.path} (${heldBecause(reason, until)})`,
    ),
  ];
}

/** Why an article is held back: `embargoed until 2023-11-01`. */
export function heldBecause(reason: HeldReason, until: string | undefined): string {
  const reasons = { draft: 'draft', embargoed: 'embargoed until', future: 'dated' } as const;
  return until === undefined ? reasons[reason] : `${reasons[reason]} ${until}`;
}

/** A number with its noun: `1 article`, `2 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
