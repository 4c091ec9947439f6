import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../helpers/content-folder.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A working folder with the settings of a site. */
function working(settings: string): string {
  const folder = temporaryFolder('headers');
  contentFolder(`-- site.yaml --\n${settings}\n`, join(folder, 'content'));
  return folder;
}

test('prints what a host wants, below the path of the site and by its settings', async () => {
  const folder = working('url: https://archive.example/news\nhttpsOnly: true');
  const { code, stdout } = await runMain(['headers', '--for', 'nginx'], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('location ~ ^/news/assets/ {');
  expect(stdout).toContain('Strict-Transport-Security');
  const moved = await runMain(['headers', '--for', 'apache', '--url', 'https://archive.example/'], folder);
  expect(moved.stdout).toContain('ErrorDocument 404 /404.html');
});

test('names the hosts that it knows', async () => {
  const { code, stderr } = await runMain(['headers', '--for', 'iis'], working('title: A'));
  expect(code).toBe(1);
  expect(stderr).toBe(
    'error  --for: "iis" is no host that is known\n    write one of netlify, nginx, apache\n',
  );
});

test('says what is lost on a host that sends no headers, and only there', async () => {
  const folder = working('url: https://desk.github.io/archive');
  const { code, stderr, stdout } = await runMain(['headers'], folder);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^note {2}desk\.github\.io sends no headers of yours\. .*frame-ancestors.*nosniff.*COOP.*HSTS/u,
  );
  expect(stdout).not.toContain('note');
  expect((await runMain(['headers', '--url', 'https://github.io.example'], folder)).stderr).toBe('');
  expect((await runMain(['headers'], working('title: A'))).stderr).toBe('');
});

test('prints nothing where the settings cannot be read or there are none to read', async () => {
  const folder = working('url: https://archive.example\nhttpsOnly: perhaps');
  renameSync(join(folder, 'content'), join(folder, 'other'));
  const broken = await runMain(['headers', '--content', 'other'], folder);
  expect([broken.code, broken.stdout]).toEqual([1, '']);
  expect(broken.stderr).toMatch(
    /^other\/site\.yaml:2:\d+ {2}error {2}"httpsOnly[^]*\n1 error; no headers were printed\n$/u,
  );
  expect(await runMain(['headers'], folder)).toMatchObject({
    code: 1,
    stdout: '',
    stderr:
      'error  there is no content folder "content"\n    name it with --content DIR, or run: dateline init\n',
  });
});

test('a mistake in an article does not change the headers', async () => {
  const folder = working('url: https://archive.example');
  contentFolder('-- articles/a.md --\nNo front matter.\n', join(folder, 'content'));
  expect(await runMain(['headers'], folder)).toMatchObject({ code: 0, stderr: '' });
});
