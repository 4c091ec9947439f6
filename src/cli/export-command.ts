// dateline export: content and site in a form that others take over.
import { parseArgs } from 'node:util';
import { printable, UserError } from '../content/problem.ts';
import { exportBag, type Bag } from '../site/bag.ts';
import { checkDay, contentOption, folderName, folderThere, onlyWord } from './build-options.ts';
import type { Command } from './command.ts';
import { counted, printFailure } from './report.ts';

/** So many files that are left out are named. */
const MOST_NAMED = 10;

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
    const content = folderThere(values.content, 'folder', 'name it with --content DIR');
    const site = folderThere(values.site, 'folder', 'name it with --site DIR');
    const bag = folderName(onlyWord(positionals, 'write: dateline export --bagit DIR') ?? '_bag');
    const asOf = checkDay('as-of', values['as-of']);
    try {
      const made = await exportBag({ content, site, bag, asOf });
      for (const line of bagLines(made, bag, content)) process.stdout.write(`${line}\n`);
      return 0;
    } catch (cause) {
      return printFailure(cause, content, 'no bag was made');
    }
  },
};

function bagLines({ files, bytes, leftOut }: Bag, bag: string, content: string): string[] {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  const more = leftOut.length - MOST_NAMED;
  return [
    ...leftOut.slice(0, MOST_NAMED).map((path) => `left out: ${content}/${printable(path)}`),
    ...(more > 0 ? [`and ${more} more; all with: dateline check`] : []),
    `${counted(files, 'file')} (${megabytes} MB) in the bag ${bag}, drafts and held back articles of ${content} among them`,
  ];
}
