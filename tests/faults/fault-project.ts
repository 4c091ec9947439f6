// Projects to break: a folder with an old site and content that has changed since, so that a build turns the old site
// into the new one. Both are known beforehand, byte for byte.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programFolder } from '../../src/site/program-folder.ts';
import { unfinished, verifySite } from '../../src/site/verify.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { articleFile } from '../helpers/content-from.ts';
import { hashesBelow } from '../helpers/files-below.ts';
import { runDateline, type CommandResult } from '../helpers/run-dateline.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { inject } from './injected.mjs';

/** How often a long run (`npm run test:faults`) does what is done a few times otherwise. */
export function times(few: number): number {
  const count = Number(process.env.DATELINE_FAULTS);
  return Number.isInteger(count) && count > 0 ? count : few;
}

/** Whether this is a long run. */
export const isLong = process.env.DATELINE_FAULTS !== undefined;

export type Site = Readonly<Record<string, string>>;

/** A state of a site, by its bytes. */
export type SiteState = 'old' | 'new' | 'neither';

export interface FaultProject {
  readonly folder: string;
  readonly oldSite: Site;
  readonly newSite: Site;
  /** A copy of the folder, in which nothing has happened yet. */
  copy(): string;
}

const OLD_ARTICLES = `-- site.yaml --
url: https://harbour.example
-- articles/2023-10-13-port-strike.md --
${articleFile('title: Port strike\ncountries: [KE]\ntopics: [Labour]\nsource: Gazette', 'Crews stopped work.\n\nSee [the talks](2023-10-14-talks.md).')}-- articles/2023-10-14-talks.md --
${articleFile('title: Talks begin\ndate: 2023-10-14\ncountries: [KE, UG]\ntopics: [Labour]\nsource: Gazette')}-- articles/2023-11-02-harvest.md --
${articleFile('title: Harvest\ndate: 2023-11-02\ncountries: [TZ]\ntopics: [Farming]\nsource: Wire')}-- public/letter.txt --
A letter.
`;
/** One article says more, one is gone, one is new, and where a file was there is a folder. */
const NEW_ARTICLES = `-- articles/2023-10-14-talks.md --
${articleFile('title: Talks go on\ndate: 2023-10-14\ncountries: [KE, UG]\ntopics: [Labour]\nsource: Gazette', 'They talk.')}-- articles/2024-01-05-drought.md --
${articleFile('title: Drought\ndate: 2024-01-05\ncountries: [TZ, KE]\ntopics: [Farming]\nsource: Wire')}-- public/letter.txt/index.txt --
Another letter.
`;

let made: Promise<FaultProject> | undefined;

/** The project: made once a process, since that takes seconds. Tests break copies of it. */
export function faultProject(): Promise<FaultProject> {
  made ??= makeProject();
  return made;
}

