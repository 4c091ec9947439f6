// dateline suggest: what the articles name and do not tag, and with --write the tags for it.
import { parseArgs } from 'node:util';
import { suggestForArticles } from '../import/suggest.ts';
import { contentFolder, contentOption } from './build-options.ts';
import type { Command } from './command.ts';

export const suggestCommand: Command = {
  run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...contentOption, write: { type: 'boolean', default: false } },
    });
    const { exitCode } = suggestForArticles(
      { files: positionals, contentFolder: contentFolder(values.content), write: values.write },
      {
        write: (line) => process.stdout.write(`${line}\n`),
        writeError: (line) => process.stderr.write(`${line}\n`),
      },
    );
    return exitCode;
  },
};
