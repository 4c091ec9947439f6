// dateline build: the site.
import { parseArgs } from 'node:util';
import { ContentError } from '../content/problem.ts';
import { buildSite } from '../site/build-site.ts';
import { checkDay, checkUrl, contentOption, folderName } from './build-options.ts';
import type { Command } from './command.ts';
import { archiveLines, counted, printProblems, problemCounts } from './report.ts';

export const buildCommand: Command = {
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...contentOption,
        output: { type: 'string', default: '_site' },
        url: { type: 'string' },
        'as-of': { type: 'string' },
        full: { type: 'boolean', default: false },
        offline: { type: 'boolean', default: false },
        'no-search': { type: 'boolean', default: false },
        'no-data': { type: 'boolean', default: false },
        releases: { type: 'boolean', default: false },
      },
    });
    const content = folderName(values.content);
    const output = folderName(values.output);
    const start = performance.now();
    try {
      const built = await buildSite({
        content,
        output,
        url: checkUrl(values.url),
        asOf: checkDay('as-of', values['as-of']),
        now: new Date(),
        drafts: false,
        offline: values.offline,
        // Read from a folder, a page may not load an index.
        search: !values['no-search'] && !values.offline,
        data: !values['no-data'],
        full: values.full,
        releases: values.releases,
      });
      for (const note of built.notes) process.stderr.write(`note  ${note}\n`);
      printProblems(built.problems, content);
      for (const line of archiveLines(built, content)) process.stdout.write(`${line}\n`);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const changes = [
        `${built.written} made`,
        ...(built.removed > 0 ? [`${built.removed} removed`] : []),
      ].join(', ');
      process.stdout.write(`${counted(built.files, 'file')} in ${output}, ${changes}, in ${seconds} s\n`);
      return 0;
    } catch (cause) {
      if (!(cause instanceof ContentError)) throw cause;
      printProblems(cause.problems, content);
      process.stderr.write(
        `\n${problemCounts(cause.problems)}; nothing was published, ${output} is as it was\n`,
      );
      return 1;
    }
  },
};
