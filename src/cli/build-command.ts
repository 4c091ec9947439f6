// dateline build: the site, or a shard of it.
import { parseArgs } from 'node:util';
import { buildSite } from '../site/build-site.ts';
import { parseShard } from '../site/shards.ts';
import { folderName } from './build-options.ts';
import type { Command } from './command.ts';
import { archiveLines, counted, printFailure, printProblems } from './report.ts';
import { siteOptions, siteOptionsOf } from './site-options.ts';

export const buildCommand: Command = {
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...siteOptions,
        output: { type: 'string' },
        full: { type: 'boolean', default: false },
        releases: { type: 'boolean', default: false },
        shard: { type: 'string' },
      },
    });
    const options = siteOptionsOf(values);
    const shard = values.shard === undefined ? undefined : parseShard(values.shard);
    const output = folderName(values.output ?? (shard === undefined ? '_site' : `_shards/${shard.number}`));
    const start = performance.now();
    const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
    try {
      if (shard !== undefined) {
        const { buildShard } = await import('../site/build-shard.ts');
        const built = await buildShard({ ...options, shard, output });
        printProblems(built.problems, options.content);
        process.stdout.write(
          `${counted(built.files, 'file')} of the site in ${output}, in ${seconds()} s; all shards together: dateline merge DIR…\n`,
        );
        return 0;
      }
      const { full, releases } = values;
      const built = await buildSite({ ...options, output, full, releases });
      for (const note of built.notes) process.stderr.write(`note  ${note}\n`);
      printProblems(built.problems, options.content);
      for (const line of archiveLines(built, options.content)) process.stdout.write(`${line}\n`);
      const changes = [
        `${built.written} made`,
        ...(built.removed > 0 ? [`${built.removed} removed`] : []),
      ].join(', ');
      process.stdout.write(`${counted(built.files, 'file')} in ${output}, ${changes}, in ${seconds()} s\n`);
      return 0;
    } catch (cause) {
      return printFailure(cause, options.content, output);
    }
  },
};
