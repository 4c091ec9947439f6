// dateline import: files from elsewhere become articles.
import { parseArgs } from 'node:util';
import { UserError } from '../content/problem.ts';
import { rights } from '../content/schema-article.ts';
import { importFiles } from '../import/import-files.ts';
import { terminalPrompts } from '../import/prompts.ts';
import { contentOption, folderName } from './build-options.ts';
import type { Command } from './command.ts';
import { linesWithProgress } from './progress-line.ts';

export const importCommand: Command = {
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...contentOption,
        date: { type: 'string' },
        rights: { type: 'string' },
        accept: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        'topics-from-folders': { type: 'boolean', default: false },
        encoding: { type: 'string' },
      },
    });
    if (positionals.length === 0) {
      throw new UserError('no file is named', 'write: dateline import clipping.txt --date 2023-10-13');
    }
    const chosen = values.rights === undefined ? undefined : rights.safeParse(values.rights);
    if (chosen?.success === false) {
      throw new UserError(`--rights: "${values.rights}" is not full, excerpt or metadata`);
    }
    if (values.encoding !== undefined && values.encoding !== 'utf-8' && values.encoding !== 'windows-1252') {
      throw new UserError(`--encoding: "${values.encoding}" is neither utf-8 nor windows-1252`);
    }
    const outcome = await importFiles(
      {
        files: positionals,
        contentFolder: folderName(values.content),
        date: values.date,
        rights: chosen?.data,
        accept: values.accept,
        dryRun: values['dry-run'],
        topicsFromFolders: values['topics-from-folders'],
        encoding: values.encoding,
      },
      { ...linesWithProgress(process), prompts: terminalPrompts() },
    );
    return outcome.exitCode;
  },
};
