// dateline verify: compares a site with its manifest, or with another copy.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printable } from '../content/problem.ts';
import { MANIFEST } from '../site/manifest.ts';
import { compareSites, unfinished, verifySite, type Difference } from '../site/verify.ts';
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
    const repair = other === undefined ? `: ${repairOf(differences)}, or take it from another copy` : '';
    process.stderr.write(`${counted(differences.length, 'difference')} in ${folder}${repair}\n`);
    return 1;
  },
};

/** A folder without its list of files cannot be told from one that no build made: it is not built over. */
function repairOf(differences: readonly Difference[]): string {
  const isLost = differences.some(({ path, what }) => path === MANIFEST && what === 'missing');
  return isLost ? 'remove the folder and build again' : 'build again with --full';
}
