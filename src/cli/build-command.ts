// dateline build: the site, or a shard of it.
import { parseArgs } from 'node:util';
import { UserError } from '../content/problem.ts';
import { buildSite } from '../site/build-site.ts';
import { parseShard } from '../site/shards.ts';
import { folderName } from './build-options.ts';
import type { Command } from './command.ts';
import { counted, printBuilt, printFailure } from './report.ts';
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
    const wholeOnly = (['full', 'releases'] as const).find((option) => values[option]);
    if (shard !== undefined && wholeOnly !== undefined) {
      throw new UserError(
        `--${wholeOnly} is for the whole site, not for a shard`,
        'take it out; a shard is always made anew, and is no release',
      );
    }
    const output = folderName(values.output ?? (shard === undefined ? '_site' : `_shards/${shard.number}`));
    const start = performance.now();
    const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
    try {
      if (shard !== undefined) {
        const { buildShard } = await import('../site/build-shard.ts');
        const built = await buildShard({ ...options, shard, output });
        printBuilt(built, options.content);
        process.stdout.write(
          `${counted(built.files, 'file')} of the site in ${output}, in ${seconds()} s; all shards together: dateline merge DIR…\n`,
        );
        return 0;
      }
      const { full, releases } = values;
      const built = await buildSite({ ...options, output, full, releases });
      printBuilt(built, options.content);
      const changes = [
        `${built.written} made`,
        ...(built.removed > 0 ? [`${built.removed} removed`] : []),
      ].join(', ');
      process.stdout.write(`${counted(built.files, 'file')} in ${output}, ${changes}, in ${seconds()} s\n`);
      return 0;
    } catch (cause) {
      return printFailure(cause, options.content, `nothing was published, ${output} is as it was`);
    }
  },
};
