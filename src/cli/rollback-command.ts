// dateline rollback: the release before becomes the site again.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UserError } from '../content/problem.ts';
import { rollBack } from '../site/releases.ts';
import { withSite } from '../site/with-site.ts';
import { folderName, onlyWord } from './build-options.ts';
import type { Command } from './command.ts';

export const rollbackCommand: Command = {
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const output = folderName(onlyWord(positionals, 'write: dateline rollback DIR') ?? '_site');
    if (!existsSync(output)) throw new UserError(`there is no site "${output}"`, 'name its folder');
    await withSite(output, ({ folders, notes }) => {
      for (const note of notes) process.stderr.write(`note  ${note}\n`);
      const number = rollBack(folders);
      process.stdout.write(
        `${output} is release ${number} again, it was ${folders.release}; the next build makes a new one of the content as it is then\n`,
      );
    });
    return 0;
  },
};
