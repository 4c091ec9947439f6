// dateline merge: shards become the site.
import { parseArgs } from 'node:util';
import { buildSite } from '../site/build-site.ts';
import { folderName } from './build-options.ts';
import type { Command } from './command.ts';
import { siteOptions, siteOptionsOf } from './site-options.ts';
import { counted, printBuilt, printFailure } from './report.ts';

export const mergeCommand: Command = {
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...siteOptions, output: { type: 'string', default: '_site' } },
    });
    const options = siteOptionsOf(values);
    const output = folderName(values.output);
    try {
      const built = await buildSite({ ...options, output, full: true, shards: positionals });
      printBuilt(built, options.content);
      process.stdout.write(
        `${counted(built.files, 'file')} in ${output}, from ${counted(positionals.length, 'shard')}\n`,
      );
      return 0;
    } catch (cause) {
      return printFailure(cause, options.content, `nothing was published, ${output} is as it was`);
    }
  },
};
