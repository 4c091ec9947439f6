// Builds of a preview one after another: with a process that does as it is told, where the real one builds.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServeBuilds } from '../../src/cli/serve-builds.ts';
import type { ServeResult } from '../../src/cli/serve-worker.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const SOON = { timeout: 30_000, interval: 10 };

/** Notes when it builds and ends. Each build takes the next word of a file for what becomes of it. */
const WORKER = `
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
const note = (word) => appendFileSync('LOG', word + ' ' + process.pid + '\\n');
process.on('exit', () => note('ends'));
// The last word of one that was told to end.
process.on('SIGTERM', () => process.send({ asked: true, published: false, changed: false }, () => process.exit()));
process.on('message', ({ content }) => {
  note('builds');
  const [word, ...rest] = readFileSync(content, 'utf8').split(' ');
  writeFileSync(content, rest.join(' '));
  if (word === 'dies') process.exit(1);
  if (word === 'rests') process.send({ asked: false, published: true, changed: true });
  if (word === 'builds') process.send({ asked: true, published: true, changed: true });
});
`;

const ASKED: ServeResult = { asked: true, published: true, changed: true };

let builds: ServeBuilds;
let results: ServeResult[];
let log: string;
let told: ReturnType<typeof vi.spyOn>;

/** @param words what becomes of the first build, the second, …: `builds`, `dies`, `rests` (tells of what was put off only), or `hangs` until it is told to end */
function buildsThat(words: string): void {
  const folder = temporaryFolder('builds');
  const [content, program] = [join(folder, 'words'), join(folder, 'worker.mjs')];
  log = join(folder, 'log');
  writeFileSync(log, '');
  writeFileSync(content, words);
  writeFileSync(program, WORKER.replace("'LOG'", JSON.stringify(log)));
  builds = new ServeBuilds(program, { content, output: folder, url: undefined }, (result) =>
    results.push(result),
  );
}

const logged = (): string[] => readFileSync(log, 'utf8').trim().split('\n');
const words = (): string[] => logged().map((line) => line.split(' ')[0]!);
const published = (count: number) =>
  vi.waitFor(() => expect(results).toEqual(Array.from({ length: count }, () => ASKED)), SOON);

beforeEach(() => {
  results = [];
  told = vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  await builds.close();
  vi.restoreAllMocks();
});

test('what is saved while a build runs is built once, after it', async () => {
  buildsThat('builds builds');
  for (let saved = 0; saved < 3; saved++) builds.request();
  await published(2);
  await builds.close();
  expect(words()).toEqual(['builds', 'builds', 'ends']);
});

test('when the program has changed another process builds, after the end of the one before and deaf to it', async () => {
  buildsThat('hangs builds');
  builds.request();
  await vi.waitFor(() => expect(words()).toEqual(['builds']), SOON);
  builds.renew();
  builds.request();
  await published(1);
  expect(words()).toEqual(['builds', 'ends', 'builds']);
  const [one, end, other] = logged().map((line) => line.split(' ')[1]);
  expect(end).toBe(one);
  expect(other).not.toBe(one);
  expect(told).not.toHaveBeenCalled();
});

test('an edit whose build ended with its process is built by another', async () => {
  buildsThat('dies builds');
  builds.request();
  await published(1);
  expect(told).toHaveBeenCalledExactlyOnceWith(
    'the process that builds has ended (exit code 1): another builds now',
  );
});

test('a process that ends every time is started again by the next edit only', async () => {
  buildsThat('dies dies dies builds');
  builds.request();
  const waiting = 'the process that builds has ended (exit code 1): waiting for a change …';
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(waiting), SOON);
  expect(words()).toEqual(['builds', 'ends', 'builds', 'ends']);
  // Two edits: the second is saved while the process of the first ends.
  builds.request();
  builds.request();
  await published(1);
  expect(words().filter((word) => word === 'builds')).toHaveLength(4);
});

test('what was put off and is made during a build does not end that build', async () => {
  buildsThat('rests builds');
  builds.request();
  await vi.waitFor(() => expect(results).toEqual([{ ...ASKED, asked: false }]), SOON);
  builds.request();
  await builds.close();
  expect(words()).toEqual(['builds', 'ends']);
});

test('nothing is built after the end', async () => {
  buildsThat('hangs builds');
  builds.request();
  await vi.waitFor(() => expect(words()).toEqual(['builds']), SOON);
  builds.request();
  await builds.close();
  builds.request();
  expect(words()).toEqual(['builds', 'ends']);
  expect(results).toEqual([]);
});