async function makeProject(): Promise<FaultProject> {
  const folder = temporaryFolder('faults');
  contentFolder(OLD_ARTICLES, join(folder, 'content'));
  mkdirSync(join(folder, '.cache'));
  // Leaves a bundle of the program, which every later start uses.
  await runDateline(['help'], { cwd: folder });
  await buildHere(folder, '--full');
  const oldSite = hashesBelow(join(folder, '_site'));
  for (const gone of ['articles/2023-11-02-harvest.md', 'public/letter.txt'])
    rmSync(join(folder, 'content', gone));
  contentFolder(NEW_ARTICLES, join(folder, 'content'));
  const copy = (): string => {
    const copied = temporaryFolder('fault');
    // Times too: the cache knows files by them. Links as they are: they lead to a place beside them.
    cpSync(folder, copied, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    return copied;
  };
  const other = copy();
  await buildHere(other, '--full');
  return { folder, oldSite, newSite: hashesBelow(join(other, '_site')), copy };
}

/** How a build is started: without the search, since indexing takes most of the time. */
export const WORDS = ['build', '--as-of', '2030-01-01', '--no-search'];

/** Runs `dateline build` in this process, which is quicker, and expects that it succeeds. @returns what it said */
export async function buildHere(folder: string, ...words: readonly string[]): Promise<string> {
  const { code, stderr } = await runMain([...WORDS, ...words], folder);
  if (code !== 0) throw new Error(stderr);
  return stderr;
}

/** Runs a build in this process with a fault. @returns also how many operations on the disk there were */
export async function buildWithFault(
  folder: string,
  words: readonly string[],
  fault: string,
): Promise<CommandResult & { readonly operations: number }> {
  const here = process.cwd();
  process.chdir(folder);
  const end = inject(fault);
  try {
    return { ...(await runMain([...WORDS, ...words], folder)), operations: end() };
  } finally {
    end();
    process.chdir(here);
    // As if the process had ended, which holds its lock no more.
    const lock = join(folder, '._site.lock');
    if (existsSync(lock) && readFileSync(lock, 'utf8').includes(`"pid":${process.pid},`)) rmSync(lock);
  }
}

/** A build of a project in a process of its own. */
export interface FaultyBuild {
  /** `SIGKILL@12`, see injected.mjs. */
  readonly fault?: string;
  /** Milliseconds after which the process is killed. */
  readonly killAfter?: number;
  readonly clock?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Words for Node itself. */
  readonly node?: readonly string[];
  /** A command that runs another one. */
  readonly as?: readonly string[];
}

/** Runs `dateline build` in a process of its own. */
export function runBuild(
  folder: string,
  words: readonly string[] = [],
  { fault, killAfter, clock, env = {}, node = [], as = [] }: FaultyBuild = {},
): Promise<CommandResult & { readonly signal: NodeJS.Signals | null }> {
  const injected = pathToFileURL(join(programFolder, 'tests/faults/injected.mjs')).href;
  const program = ['--import', injected, join(programFolder, 'src/cli/bin.mjs')];
  const [command, ...rest] = [...as, process.execPath, ...node, ...program, ...WORDS, ...words];
  const child = spawn(command!, rest, {
    cwd: folder,
    env: { ...process.env, DEBUG: '', DATELINE_FAULT: fault ?? '', DATELINE_CLOCK: clock ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const read = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (read.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (read.stderr += text));
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, ...read });
    });
  });
}

/**
 * How many operations on the disk a build makes in a process of its own. A short run counts them in this process, which
 * is quicker and finds a few less.
 */
export async function operationsOf(project: FaultProject, words: readonly string[]): Promise<number> {
  if (!isLong) return (await buildWithFault(project.copy(), words, 'none@0')).operations;
  const counted = join(temporaryFolder('count'), 'count');
  const { code, stderr } = await runBuild(project.copy(), words, { fault: `count@${counted}` });
  if (code !== 0) throw new Error(stderr);
  return Number(readFileSync(counted, 'utf8'));
}

/** Which site lies in a project. */
export function stateOf(folder: string, { oldSite, newSite }: FaultProject): SiteState {
  const site = join(folder, '_site');
  const there = existsSync(site) ? JSON.stringify(hashesBelow(site)) : '';
  if (there === JSON.stringify(oldSite)) return 'old';
  return there === JSON.stringify(newSite) ? 'new' : 'neither';
}

/** Whether `dateline verify` would say that something is wrong. */
export function isTold(folder: string): boolean {
  const site = join(folder, '_site');
  return unfinished(site) !== undefined || !existsSync(site) || verifySite(site).differences.length > 0;
}

/** What stands in a project besides its content, its site, its cache and its releases. */
export function leftOver(folder: string): string[] {
  const known = ['content', '_site', '.cache', '._site.releases'];
  return readdirSync(folder).filter((name) => !known.includes(name));
}

/** Writes a lock as a process leaves it that was killed. */
export function leaveLock(folder: string): void {
  writeFileSync(join(folder, '._site.lock'), JSON.stringify({ pid: 2 ** 22 + 1 }));
}
