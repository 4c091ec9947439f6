// dateline verify: compares a site with its manifest, or with another copy.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printable } from '../content/problem.ts';
import { compareSites, unfinished, verifySite } from '../site/verify.ts';
import { folderName, folderThere, onlyWord } from './build-options.ts';
import type { Command } from './command.ts';
import { counted } from './report.ts';

export const verifyCommand: Command = {
  run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { against: { type: 'string' } },
    });
    const folder = folderName(onlyWord(positionals, 'another copy is named with --against DIR') ?? '_site');
    const building = unfinished(folder);
    if (building !== undefined) process.stderr.write(`${building}\n`);
    if (building !== undefined && !existsSync(folder)) return 1;
    const there = (name: string): string => folderThere(name, 'folder', 'name the folder of a site');
    there(folder);
    const other = values.against === undefined ? undefined : there(values.against);
    const { files, differences } = other === undefined ? verifySite(folder) : compareSites(folder, other);
    for (const { path, what, detail } of differences) {
      process.stderr.write(`${what}  ${printable(path)}${detail === undefined ? '' : `: ${detail}`}\n`);
    }
    if (differences.length === 0 && building !== undefined) {
      process.stdout.write(`${counted(files, 'file')} in ${folder}, no difference\n`);
      return 1;
    }
    if (differences.length === 0) {
      process.stdout.write(`${counted(files, 'file')} in ${folder}, all as they should be\n`);
      return 0;
    }
    const repair = other === undefined ? ': build again with --full, or take it from another copy' : '';
    process.stderr.write(`${counted(differences.length, 'difference')} in ${folder}${repair}\n`);
    return 1;
  },
};
