// dateline init: an archive of one's own. Makes what is missing and never changes a file that is there, except that
// package.json gets the scripts it lacks.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { today } from '../content/dates.ts';
import { programFolder } from '../site/program-folder.ts';
import { folderName, onlyWord } from './build-options.ts';
import type { Command } from './command.ts';
import { publishWorkflow } from './publish-workflow.ts';
import { vscodeFiles } from './vscode-files.ts';

export const initCommand: Command = {
  run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const folder = folderName(onlyWord(positionals, 'write: dateline init DIR') ?? '.');
    const made: string[] = [];
    const kept: string[] = [];
    for (const [path, text] of starterFiles(today(new Date(), 'UTC'))) {
      const target = join(folder, path);
      if (existsSync(target)) {
        kept.push(path);
        continue;
      }
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text, { flag: 'wx' });
      made.push(path);
    }
    const manifest = join(folder, 'package.json');
    (writePackageFile(manifest) ? made : kept).push('package.json');
    for (const path of made) process.stdout.write(`made  ${path}\n`);
    for (const path of kept) process.stdout.write(`kept  ${path}\n`);
    const there = folder === '.' ? '' : `cd ${folder} && npm install && `;
    process.stdout.write(
      `\nNow: ${there}npx dateline build, or npx dateline serve to see it while you write.\n`,
    );
    return 0;
  },
};

/** Adds the scripts that are missing; true if the file was made or changed. */
function writePackageFile(path: string): boolean {
  const scripts = {
    start: 'dateline serve',
    build: 'dateline build',
    check: 'dateline check',
    new: 'dateline new',
    import: 'dateline import',
  };
  if (!existsSync(path)) {
    // By its folder: on npm the name belongs to another package.
    const program = relative(dirname(path), programFolder).replaceAll('\\', '/');
    const dependencies = { dateline: `file:${program}` };
    const contents = { private: true, type: 'module', scripts, dependencies };
    writeFileSync(path, `${JSON.stringify(contents, null, 2)}\n`);
    return true;
  }
  const old = JSON.parse(readFileSync(path, 'utf8')) as { scripts?: Record<string, string> };
  const missing = Object.entries(scripts).filter(([name]) => old.scripts?.[name] === undefined);
  if (missing.length === 0) return false;
  const contents = { ...old, scripts: { ...old.scripts, ...Object.fromEntries(missing) } };
  writeFileSync(path, `${JSON.stringify(contents, null, 2)}\n`);
  return true;
}

function starterFiles(day: string): [string, string][] {
  return [
    ['content/site.yaml', SITE],
    [`content/articles/${day.slice(0, 4)}/${day}-first-article.md`, article(day)],
    ['content/pages/about.md', ABOUT],
    ['content/README.md', readFileSync(join(programFolder, 'content/README.md'), 'utf8')],
    ['.gitignore', 'node_modules/\n/_site\n/._site.*\n/_bag/\n/_shards/\n.cache/\n'],
    ['.github/workflows/publish.yml', publishWorkflow('npx dateline build')],
    ...Object.entries(vscodeFiles('npx dateline')).map(([path, value]): [string, string] => [
      path,
      `${JSON.stringify(value, null, 2)}\n`,
    ]),
  ];
}

const SITE = `title: My archive
tagline: What this archive is about
# url: https://example.org
language: en
timeZone: UTC
`;

function article(day: string): string {
  return `---
title: The first article of this archive
date: ${day}
countries: [KE]
topics: [Example]
source: My desk
---

This article, filed under Kenya as an example, shows how one is written. Change it, or delete it and make another with
\`npx dateline new "Headline"\`.
`;
}

const ABOUT = `---
title: About this archive
---

Say here what the archive holds, where its articles come from, and how to reach you.
`;
