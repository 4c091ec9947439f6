// The server that README.md proposes for nginx, tried with the real program.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programFolder } from '../../src/site/program-folder.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Debian keeps it out of the path of ordinary users. */
const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find((path) => existsSync(path));
const readme = readFileSync(join(programFolder, 'README.md'), 'utf8');

/** The block of README.md that is written in a language and holds a word. */
function blockOf(language: string, word: string): string {
  const blocks = [...readme.matchAll(/```(?<language>\w+)\n(?<text>[\s\S]*?)```/gu)];
  const found = blocks.find(({ groups }) => groups?.language === language && groups.text?.includes(word));
  return found?.groups?.text ?? '';
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe.skipIf(nginx === undefined)('nginx as README.md proposes it', () => {
  let origin = '';
  let end = async (): Promise<void> => {};

  beforeAll(async () => {
    const folder = temporaryFolder('nginx');
    contentFolder(
      `-- site.yaml --
url: https://archive.example
-- articles/2023-10-13-strike.md --
---
title: Strike
topics: [Labour]
redirects: [/old-strike/, /alt/штрайк/]
---

Work stopped.
-- topics/labour.md --
---
redirects: [/topics/workers/]
---
-- public/.well-known/security.txt --
Contact: mailto:desk@archive.example
-- redirects.yaml --
/rss.php: /feed.xml
`,
      join(folder, 'content'),
    );
    expect((await runMain(['build', '--no-search'], folder)).code).toBe(0);
    writeFileSync(
      join(folder, 'headers.conf'),
      (await runMain(['headers', '--for', 'nginx'], folder)).stdout,
    );
    mkdirSync(join(folder, 'temporary'));
    const moved = spawnSync('sh', ['-c', blockOf('sh', 'awk').replace(/> \S+/u, '> archive-moved.conf')], {
      cwd: folder,
    });
    expect(moved.status).toBe(0);
    const port = await freePort();
    const server = blockOf('nginx', 'server {')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('/etc/nginx/snippets/archive.conf', join(folder, 'headers.conf'))
      .replace('/etc/nginx/archive-moved.conf', join(folder, 'archive-moved.conf'))
      .replace('/srv/archive', join(folder, '_site'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path temporary/${kind};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off;\npid nginx.pid;\n${process.getuid?.() === 0 ? 'user root;' : ''}\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${temporary.join('\n')}\n${server}}\n`,
    );
    const child = spawn(nginx!, ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'ignore' });
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    end = () => {
      child.kill('SIGTERM');
      return ended;
    };
    origin = `http://127.0.0.1:${port}`;
    for (let answered = false; !answered && child.exitCode === null;) {
      answered = await fetch(origin).then(
        () => true,
        () => new Promise<boolean>((resolve) => setTimeout(resolve, 10, false)),
      );
    }
  });

  afterAll(() => end());

  test.each([
    ['/', 200],
    ['/topics/labour/', 200],
    ['/2023/10/13-strike/', 200],
    ['/feed.xml', 200],
    ['/nothing/', 404],
    ['/_redirects', 404],
    ['/manifest-sha256.txt', 200],
    ['/.well-known/security.txt', 200],
    ['/.nojekyll', 404],
  ])('%s answers %i', async (path, status) => {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    expect(answer.status).toBe(status);
    if (path === '/nothing/') expect(await answer.text()).toContain('<!doctype html>');
  });

  test.each([
    ['/old-strike/', '/2023/10/13-strike/'],
    ['/alt/%D1%88%D1%82%D1%80%D0%B0%D0%B9%D0%BA/', '/2023/10/13-strike/'],
    ['/rss.php', '/feed.xml'],
    ['/topics/workers/', '/topics/labour/'],
    ['/topics/workers/feed.xml', '/topics/labour/feed.xml'],
    ['/topics/labour', '/topics/labour/'],
  ])('%s leads to %s', async (path, to) => {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(new URL(answer.headers.get('location') ?? '', origin).pathname).toBe(to);
  });

  test('pages have the headers of the site', async () => {
    const { headers } = await fetch(`${origin}/2023/10/13-strike/`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('pages are packed and say that they are UTF-8', async () => {
    const { headers } = await fetch(`${origin}/2023/10/13-strike/`);
    expect([headers.get('content-type'), headers.get('content-encoding')]).toEqual([
      'text/html; charset=utf-8',
      'gzip',
    ]);
  });
});
