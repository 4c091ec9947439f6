// An import that is killed: each article is whole or absent, and the next run imports the rest.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { programFolder } from '../../src/site/program-folder.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { isLong } from './fault-project.ts';

const ARTICLES = 12;
const WORDS = ['import', 'clippings', '--date', '2023-10-13'];

function project(): string {
  const folder = temporaryFolder('import');
  for (const name of ['content', 'clippings']) mkdirSync(join(folder, name));
  for (let number = 1; number <= ARTICLES; number++) {
    const text = `Harbour report ${number}\n\nCrews of ship ${number} stopped work.\n`;
    writeFileSync(join(folder, 'clippings', `${number}.txt`), text);
  }
  return folder;
}

const articlesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(hashesBelow(join(folder, 'content'))).filter(([path]) => path.endsWith('.md')),
  );

test.each(isLong ? Array.from({ length: 40 }, (_, index) => index + 1) : [17, 31])(
  'at operation %d on the disk',
  async (at) => {
    const whole = project();
    expect((await runMain(WORDS, whole)).code).toBe(0);
    const wanted = articlesOf(whole);
    expect(Object.keys(wanted)).toHaveLength(ARTICLES);

    const folder = project();
    const injected = pathToFileURL(join(programFolder, 'tests/faults/injected.mjs')).href;
    const program = ['--import', injected, join(programFolder, 'src/cli/bin.mjs'), ...WORDS];
    const env = { ...process.env, DATELINE_FAULT: `SIGKILL@${at}` };
    expect(spawnSync(process.execPath, program, { cwd: folder, env }).signal).toBe('SIGKILL');
    const there = articlesOf(folder);
    expect(Object.keys(there).length).toBeLessThan(ARTICLES);
    expect(wanted).toMatchObject(there);

    expect((await runMain(WORDS, folder)).code).toBe(0);
    expect(articlesOf(folder)).toEqual(wanted);
    expect(readFileSync(join(folder, 'clippings/1.txt'), 'utf8')).toContain('Harbour report 1');
  },
);
