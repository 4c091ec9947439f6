import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { articleFile } from '../helpers/content-from.ts';
import { contentFolder } from '../helpers/content-folder.ts';
import { runMain } from '../helpers/run-main.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { webServer, type WebServer } from '../helpers/web-server.ts';

let server: WebServer;

beforeAll(async () => {
  server = await webServer((_, path) => (path === '/here' ? 200 : 404));
});
afterAll(() => server.close());
afterEach(() => vi.useRealTimers());

test('links are asked for, remembered, and dead after failures on two days; a build takes no notice', async () => {
  const folder = temporaryFolder('links');
  const text = `[a](${server.origin}/here) and [b](${server.origin}/gone)`;
  contentFolder(
    `-- site.yaml --\ncontact: desk@example.org\n-- articles/2023-10-13-a.md --\n${articleFile('', text)}`,
    join(folder, 'content'),
  );
  const askOn = (day: string) => {
    // Pauses and limits of time go on by the real clock.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00Z`) });
    return runMain(['links', '--local', '--pause', '0'], folder);
  };

  const first = await askOn('2023-10-14');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout.split('\n')).toEqual([
    '2 addresses, 2 to ask',
    `${server.origin}/gone  failed: status 404`,
    `${server.origin}/here  answered`,
    '0 dead links; 1 failed on one day so far, ask again on another',
    '',
  ]);
  expect(server.asked[0]?.userAgent).toBe('Dateline link check (desk@example.org)');

  server.asked.length = 0;
  expect((await askOn('2023-10-14')).stdout).toContain('2 addresses, 0 to ask');
  expect(server.asked).toEqual([]);

  const second = await askOn('2023-10-15');
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(
    `content/articles/2023-10-13-a.md:6  warning  dead link ${server.origin}/gone: status 404`,
  );
  expect(second.stdout).toMatch(/1 dead link\n$/u);
  expect(readFileSync(join(folder, 'content/links.yaml'), 'utf8')).toContain(
    'failed: [2023-10-14, 2023-10-15]',
  );

  const checked = await runMain(['check'], folder);
  expect(checked.code).toBe(0);
  expect(checked.stderr).not.toContain('links.yaml');
});

test('hosts are told whom to write to in letters that a header can hold', async () => {
  const folder = temporaryFolder('links-contact');
  contentFolder(
    `-- site.yaml --\ncontact: https://архив.example\n-- articles/2023-10-13-a.md --\n${articleFile('', `${server.origin}/here`)}`,
    join(folder, 'content'),
  );
  server.asked.length = 0;
  const { stdout } = await runMain(['links', '--local', '--pause', '0', '--dry-run'], folder);
  expect(stdout).toContain('/here  answered');
  expect(server.asked[0]?.userAgent).toMatch(/^Dateline link check \(https:\/\/[%\dA-F]+\.example\)$/u);
});

test('a dry run remembers nothing, and an option that is no number is named', async () => {
  const folder = temporaryFolder('links-dry');
  contentFolder(
    `-- articles/2023-10-13-a.md --\n${articleFile('', `${server.origin}/gone`)}`,
    join(folder, 'content'),
  );
  await runMain(['links', '--local', '--pause', '0', '--dry-run'], folder);
  expect(() => readFileSync(join(folder, 'content/links.yaml'))).toThrow('ENOENT');
  expect((await runMain(['links', '--pause', 'long'], folder)).stderr).toContain(
    '--pause: "long" is no number',
  );
});

test.each(['links.yaml~', `.dateline-${process.pid}.part`])(
  'what a link %s leads to is not written',
  async (name) => {
    const folder = temporaryFolder('links-linked');
    contentFolder(
      `-- articles/2023-10-13-a.md --\n${articleFile('', `${server.origin}/here`)}`,
      join(folder, 'content'),
    );
    writeFileSync(join(folder, 'precious.txt'), 'precious');
    symlinkSync('../precious.txt', join(folder, 'content', name));
    expect((await runMain(['links', '--local', '--pause', '0'], folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('precious');
    const memory = join(folder, 'content/links.yaml');
    expect(lstatSync(memory).isFile()).toBe(true);
    expect(readFileSync(memory, 'utf8')).toContain(`"${server.origin}/here": {answered: `);
  },
);

test('nothing is asked or forgotten while the content has errors, which are shown below its folder', async () => {
  const folder = temporaryFolder('links-errors');
  const memory = '"https://a.example/": {answered: 2023-10-13}\n';
  contentFolder(
    `-- links.yaml --\n${memory}-- articles/2023-10-13-a.md --\n${articleFile('tittle: A', `[a](https://a.example/) and ${server.origin}/here`)}`,
    join(folder, 'other'),
  );
  server.asked.length = 0;
  const { code, stderr } = await runMain(['links', '--content', 'other', '--local', '--pause', '0'], folder);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^other\/articles\/2023-10-13-a\.md:\d+:1 {2}error {2}unknown key "tittle"/u);
  expect(stderr).toMatch(/\n1 error; no address was asked\n$/u);
  expect(server.asked).toEqual([]);
  expect(readFileSync(join(folder, 'other/links.yaml'), 'utf8')).toBe(memory);
});

test('a memory that no check wrote is shown below the folder that was named', async () => {
  const folder = temporaryFolder('links-memory');
  contentFolder('-- links.yaml --\n"https://a.example/": {answered: never}\n', join(folder, 'other'));
  const { code, stderr } = await runMain(['links', '--content', 'other'], folder);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^other\/links\.yaml:1:\d+ {2}error/u)]);
});
