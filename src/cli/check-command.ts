// dateline check: every problem and warning, without writing anything.
import { parseArgs } from 'node:util';
import { compareProblems, UserError } from '../content/problem.ts';
import { checkTags } from '../matcher/tag-warnings.ts';
import { checkSite } from '../site/check-site.ts';
import { contentFolder, contentOption } from './build-options.ts';
import type { Command } from './command.ts';
import { archiveLines, printProblems, problemCounts } from './report.ts';

export const checkCommand: Command = {
  run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { ...contentOption, format: { type: 'string', default: 'text' } },
    });
    if (values.format !== 'text' && values.format !== 'json') {
      throw new UserError(`--format: "${values.format}" is neither text nor json`);
    }
    const content = contentFolder(values.content);
    const checked = checkSite({ content, now: new Date(), drafts: false });
    // A build has no need of the matcher: it reads every text, and no site is worse for a tag.
    const problems = [...checked.problems, ...checkTags(checked.content)].sort(compareProblems);
    if (values.format === 'json') {
      const shown = problems.map((problem) => ({ ...problem, path: `${content}/${problem.path}` }));
      process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    } else {
      printProblems(problems, content, true);
      for (const line of archiveLines(checked, content)) process.stdout.write(`${line}\n`);
      process.stdout.write(`${problemCounts(problems) ?? 'no problems'}\n`);
    }
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
