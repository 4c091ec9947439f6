// The preview as an editor has it: the real command, a browser's requests, and files that are saved meanwhile.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { programFolder } from '../../src/site/program-folder.ts';
import { contentOf } from '../helpers/archive-of.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { runDateline } from '../helpers/run-dateline.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Longer than any of it takes on a busy machine. */
const SOON = { timeout: 30_000, interval: 30 };

interface Served {
  readonly process: ChildProcess;
  /** The text of a page as it is now. */
  readonly page: (path: string) => Promise<string>;
}

const cwd = temporaryFolder('serve');
/** Below a folder that is not looked into from above. */
const FIRST = '.press/first';
const SECOND = 'second';
const running: ChildProcess[] = [];
let first: Served;
let second: Served;

/** Starts the command, and waits until it says where the site is. */
async function served(content: string): Promise<Served> {
  const program = join(programFolder, 'src/cli/bin.mjs');
  const args = ['serve', '--content', content, '--port', String(await freePort())];
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const origin = await vi.waitFor(() => {
    const found = /Server at (?<origin>\S+)/u.exec(said)?.groups?.origin;
    if (found === undefined) throw new Error(`no server yet: ${said}`);
    return found;
  }, SOON);
  return { process: child, page: async (path) => (await fetch(new URL(path, origin))).text() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

beforeAll(async () => {
  contentFolder(contentOf('2023-05-01 KE shipping Report'), join(cwd, FIRST));
  contentFolder(contentOf('2023-05-01 KE shipping Other'), join(cwd, SECOND));
  [first, second] = await Promise.all([served(FIRST), served(SECOND)]);
});

afterAll(async () => {
  await Promise.all(
    running.map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    }),
  );
});

test('an edit is shown, and two servers beside each other show each its own content', async () => {
  expect(await second.page('/')).not.toContain('Report');
  const article = join(cwd, FIRST, 'articles/2023-05-01-report.md');
  writeFileSync(article, readFileSync(article, 'utf8').replace('The text', 'The corrected text'));
  await expect.poll(() => first.page('/2023/05/01-report/'), SOON).toContain('The corrected text');
  expect(await second.page('/2023/05/01-other/')).toContain('The text of Other');
});

test('the gallery of components is beside it, with a stylesheet of its own', async () => {
  const gallery = await first.page('/_components/');
  expect(gallery).toContain('<h2>article-card</h2>');
  const [, stylesheet] = /<link rel="stylesheet" href="([^"]+)">/u.exec(gallery) ?? [];
  expect(await first.page(stylesheet!)).toContain('@layer');
});

test('a second server of the same content says that there is one, and what to do', async () => {
  const { code, stderr } = await runDateline(['serve', '--content', `./${FIRST}/`], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain(`another serve (process ${first.process.pid}) shows this content`);
  expect(stderr).toContain(`kill ${first.process.pid}`);
});
