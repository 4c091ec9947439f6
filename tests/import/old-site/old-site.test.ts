import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { imported } from '../../helpers/imported.ts';
import { errorsOf, site } from '../../helpers/old-site.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

test('a link of the file system is not followed, and no picture from outside is taken', async () => {
  const folder = site(`-- _config.yml --
plugins: []
-- _posts/2014-06-30-a.md --
---
title: A
---
![Secret](../../secret.png) ![Also](/etc/passwd) [x](javascript:alert(1)) [y](../../../etc/hostname)
`);
  symlinkSync(temporaryFolder('outside'), join(folder, '_drafts'));
  symlinkSync('nowhere', join(folder, '_posts/2014-07-01-b.md'));
  const { body, content, files, out, outcome } = await imported(folder);
  expect(outcome.skipped).toMatchObject({ 'a symbolic link, which is not followed': 2 });
  expect(out).toContain('IN/_drafts: skipped: a symbolic link, which is not followed');
  expect(out).toContain('IN/_posts/2014-07-01-b.md: skipped: a symbolic link, which is not followed');
  expect(files).toEqual(['articles/2014/2014-06-30-a.md']);
  expect(body(files[0]!)).toBe('Secret Also x y');
  expect(errorsOf(content)).toEqual([]);
});

test('one page by itself is told by its front matter', async () => {
  const folder = site(
    '-- strike.md --\n+++\ntitle = "Strike"\ndate = 2014-06-30\n+++\nText {{< youtube abc >}}.\n',
  );
  const { files, body } = await imported(join(folder, 'strike.md'));
  expect(files).toEqual(['articles/2014/2014-06-30-strike.md']);
  expect(body(files[0]!)).toBe('Text <https://www.youtube.com/watch?v=abc>.');
});

test.each(['---', '---js', "It's: #1 {a}", '- *x* & [y]', '"Quoted"', '2014-06-30', 'NO', '@x: |'])(
  'a title %j changes nothing else',
  async (title) => {
    const folder = site(
      `-- hugo.yaml --\nbaseURL: https://a.example/\n-- content/p/a.md --\n{\n"title": ${JSON.stringify(title)},\n"date": "2014-06-30"\n}\nText.\n`,
    );
    const { files, fields, body, content } = await imported(folder);
    expect(fields(files[0]!)).toMatchObject({ title, date: '2014-06-30' });
    expect(body(files[0]!)).toBe('Text.');
    expect(errorsOf(content)).toEqual([]);
  },
);

test('settings that cannot be read stop the import of their site: old addresses would be lost', async () => {
  const { files, errors, outcome } = await imported(
    site(
      '-- hugo.toml --\nbaseURL = "https://a.example/"\nx = [[[\n-- content/p/a.md --\n---\ntitle: A\ndate: 2014-06-30\nlastmod: 2014-06-30\n---\nText.\n',
    ),
  );
  expect(files).toEqual([]);
  expect(outcome).toMatchObject({ exitCode: 1, failed: 1 });
  expect(errors).toEqual([
    expect.stringMatching(/^IN: hugo\.toml:\d+ {2}error {2}its TOML cannot be read: /u),
    '    mend this file of settings, or move it away if its site needs none; nothing was imported',
  ]);
});

test('a page that is there twice is written once, and the other is named', async () => {
  const page = '---\ntitle: A\ndate: 2014-06-30\nlastmod: 2014-06-30\n---\nText.\n';
  const folder = site(
    `-- content/p/a.md --\n${page}-- content/p/b.md --\n${page}-- content/p/c.md --\n---\ntitle: C\ndate: 2014-06-30\n---\nSee [b](b.md).\n`,
  );
  const { out, outcome, body, content } = await imported(folder);
  expect(outcome).toMatchObject({ written: { length: 2 }, skipped: { 'the same text again': 1 } });
  expect(out).toContain(
    'IN: content/p/b.md: skipped: the same text again: OUT/articles/2014/2014-06-30-a.md',
  );
  expect(body('articles/2014/2014-06-30-c.md')).toBe('See [b](2014-06-30-a.md).');
  const again = await imported(folder, { contentFolder: content });
  expect(again.outcome).toMatchObject({ written: [], unchanged: 3 });
});
