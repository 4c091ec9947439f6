// dateline export: content and site in a form that others take over.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UserError } from '../content/problem.ts';
import { exportBag } from '../site/bag.ts';
import { checkDay, contentOption, folderName } from './build-options.ts';
import type { Command } from './command.ts';
import { counted } from './report.ts';

export const exportCommand: Command = {
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...contentOption,
        bagit: { type: 'boolean', default: false },
        site: { type: 'string', default: '_site' },
        'as-of': { type: 'string' },
      },
    });
    if (!values.bagit) {
      throw new UserError('the form of the export is missing', 'write: dateline export --bagit DIR');
    }
    const content = folderName(values.content);
    const site = folderName(values.site);
    const bag = folderName(positionals[0] ?? '_bag');
    for (const [folder, option] of [
      [content, '--content'],
      [site, '--site'],
    ] as const) {
      if (!existsSync(folder))
        throw new UserError(`there is no folder "${folder}"`, `name it with ${option} DIR`);
    }
    const { files, bytes } = await exportBag({
      content,
      site,
      bag,
      asOf: checkDay('as-of', values['as-of']),
    });
    const megabytes = (bytes / 1024 / 1024).toFixed(1);
    process.stdout.write(
      `${counted(files, 'file')} (${megabytes} MB) in the bag ${bag}, drafts and held back articles of ${content} among them\n`,
    );
    return 0;
  },
};
