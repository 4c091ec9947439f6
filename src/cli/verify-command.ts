// dateline verify: compares a site with its manifest, or with another copy.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printable, UserError } from '../content/problem.ts';
import { compareSites, unfinished, verifySite } from '../site/verify.ts';
import { folderName } from './build-options.ts';
import type { Command } from './command.ts';
import { counted } from './report.ts';

export const verifyCommand: Command = {
  run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { against: { type: 'string' } },
    });
    const folder = folderName(positionals[0] ?? '_site');
    const building = unfinished(folder);
    if (building !== undefined) process.stderr.write(`${building}\n`);
    if (building !== undefined && !existsSync(folder)) return 1;
    for (const needed of [folder, ...(values.against === undefined ? [] : [values.against])]) {
      if (!existsSync(needed))
        throw new UserError(`there is no folder "${needed}"`, 'name the folder of a site');
    }
    const { files, differences } =
      values.against === undefined ? verifySite(folder) : compareSites(folder, folderName(values.against));
    for (const { path, what, detail } of differences) {
      process.stderr.write(`${what}  ${printable(path)}${detail === undefined ? '' : `: ${detail}`}\n`);
    }
    if (differences.length === 0) {
      process.stdout.write(`${counted(files, 'file')} in ${folder}, all as they should be\n`);
      return 0;
    }
    const repair =
      values.against === undefined ? ': build again with --full, or take it from another copy' : '';
    process.stderr.write(`${counted(differences.length, 'difference')} in ${folder}${repair}\n`);
    return 1;
  },
};
