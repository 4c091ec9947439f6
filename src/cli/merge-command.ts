// dateline merge: shards become the site.
import { parseArgs } from 'node:util';
import { buildSite } from '../site/build-site.ts';
import type { Command } from './command.ts';
import { siteOptions, siteOptionsOf } from './site-options.ts';
import { counted, printFailure } from './report.ts';

export const mergeCommand: Command = {
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...siteOptions, output: { type: 'string', default: '_site' } },
    });
    const options = siteOptionsOf(values);
    try {
      const built = await buildSite({ ...options, output: values.output, full: true, shards: positionals });
      for (const note of built.notes) process.stderr.write(`note  ${note}\n`);
      process.stdout.write(
        `${counted(built.files, 'file')} in ${values.output}, from ${counted(positionals.length, 'shard')}\n`,
      );
      return 0;
    } catch (cause) {
      return printFailure(cause, options.content, values.output);
    }
  },
};
