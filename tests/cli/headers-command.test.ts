import { expect, test } from 'vitest';
import { contentFolder } from '../helpers/content-folder.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { join } from 'node:path';

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
