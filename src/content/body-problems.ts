// What an editor should know of the text of an article, whatever its front matter says.
import type { BodyDigest } from './digest-body.ts';
import type { Problem } from './problem.ts';
import { unreadText } from './text-limits.ts';

/**
 * Text that is missing or would be left out, and pictures without a description.
 * @param bodyLine of the file on which the text begins
 * @param asksForText whether the article should have one
 */
export function bodyProblems(
  path: string,
  body: BodyDigest,
  bodyLine: number,
  asksForText: boolean,
): Problem[] {
  const problems = unreadText(path, body, bodyLine);
  if (body.words === 0 && asksForText) {
    problems.push({
      severity: 'warning',
      path,
      line: bodyLine,
      message: 'the article has no text',
      hint: 'write it below the closing ---',
    });
  }
  for (const { src, alt, line } of body.pictures) {
    if (alt !== '') continue;
    problems.push({
      severity: 'warning',
      path,
      line: bodyLine + line - 1,
      message: `the picture "${src}" has no text for those who cannot see it`,
      hint: 'write ![what it shows](file)',
    });
  }
  return problems;
}
